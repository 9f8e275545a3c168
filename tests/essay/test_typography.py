"""Quotation marks and apostrophes come out as a book has them."""

from __future__ import annotations

import re

from edition.model import Edition, notes_of
from edition.pieces import Emendation, walk, words_of
from edition.text.typography import curled

from tests.forms_made import edition

STRAIGHT = re.compile("[\"']")
ASTRAY = re.compile(r"(?<=[^\s(\[—“])[“‘]|[“‘](?=\s|\Z)|(?<!\S)[”’]|”(?=\w)|[”’](?=[“‘])")
"""A mark that opens after a word or before a space, or closes after a space, inside a word, or where another opens."""


def said(of: Edition) -> list[str]:
    """The words of every paragraph and note."""
    return [words_of(paragraph.pieces) for chapter in of.chapters for paragraph in chapter.paragraphs] + [
        words_of(note.pieces) for chapter in of.chapters for note in notes_of(chapter)
    ]


def seeds_words(of: Edition) -> list[str]:
    """The words of the seed in every emended place."""
    pieces = (piece for chapter in of.chapters for one in chapter.paragraphs for piece in walk(one.pieces))
    return [piece.seed for piece in pieces if isinstance(piece, Emendation)]


def test_every_mark_stands_right() -> None:
    for words in said(curled(edition())):
        assert not STRAIGHT.search(words), words
        assert not ASTRAY.search(words), words


def test_every_quotation_is_opened_and_closed() -> None:
    for words in said(curled(edition())):
        assert re.sub("[^“”]", "", words) == "“”" * words.count("“"), words


def test_the_seed_s_own_words_stay() -> None:
    assert seeds_words(curled(edition())) == seeds_words(edition()) != []
