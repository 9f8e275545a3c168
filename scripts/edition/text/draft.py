"""A chapter on its way from a run of text to paragraphs of pieces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from edition.errors import SeedError, quoted
from edition.model import Paragraph
from edition.text.emendations import Remark
from edition.text.notes import NoteMaker
from edition.text.seams import Run, stretches
from edition.text.spans import Span, emphases, point, weave
from edition.text.terms import FirstTerms, Held

ITEM = "- "
Placed = TypeVar("Placed", Span, Remark)


@dataclass(frozen=True, slots=True)
class Draft:
    """A chapter whose pages are joined, and what the editor marks in it."""

    number: int
    run: Run
    changes: tuple[Span, ...]
    remarks: tuple[Remark, ...]
    dates: tuple[Span, ...]
    terms: FirstTerms

    def paragraphs(self, notes: NoteMaker) -> tuple[Paragraph, ...]:
        """The chapter's paragraphs and list items, emended, its dates and terms marked and its notes taken out."""
        return tuple(
            self._paragraph(number, start, end, notes)
            for number, (start, end) in enumerate(stretches(self.run.text), 1)
        )

    def _paragraph(self, number: int, start: int, end: int, notes: NoteMaker) -> Paragraph:
        run, text = self.run, self.run.text
        item = text.startswith(ITEM, start)
        first = start + len(ITEM) * item
        changes, dates = _within(self.changes, first, end), _within(self.dates, first, end)
        remarks = _within(self.remarks, first, end)
        noted = notes.spans(run, first, end, remarks, f"editor-{self.number}-{number}")
        _prove_apart(text, dates, noted)
        emphasised = emphases(text, first, end)
        terms = self.terms.spans(text, first, end, Held(changes, emphasised, (*noted, *dates)))
        breaks = [point(cut.place, cut.mark) for cut in run.cuts[1:] if start <= cut.place < end]
        pieces = weave(text, first, end, [*terms, *dates, *changes, *noted, *emphasised, *breaks])
        return Paragraph(self.number, number, pieces, item, run.seed_spans(start, end), run.page_at(start))


def _within(marks: tuple[Placed, ...], start: int, end: int) -> tuple[Placed, ...]:
    """What begins between two places."""
    return tuple(mark for mark in marks if start <= mark.start < end)


def _prove_apart(text: str, dates: tuple[Span, ...], notes: tuple[Span, ...]) -> None:
    """Raise SeedError for a date that stands in a note, where nothing is marked."""
    for date in dates:
        if any(note.start <= date.start < note.end for note in notes):
            fault = f"{quoted(text[date.start : date.end])} stands in a note"
            raise SeedError("seeds/events.toml", fault, "words of the text itself")
