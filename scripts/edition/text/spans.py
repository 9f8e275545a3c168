"""Turns a stretch of text and the spans marked in it into a tuple of pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from edition.errors import SeedError, quoted
from edition.model import Emphasis, Piece, Strong, Text

EMPHASIS = re.compile(r"\*\*(?=\S)(?P<strong>[^*]+?)(?<=\S)\*\*|(?<!\*)\*(?=\S)(?P<emphasis>[^*]+?)(?<=\S)\*(?!\*)")
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Span:
    """A marked stretch of text, or a point in it where `start` and `end` are the same."""

    start: int
    end: int
    make: Callable[[tuple[Piece, ...]], Piece]
    """Makes the piece from the pieces inside."""
    marker: int = 0
    """The characters at either end that are markup and not shown, e.g. 1 for an asterisk."""


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


def weave(text: str, start: int, end: int, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """The pieces of `text` from `start` to `end`. Raises SeedError where two spans overlap without one in the other."""
    ordered = sorted(spans, key=lambda span: (span.start, span.start != span.end, -span.end))
    return _weave(text, start, end, ordered)


def _weave(text: str, start: int, end: int, spans: list[Span]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = start
    while spans:
        span, *spans = spans
        inner = [other for other in spans if other.start < span.end]
        spans = spans[len(inner) :]
        if span.start < at or span.end > end or any(other.end > span.end for other in inner):
            raise SeedError(
                "seeds/emendations.toml",
                f"{quoted(text[span.start : span.end])} overlaps another change, note or emphasis",
                "one inside the other",
            )
        pieces += _text(text[at : span.start])
        pieces.append(span.make(_weave(text, span.start + span.marker, span.end - span.marker, inner)))
        at = span.end
    pieces += _text(text[at:end])
    return tuple(pieces)


def _text(text: str) -> list[Piece]:
    """The text as one piece, white space made single spaces; nothing for nothing."""
    return [Text(SPACE.sub(" ", text))] if text else []
