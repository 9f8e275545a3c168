"""Runs commands and says what they took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.model import BenchError, Spent


def spent_on(command: Sequence[str], folder: Path) -> Spent:
    """What the command takes, run in the folder, with all that it starts. Raises BenchError if it fails."""
    begun, before = time.monotonic(), os.times()
    run(command, folder)
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Spent(time.monotonic() - begun, processor)


def run(command: Sequence[str], folder: Path) -> str:
    """What the command prints, a program of this environment first. Raises BenchError with its last line if it fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or "nothing").splitlines()[-1]
        raise BenchError(f"{' '.join(command)} ended with {done.returncode} and said: {said}")
    print("✓", Path(command[0]).name, *command[1:5], file=sys.stderr, flush=True)
    return done.stdout
