"""The pieces a paragraph is made of: words, emphasis, page breaks, emendations, dates, terms, links, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they stand in the seed, e.g. "The Russian Revolution is"."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands between single asterisks."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """What stands between double asterisks."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The place where a printed page begins; after the word, if the page begins inside one."""

    page: int
    """The number of the page that begins, e.g. 9."""
    tail: str = ""
    """The letters just before this piece that already stand on the new page, e.g. "cultural" in agri-|cultural."""
    hyphen: str = ""
    """The line-end hyphen that stood at the cut and is left out, "-" or ""."""


@dataclass(frozen=True, slots=True)
class Emendation:
    """A place where the reading text departs from the seed."""

    reading: str
    """What the page shows, e.g. "world"."""
    seed: str
    """What the seed has, e.g. "word"."""
    kind: str
    """"damage", "slip" or "spelling"."""
    why: str
    """The reason, for the reader."""
    id: str
    """Its address in every form, e.g. "change-1"."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The words of a date."""

    pieces: tuple[Piece, ...]
    gregorian: str
    """The date by the Gregorian calendar, ISO 8601 to the precision known, e.g. "1917-11-07"."""
    julian: str
    """The date by the Julian one, e.g. "1917-10-25"; "" where only the Gregorian was in use or the month is not known."""
    event: str
    """The id of its event on the timeline, e.g. "event-1917-11-07"."""


@dataclass(frozen=True, slots=True)
class Term:
    """The words of a term of the glossary, where it first occurs in a chapter."""

    pieces: tuple[Piece, ...]
    term: str
    """The id of the term, e.g. "dual-power"."""
    gloss: str
    """Its definition, e.g. "The situation of 1917 in which…"."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A range of pages, set with an en dash: ("35", "36") for the seed's "35-36"."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere: the name of a cited work, a web address, a page of this edition."""

    words: str
    """The words as they stand, e.g. "Broué"."""
    work: str = ""
    """The id of the work in the bibliography, e.g. "broue", or ""."""
    url: str = ""
    """A web address, or ""."""
    room: str = ""
    """A page of this edition by name, e.g. "bibliography", or ""."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One work cited in one note."""

    work: str
    """The id of the work, e.g. "broue"."""
    locator: str
    """The pages as the note gives them, with an en dash, e.g. "pp. 126–134"; "" if it gives none."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: a citation or a translator's note taken out of the text, or one of the editor's own."""

    key: str
    """Its name and address, e.g. "broue-114"."""
    kind: str
    """"citation" (it stood in parentheses), "translator" (in brackets) or "editor" (not in the seed)."""
    pieces: tuple[Piece, ...]
    """What it says, without the parentheses or brackets."""
    citations: tuple[Citation, ...] = ()
    comment: tuple[Piece, ...] = ()
    """An editor's remark on a note of the text; () if there is none."""
    id: str = ""
    """The address of the editor's note or remark in the list of emendations, e.g. "note-1"; "" if there is none."""
    differs: bool = False
    """True for an editor's note that says where accepted history differs."""
    about: str = ""
    """The words of the seed that the editor's note or remark is about, e.g. "together with Rikov"."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The marks of one or more notes at one place."""

    notes: tuple[Note, ...]
    punctuation: str = ""
    """What stands between the text and the marks; in the seed it follows the parentheses, e.g. ","."""


Piece = Text | Emphasis | Strong | PageBreak | Emendation | Dated | Term | Pages | Link | Notes
Pieces = tuple[Piece, ...]


def walk(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Every piece in the order of the text, those inside others included, but not those inside notes."""
    for piece in pieces:
        yield piece
        if isinstance(piece, Emphasis | Strong | Dated | Term):
            yield from walk(piece.pieces)


def words_of(pieces: tuple[Piece, ...]) -> str:
    """What the reader reads, without notes: emendations as read, page breaks as nothing, e.g. for counting words."""
    parts = []
    for piece in walk(pieces):
        match piece:
            case Text():
                parts.append(piece.text)
            case Emendation():
                parts.append(piece.reading)
            case Notes():
                parts.append(piece.punctuation)
            case Link():
                parts.append(piece.words)
            case Pages():
                parts.append(f"{piece.first}–{piece.last}")
    return "".join(parts)
