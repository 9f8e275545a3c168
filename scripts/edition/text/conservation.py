"""Proves that nothing is lost and nothing doubled: the edition spells the seed again."""

from __future__ import annotations

import re

from edition.errors import SeedError, quoted
from edition.model import Chapter, Edition
from edition.pieces import Dated, Emendation, Emphasis, Link, Note, Notes, PageBreak, Pages, Pieces, Strong, Term, Text

SPACE = re.compile(r"[ \t]+")
WRAPPED = re.compile(r"[ \t]*(?<!\n)\n(?!\n|- )[ \t]*")
ITEMS = re.compile(r"\n+- ")
BRACKETS = {"citation": ("(", ")"), "translator": ("[", "]")}
BREAK = "\f"


def prove(edition: Edition, wrapped: bool = False) -> None:
    """Raise SeedError unless the chapters, emendations undone and notes put back, spell their pages, white space and all.

    The pages together are the seed, so that a page is in a chapter, or the data says what it is instead.
    wrapped: whether a line end inside a paragraph is a space; without it there must be none
    """
    spelt = spell_pages(edition)
    for page in edition.pages:
        at = f"seeds/essay.txt: page {page.number}"
        if page.number not in spelt and not page.record.outside:
            raise SeedError(at, f"{quoted(page.text)} is in no chapter", "every page in a chapter, or outside")
        found, due = spelt.get(page.number, page.text), page.text
        if laid_out(found, wrapped) != laid_out(due, wrapped):
            raise _difference(laid_out(found, wrapped), laid_out(due, wrapped), at)


def laid_out(text: str, wrapped: bool) -> str:
    """The text with its lines as they count: an empty line between items is as good as none, a wrapped line goes on."""
    text = ITEMS.sub("\n- ", text.strip())
    return SPACE.sub(" ", WRAPPED.sub(" ", text)) if wrapped else text


def _difference(found: str, due: str, at: str) -> SeedError:
    """What to say of the first place where two texts differ."""
    place = next(
        (place for place, (a, b) in enumerate(zip(found, due, strict=False)) if a != b), min(len(found), len(due))
    )
    if due[place : place + 1] == "\n":
        fault = f"the line that ends {quoted(due[max(0, place - 30) : place])} ends inside a paragraph"
        return SeedError(at, fault, "an empty line after it, or wrapped = true in seeds/pages.toml")
    fault = (
        f"the edition spells {quoted(found[place : place + 30])} where the seed has {quoted(due[place : place + 30])}"
    )
    return SeedError(at, fault, "the same characters")


def spell_pages(edition: Edition) -> dict[int, str]:
    """The text of every page of the chapters, spelt from their pieces, under its number."""
    spelt: dict[int, str] = {}
    for chapter in edition.chapters:
        parts = spell_chapter(chapter).split(BREAK)
        numbers = [chapter.first_page, *(seam.page for seam in chapter.seams)]
        for number, part in zip(numbers, parts, strict=True):
            spelt[number] = f"{spelt[number]}\n\n{part}" if number in spelt else part
    return spelt


def spell_chapter(chapter: Chapter) -> str:
    """The chapter as the seed has it, a form feed where a printed page begins."""
    paragraphs = ("- " * paragraph.item + spell(paragraph.pieces) for paragraph in chapter.paragraphs)
    return "\n\n".join([chapter.heading, *paragraphs])


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
