"""What the programs say: their lines, and in one line what stopped them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from edition.errors import SeedError


def told(work: Callable[[], int]) -> int:
    """What the work returns; 1, and one line on standard error, if something stops it, be it a lack of memory."""
    try:
        return work()
    except SeedError as error:
        print(f"error: {error}", file=sys.stderr)
    except MemoryError:
        print("error: memory: is used up; expected seeds that this machine can hold", file=sys.stderr)
    return 1


def say(words: str, end: str = "\n") -> None:
    """Print the words, a question mark for a character that the terminal's encoding lacks.

    Raises SeedError if standard output takes nothing: a full disk, a reader that has gone.
    """
    encoding = sys.stdout.encoding or "utf-8"
    try:
        print(words.encode(encoding, "replace").decode(encoding), end=end, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python tries to write the rest once more when it ends
        raise SeedError(
            "standard output", f"cannot be written ({error.strerror})", "a place that takes what is said"
        ) from None
