"""Renders the bibliography: the works cited, quoted and named, and every place that cites them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from edition.apparatus.bibliography import Entry, bibliography
from edition.apparatus.csl import format_items
from edition.apparatus.statements import Statements
from edition.model import Edition, Paragraph
from edition.pages.markdown import page, render
from edition.pages.sources import mark
from edition.pieces import Citation, Note, Notes, walk
from edition.text.typography import curled

SECTIONS = {
    "cited": ("Works cited", "The works to which the essay and its translator refer, and every place that does."),
    "quoted": (
        "Works quoted without a reference",
        "The sources of words that the essay quotes without saying from where.",
    ),
    "mentioned": ("Works named", "Works which the essay speaks of and does not cite."),
}
INTRODUCTION = """\
{own} It lists the works that the text itself cites, quotes and names, in the Chicago style.

Which edition of a work the page numbers belong to is mostly unknown. What is said of it below is conjecture."""
OWN = "This bibliography is the edition’s."
SOURCES = """ Each
work names the [sources](../about/sources.md) in which it was verified, and what of it could not be."""


def render_bibliography(edition: Edition, styles: Path, said: Statements) -> str:
    """The page of the bibliography, set by the style for it in the folder of styles."""
    places, works = citing_places(edition), curled(edition).works
    parts = bibliography(works, format_items(styles, "chicago", works))
    own = edition.facts.introductions.bibliography.strip() or OWN
    blocks = ["# Bibliography", INTRODUCTION.format(own=own) + SOURCES * bool(said.sources)]
    for role, (title, words) in SECTIONS.items():
        if not parts[role]:
            continue
        blocks += [f"## {title}", words]
        blocks += [_work(entry, places[entry.id], said) for entry in parts[role]]
    facts = {
        "title": "Bibliography",
        "kind": "apparatus",
        "description": "The works that the essay cites, quotes and names, with every place that cites them.",
    }
    return page(blocks, facts)


def citing_places(edition: Edition) -> dict[str, list[tuple[str, str, Note, Citation]]]:
    """For each work, the places that cite it: the chapter page's name, the paragraph, the note and what it cites."""
    found: dict[str, list[tuple[str, str, Note, Citation]]] = defaultdict(list)
    for chapter in edition.chapters:
        for paragraph in chapter.paragraphs:
            for note in _notes(paragraph):
                for citation in note.citations:
                    found[citation.work].append((chapter.name, paragraph.address, note, citation))
    return found


def _notes(paragraph: Paragraph) -> list[Note]:
    return [note for piece in walk(paragraph.pieces) if isinstance(piece, Notes) for note in piece.notes]


def _work(entry: Entry, places: list[tuple[str, str, Note, Citation]], said: Statements) -> str:
    """One work: its entry with its address, what is known of the edition, the places that cite it."""
    lines = [f"{render(entry.reference)}\n{{: #{entry.id} .work }}"]
    if entry.remark:
        lines.append(f"{render(entry.remark)}\n{{: .work-edition }}")
    if places:
        lines.append(f"Cited in {'; '.join(map(_place, places))}.\n{{: .work-places }}")
    if sources := mark(said, "work", entry.id):
        lines.append(f"{sources.strip()}\n{{: .work-sources }}")
    return "\n\n".join(lines)


def _place(place: tuple[str, str, Note, Citation]) -> str:
    name, address, note, citation = place
    link = f"[{address}](../chapters/{name}.md#p{address.replace('.', '-')})"
    words = citation.locator or ("translator’s note" if note.kind == "translator" else "")
    return f"{link}, {words}" if words else link
