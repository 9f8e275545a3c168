"""Builds a site and tells how long it took and how large it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bench.model import Built, Maker

TIMES = 3


def build(maker: Maker) -> Built:
    """The site, made three times from nothing. Raises RuntimeError with what the maker said if it fails."""
    seconds = min(_once(maker) for _ in range(TIMES))
    return Built(seconds, size_of(maker.site), sum(path.is_file() for path in maker.site.rglob("*")))


def _once(maker: Maker) -> float:
    shutil.rmtree(maker.site, ignore_errors=True)
    return time_of(maker.command, maker.project)


def time_of(command: tuple[str, ...], folder: Path) -> float:
    """Seconds of the whole process. Raises RuntimeError with what it said if it fails."""
    begun = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - begun
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name}: {(done.stderr or done.stdout).strip()}")
    return seconds


def time_of_program(root: Path, name: str, *arguments: str) -> float:
    """Seconds that one of the edition's own programs takes, the best of three."""
    return min(time_of((sys.executable, f"scripts/{name}.py", *arguments), root) for _ in range(TIMES))


def size_of(folder: Path) -> int:
    """Bytes of the files in a folder, 0 if there is none."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
