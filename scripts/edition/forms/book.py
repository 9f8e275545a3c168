"""Gathers once what every form needs: the text as it is set, and what stands before and after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edition.apparatus.bibliography import Entry, bibliography
from edition.apparatus.conventions import conventions
from edition.apparatus.example import example_of
from edition.apparatus.printed import TITLE, Printed, printed_pages
from edition.apparatus.references import References, original_language, references
from edition.apparatus.statements import Statements, statements
from edition.dates import parse_date
from edition.forms.press import Press
from edition.forms.single_search import SingleSearch, read_search
from edition.forms.templates import Templates
from edition.model import Edition, Paragraph, notes_of
from edition.paths import Project
from edition.pieces import Emendation, walk
from edition.seeds.read import Seeds
from edition.seeds.records import EventRecord, NameRecord, TermRecord
from edition.text.marks import unmark
from edition.text.sums import sums
from edition.text.typography import curled


@dataclass(frozen=True, slots=True)
class Change:
    """One emendation and where it stands."""

    paragraph: Paragraph
    emendation: Emendation


@dataclass(frozen=True, slots=True)
class Book:
    """The edition and all that the forms draw on."""

    edition: Edition
    """With curly quotation marks, and without the marks of dates and terms."""
    straight: Edition
    """The same with quotation marks as the seed has them."""
    numbers: Mapping[str, int]
    """The number of every note by its key, counted through the whole essay."""
    provenance: tuple[str, ...]
    """What this edition is and where its text comes from, one paragraph each."""
    changes: tuple[Change, ...]
    """The emendations in the order of the text."""
    printed: tuple[Printed, ...]
    """The pages outside the chapters, in the order of the seed."""
    bibliography: Mapping[str, tuple[Entry, ...]]
    """The works under "cited", "quoted" and "mentioned"."""
    references: References
    names: tuple[NameRecord, ...]
    events: tuple[EventRecord, ...]
    terms: tuple[TermRecord, ...]
    search: SingleSearch
    press: Press
    sums: dict[str, Any]
    """The sums of the seed and of every paragraph in it, as text.sums gives them."""
    templates: Templates
    statements: Statements
    """What the edition itself says, and on which sources."""

    @property
    def back(self) -> dict[str, str]:
        """The sections behind the chapters of which there is something, their titles by their ids."""
        sections = (
            ("bibliography", "Bibliography", any(self.bibliography.values())),
            ("emendations", "Emendations", bool(self.changes)),
            ("booklet", TITLE, bool(self.printed)),
        )
        return {name: title for name, title, filled in sections if filled}


def make_book(edition: Edition, seeds: Seeds, project: Project) -> Book:
    """The book of an edition: its styles, its fonts and the site's search are the project's."""
    made, templates = curled(edition), Templates(project.templates)
    cited, changes = references(made, project.styles), changes_of(made)
    date = parse_date(made.facts.date, "seeds/edition.toml").words
    provenance = templates.text(
        "provenance.md",
        edition=made,
        facts=made.facts,
        changes=changes,
        date=date,
        conventions=conventions(edition),
        language=original_language(made),
        example=example_of(made),
    )
    return Book(
        edition=made,
        straight=unmark(edition),
        numbers=note_numbers(made),
        provenance=tuple(provenance.splitlines()),
        changes=changes,
        printed=printed_pages(edition),
        bibliography=bibliography(made.works, cited.works),
        references=cited,
        names=seeds.names,
        events=seeds.events,
        terms=seeds.terms,
        search=read_search(project.docs, example_of(made)),
        press=Press(project.fonts),
        sums=sums(edition, seeds.essay),
        templates=templates,
        statements=statements(edition, seeds),
    )


def note_numbers(edition: Edition) -> dict[str, int]:
    """The number of every note by its key."""
    keys = [note.key for chapter in edition.chapters for note in notes_of(chapter)]
    return {key: number for number, key in enumerate(keys, 1)}


def changes_of(edition: Edition) -> tuple[Change, ...]:
    """The emendations in the order of the text."""
    return tuple(
        Change(paragraph, piece)
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Emendation)
    )
