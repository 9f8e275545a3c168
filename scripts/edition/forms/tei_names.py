"""Marks the names and dates of a paragraph without breaking what its pieces are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.forms.registers import Registers
from edition.model import Emendation, Emphasis, Link, Notes, PageBreak, Pages, Piece, Strong, Text
from edition.seeds.records import EventRecord, NameRecord

KINDS = {"person": "persName", "place": "placeName", "organisation": "orgName"}
LEAD = re.compile(r"\A(?:In|On|Since|From|As of|Until|Throughout the)\s+", re.IGNORECASE)
WORD = re.compile(r"\w*")
ASIDE = re.compile(r"\s*\[[^\]]*\]|\s*\((?:title|twice|translator's note)\)|\A\(|\)\Z")


@dataclass(frozen=True, slots=True)
class Named:
    """Pieces that are together a name or a date."""

    tag: str
    """The TEI element, e.g. "persName"."""
    attributes: tuple[tuple[str, str], ...]
    pieces: tuple[Piece | Named, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a name or a date stands in a paragraph's text, as the seed has it."""

    start: int
    end: int
    tag: str
    attributes: tuple[tuple[str, str], ...]


def mark_names(pieces: tuple[Piece, ...], registers: Registers) -> tuple[Piece | Named, ...]:
    """The pieces with names and certain dates in elements of their own, a longer one around a shorter."""
    pieces = broken(pieces)
    text = "".join(map(_seed, pieces))
    found = [*_names(text, registers.names), *_dates(text, registers.events)]
    return _group(pieces, 0, _nested(found))


def broken(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with each page break where the page really begins, even if that is inside a word."""
    moved: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, PageBreak) and piece.tail and isinstance(moved[-1], Text):
            head = moved.pop()
            assert isinstance(head, Text)
            moved += [Text(head.text.removesuffix(piece.tail)), piece, Text(piece.tail)]
        else:
            moved.append(piece)
    return tuple(moved)


def _names(text: str, names: tuple[NameRecord, ...]) -> Iterator[Stretch]:
    for name in names:
        if name.kind in KINDS:
            for match in re.finditer(name.pattern, text):
                end = match.end() + len(_rest(text, match.end()))
                yield Stretch(match.start(), end, KINDS[name.kind], (("ref", f"#{name.id}"),))


def _rest(text: str, at: int) -> str:
    """What is left of the word at whose letters a pattern stopped, e.g. the "s" of "Bolsheviks"."""
    match = WORD.match(text, at)
    return match[0] if match else ""


def _dates(text: str, events: tuple[EventRecord, ...]) -> Iterator[Stretch]:
    """The dates that stand in the essay's own words; one that the editor supplied is left out, and a span of which one end is known."""
    for event in events:
        at = text.find(event.find.replace("*", ""))
        says = LEAD.sub("", ASIDE.sub("", event.says)).strip()
        start = text.find(says, at, at + len(event.find) + len(says) + 40) if at >= 0 and says else -1
        half = " to " in says and not event.until
        if start >= 0 and event.dated_by != "editor" and not half:
            yield Stretch(start, start + len(says), "date", _when(event))


def _when(event: EventRecord) -> tuple[tuple[str, str], ...]:
    """The attributes of a date: always the Gregorian one, and the Julian one where the essay counts by it."""
    key = "from" if event.until else "when"
    dated = [(key, event.gregorian), *([("to", event.until)] if event.until else [])]
    if event.julian:
        dated += [(f"{key}-custom", event.julian), ("datingMethod", "#julian"), ("calendar", "#julian")]
    return tuple(dated)


def _nested(found: list[Stretch]) -> list[Stretch]:
    """The stretches in order, without those that repeat another or cross its border."""
    kept: list[Stretch] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if all(
            other.end <= one.start or (one.end <= other.end and (one.start, one.end) != (other.start, other.end))
            for other in kept
        ):
            kept.append(one)
    return kept


def _group(pieces: tuple[Piece | Named, ...], at: int, found: list[Stretch]) -> tuple[Piece | Named, ...]:
    """The pieces, which begin at `at`, with those of each stretch put into one; a stretch that cuts a piece is left out."""
    units = [*_cut(pieces, at, found)]
    grouped: list[Piece | Named] = []
    while units:
        start, piece = units[0]
        one = next((one for one in found if one.start == start and piece_length(piece)), None)
        if one is None:
            grouped.append(piece)
            units = units[1:]
            continue
        found = [other for other in found if other is not one]
        inside = [unit for unit in units if unit[0] + piece_length(unit[1]) <= one.end and (unit[0] < one.end)]
        if inside and inside[-1][0] + piece_length(inside[-1][1]) == one.end:
            inner = [other for other in found if one.start <= other.start and other.end <= one.end]
            found = [other for other in found if other not in inner]
            grouped.append(
                Named(one.tag, one.attributes, _group(tuple(piece for _, piece in inside), one.start, inner))
            )
            units = units[len(inside) :]
    return tuple(grouped)


def _cut(pieces: tuple[Piece | Named, ...], at: int, found: list[Stretch]) -> Iterator[tuple[int, Piece | Named]]:
    """The pieces with their places, texts cut where a stretch begins or ends, names inside emphases marked."""
    borders = {border for one in found for border in (one.start, one.end)}
    for piece in pieces:
        end = at + piece_length(piece)
        if isinstance(piece, Text):
            edges = [at, *sorted(border for border in borders if at < border < end), end]
            yield from ((low, Text(piece.text[low - at : high - at])) for low, high in pairwise(edges))
        elif isinstance(piece, Emphasis | Strong):
            inner = [
                one for one in found if at <= one.start and one.end <= end and not (one.start == at and one.end == end)
            ]
            yield at, replace(piece, pieces=_group(piece.pieces, at, inner))  # type: ignore[arg-type]
        else:
            yield at, piece
        at = end


def piece_length(piece: Piece | Named) -> int:
    """How many characters a piece has in the text as the seed has it."""
    return len(_seed(piece))


def _seed(piece: Piece | Named) -> str:
    """The characters of a piece as the seed has them, notes aside. Raises TypeError for an unknown kind."""
    match piece:
        case Text(shown) | Emendation(seed=shown) | Link(words=shown) | Notes(punctuation=shown):
            return shown
        case Emphasis(inner) | Strong(inner) | Named(pieces=inner):
            return "".join(map(_seed, inner))
        case Pages(first, last):
            return f"{first}-{last}"
        case PageBreak():
            return ""
    raise TypeError(f"unknown piece {piece!r}")
