"""The citations and translator's notes, against the list that a reader made of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from edition.model import notes_of
from edition.pieces import words_of
from edition.text.conservation import spell

LIST = tomllib.loads((Path(__file__).parent / "citations.toml").read_text(encoding="utf-8"))["citation"]
KINDS = {"author": ("citation", "({})"), "translator": ("translator", "[{}]")}


def test_the_notes_are_those_of_the_list(edition):
    found = [
        (chapter.slug, note) for chapter in edition.chapters for note in notes_of(chapter) if note.kind != "editor"
    ]
    for (slug, note), due in zip(found, LIST, strict=True):
        kind, form = KINDS[due["by"]]
        assert (slug, note.kind) == (due["chapter"], kind)
        assert form.format(spell(note.pieces)) == due["exact"]
        assert [citation.work for citation in note.citations] == due["works"]


@pytest.mark.parametrize(
    "words",
    [
        "(1914)",
        "(Russian parliament)",
        "(Menshevik)",
        "(the 28th)",
        '("Bloody Sunday")',
        "(approved by the Third Soviet Congress)",
    ],
)
def test_ordinary_parentheses_stay(edition, words):
    text = " ".join(words_of(paragraph.pieces) for chapter in edition.chapters for paragraph in chapter.paragraphs)
    assert words in text
