"""Says where words stand in the edition: paragraph, note and printed page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.model import Chapter, Edition, Paragraph
from edition.pieces import Emendation, Note, Notes, PageBreak, Piece, walk, words_of
from edition.text.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph or a note in which something stands."""

    chapter: str
    """The name of the chapter's page, e.g. "09-october-revolution"."""
    paragraph: Paragraph
    pages: tuple[int, ...]
    """The printed pages on which it stands there, e.g. (24,)."""
    note: Note | None = None
    """The note, if it stands in one of the paragraph's notes."""
    words: tuple[str, ...] = ()
    """The words themselves as they stand there, whole, e.g. ("Kerensky", "Kerensky's")."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a note as plain words."""

    chapter: str
    paragraph: Paragraph
    note: Note | None
    text: str
    """What the reader reads, e.g. "Dual power rapidly unraveled…"."""
    breaks: tuple[tuple[int, int], ...]
    """Where in the text each printed page begins: (0, 24), (812, 25)."""

    def page(self, at: int) -> int:
        """The printed page on which a character of the text stands."""
        return max(one for one in self.breaks if one[0] <= at)[1]

    def place(self, spans: tuple[tuple[int, int], ...]) -> Place:
        """This passage as the place of the words between such characters of its text."""
        pages = tuple(dict.fromkeys(self.page(start) for start, _ in spans))
        words = tuple(dict.fromkeys(self.whole(start, end) for start, end in spans))
        return Place(self.chapter, self.paragraph, pages, self.note, words)

    def whole(self, start: int, end: int) -> str:
        """The whole words between two characters of the text, e.g. "anti-Bolshevik" for the "Bolshevik" in it."""
        while start and self.text[start - 1].isalnum():
            start -= 1
        while end < len(self.text) and self.text[end].isalnum():
            end += 1
        return self.text[start:end]


def passages(edition: Edition) -> tuple[Passage, ...]:
    """Every paragraph followed by its notes, in the order of the text."""
    return tuple(
        passage
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        for passage in _passages(chapter, paragraph)
    )


def find_places(pattern: Pattern, among: tuple[Passage, ...]) -> tuple[Place, ...]:
    """Every passage in which the pattern's words stand."""
    found = pattern.finds_all(passage.text for passage in among)
    return tuple(passage.place(spans) for passage, spans in zip(among, found, strict=True) if spans)


def said(piece: Piece) -> str:
    """The words that a piece itself gives the reader, those of pieces inside it left to them."""
    return words_of((piece,)) if not hasattr(piece, "pieces") else ""


def where(paragraph: Paragraph, wanted: Emendation | Note) -> tuple[int, int]:
    """Where a piece begins in the paragraph's words, and on which printed page. Raises LookupError if it is not there."""
    length, page = 0, paragraph.page
    for piece in walk(paragraph.pieces):
        if isinstance(piece, PageBreak):
            page = piece.page
        if piece is wanted or (isinstance(piece, Notes) and wanted in piece.notes):
            return length, page
        length += len(said(piece))
    raise LookupError(f"{wanted!r} is not in paragraph {paragraph.address}")


def _passages(chapter: Chapter, paragraph: Paragraph) -> Iterator[Passage]:
    """The paragraph's own words, then those of its notes."""
    breaks = [(0, paragraph.page)]
    notes: list[tuple[Note, int]] = []
    length = 0
    for piece in walk(paragraph.pieces):
        if isinstance(piece, PageBreak):
            breaks.append((length - len(piece.tail), piece.page))
        if isinstance(piece, Notes):
            notes += [(note, breaks[-1][1]) for note in piece.notes]
        length += len(said(piece))
    yield Passage(chapter.name, paragraph, None, words_of(paragraph.pieces), tuple(breaks))
    for note, page in notes:
        text = "\n".join(filter(None, (words_of(note.pieces), words_of(note.comment))))
        yield Passage(chapter.name, paragraph, note, text, ((0, page),))
