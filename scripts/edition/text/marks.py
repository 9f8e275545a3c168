"""Takes the marks of dates and terms out again, for a form that shows the bare text."""

from __future__ import annotations

from dataclasses import replace

from edition.model import Edition, Paragraph
from edition.pieces import Dated, Emphasis, Piece, Strong, Term, Text


def unmark(edition: Edition) -> Edition:
    """The edition without marks: the words of a date or a term stand in its place, texts side by side made one."""
    return replace(
        edition,
        chapters=tuple(
            replace(chapter, paragraphs=tuple(map(_paragraph, chapter.paragraphs))) for chapter in edition.chapters
        ),
    )


def unmark_pieces(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces without marks."""
    bare: list[Piece] = []
    for piece in pieces:
        for one in _bare(piece):
            last = bare[-1] if bare else None
            if isinstance(one, Text) and isinstance(last, Text):
                bare[-1] = Text(last.text + one.text)
            else:
                bare.append(one)
    return tuple(bare)


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, pieces=unmark_pieces(paragraph.pieces))


def _bare(piece: Piece) -> tuple[Piece, ...]:
    match piece:
        case Dated(inner) | Term(inner):
            return unmark_pieces(inner)
        case Emphasis(inner) | Strong(inner):
            return (replace(piece, pieces=unmark_pieces(inner)),)
    return (piece,)
