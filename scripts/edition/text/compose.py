"""The way of the text: from the seeds to the Edition, in readable order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from edition.errors import SeedError, quoted
from edition.model import Chapter, Edition, Event, Note, Notes, Page, Paragraph, notes_of
from edition.seeds.read import Seeds
from edition.seeds.records import ChangeRecord, ChapterRecord, NoteRecord
from edition.text import conservation as conserve
from edition.text.emendations import change_span, editors_words, note_place
from edition.text.events import date_spans, find_events
from edition.text.notes import Found, Works, find_notes, punctuation
from edition.text.pages import cut_pages, prove_contents, prove_order
from edition.text.seams import Run, chapter_pages, join_pages, stretches
from edition.text.spans import Span, emphases, point, weave
from edition.text.terms import FirstTerms, Held, gloss_terms

ITEM = "- "
NEWLINE = "\n"
Entry = TypeVar("Entry", ChangeRecord, NoteRecord)
FILE = "seeds/emendations.toml"


@dataclass(frozen=True, slots=True)
class Mark:
    """An editor's note on its way to its place."""

    start: int
    """Where the words it is about begin in the run."""
    end: int
    record: NoteRecord


@dataclass(frozen=True, slots=True)
class Own:
    """What the editor adds to one chapter."""

    changes: tuple[Span, ...]
    notes: tuple[Mark, ...]
    dates: tuple[Span, ...]
    terms: FirstTerms

    def marks(self, start: int, end: int) -> list[Mark]:
        """The notes between two places."""
        return [mark for mark in self.notes if start <= mark.start < end]


class NoteNames:
    """Gives every note a name of its own: the second "broue-114" becomes "broue-114-2"."""

    def __init__(self) -> None:
        self.given: Counter[str] = Counter()

    def give(self, name: str) -> str:
        """The name, numbered from the second time it is asked for."""
        self.given[name] += 1
        return name if self.given[name] == 1 else f"{name}-{self.given[name]}"


def compose(seeds: Seeds) -> Edition:
    """The edition that the seeds make. Raises SeedError where they do not fit together."""
    pages = cut_pages(seeds.essay, seeds.pages)
    prove_order(pages, seeds.booklet, seeds.blank)
    prove_contents(pages, seeds.chapters)
    works = Works(seeds.works)
    in_chapters = chapter_pages(pages, seeds.chapters, seeds.booklet)
    runs = tuple(join_pages(own, record.title) for own, record in zip(in_chapters, seeds.chapters, strict=True))
    events = find_events(seeds.events, runs)
    chapters = _chapters(seeds, in_chapters, runs, events, works)
    _prove_cited(chapters, works)
    edition = Edition(seeds.edition, chapters, pages, seeds.booklet, seeds.blank, seeds.works, events)
    conserve.prove(edition, seeds.essay)
    return edition


def _chapters(
    seeds: Seeds, pages: tuple[tuple[Page, ...], ...], runs: tuple[Run, ...], events: tuple[Event, ...], works: Works
) -> tuple[Chapter, ...]:
    """Each chapter joined from its pages, emended, its dates and terms marked and its notes taken out."""
    changes = _by_chapter(seeds.changes, seeds.chapters)
    notes = _by_chapter(seeds.notes, seeds.chapters)
    dates, terms = date_spans(events, seeds.dates, runs), gloss_terms(seeds.terms)
    names = NoteNames()
    chapters = []
    for number, (record, own, run) in enumerate(zip(seeds.chapters, pages, runs, strict=True), 1):
        editors = Own(
            tuple(change_span(run.text, change) for change in changes[record.slug]),
            tuple(Mark(*note_place(run.text, note), note) for note in notes[record.slug]),
            dates[number],
            FirstTerms(terms),
        )
        paragraphs = _paragraphs(run, number, editors, works, names, seeds.essay)
        chapters.append(
            Chapter(number, record.title, record.slug, own[0].number, own[-1].number, paragraphs, run.seams)
        )
    return tuple(chapters)


def _by_chapter(records: tuple[Entry, ...], chapters: tuple[ChapterRecord, ...]) -> dict[str, list[Entry]]:
    """The entries under their chapters' slugs."""
    found: dict[str, list[Entry]] = {chapter.slug: [] for chapter in chapters}
    for record in records:
        if record.chapter not in found:
            raise SeedError(
                f"{FILE}: {record.id}",
                f"there is no chapter {quoted(record.chapter)}",
                "a slug of seeds/chapters.toml",
            )
        found[record.chapter].append(record)
    return found


def _paragraphs(run: Run, chapter: int, own: Own, works: Works, names: NoteNames, essay: str) -> tuple[Paragraph, ...]:
    """The run as numbered paragraphs."""
    paragraphs = []
    for number, (start, end) in enumerate(stretches(run.text), 1):
        item = run.text.startswith(ITEM, start)
        first = start + len(ITEM) * item
        ranges = run.seed_spans(start, end)
        found = find_notes(run.text, first, end, works, partial(_seed_line, essay, ranges))
        changes, dates = _within(own.changes, first, end), _within(own.dates, first, end)
        notes = _note_spans(run.text, found, own.marks(first, end), end, f"editor-{chapter}-{number}", names)
        emphasised = emphases(run.text, first, end)
        _prove_dates(run.text, dates, notes)
        spans = [
            *own.terms.spans(run.text, first, end, Held(changes, emphasised, (*notes, *dates))),
            *dates,
            *changes,
            *notes,
            *emphasised,
            *(point(cut.place, cut.mark) for cut in run.cuts[1:] if start <= cut.place < end),
        ]
        page = max((cut for cut in run.cuts if cut.start <= start), key=lambda cut: cut.start).mark.page
        paragraphs.append(Paragraph(chapter, number, weave(run.text, first, end, spans), item, ranges, page))
    return tuple(paragraphs)


def _within(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """The spans that begin between two places."""
    return tuple(span for span in spans if start <= span.start < end)


def _prove_dates(text: str, dates: tuple[Span, ...], notes: list[Span]) -> None:
    """Raise SeedError for a date that stands in a note, where nothing is marked."""
    for date in dates:
        if any(note.start <= date.start < note.end for note in notes):
            raise SeedError(
                "seeds/events.toml",
                f"{quoted(text[date.start : date.end])} stands in a note",
                "words of the text itself",
            )


def _seed_line(essay: str, ranges: tuple[tuple[int, int], ...]) -> str:
    """The file and line of the seed on which a paragraph begins, for messages."""
    return f"seeds/essay.txt: line {essay.count(NEWLINE, 0, ranges[0][0]) + 1}"


def _note_spans(
    text: str, found: tuple[Found, ...], marks: list[Mark], end: int, key: str, names: NoteNames
) -> list[Span]:
    """The spans of the notes of a paragraph: those that stand side by side share one, the editor's come between."""
    groups: list[list[Found]] = []
    for one in found:
        if groups and groups[-1][-1].end == one.start:
            groups[-1].append(one)
        else:
            groups.append([one])
    spans = [_group_span(text, group, marks, end, names) for group in groups]
    inside = {mark for mark in marks for one in found if one.start <= mark.start < one.end}
    for mark in marks:
        if mark not in inside:
            words = editors_words(mark.record.why)
            note = Note(names.give(key), "editor", words, id=mark.record.id, about=mark.record.find)
            spans.append(_notes_span(text, mark.end, mark.end, end, (note,)))
    return spans


def _group_span(text: str, group: list[Found], marks: list[Mark], end: int, names: NoteNames) -> Span:
    """The span of notes that stand side by side, with the editor's remarks on them."""
    notes = []
    for one in group:
        remarks = [mark for mark in marks if one.start <= mark.start < one.end]
        comment = tuple(piece for mark in remarks for piece in editors_words(mark.record.why))
        note = replace(one.note, key=names.give(one.note.key), comment=comment)
        if remarks:
            note = replace(note, id=remarks[0].record.id, about=remarks[0].record.find)
        notes.append(note)
    return _notes_span(text, group[0].start, group[-1].end, end, tuple(notes))


def _notes_span(text: str, start: int, stop: int, end: int, notes: tuple[Note, ...]) -> Span:
    """The span of notes from `start` to `stop` and the punctuation after it."""
    mark = punctuation(text, stop, end)
    piece = Notes(notes, mark)
    return Span(start, stop + len(mark), lambda _: piece)


def _prove_cited(chapters: tuple[Chapter, ...], works: Works) -> None:
    """Raise SeedError for a work marked as cited that no note cites."""
    cited = {citation.work for chapter in chapters for note in notes_of(chapter) for citation in note.citations}
    for name, work in works.by_name.items():
        if work not in cited:
            raise SeedError(
                f"seeds/works.json: {work}",
                f"{quoted(name)} is marked as cited, but no note cites it",
                "a citation in the text, or another role",
            )
