"""The citations and translator's notes, against the list that a reader made of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from edition.errors import SeedError
from edition.model import notes_of, words_of
from edition.pages.markdown import render
from edition.text.conservation import spell
from edition.text.notes import Works, find_notes

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


def notes_in(text: str, *names: str):
    works = Works(tuple({"id": name.lower(), "custom": {"role": "cited", "cited_as": name}} for name in names))
    return find_notes(text, 0, len(text), works, lambda: "seeds/essay.txt: line 1")


@pytest.mark.parametrize(
    ("text", "key", "markdown"),
    [
        ("So (Broué, p. 114).", "broué-114", "[Broué](../apparatus/bibliography.md#broué), p. 114"),
        ("So (Broué, pp. 1-2).", "broué-1", "[Broué](../apparatus/bibliography.md#broué), pp. 1–2"),
        ("So (Broué, pp. 1–2).", "broué-1", "[Broué](../apparatus/bibliography.md#broué), pp. 1–2"),
        ("So (Broué, Vol. 2, p. 9).", "broué-9", "[Broué](../apparatus/bibliography.md#broué), Vol. 2, p. 9"),
        (
            "So (Broué, p. 1; Mett, pp. 3-4).",
            "broué-1-mett-3",
            "[Broué](../apparatus/bibliography.md#broué), p. 1; [Mett](../apparatus/bibliography.md#mett), pp. 3–4",
        ),
        (
            "[About Mett—Translator's Note]",
            "translator-mett",
            "About [Mett](../apparatus/bibliography.md#mett)—Translator's Note",
        ),
        ("[A Mettle. Translator's Note]", "translator", "A Mettle. Translator's Note"),
        (
            "[See http://a.b/c_d. Translator's Note]",
            "translator",
            "See [http://a.b/c\\_d](http://a.b/c_d). Translator's Note",
        ),
        (
            "[See (Broué, p. 1). Translator's Note]",
            "translator-broué",
            "See ([Broué](../apparatus/bibliography.md#broué), p. 1). Translator's Note",
        ),
    ],
)
def test_forms(text, key, markdown):
    (found,) = notes_in(text, "Broué", "Mett")
    assert (found.note.key, render(found.note.pieces)) == (key, markdown)


@pytest.mark.parametrize("text", ["(1914)", "(p 3)", "()", "(KD, the party)", "[t]he most", "(Broué)", "(see page 3)"])
def test_what_is_no_citation(text):
    assert notes_in(text, "Broué") == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "(Bruoé, p. 114)",
            'seeds/essay.txt: line 1: the citation "(Bruoé, p. 114)" names no known work; expected a cited_as of seeds/works.json ("Broué" is the nearest)',
        ),
        (
            "(Broué p. 114)",
            'seeds/essay.txt: line 1: the citation "(Broué p. 114)" names no known work; expected a cited_as of seeds/works.json ("Broué" is the nearest)',
        ),
        (
            "(Broué, p. 1; Broué)",
            'seeds/essay.txt: line 1: the citation "(Broué)" gives no page; expected "p. 114" or "pp. 114-115" at its end',
        ),
    ],
)
def test_a_citation_that_is_not_understood(text, message):
    with pytest.raises(SeedError) as caught:
        notes_in(text, "Broué", "Mett")
    assert str(caught.value) == message
