"""Refuses characters that not every form of the edition can hold."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from edition.errors import SeedError

UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
"""Control characters, halves of a pair, characters for private use, and what is no character: XML or the programs refuse them."""
OVERRIDES = re.compile("[\u202d\u202e]")
"""They show letters in another order than they stand in."""
TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]")
"""The other controls of direction: of use beside letters that run from right to left, and nowhere else."""
LEFTWARD = {"R", "AL"}


def check_letters(text: str, file: str, where: str = "") -> None:
    """Raise SeedError if the text holds a character that is unfit.

    where: what holds it, e.g. "a string"; without it the line is told.
    """
    if unfit := UNFIT.search(text) or OVERRIDES.search(text) or _idle(text):
        holder = where or f"line {text.count(chr(10), 0, unfit.start()) + 1}"
        expected = "characters for letters, marks, spaces and line ends"
        raise SeedError(file, f"{holder} holds U+{ord(unfit[0]):04X}", expected)


def _idle(text: str) -> re.Match[str] | None:
    """The first control of direction that stands in a line without a letter that runs from right to left."""
    for turn in TURNS.finditer(text):
        start, end = text.rfind("\n", 0, turn.start()) + 1, text.find("\n", turn.end())
        line = text[start : end if end >= 0 else len(text)]
        if not any(unicodedata.bidirectional(letter) in LEFTWARD for letter in line if not TURNS.match(letter)):
            return turn
    return None


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
