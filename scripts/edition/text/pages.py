"""Cuts the seed into its printed pages and proves their order."""

from __future__ import annotations

import re

from edition.errors import SeedError, quoted
from edition.imposition import Imposition
from edition.model import Page
from edition.seeds.records import PageRecord

FILE = "seeds/pages.toml"
OTHER = {"": (0, ""), "head": (2, "foot"), "foot": (-2, "head")}
"""For a piece of a page, how many places on the other one stands, and what it is."""


def cut_pages(essay: str, records: tuple[PageRecord, ...]) -> tuple[Page, ...]:
    """The pages in the order of the seed; together they hold every character of it."""
    starts = _starts(essay, records)
    ends = (*starts[1:], len(essay))
    return tuple(_page(essay, record, start, end) for record, start, end in zip(records, starts, ends, strict=True))


def prove_order(pages: tuple[Page, ...], imposition: Imposition, blank: frozenset[int]) -> None:
    """Raise SeedError unless the seed's page order is the imposition of the booklet less its blank pages."""
    booklet = imposition.pages
    try:
        expected = imposition.order(blank)
    except ValueError as error:
        raise SeedError(f"{FILE}: booklet", str(error), f"what makes a {imposition.kind} booklet") from None
    if strange := sorted(blank - set(range(1, booklet + 1))):
        raise SeedError(f"{FILE}: blank", f"page {strange[0]} is not of the booklet", f"pages of 1 to {booklet}")
    due_by = f"by the imposition of {booklet} pages" if imposition.has_sheets else "in the order of the book"
    found = _whole_pages(pages)
    for place, (number, due) in enumerate(zip(found, expected, strict=False), 1):
        if number != due:
            fault = f"page {number} stands at place {place} of the seed"
            raise SeedError(FILE, fault, f"page {due}, {due_by}")
    if len(found) != len(expected):
        raise SeedError(
            FILE, f"{len(found)} pages", f"{len(expected)}, the {booklet} of the booklet less {len(blank)} blank"
        )


def _page(essay: str, record: PageRecord, start: int, end: int) -> Page:
    text = essay[start:end].rstrip()
    space = essay[start + len(text) : end]
    return Page(record.number, record.piece, start, end, text, space, _runs_on(essay, end), record)


def _starts(essay: str, records: tuple[PageRecord, ...]) -> list[int]:
    """Where each page begins, every one after the page before."""
    starts: list[int] = []
    for place, record in enumerate(records, 1):
        at = f"{FILE}: page {record.number}, entry {place}"
        start = _start(essay, record, at)
        if starts and start <= starts[-1]:
            raise SeedError(
                at,
                f"{quoted(record.begins)} is out of order",
                "the first words of the page, after those of the entry before",
            )
        _prove_line(essay, start, record, at)
        starts.append(start)
    if starts[:1] != [0]:
        raise SeedError(
            f"{FILE}: entry 1", f"{quoted(essay[:40])} stands before the first page", "every character on a page"
        )
    return starts


def _start(essay: str, record: PageRecord, at: str) -> int:
    """Where the words with which a page begins stand: in the one place, or in the one that the data says."""
    if not record.begins.strip():
        raise SeedError(at, "begins with nothing", "the first words of the page")
    places = [match.start() for match in re.finditer(re.escape(record.begins), essay)]
    if len(places) > 1 and not record.occurrence:
        fault = f"{quoted(record.begins)} stands {len(places)} times in the seed"
        raise SeedError(at, fault, "words that stand once, or occurrence, which says which of them")
    if not 0 < (record.occurrence or 1) <= len(places):
        fault = f"{quoted(record.begins)} is not found" if not places else f"occurrence {record.occurrence}"
        raise SeedError(at, fault, f"1 to {len(places)}" if places else "the first words of the page")
    return places[(record.occurrence or 1) - 1]


def _prove_line(essay: str, start: int, record: PageRecord, at: str) -> None:
    """Raise SeedError unless the page begins with a line of the file, or says that it does not."""
    inside = start > 0 and essay[start - 1] != "\n"
    if inside and not record.inside_line:
        words = essay[essay.rfind("\n", 0, start) + 1 : start]
        fault = f"{quoted(record.begins)} stands inside a line, after {quoted(words[-30:])}"
        raise SeedError(at, fault, "the beginning of a line, or inside_line = true")
    if record.inside_line and not inside:
        raise SeedError(at, f"{quoted(record.begins)} stands at a line's beginning", "no inside_line")


def _runs_on(essay: str, end: int) -> bool:
    """True if a letter stands on both sides of the cut."""
    return end < len(essay) and essay[end - 1].isalpha() and essay[end].isalpha()


def _whole_pages(pages: tuple[Page, ...]) -> list[int]:
    """The numbers in the order of the seed, a page in two pieces counted once, where its head stands."""
    found: list[int] = []
    for place, page in enumerate(pages):
        _prove_piece(pages, place)
        if page.piece == "foot":
            continue
        if page.number in found:
            raise SeedError(FILE, f"page {page.number} stands twice", "every page once")
        found.append(page.number)
    return found


def _prove_piece(pages: tuple[Page, ...], place: int) -> None:
    """Raise SeedError unless a head has its foot two places on, and a foot its head two places before."""
    page = pages[place]
    away, piece = OTHER[page.piece]
    other = pages[place + away] if 0 <= place + away < len(pages) else None
    if away and (other is None or (other.number, other.piece) != (page.number, piece)):
        raise SeedError(
            FILE,
            f"the {page.piece} of page {page.number} stands alone",
            "head and foot around the other page of their side",
        )
