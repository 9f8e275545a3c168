"""Refuses characters that not every form of the edition can hold."""

from __future__ import annotations

import re
from typing import Any

from edition.errors import SeedError

UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
"""Control characters, halves of a pair, characters for private use, and what is no character: XML or the programs refuse them."""


def check_letters(text: str, file: str, where: str = "") -> None:
    """Raise SeedError if the text holds a character that is unfit.

    where: what holds it, e.g. "a string"; without it the line is told.
    """
    if unfit := UNFIT.search(text):
        holder = where or f"line {text.count(chr(10), 0, unfit.start()) + 1}"
        expected = "characters for letters, marks, spaces and line ends"
        raise SeedError(file, f"{holder} holds U+{ord(unfit[0]):04X}", expected)


def check_data(data: Any, file: str) -> None:
    """Raise SeedError if a string anywhere in the data holds a character that is unfit; an escape may have put it there."""
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += [*one, *one.values()]
        elif isinstance(one, list):
            waiting += one
        elif isinstance(one, str):
            check_letters(one, file, "a string")
