"""Proves that nothing is lost and nothing doubled: the edition spells the seed again."""

from __future__ import annotations

import re

from edition.errors import SeedError, quoted
from edition.model import (
    Chapter,
    Dated,
    Edition,
    Emendation,
    Emphasis,
    Link,
    Note,
    Notes,
    PageBreak,
    Pages,
    Pieces,
    Strong,
    Term,
    Text,
)

SPACE = re.compile(r"\s+")
BRACKETS = {"citation": ("(", ")"), "translator": ("[", "]")}
BREAK = "\f"


def prove(edition: Edition, essay: str) -> None:
    """Raise SeedError unless the edition, emendations undone and notes put back, spells the seed.

    White space is left aside; everything else must be there once and in its place, line-end hyphens included.
    """
    spelt = SPACE.sub("", "".join(spell_pages(edition)))
    due = SPACE.sub("", essay)
    if spelt != due:
        pairs = enumerate(zip(spelt, due, strict=False))
        at = next((place for place, (a, b) in pairs if a != b), min(len(spelt), len(due)))
        fault = f"the edition spells {quoted(spelt[at : at + 30])} where the seed has {quoted(due[at : at + 30])}"
        raise SeedError("seeds/essay.txt", fault, "the same characters")


def spell_pages(edition: Edition) -> list[str]:
    """The text of every page in the order of the seed, those of the chapters spelt from their pieces."""
    spelt: dict[int, str] = {}
    for chapter in edition.chapters:
        parts = spell_chapter(chapter).split(BREAK)
        numbers = [chapter.first_page, *(seam.page for seam in chapter.seams)]
        spelt |= dict(zip(numbers, parts, strict=True))
    return [spelt.get(page.number, page.text) for page in edition.pages]


def spell_chapter(chapter: Chapter) -> str:
    """The chapter as the seed has it, a form feed where a printed page begins."""
    paragraphs = ("- " * paragraph.item + spell(paragraph.pieces) for paragraph in chapter.paragraphs)
    return "\n\n".join([chapter.title, *paragraphs])


def spell(pieces: Pieces) -> str:
    """The pieces as the seed has them, a form feed where a page begins, inside the word if it begins there."""
    text = ""
    for piece in pieces:
        if isinstance(piece, PageBreak):
            text = text[: len(text) - len(piece.tail)] + piece.hyphen + BREAK + piece.tail
        else:
            text += _spell(piece)
    return text


def _spell(piece: Text | Emphasis | Strong | Emendation | Dated | Term | Pages | Link | Notes) -> str:
    match piece:
        case Text(text):
            return text
        case Emphasis(inner):
            return f"*{spell(inner)}*"
        case Strong(inner):
            return f"**{spell(inner)}**"
        case Dated(inner) | Term(inner):
            return spell(inner)
        case Emendation(seed=seed):
            return seed
        case Pages(first, last):
            return f"{first}-{last}"
        case Link(words):
            return words
        case Notes(notes, punctuation):
            return "".join(map(_spell_note, notes)) + punctuation


def _spell_note(note: Note) -> str:
    if note.kind == "editor":
        return ""
    opening, closing = BRACKETS[note.kind]
    return f" {opening}{spell(note.pieces)}{closing}"
