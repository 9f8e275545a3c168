"""The citations and translator's notes, against the list that a reader made of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from edition.model import notes_of, words_of
from edition.text.conservation import spell

LIST = tomllib.loads((Path(__file__).parent / "citations.toml").read_text(encoding="utf-8"))["citation"]
KINDS = {"author": ("citation", "({})"), "translator": ("translator", "[{}]")}
KEYS = [
    "trotsky-history-35",
    "figes-385",
    "broue-114",
    "broue-115",
    "carr-92",
    "translator-lenin-letters-on-tactics",
    "broue-116",
    "translator-broue",
    "broue-128",
    "broue-126-figes-456",
    "broue-163",
    "brinton-137-mett-39",
    "munis-158",
]


def test_the_thirteen_notes_are_those_of_the_list(edition):
    found = [
        (chapter.slug, note) for chapter in edition.chapters for note in notes_of(chapter) if note.kind != "editor"
    ]
    assert [note.key for _, note in found] == KEYS
    for (slug, note), due in zip(found, LIST, strict=True):
        kind, form = KINDS[due["by"]]
        assert (slug, note.kind) == (due["chapter"], kind)
        assert form.format(spell(note.pieces)) == due["exact"]
        assert [citation.work for citation in note.citations] == due["works"]


def test_who_is_cited_how_often(edition):
    works = [
        citation.work
        for chapter in edition.chapters
        for note in notes_of(chapter)
        if note.kind == "citation"
        for citation in note.citations
    ]
    assert {work: works.count(work) for work in works} == {
        "broue": 6,
        "figes": 2,
        "carr": 1,
        "trotsky-history": 1,
        "brinton": 1,
        "mett": 1,
        "munis": 1,
    }


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
