"""Every change and every editor's note of the data stands in the text once, at its own address, and says the seed's words."""

from __future__ import annotations

from edition.model import Edition, notes_of
from edition.pieces import Emendation, walk
from edition.seeds.read import Seeds
from edition.text.emendations import changed_words


def test_the_changes_of_the_essay(edition: Edition, seeds: Seeds):
    found = {
        piece.id: (chapter.slug, piece.seed, piece.reading)
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Emendation)
    }
    assert found == {
        change.id: (change.chapter, *changed_words(change.find, change.replace)[1:]) for change in seeds.changes
    }


def test_the_editors_notes(edition: Edition, seeds: Seeds):
    found = {note.id: chapter.slug for chapter in edition.chapters for note in notes_of(chapter) if note.id}
    assert found == {note.id: note.chapter for note in seeds.notes}
