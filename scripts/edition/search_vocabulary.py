"""Notes where every word of the units stands, in the few letters in which the search's parts say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .search_words import Token

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class Word:
    """A word of the vocabulary and where it stands."""

    written: str
    """How it is written: small if it is so anywhere, else as at its first place, e.g. "Lenin"."""
    essay: int = 0
    """In how many paragraphs and notes it stands."""
    units: list[str] = field(default_factory=list)
    """For every unit the step from the last one's number and the steps from place to place, in base 36, e.g. "1.3.a"."""
    last: int = 0


class Vocabulary:
    """The words of the units that have been added, one after the other."""

    def __init__(self) -> None:
        self.words: dict[str, Word] = {}
        self.optional: list[list[int]] = []
        """Unit and place of the words that a phrase may pass over."""
        self.count = 0

    def add(self, unit: list[Token], *, essay: bool) -> int:
        """How many words the next unit has, which are noted."""
        places: dict[str, list[tuple[int, int]]] = {}
        for place, token in enumerate(unit):
            for form, length in token.forms:
                places.setdefault(form, []).append((place, length))
                self._write(form, token)
            if token.optional:
                self.optional.append([self.count, place])
        for form, own in places.items():
            self._note(self.words[form], own, essay)
        self.count += 1
        return len(unit)

    def _write(self, form: str, token: Token) -> None:
        word = self.words.setdefault(form, Word(token.text))
        if form == token.text or form != token.form:
            word.written = form

    def _note(self, word: Word, places: list[tuple[int, int]], essay: bool) -> None:
        word.units.append(".".join([digits(self.count - word.last), *_steps(places)]))
        word.last = self.count
        word.essay += essay


def _steps(places: list[tuple[int, int]]) -> Iterator[str]:
    """The places as steps, e.g. "3", "a"; one that spans more words than one says how many, e.g. "3_2"."""
    last = 0
    for place, length in places:
        yield digits(place - last) + (f"_{length}" if length > 1 else "")
        last = place


def digits(number: int) -> str:
    """The number in base 36, which JavaScript's parseInt reads, e.g. "10" for 36."""
    return (digits(number // 36) if number >= 36 else "") + DIGITS[number % 36]
