"""What stands before and after the essay in every form: where it comes from, what was changed, what it cites."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from edition.apparatus.citations import STYLES
from edition.apparatus.citeproc import format_items
from edition.model import Edition, Emendation, Paragraph, Piece, Text, notes_of, walk
from edition.text.typography import curl, curled

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
FOREIGN = ("de", "es", "fr")
ROLES = {"cited": "Cited in the text", "quoted": "Quoted without a reference", "mentioned": "Named in the text"}


@dataclass(frozen=True, slots=True)
class Change:
    """One emendation and where it stands."""

    paragraph: Paragraph
    emendation: Emendation


@dataclass(frozen=True, slots=True)
class Entry:
    """A work in the bibliography."""

    id: str
    """The id of the work, e.g. "broue"."""
    role: str
    """"cited", "quoted" or "mentioned"."""
    language: str
    """The language of the title, e.g. "fr"."""
    reference: tuple[Piece, ...]
    """The reference as the style has it."""
    remark: tuple[Piece, ...]
    """What the editor says of the edition cited, or ()."""

    @property
    def title_language(self) -> str:
        """The language that the title is set in, "" for English; Russian titles are given in English."""
        return self.language if self.language in FOREIGN else ""


def changes(edition: Edition) -> tuple[Change, ...]:
    """The emendations in the order of the text."""
    return tuple(
        Change(paragraph, piece)
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Emendation)
    )


def bibliography(edition: Edition) -> tuple[Entry, ...]:
    """The works cited, then quoted, then named, each part in the order of the style."""
    works = {work["id"]: work for work in curled(edition).works}
    made = format_items(STYLES["chicago"], works.values())
    entries = [_entry(works[name], formatted.reference) for name, formatted in made.items()]
    return tuple(entry for role in ROLES for entry in entries if entry.role == role)


def note_numbers(edition: Edition) -> dict[str, int]:
    """The number of every note by its key, counted through the whole essay."""
    keys = [note.key for chapter in edition.chapters for note in notes_of(chapter)]
    return {key: number for number, key in enumerate(keys, 1)}


def provenance(edition: Edition) -> tuple[str, ...]:
    """The sentences that say what this edition is and where its text comes from, one paragraph each."""
    facts = edition.facts
    return (
        f"Digital edition, version {facts.version}, of {long_date(edition)}.",
        f"The text is an anonymous English translation from the Spanish, printed as a booklet of {edition.booklet} pages "
        f"({len(edition.blank)} of them blank), marked “{facts.rights}”. It is undated; the back cover bears the year {facts.year}.",
        "It was restored from a file that had been read off the booklet’s imposed sheets, page against page. The reading "
        f"text departs from that file in {len(changes(edition))} places, each listed at the end. Paragraphs are numbered "
        "by this edition, so that 9.3 is the third of chapter 9; numbers after “p.” are the booklet’s pages. Notes are "
        "the author’s citations, the translator’s, and the editor’s, which say so.",
        f"SHA-256 of the file: {facts.sha256}.",
    )


def long_date(edition: Edition) -> str:
    """The edition's date as a reader writes it, e.g. "23 November 2026"."""
    year, month, day = edition.facts.date.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def identifier(edition: Edition) -> str:
    """The name of this edition in every form and version, made from the seed's checksum: "urn:uuid:…"."""
    return uuid.uuid5(uuid.NAMESPACE_OID, edition.facts.sha256).urn


def _entry(work: dict[str, dict[str, str]], reference: tuple[Piece, ...]) -> Entry:
    said = curl(work["custom"].get("edition", ""))
    remark = (Text(said),) if said else ()
    return Entry(str(work["id"]), work["custom"]["role"], str(work["language"]), reference, remark)
