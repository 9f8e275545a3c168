"""Renders the definitions to which the marks in the text lead: what a term means, and a date by either calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from edition.dates import parse_date
from edition.errors import SeedError, quoted
from edition.model import Edition
from edition.pages.markdown import wordless
from edition.pieces import Dated, Piece, Term, walk, words_of
from edition.text.typography import curl

BOTH = "{julian} in the Julian calendar, {gregorian} in the Gregorian"


def date_labels(edition: Edition) -> dict[Dated, str]:
    """The name of each date's reference: the date itself, with a "b" where an earlier one has that name."""
    labels: dict[Dated, str] = {}
    given: Counter[str] = Counter()
    for piece in _pieces(edition):
        if isinstance(piece, Dated) and wordless(piece) not in labels:
            labels[wordless(piece)] = piece.gregorian + "b" * given[piece.gregorian]
            given[piece.gregorian] += 1
    return labels


def render_references(edition: Edition, labels: dict[Dated, str]) -> str:
    """The file of the definitions, which every page may use. Raises SeedError for two with one name."""
    terms: dict[str, str] = {}
    titles: dict[str, str] = {}
    dates: dict[str, str] = {}
    for piece in _pieces(edition):
        if isinstance(piece, Term):
            terms[piece.term] = _definition(piece.term, f"glossary.md#{piece.term}", curl(piece.gloss))
        if isinstance(piece, Dated):
            label = labels[wordless(piece)]
            titles[label] = titles.get(label) or _both(piece)
            dates[label] = _definition(label, f"timeline.md#{piece.event}", titles[label])
    if shared := sorted(terms.keys() & dates.keys()):
        raise SeedError(
            f"seeds/glossary.toml: {quoted(shared[0])}", "its address is that of a date too", "one of its own"
        )
    return "\n\n".join("\n".join(group[label] for label in sorted(group)) for group in (terms, dates)) + "\n"


def _pieces(edition: Edition) -> Iterator[Piece]:
    for chapter in edition.chapters:
        for paragraph in chapter.paragraphs:
            yield from walk(paragraph.pieces)


def _definition(label: str, place: str, title: str) -> str:
    return f"[{label}]: ../apparatus/{place}" + (f' "{title}"' if title else "")


def _both(date: Dated) -> str:
    """The date in words by each calendar; nothing where the words of the text say the whole of a Gregorian one."""
    gregorian = parse_date(date.gregorian, date.event).words
    if date.julian:
        return BOTH.format(julian=parse_date(date.julian, date.event, julian=True).words, gregorian=gregorian)
    return "" if date.gregorian[:4] in words_of(date.pieces) else gregorian
