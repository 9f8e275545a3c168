"""Runs a program of the edition and says what it cost: processor time, which others on the machine do not lengthen, and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

WATCHED = """
import json, resource, runpy, sys
sys.argv = sys.argv[1:]
sys.path.insert(0, "scripts")
try:
    runpy.run_path(sys.argv[0], run_name="__main__") if sys.argv[0].endswith(".py") else runpy.run_module(sys.argv[0], run_name="__main__")
except SystemExit as end:
    if end.code:
        raise
used = resource.getrusage(resource.RUSAGE_SELF)
peak = [int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM:")]  # maxrss counts the parent's, too
print(json.dumps([used.ru_utime + used.ru_stime, peak[0] / 1024]))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost."""

    seconds: float
    """Of the processor, the program's own start included."""
    peak: float
    """Memory at its most, in MB, as Linux tells it."""


def run(folder: Path, *command: str) -> Cost:
    """The cost of a script (a path that ends in ".py") or a module with its arguments, run in a folder. Exits with what it says if it fails."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return Cost(*json.loads(done.stdout.splitlines()[-1]))
