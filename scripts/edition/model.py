"""What the edition is made of: a paragraph is a tuple of small typed pieces, a chapter a tuple of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from edition.seeds.records import EditionRecord, EventRecord, PageRecord


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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a list item, the unit that is numbered and cited."""

    chapter: int
    number: int
    pieces: tuple[Piece, ...]
    item: bool
    """True for an item of a list."""
    spans: tuple[tuple[int, int], ...]
    """Where it stands in the seed, as ranges of characters, one for each printed page it touches."""
    page: int
    """The printed page on which it begins, e.g. 24."""

    @property
    def address(self) -> str:
        """Chapter and paragraph as a reader writes them, e.g. "9.3"."""
        return f"{self.chapter}.{self.number}"

    @property
    def id(self) -> str:
        """The id in every output, e.g. "p9-3"."""
        return f"p{self.chapter}-{self.number}"


@dataclass(frozen=True, slots=True)
class Seam:
    """A place inside a chapter where two printed pages meet."""

    page: int
    """The page that begins here."""
    kind: str
    """"word" (a hyphen goes), "hyphen" (it stays), "sentence" or "paragraph"."""
    before: str
    """The last words of the page before, as the seed has them, e.g. "an agri-"."""
    after: str
    """The first words of the page, e.g. "cultural proletariat"."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the essay."""

    number: int
    title: str
    slug: str
    first_page: int
    last_page: int
    paragraphs: tuple[Paragraph, ...]
    seams: tuple[Seam, ...]
    summary: str = ""
    """What it says, in one line of the edition's own."""

    @property
    def name(self) -> str:
        """The name of its page, e.g. "09-october-revolution"."""
        return f"{self.number:02}-{self.slug}"


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page, or a piece of one, as a range of the seed."""

    number: int
    piece: str
    """"head" or "foot" where the page stands in two pieces, else ""."""
    start: int
    """The character of the seed at which it begins."""
    end: int
    """The character after its last."""
    text: str = field(repr=False)
    """The range's text without the white space after it."""
    space: str
    """The white space after it."""
    runs_on: bool
    """True if its last letter is followed by the next page's first with nothing between."""
    record: PageRecord
    """What the data says of it: evidence, how it joins, what it is if it is of no chapter."""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event and where the essay speaks of it."""

    record: EventRecord
    id: str
    """Its address on the timeline, e.g. "event-1917-11-07"."""
    chapter: int
    paragraph: int
    page: int
    """The printed page, e.g. 25."""

    @property
    def address(self) -> str:
        """Chapter and paragraph as a reader writes them, e.g. "9.4"."""
        return f"{self.chapter}.{self.paragraph}"


@dataclass(frozen=True, slots=True)
class Edition:
    """The whole essay in reading order, and where its pages stood."""

    facts: EditionRecord
    """What the edition is: title, author, version and so on."""
    chapters: tuple[Chapter, ...]
    pages: tuple[Page, ...]
    """The printed pages in the order of the seed."""
    booklet: int
    """Pages of the booklet, blank ones included: 40."""
    blank: frozenset[int]
    works: tuple[dict[str, Any], ...]
    """The works cited, quoted and named, as CSL-JSON items."""
    events: tuple[Event, ...]
    """The dated events in the order of `events.toml`."""


def walk(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Every piece in the order of the text, those inside others included, but not those inside notes."""
    for piece in pieces:
        yield piece
        if isinstance(piece, Emphasis | Strong | Dated | Term):
            yield from walk(piece.pieces)


def notes_of(chapter: Chapter) -> Iterator[Note]:
    """The chapter's notes in the order of their marks."""
    for paragraph in chapter.paragraphs:
        for piece in walk(paragraph.pieces):
            if isinstance(piece, Notes):
                yield from piece.notes


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
