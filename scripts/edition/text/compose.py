"""The way of the text: from the seeds to the Edition, in readable order."""

from __future__ import annotations

from typing import TypeVar

from edition.errors import SeedError, quoted
from edition.imposition import Imposition
from edition.model import Chapter, Edition, Event, Page
from edition.seeds.read import Seeds
from edition.seeds.records import ChangeRecord, ChapterRecord, NoteRecord
from edition.text.conservation import prove
from edition.text.contents import find_contents
from edition.text.draft import Draft
from edition.text.emendations import FILE, change_span, remark
from edition.text.events import date_spans, find_events
from edition.text.evidence import prove_evidence
from edition.text.headings import find_headings, heading_of
from edition.text.lexicon import Lexicon
from edition.text.notes import NoteMaker
from edition.text.pages import cut_pages, prove_order
from edition.text.seams import Run, chapter_pages, join_chapters
from edition.text.terms import FirstTerms, gloss_terms
from edition.text.works import Works

Entry = TypeVar("Entry", ChangeRecord, NoteRecord)


def compose(seeds: Seeds) -> Edition:
    """The edition that the seeds make. Raises SeedError where they do not fit together."""
    pages = cut_pages(seeds.essay, seeds.pages)
    imposition = Imposition(seeds.booklet, seeds.imposition, seeds.signature)
    prove_order(pages, imposition, seeds.blank)
    contents = find_contents(pages, seeds.chapters)
    places = find_headings(pages, seeds.chapters)
    own = chapter_pages(pages, seeds.chapters, places)
    _prove_evidence(pages, seeds, places)
    runs = join_chapters(own, seeds.chapters)
    events = find_events(seeds.events, runs, seeds.edition.calendar)
    works = Works(seeds.works, seeds.edition.not_cited)
    notes = NoteMaker(works, seeds.essay)
    chapters = tuple(
        _chapter(draft, seeds, notes, not place)
        for draft, place in zip(_drafts(seeds, runs, events), places, strict=True)
    )
    works.prove_cited(chapters)
    edition = Edition(
        seeds.edition, chapters, pages, imposition, seeds.blank, seeds.works, events, seeds.line_end, contents
    )
    prove(edition, seeds.wrapped)
    return edition


def _drafts(seeds: Seeds, runs: tuple[Run, ...], events: tuple[Event, ...]) -> tuple[Draft, ...]:
    """Each chapter with what the editor marks in it."""
    changes, notes = _by_chapter(seeds.changes, seeds.chapters), _by_chapter(seeds.notes, seeds.chapters)
    dates, terms = date_spans(events, seeds.dates, runs), gloss_terms(seeds.terms)
    return tuple(
        Draft(
            number,
            run,
            tuple(change_span(run.text, change) for change in changes[record.slug]),
            tuple(remark(run.text, note) for note in notes[record.slug]),
            dates[number],
            FirstTerms(terms),
        )
        for number, (record, run) in enumerate(zip(seeds.chapters, runs, strict=True), 1)
    )


def _by_chapter(records: tuple[Entry, ...], chapters: tuple[ChapterRecord, ...]) -> dict[str, list[Entry]]:
    """The entries under their chapters' slugs."""
    found: dict[str, list[Entry]] = {chapter.slug: [] for chapter in chapters}
    for record in records:
        if record.chapter not in found:
            fault = f"there is no chapter {quoted(record.chapter)}"
            raise SeedError(f"{FILE}: {record.id}", fault, "a slug of seeds/chapters.toml")
        found[record.chapter].append(record)
    return found


def _chapter(draft: Draft, seeds: Seeds, notes: NoteMaker, opens_page: bool) -> Chapter:
    record, run = seeds.chapters[draft.number - 1], draft.run
    words = " ".join(heading_of(record).split())
    return Chapter(
        number=draft.number,
        title=record.title,
        slug=record.slug,
        first_page=run.cuts[0].mark.page,
        last_page=run.cuts[-1].mark.page,
        paragraphs=draft.paragraphs(notes),
        seams=run.seams,
        summary=record.summary,
        heading=heading_of(record),
        emended=words if words != record.title else "",
        opens_page=opens_page,
    )


def _prove_evidence(pages: tuple[Page, ...], seeds: Seeds, places: tuple[int, ...]) -> None:
    """Raise SeedError unless every page of the chapters begins where its evidence says."""
    edges = (edge for page in pages for edge in (page.text.split()[0], page.text.split()[-1]))
    headings = frozenset(chapter.page for chapter, place in zip(seeds.chapters, places, strict=True) if not place)
    lexicon = Lexicon(seeds.edition.language, seeds.essay, edges)
    prove_evidence(pages, headings, seeds.essay, lexicon)
