"""Finds where the editor changed or noted something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.model import Chapter, Edition, Paragraph
from edition.pieces import Emendation, Note, Notes, walk


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the text at which the editor changed or noted something."""

    chapter: Chapter
    paragraph: Paragraph
    piece: Emendation | Note


def spots(edition: Edition) -> Iterator[Spot]:
    """All of them in the order of the text."""
    for chapter in edition.chapters:
        for paragraph in chapter.paragraphs:
            for piece in walk(paragraph.pieces):
                if isinstance(piece, Emendation):
                    yield Spot(chapter, paragraph, piece)
                if isinstance(piece, Notes):
                    yield from (Spot(chapter, paragraph, note) for note in piece.notes if note.id)
