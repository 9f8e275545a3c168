"""Finds where a term of the glossary first occurs in a chapter, so that it can explain itself there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from edition.addresses import make_id
from edition.errors import SeedError, quoted
from edition.pieces import Piece, Term
from edition.seeds.records import TermRecord
from edition.text.patterns import Pattern, compile_pattern
from edition.text.spans import Span

FILE = "seeds/glossary.toml"
WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Glossed:
    """A term with its address and its pattern."""

    record: TermRecord
    id: str
    """Its address in the glossary, e.g. "dual-power"."""
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Held:
    """The spans of a paragraph that a term must respect."""

    changes: tuple[Span, ...]
    """Emendations: a term that touches one takes the whole of it."""
    holders: tuple[Span, ...]
    """Emphases: a term stands inside one or around it, or is not marked there."""
    closed: tuple[Span, ...]
    """Notes and dates: a term that touches one is not marked there."""


class FirstTerms:
    """Marks each term once: one for every chapter."""

    def __init__(self, terms: tuple[Glossed, ...]) -> None:
        self.waiting = list(terms)

    def spans(self, text: str, start: int, end: int, held: Held) -> list[Span]:
        """The spans of the terms that occur here, between two places of the text, for the first time."""
        found: list[Span] = []
        for term in tuple(self.waiting):
            closed = (*held.closed, *found)
            for match in term.pattern.finds(text, start, end):
                low, high = _whole(text, match, held.changes)
                if _fits(low, high, held.holders, closed):
                    found.append(Span(low, high, _maker(term)))
                    self.waiting.remove(term)
                    break
        return found


def gloss_terms(records: tuple[TermRecord, ...]) -> tuple[Glossed, ...]:
    """The terms with their addresses. Raises SeedError for two with one address and for a pattern that is none."""
    seen: dict[str, str] = {}
    terms = []
    for record in records:
        place = f"{FILE}: {quoted(record.term)}"
        name = make_id(record.term)
        if name in seen:
            raise SeedError(place, f"its address #{name} is that of {quoted(seen[name])} too", "an address of its own")
        seen[name] = record.term
        terms.append(Glossed(record, name, compile_pattern(record.pattern, place)))
    return tuple(terms)


def _whole(text: str, match: tuple[int, int], changes: tuple[Span, ...]) -> tuple[int, int]:
    """The match made whole words, and grown to the whole of any emendation it touches."""
    low, high = match
    while low and WORD.match(text[low - 1]) and WORD.match(text[low]):
        low -= 1
    while high < len(text) and WORD.match(text[high - 1]) and WORD.match(text[high]):
        high += 1
    touched = [span for span in changes if span.start < high and low < span.end]
    return min([low, *(span.start for span in touched)]), max([high, *(span.end for span in touched)])


def _fits(low: int, high: int, holders: tuple[Span, ...], closed: tuple[Span, ...]) -> bool:
    """True if a span can stand here: inside or around each holder, and apart from everything closed."""
    if any(span.start < high and low < span.end for span in closed):
        return False
    return all(
        span.end <= low
        or high <= span.start
        or (low <= span.start and span.end <= high)
        or (span.start + span.marker <= low and high <= span.end - span.marker)
        for span in holders
    )


def _maker(term: Glossed) -> Callable[[tuple[Piece, ...]], Piece]:
    return lambda inner: Term(inner, term.id, term.record.definition)
