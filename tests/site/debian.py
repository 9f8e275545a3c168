"""Programs of Debian's packages, unpacked beside the project and not installed, so that no service of theirs starts."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import ROOT

CACHE = ROOT / ".cache" / "debian"


def program(package: str, path: str) -> str:
    """The program of a package, e.g. "usr/sbin/nginx" of "nginx": an installed one, else the package's, fetched once.

    Where there is neither, the test is skipped, on a machine that is to prove everything (CI) it fails.
    """
    installed = shutil.which(Path(path).name)
    if installed:
        return installed
    if not (CACHE / path).is_file() and shutil.which("apt-get"):
        _unpack(package)
    if (CACHE / path).is_file():
        return str(CACHE / path)
    lacking = f"no {Path(path).name}; expected it installed, or Debian's package {package} to be had"
    pytest.fail(lacking) if os.environ.get("CI") else pytest.skip(lacking)


def _unpack(package: str) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False, capture_output=True)
    subprocess.run(["apt-get", "download", "-qq", package], cwd=CACHE, check=False, capture_output=True)
    for pack in CACHE.glob(f"{package}_*.deb"):
        subprocess.run(["dpkg-deb", "-x", str(pack), str(CACHE)], check=True)
