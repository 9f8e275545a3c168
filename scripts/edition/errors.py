"""The one exception of the edition."""

from __future__ import annotations

import reprlib
from typing import Any

HUGE = 10**18


class SeedError(Exception):
    """Something in `seeds/` that stops the program, said in one line.

    place: file and place in it, e.g. "seeds/pages.toml: page 9"
    fault: the offending words and what is wrong with them
    expected: what was expected instead
    A character that a terminal would obey and not show, such as a line end, is written as Python does: "\\n".
    """

    def __init__(self, place: str, fault: str, expected: str) -> None:
        said = f"{place}: {fault}; expected {expected}"
        super().__init__("".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in said))


def quoted(words: str, most: int = 60) -> str:
    """The words between quotation marks, on one line, cut to `most` characters."""
    line = " ".join(words.split())
    return f'"{line if len(line) <= most else line[: most - 1] + "…"}"'


def shown(value: Any) -> str:
    """The value of a data file as Python writes it, cut where it is long, e.g. "'31'"."""
    form = reprlib.Repr()
    form.maxstring = form.maxother = 60
    return "a huge number" if isinstance(value, int) and abs(value) > HUGE else form.repr(value)
