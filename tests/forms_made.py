"""The forms, made once for all tests, and what the essay's words are."""

from __future__ import annotations

from functools import cache

from edition.forms.book import Book, make_book
from edition.forms.catalogue import FORMS
from edition.model import Edition
from edition.paths import HERE
from edition.pieces import Emphasis, Notes, Piece, Strong, words_of
from edition.seeds.read import read_seeds
from edition.text.compose import compose


@cache
def book() -> Book:
    """What the forms are made of."""
    seeds = read_seeds(HERE.seeds)
    return make_book(compose(seeds), seeds, HERE)


def edition() -> Edition:
    """The edition with straight quotation marks."""
    return book().straight


@cache
def forms() -> dict[str, bytes]:
    """The bytes of every form by its ending."""
    return {form.ending: form.make(book()) for form in FORMS}


def straight_words() -> dict[str, list[str]]:
    """The words of every paragraph by its id, quotation marks as the seed has them."""
    return _words(edition())


def words() -> dict[str, list[str]]:
    """The words of every paragraph by its id, quotation marks curled."""
    return _words(book().edition)


def letters_in_print() -> str:
    """The text with headings and note numbers, white space and hyphens left out, as it stands on printed pages."""
    parts = []
    for chapter in book().edition.chapters:
        parts.append(f"{chapter.number}{chapter.title}")
        parts += [letters_of(paragraph.pieces) for paragraph in chapter.paragraphs]
    return bare("".join(parts))


def bare(text: str) -> str:
    """The text without white space, hyphens and dashes, which a line's end may add or take."""
    return "".join(letter for letter in text if not letter.isspace() and letter not in "-\u00ad\u2010–")


def letters_of(pieces: tuple[Piece, ...]) -> str:
    """The words with the notes' numbers where they are marked, as they stand on printed pages."""
    text = ""
    for piece in pieces:
        if isinstance(piece, Notes):
            text += piece.punctuation + ",".join(str(book().numbers[note.key]) for note in piece.notes)
        elif isinstance(piece, Emphasis | Strong):
            text += letters_of(piece.pieces)
        else:
            text += words_of((piece,))
    return text


def _words(found: Edition) -> dict[str, list[str]]:
    return {
        paragraph.id: words_of(paragraph.pieces).split()
        for chapter in found.chapters
        for paragraph in chapter.paragraphs
    }
