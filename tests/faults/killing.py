"""Fifty moments of its writing at which a program is killed, and what must stand after each."""

from __future__ import annotations

import os
import random
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from edition.site.finish.sums import LEFT, SUMS

from tests import ROOT
from tests.faults.programs import command

MOMENTS = 50
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
        """The command, killed before it writes something in the folder for that time; with 0, these times are counted."""
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


def kill_at_fifty_moments(program: Program, prepare: Callable[[], None], inspect: Callable[[], None]) -> None:
    """Prepare, run, kill and inspect, fifty times, each at another of the program's file operations that write."""
    prepare()
    count = int(run(program.watched(0)).stderr.split()[-1])
    assert count > MOMENTS, "the program's file operations are not heard"
    for moment in sorted(chance().sample(range(1, count + 1), MOMENTS)):
        prepare()
        assert run(program.watched(moment), None).returncode == -9
        inspect()


def as_site(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files as a site of the edition, which lists them with their sums."""
    listed = {name: content for name, content in files.items() if name not in LEFT}
    lines = [f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(listed.items())]
    return files | {SUMS: "".join(lines).encode()}


def run(command: Sequence[str], status: int | None = 0) -> subprocess.CompletedProcess[str]:
    """Run the command to its end, which must have that status."""
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)
    assert status is None or done.returncode == status, done.stderr
    return done
