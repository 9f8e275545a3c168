"""Renders the definitions to which the marks lead: what a term means, a day by its calendars, what the file has, a work's title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from edition.apparatus.days import both_dates
from edition.dates import parse_date
from edition.errors import SeedError, quoted
from edition.model import Edition
from edition.pages.markdown import entities, wordless, work_label
from edition.pieces import Dated, Emendation, Link, Notes, Piece, Term, walk
from edition.text.typography import curl

BOTH = "{julian} in the Julian calendar, {gregorian} in the Gregorian."
GREGORIAN = "{gregorian} in the Gregorian calendar."
"""Where the essay counts by both; elsewhere there is no other calendar to name."""
SEED = "The file has “{seed}”, the reading text “{reading}”."


def has_julian(edition: Edition) -> bool:
    """Whether the essay has any day of the Julian calendar."""
    dated = (piece for piece in _pieces(edition) if isinstance(piece, Dated))
    return any(both_dates(event)[1] for event in edition.events) or any(piece.julian for piece in dated)


def date_labels(edition: Edition) -> dict[Dated, str]:
    """The name of the reference of each date with a day: the day itself, with a "b" where an earlier one has that name."""
    labels: dict[Dated, str] = {}
    given: Counter[str] = Counter()
    for piece in _pieces(edition):
        if isinstance(piece, Dated) and _day(piece) and wordless(piece) not in labels:
            labels[wordless(piece)] = piece.gregorian + "b" * given[piece.gregorian]
            given[piece.gregorian] += 1
    return labels


def render_references(edition: Edition, labels: dict[Dated, str]) -> str:
    """The file of the definitions, which every page may use. Raises SeedError for two with one name."""
    titles = {work["id"]: work["title"] for work in edition.works}
    both = has_julian(edition)
    terms: dict[str, str] = {}
    others: dict[str, dict[str, str]] = {"dates": {}, "changes": {}, "works": {}}
    for piece in _pieces(edition):
        match piece:
            case Term():
                terms[piece.term] = _definition(piece.term, f"glossary.md#{piece.term}", curl(piece.gloss))
            case Dated() if label := labels.get(wordless(piece)):
                others["dates"][label] = _definition(label, f"timeline.md#{piece.event}", _calendars(piece, both))
            case Emendation():
                words = SEED.format(seed=entities(piece.seed), reading=entities(curl(piece.reading)))
                others["changes"][piece.id] = _definition(piece.id, f"emendations.md#{piece.id}", words)
            case Link() if piece.work:
                label, title = work_label(piece.work), curl(titles[piece.work]).partition(": ")[0]
                others["works"][label] = _definition(label, f"bibliography.md#{piece.work}", title)
    for kind, group in others.items():
        if shared := sorted(terms.keys() & group.keys()):
            place, fault = f"seeds/glossary.toml: {quoted(shared[0])}", f"its address is that of one of the {kind} too"
            raise SeedError(place, fault, "one of its own")
    return (
        "\n\n".join("\n".join(group[label] for label in sorted(group)) for group in (terms, *others.values()) if group)
        + "\n"
    )


def _pieces(edition: Edition) -> Iterator[Piece]:
    """Every piece of the text and of its notes."""
    for chapter in edition.chapters:
        for paragraph in chapter.paragraphs:
            for piece in walk(paragraph.pieces):
                yield piece
                for note in piece.notes if isinstance(piece, Notes) else ():
                    yield from walk((*note.pieces, *note.comment))


def _definition(label: str, place: str, title: str) -> str:
    return f'[{label}]: ../apparatus/{place} "{title}"'


def _day(date: Dated) -> bool:
    return parse_date(date.gregorian, date.event).day > 0


def _calendars(date: Dated, both: bool) -> str:
    """The day in words by each calendar that was in use then.

    both: whether the essay has days of both at all
    """
    gregorian = parse_date(date.gregorian, date.event).words
    if not date.julian:
        return GREGORIAN.format(gregorian=gregorian) if both else f"{gregorian}."
    return BOTH.format(julian=parse_date(date.julian, date.event, julian=True).words, gregorian=gregorian)
