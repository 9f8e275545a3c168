"""What is changed without a mark is listed once, and the list is true of the text."""

from __future__ import annotations

import re

from edition.apparatus.conventions import conventions
from edition.model import notes_of
from edition.pieces import Pages, walk, words_of

from tests import ROOT
from tests.forms_made import book

WITHOUT_ACCENT = "The author’s name, on the covers “Agustin Guillamón”, is “Agustín Guillamón”."


def test_the_list_stands_on_the_page_and_in_the_front_matter(edition):
    page = (ROOT / "docs/apparatus/emendations.md").read_text(encoding="utf-8")
    front = " ".join(book().provenance)
    for said in conventions(edition):
        assert f"- {said}" in page
        assert said in front
    assert WITHOUT_ACCENT in conventions(edition)


def test_dashes_stand_in_references_alone():
    notes = [note for chapter in book().edition.chapters for note in notes_of(chapter) if note.kind != "editor"]
    assert any(isinstance(piece, Pages) for note in notes for piece in walk(note.pieces))
    assert not any(re.search(r"\d-\d", words_of(note.pieces)) for note in notes)
    text = [words_of(one.pieces) for chapter in book().edition.chapters for one in chapter.paragraphs]
    assert not any("–" in words for words in text)


def test_no_straight_mark_is_left_in_the_text():
    text = [words_of(one.pieces) for chapter in book().edition.chapters for one in chapter.paragraphs]
    assert not any(re.search(r"[\"']", words) for words in text)
