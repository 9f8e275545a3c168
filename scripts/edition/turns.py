"""Lets runs that work in one folder take turns."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def turn(folder: Path, shared: bool = False) -> Iterator[None]:
    """Hold a folder for as long as the block runs: alone, or (`shared`) together with others that only read there.

    The lock is on the folder itself: it leaves no file behind and ends with its holder, however that ends. Who comes
    second waits, and says so. Raises OSError if the folder cannot be opened.
    """
    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _take(handle, kind, folder.name)
        yield
    finally:
        os.close(handle)


def _take(handle: int, kind: int, name: str) -> None:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        print(f"… another run works in {name}/; waiting for it", file=sys.stderr, flush=True)
        fcntl.flock(handle, kind)
