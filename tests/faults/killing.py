"""Fifty random moments at which a program is killed, and what must stand after each."""

from __future__ import annotations

import os
import random
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import ROOT
from tests.faults.programs import command

HALF = 25
"""As many moments by the clock, from start to end, and as many before a file operation."""
OLD = b"old\n"


@dataclass(frozen=True)
class Program:
    """A program and the folder that it writes in."""

    program: tuple[str, ...]
    arguments: tuple[Path | str, ...]
    folder: Path

    @property
    def command(self) -> list[str]:
        return command(self.program, *self.arguments)

    def watched(self, last: int) -> list[str]:
        """The command, killed before a file operation in the folder; with 0, the operations are counted."""
        return command((str(Path(__file__).parent / "killed.py"),), str(last), self.folder, *self.command[1:])


def tree(folder: Path) -> dict[str, bytes]:
    """The files of a folder, hidden ones included."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def lay_out(folder: Path, files: dict[str, bytes]) -> None:
    """Write the files into the folder."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def chance() -> random.Random:
    """A source of moments; its seed is printed and can be given again as FAULTS_SEED."""
    seed = os.environ.get("FAULTS_SEED") or str(time.time_ns())
    print(f"FAULTS_SEED={seed}")
    return random.Random(seed)


def kill_at_fifty_moments(
    program: Program, prepare: Callable[[], None], inspect: Callable[[], None], half: int = HALF
) -> int:
    """Prepare, run, kill and inspect, fifty times or twice `half`; says how many of the runs were really killed."""
    moments = chance()
    prepare()
    begun = time.monotonic()
    count = int(run(program.watched(0)).stderr.split()[-1])
    lasts = time.monotonic() - begun
    assert count > 20, "the program's file operations are not heard"
    killed = 0
    for wait in [*(moments.uniform(0, lasts) for _ in range(half)), *(moments.randint(1, count) for _ in range(half))]:
        prepare()
        killed += (
            kill_after(program.command, wait)
            if isinstance(wait, float)
            else run(program.watched(wait), None).returncode == -9
        )
        inspect()
    return killed


def kill_after(command: Sequence[str], seconds: float) -> bool:
    """Run the command and kill it after a while; False if it ended before."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT) as running:
        try:
            running.wait(seconds)
        except subprocess.TimeoutExpired:
            running.kill()
            return True
    return False


def run(command: Sequence[str], status: int | None = 0) -> subprocess.CompletedProcess[str]:
    """Run the command to its end, which must have that status."""
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)
    assert status is None or done.returncode == status, done.stderr
    return done
