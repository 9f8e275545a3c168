"""Sets the typewriter's quotation marks and apostrophes as a book does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

import msgspec

from edition.model import Chapter, Edition, Paragraph
from edition.pieces import Emendation, Emphasis, Link, Note, Notes, Piece, Pieces, Strong, Text, words_of
from edition.text.marks import unmark

OPENS_AFTER = " \n\u00a0([—–“‘"
NOT_PROSE = ("code", "pre", "script", "style", "sup")
CURLED = {'"': ("“", "”"), "'": ("‘", "’")}


def curl(text: str, before: str = "") -> str:
    """The text with curly quotation marks, of the same length; `before` is what stands before it in the line.

    A mark opens at the beginning of the text and after white space, a bracket or a dash, and closes everywhere else;
    so an apostrophe inside or after a word comes out as one: curl('"the Soviets\\' war"') == '“the Soviets’ war”'.
    """
    curled = before
    for letter in text:
        opens = curled[-1:] in OPENS_AFTER
        curled += CURLED[letter][0 if opens else 1] if letter in CURLED else letter
    return curled[len(before) :]


def curl_elements(element: Element, is_block: Callable[[str], bool], before: str = "") -> str:
    """Curl the marks in an element of a page and in all inside it; the last character of its last line.

    is_block: says of an element's name whether it begins a line of its own.
    before: what stands before the element in its line.
    """
    element.text = element.text and curl(element.text, before)
    before = (element.text or before)[-1:]
    for child in element:
        block = is_block(child.tag)
        last = before if child.tag in NOT_PROSE else curl_elements(child, is_block, "" if block else before)
        before = "" if block else last
        child.tail = child.tail and curl(child.tail, before)
        before = (child.tail or before)[-1:]
    return before


def curled(edition: Edition) -> Edition:
    """The edition with curly quotation marks in its title, its text, its notes and its works; the seed's words stay.

    The marks of dates and terms are taken out: they are the site's.
    """
    edition = unmark(edition)
    return replace(
        edition,
        facts=msgspec.structs.replace(edition.facts, title=curl(edition.facts.title)),
        chapters=tuple(_chapter(chapter) for chapter in edition.chapters),
        works=tuple(_work(work) for work in edition.works),
    )


def curl_pieces(pieces: Pieces) -> Pieces:
    """The pieces with curly quotation marks, told from the words of all of them together."""
    return _take(pieces, iter(curl(words_of(pieces))))


def _chapter(chapter: Chapter) -> Chapter:
    return replace(chapter, title=curl(chapter.title), paragraphs=tuple(map(_paragraph, chapter.paragraphs)))


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, pieces=curl_pieces(paragraph.pieces))


def _work(work: Any) -> Any:
    """The work with curly quotation marks in every string of it."""
    match work:
        case str():
            return curl(work)
        case list():
            return [_work(entry) for entry in work]
        case dict():
            return {key: entry if key in ("id", "URL") else _work(entry) for key, entry in work.items()}
    return work


def _take(pieces: Pieces, letters: Iterator[str]) -> Pieces:
    """The pieces, each with as many of the letters as it showed before."""
    taken: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Emphasis | Strong):
            taken.append(replace(piece, pieces=_take(piece.pieces, letters)))
        else:
            taken.append(_set(piece, "".join(next(letters) for _ in words_of((piece,)))))
    return tuple(taken)


def _set(piece: Piece, shown: str) -> Piece:
    """The piece showing these letters."""
    match piece:
        case Text():
            return Text(shown)
        case Emendation():
            return replace(piece, reading=shown)
        case Link():
            return replace(piece, words=shown)
        case Notes():
            return replace(piece, notes=tuple(map(_note, piece.notes)), punctuation=shown)
    return piece


def _note(note: Note) -> Note:
    return replace(note, pieces=curl_pieces(note.pieces), comment=curl_pieces(note.comment))
