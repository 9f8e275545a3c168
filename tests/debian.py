"""Programs of Debian's packages: installed, or, where a service would start, only unpacked beside the project."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

from tests import ROOT

CACHE = ROOT / ".cache" / "debian"


def program(package: str, path: str) -> str:
    """The program of a package, e.g. "usr/sbin/nginx" of "nginx": an installed one, else the package's, fetched once.

    Where there is neither, the test is skipped, on a machine that is to prove everything (CI) it fails.
    """
    if found := shutil.which(Path(path).name):
        return found
    if not (CACHE / path).is_file() and shutil.which("apt-get"):
        _unpack(package)
    if (CACHE / path).is_file():
        return str(CACHE / path)
    _lacking(package, path)


def installed(package: str, name: str) -> str:
    """The path of a package's program, e.g. "pdftohtml" of "poppler-utils", installed now if it is not there."""
    if not shutil.which(name):
        install(package)
    return shutil.which(name) or _lacking(package, name)


def install(*packages: str) -> None:
    """Try to install packages, where one may."""
    if not shutil.which("apt-get"):
        return
    sudo, quiet = ([] if os.geteuid() == 0 else ["sudo", "-n"]), os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", *packages]):
        run = [*sudo, "apt-get", "-qq", *command]
        subprocess.run(run, check=False, stdout=subprocess.DEVNULL, env=quiet)


def _lacking(package: str, path: str) -> NoReturn:
    lacking = f"no {Path(path).name}; expected it installed, or Debian's package {package} to be had"
    pytest.fail(lacking) if os.environ.get("CI") else pytest.skip(lacking)


def _unpack(package: str) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False, capture_output=True)
    subprocess.run(["apt-get", "download", "-qq", package], cwd=CACHE, check=False, capture_output=True)
    for pack in CACHE.glob(f"{package}_*.deb"):
        subprocess.run(["dpkg-deb", "-x", str(pack), str(CACHE)], check=True)
