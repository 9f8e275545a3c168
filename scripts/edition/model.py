"""What the edition is made of: a paragraph is a tuple of small typed pieces, a chapter a tuple of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from edition.dates import Date
from edition.imposition import Imposition
from edition.pieces import Note, Notes, PageBreak, Piece, walk
from edition.seeds.records import EditionRecord, EventRecord, PageRecord


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
    heading: str = ""
    """Its heading as the seed has it, on one line or more, e.g. "CHAPTER ONE\nThe Canal"."""
    emended: str = ""
    """The words of the heading where the title departs from them, e.g. "CHAPTER ONE The Canal"; "" if they are the title's."""
    opens_page: bool = True
    """False if it begins on a page on which the chapter before it ends."""

    @property
    def name(self) -> str:
        """The name of its page, e.g. "09-october-revolution"."""
        return f"{self.number:02}-{self.slug}"

    @property
    def opening(self) -> tuple[PageBreak, ...]:
        """The printed page that begins with its heading, if one does."""
        return (PageBreak(self.first_page),) if self.opens_page else ()


@dataclass(frozen=True, slots=True)
class ContentsList:
    """The contents list that the booklet has."""

    page: str
    """The page on which it begins, e.g. "3"."""
    chapters: tuple[int, ...]
    """The numbers of the chapters that it names."""


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
    julian_until: Date | None = None
    """The last day of the Julian calendar, by the Gregorian one, where the essay counts by it; else None."""

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
    imposition: Imposition
    """How its pages lie on the sheets of the booklet."""
    blank: frozenset[int]
    works: tuple[dict[str, Any], ...]
    """The works cited, quoted and named, as CSL-JSON items."""
    events: tuple[Event, ...]
    """The dated events in the order of `events.toml`."""
    line_end: str = "\n"
    """What ends the lines of the seed, "\r\n" if it comes from Windows; here it is "\n" everywhere."""
    contents: ContentsList | None = None
    """The booklet's own contents list, if it has one."""

    @property
    def booklet(self) -> int:
        """Pages of the booklet, blank ones included: 40."""
        return self.imposition.pages


def notes_of(chapter: Chapter) -> Iterator[Note]:
    """The chapter's notes in the order of their marks."""
    for paragraph in chapter.paragraphs:
        for piece in walk(paragraph.pieces):
            if isinstance(piece, Notes):
                yield from piece.notes
