"""Turns a stretch of text and the spans marked in it into a tuple of pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from edition.errors import SeedError, quoted
from edition.pieces import Emphasis, Piece, Pieces, Strong, Text

EMPHASIS = re.compile(r"\*\*(?=\S)(?P<strong>[^*]+?)(?<=\S)\*\*|(?<!\*)\*(?=\S)(?P<emphasis>[^*]+?)(?<=\S)\*(?!\*)")
SPACE = re.compile(r"\s+")
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class SpanOf(Generic[P]):
    """A marked stretch of text, or a point in it where `start` and `end` are the same."""

    start: int
    end: int
    make: Callable[[tuple[P, ...]], P]
    """Makes the piece from the pieces inside."""
    marker: int = 0
    """The characters at either end that are markup and not shown, e.g. 1 for an asterisk."""
    holds: bool = True
    """False if its piece has no room for others: nothing may be marked inside."""


class Span(SpanOf[Piece]):
    """A stretch that becomes a piece."""

    __slots__ = ()


def point(at: int, piece: Piece) -> Span:
    """A span without width that puts one piece at a place."""
    return Span(at, at, lambda _: piece)


def emphases(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The spans of `*emphasis*` and `**strong**` between two places of the text."""
    return tuple(
        Span(match.start(), match.end(), Strong, 2)
        if match["strong"]
        else Span(match.start(), match.end(), Emphasis, 1)
        for match in EMPHASIS.finditer(text, start, end)
    )


def weave(text: str, start: int, end: int, spans: Iterable[Span]) -> Pieces:
    """The pieces of `text` from `start` to `end`. Raises SeedError where two spans overlap without one in the other."""
    return weave_parts(text, start, end, spans, Text)


def weave_parts(
    text: str, start: int, end: int, spans: Iterable[SpanOf[P]], words: Callable[[str], P]
) -> tuple[P, ...]:
    """The same for what is not made of pieces: `words` makes a part of the text between the spans."""
    ordered = sorted(spans, key=lambda span: (span.start, span.start != span.end, -span.end))
    return _weave(text, start, end, ordered, words)


def _weave(text: str, start: int, end: int, spans: list[SpanOf[P]], words: Callable[[str], P]) -> tuple[P, ...]:
    parts: list[P] = []
    at = start
    while spans:
        span, *spans = spans
        inner = [other for other in spans if other.start < span.end]
        spans = spans[len(inner) :]
        over = span.end if span.holds else span.start
        if span.start < at or span.end > end or any(other.end > over for other in inner):
            raise SeedError(
                "seeds/emendations.toml",
                f"{quoted(text[span.start : span.end])} overlaps another change, note or emphasis",
                "each beside the others",
            )
        parts += map(words, _text(text[at : span.start]))
        parts.append(span.make(_weave(text, span.start + span.marker, span.end - span.marker, inner, words)))
        at = span.end
    return (*parts, *map(words, _text(text[at:end])))


def _text(text: str) -> list[str]:
    """The text, white space made single spaces; nothing for nothing."""
    return [SPACE.sub(" ", text)] if text else []
