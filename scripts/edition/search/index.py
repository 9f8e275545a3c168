"""Makes the first part of the search index: every paragraph and note, and the names and terms that lead to their words.

It is fetched only when a reader turns to the search, and small: it holds nothing that the browser can count for itself.
What the edition says of its names, terms, works and days is the second part.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from edition.addresses import fold
from edition.model import Chapter, Edition, Paragraph
from edition.pieces import Emendation, Emphasis, Note, Notes, PageBreak, Strong, walk, words_of
from edition.search.names import forms
from edition.seeds.records import NameRecord, SeeRecord, TermRecord

Entry = dict[str, Any]


def search_index(
    edition: Edition, names: tuple[NameRecord, ...], sees: tuple[SeeRecord, ...], terms: tuple[TermRecord, ...]
) -> Entry:
    """The first part of the index, to be written as a script."""
    chapters = [_chapter(chapter) for chapter in edition.chapters]
    readings = (words for chapter in chapters for paragraph in chapter["paragraphs"] for words in _readings(paragraph))
    text = "\n\n".join(dict.fromkeys(readings))
    return {
        "chapters": chapters,
        "names": [_name(name, sees, text) for name in names],
        "terms": [[term.term, term.also] for term in terms],
    }


def _chapter(chapter: Chapter) -> Entry:
    return {
        "title": chapter.title,
        "name": chapter.name,
        "pages": [chapter.first_page, chapter.last_page],
        "paragraphs": [_paragraph(paragraph) for paragraph in chapter.paragraphs],
    }


def _paragraph(paragraph: Paragraph) -> Entry:
    """A paragraph: its text, the seed's own words at emended places, the places of page breaks, its notes."""
    entry: dict[str, list[Any]] = {"seed": [], "breaks": [], "notes": []}
    place = 0
    for piece in walk(paragraph.pieces):
        match piece:
            case Emendation():
                entry["seed"].append([place, len(piece.reading), piece.seed])
            case PageBreak():
                entry["breaks"].append([place, piece.page])
            case Notes():
                entry["notes"] += [[note.key, place, _note(note)] for note in piece.notes]
        if not isinstance(piece, Emphasis | Strong):  # their words come after them, piece by piece
            place += len(words_of((piece,)))
    return {"text": words_of(paragraph.pieces)} | {key: value for key, value in entry.items() if value}


def _note(note: Note) -> str:
    return " ".join(part for part in (words_of(note.pieces), words_of(note.comment)) if part)


def _readings(paragraph: Entry) -> Iterator[str]:
    """What names are looked for in: the text, the text with the seed's own words where it is emended, the notes."""
    text = paragraph["text"]
    yield text
    for start, length, words in reversed(paragraph.get("seed", ())):
        text = text[:start] + words + text[start + length :]
    yield text
    yield from (note[2] for note in paragraph.get("notes", ()))


def _name(name: NameRecord, sees: tuple[SeeRecord, ...], text: str) -> list[Any]:
    """A heading, the words of the text that belong under it, and the other names for it."""
    found = forms(name.pattern, name.heading, text)
    known = {fold(word) for word in (name.heading, *found)}
    others = (*name.variants, *(see.heading for see in sees if name.heading in see.see))
    return [name.heading, found, list({fold(other): other for other in others if fold(other) not in known}.values())]
