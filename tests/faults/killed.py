"""Runs a program and kills it at one of the moments at which it writes in a folder:

killed.py 12 docs scripts/preprocess.py --docs docs    kill it before the twelfth
killed.py 0 docs scripts/preprocess.py --docs docs     only count them; the last line of standard error is the number
killed.py 0 docs -m edition.forms --docs docs          the same for a module that is a program
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
from pathlib import Path
from typing import Any

OPERATIONS = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod")
"""The audit events of what changes files; an opening is one of them if it is to write."""
WRITES = os.O_WRONLY | os.O_RDWR


class Counter:
    """Counts the operations in a folder and kills the program before the one that it waits for."""

    def __init__(self, folder: str, last: int) -> None:
        self.folder, self.last, self.count = folder, last, 0

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        writes = event in OPERATIONS or (event == "open" and bool(arguments[2] & WRITES))
        if writes and str(arguments[0]).startswith(self.folder):
            self.count += 1
            if self.count == self.last:
                os.kill(os.getpid(), signal.SIGKILL)


def main(last: str, folder: str, *command: str) -> None:
    counter = Counter(str(Path(folder).resolve()), int(last))
    is_module = command[0] == "-m"
    sys.argv = list(command[is_module:])
    sys.addaudithook(counter.hear)
    try:
        if is_module:
            runpy.run_module(command[1], run_name="__main__", alter_sys=True)
        else:
            runpy.run_path(command[0], run_name="__main__")
    finally:
        print(counter.count, file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
