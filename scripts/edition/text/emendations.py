"""Finds where the reading text departs from the seed and where the editor has a word to say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.errors import SeedError, quoted
from edition.pieces import Emendation, Link, Piece, Pieces, Text
from edition.seeds.records import ChangeRecord, NoteRecord
from edition.text.spans import Span

LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<room>[a-z-]+)\)")
FILE = "seeds/emendations.toml"
ROOMS = ("bibliography",)
"""The pages of the edition to which the editor's words may lead."""


@dataclass(frozen=True, slots=True)
class Remark:
    """An editor's note on its way to its place."""

    start: int
    """Where the words it is about begin in the run."""
    end: int
    record: NoteRecord

    @property
    def words(self) -> Pieces:
        """What it says."""
        return editors_words(self.record.why)


def find_once(text: str, entry: ChangeRecord | NoteRecord) -> int:
    """The place in the chapter's text of the entry's words; raises SeedError if they are not there exactly once."""
    count = text.count(entry.find) if entry.find else 0
    if count != 1:
        times = {0: "nowhere", 2: "twice"}.get(count, f"{count} times")
        fault = f'{quoted(entry.find)} stands {times} in "{entry.chapter}"'
        raise SeedError(f"{FILE}: {entry.id}", fault, "it to stand there once")
    return text.index(entry.find)


def change_span(text: str, change: ChangeRecord) -> Span:
    """The span of the changed words alone, without the words around them that only find the place."""
    at = find_once(text, change)
    start, seed, reading = changed_words(change.find, change.replace)
    if seed == reading:
        raise SeedError(f"{FILE}: {change.id}", f"{quoted(change.find)} is replaced by itself", "a change")
    piece = Emendation(reading, seed, change.kind, change.why, change.id)
    return Span(at + start, at + start + len(seed), lambda _: piece, holds=False)


def changed_words(find: str, replace: str) -> tuple[int, str, str]:
    """Where in `find` the changed words begin, those words, and what replaces them.

    Both are whole words: changed_words("being Germany spies", "being German spies") == (6, "Germany", "German").
    A word put in takes the word before it along, so that neither side is empty:
    changed_words("for first", "for the first") == (0, "for", "for the").
    """
    old, new = re.split(r"(\s+)", find), re.split(r"(\s+)", replace)
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    while head and not _both(old, new, head, tail):
        head -= 1
    while tail and not _both(old, new, head, tail):
        tail -= 1
    seed, reading = _between(old, head, tail), _between(new, head, tail)
    lead = _shared_marks(seed, reading)
    trail = _shared_marks(seed[lead:][::-1], reading[lead:][::-1])
    start = sum(map(len, old[:head])) + lead
    return start, seed[lead : len(seed) - trail], reading[lead : len(reading) - trail]


def remark(text: str, note: NoteRecord) -> Remark:
    """The editor's note at the words it is about."""
    at = find_once(text, note)
    return Remark(at, at + len(note.find), note)


def editors_words(why: str) -> tuple[Piece, ...]:
    """The editor's prose as pieces; `[words](bibliography)` in it leads to that page of the edition."""
    pieces: list[Piece] = []
    at = 0
    for match in LINK.finditer(why):
        if match["room"] not in ROOMS:
            raise SeedError(FILE, f"{quoted(match[0])} leads nowhere", "one of " + ", ".join(ROOMS))
        pieces += [Text(why[at : match.start()]), Link(match["words"], room=match["room"])]
        at = match.end()
    return tuple(piece for piece in [*pieces, Text(why[at:])] if piece != Text(""))


def _both(old: list[str], new: list[str], head: int, tail: int) -> bool:
    """True if words are left on both sides between the head and the tail that they share."""
    return bool(_between(old, head, tail).strip() and _between(new, head, tail).strip())


def _shared(old: list[str], new: list[str]) -> int:
    """How many leading items the two share."""
    return next(
        (place for place, (left, right) in enumerate(zip(old, new, strict=False)) if left != right),
        min(len(old), len(new)),
    )


def _shared_marks(old: str, new: str) -> int:
    """How many leading characters the two share that are neither letter nor digit."""
    common = old[: _shared(list(old), list(new))]
    return next((place for place, letter in enumerate(common) if letter.isalnum()), len(common))


def _between(items: list[str], head: int, tail: int) -> str:
    return "".join(items[head : len(items) - tail])
