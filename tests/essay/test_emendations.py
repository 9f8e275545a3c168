"""The thirteen changes and the ten editor's notes."""

from __future__ import annotations

from edition.model import Emendation, notes_of, walk


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
