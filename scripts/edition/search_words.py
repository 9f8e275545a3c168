"""Tells the words of a text as the search's own scripts do: `docs/assets/search/fold.js` and `library.js`."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import regex

WORD = regex.compile(r"[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´′\]][\p{L}\p{N}\p{M}]+)*")
MARKS = regex.compile(r"\p{M}|['’‘ʼ`´′\]]")
HYPHENS = ("-", "‐", "‑")


@dataclass(slots=True)
class Token:
    """A word of a unit on its way into the vocabulary."""

    text: str
    form: str
    start: int
    end: int
    forms: list[tuple[str, int]] = field(default_factory=list)
    """What it is found as, each with how many words it spans: "selfdetermination" spans two."""
    optional: bool = False
    """True for a word that the reading adds: a phrase may pass over it."""


def tokens(text: str, changes: list[list[Any]]) -> list[Token]:
    """The words of a text, with the seed's own words at emended places and the joined forms of hyphenated ones."""
    made = _words(text)
    for one in made:
        one.forms.append((one.form, 1))
    for before, one in pairwise(made):
        if text[before.end : one.start] in HYPHENS:
            before.forms.append((before.form + one.form, 2))
    for start, length, seed in changes:
        _emend([one for one in made if one.start < start + length and one.end > start], _words(seed))
    return made


def folded(text: str) -> str:
    """The text as one comparable word, e.g. "detat" for "d’État"."""
    bare: str = MARKS.sub("", unicodedata.normalize("NFD", text))
    return bare.lower()


def _words(text: str) -> list[Token]:
    return [Token(match[0], folded(match[0]), match.start(), match.end()) for match in WORD.finditer(text)]


def _emend(inside: list[Token], seed: list[Token]) -> None:
    """Put the seed's words beside those of the reading."""
    for one in inside[len(seed) :]:
        one.optional = bool(seed) and one.form != seed[0].form
    for one, word in zip(inside, seed, strict=False):
        if one.form != word.form:
            one.forms.append((word.form, len(inside) if len(seed) == 1 else 1))
            for other in inside:
                other.optional = False
