"""Quotation marks and apostrophes come out as a book has them."""

from __future__ import annotations

import re
from pathlib import Path

from edition.model import Emendation, notes_of, walk, words_of
from edition.text.typography import curled

from tests.forms_made import edition

CASES = Path(__file__).parent / "quotations.txt"
MARKS = re.compile("[\"'‘’“”]")


def test_every_quotation_mark_of_the_essay() -> None:
    found = [
        f"{paragraph.address} {said[max(0, mark.start() - 12) : mark.end() + 12].strip()}"
        for chapter in curled(edition()).chapters
        for paragraph in chapter.paragraphs
        for said in [words_of(paragraph.pieces)]
        for mark in MARKS.finditer(said)
    ]
    assert found == CASES.read_text(encoding="utf-8").splitlines()


def test_every_quotation_is_opened_and_closed() -> None:
    for chapter in curled(edition()).chapters:
        texts = [words_of(paragraph.pieces) for paragraph in chapter.paragraphs] + [
            words_of(note.pieces) for note in notes_of(chapter)
        ]
        for said in texts:
            assert re.sub("[^“”]", "", said) == "“”" * said.count("“"), said
            assert not re.search("[\"']", said), said


def test_the_seed_s_own_words_stay() -> None:
    changes = [
        piece
        for chapter in curled(edition()).chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Emendation)
    ]
    assert "d'etat" in [change.seed for change in changes]
