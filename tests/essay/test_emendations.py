"""The thirteen changes and the ten editor's notes."""

from __future__ import annotations

import pytest
from edition.model import Emendation, notes_of, walk
from edition.text.emendations import changed_words


@pytest.mark.parametrize(
    ("find", "replace", "due"),
    [
        ("and word history", "and world history", (4, "word", "world")),
        ("for first stages", "for the first stages", (0, "for", "for the")),
        ("*Order Number of the*", "*Order Number 1 of the*", (7, "Number", "Number 1")),
        ("as Kerenski. The", "as Kerensky. The", (3, "Kerenski", "Kerensky")),
        ("coup d'etat, which", "coup d'état, which", (5, "d'etat", "d'état")),
        ("send twothirds of", "send two-thirds of", (5, "twothirds", "two-thirds")),
        ("Kulaks. thus", "Kulaks, thus", (0, "Kulaks.", "Kulaks,")),
        ("the the end", "the end", (0, "the the", "the")),
        ("a b c d", "a x c y", (2, "b c d", "x c y")),
        ("first", "the first", (0, "first", "the first")),
    ],
)
def test_changed_words(find, replace, due):
    assert changed_words(find, replace) == due


def test_the_changes_of_the_essay(edition):
    found = [
        (paragraph.address, piece.seed, piece.reading)
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Emendation)
    ]
    assert found == [
        ("1.1", "word", "world"),
        ("2.2", "a", "an"),
        ("2.4", "for", "for the"),
        ("5.4", "Number", "Number 1"),
        ("6.1", "Kerenski", "Kerensky"),
        ("7.2", "Germany", "German"),
        ("8.7", "d'etat", "d'état"),
        ("9.3", "twothirds", "two-thirds"),
        ("9.5", "Peoples", "People's"),
        ("12.1", "Kulaks.", "Kulaks,"),
        ("13.6", "War.", "War,"),
        ("14.5", "every", "ever"),
        ("16.1", "head-on", "head-on with"),
    ]


def test_the_editors_notes(edition):
    notes = [note for chapter in edition.chapters for note in notes_of(chapter)]
    own = [note.key for note in notes if note.kind == "editor"]
    assert own == [
        "editor-2-2",
        "editor-6-2",
        "editor-7-6",
        "editor-9-4",
        "editor-11-5",
        "editor-12-1",
        "editor-15-2",
        "editor-15-3",
        "editor-16-6",
    ]
    assert [note.key for note in notes if note.comment] == ["translator-broue"]
