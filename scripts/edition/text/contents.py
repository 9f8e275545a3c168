"""Reads the contents list that the booklet itself has, and proves the chapters by it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.errors import SeedError, quoted
from edition.model import ContentsList, Page
from edition.seeds.records import ChapterRecord

LED = re.compile(r"\A(?P<title>\S.*?)(?:[ \t]*(?:\t|\.[ .]*\.|…[ .…]*)[ \t]*)(?P<page>\d+)\Z")
"""A title, a tab or dots, a number."""
SPACED = re.compile(r"\A(?P<title>\S.*?) +(?P<page>\d+)\Z")
"""A title, spaces, a number: an entry only where one of the page's lines names a chapter so, for dates end lines too."""
MOST_LINES = 3
"""On so many lines a title may stand."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list."""

    titles: tuple[str, ...]
    """What it may be called: the words of its line, and the same with the lines before it that end in no number."""
    page: int


def find_contents(pages: tuple[Page, ...], chapters: tuple[ChapterRecord, ...]) -> ContentsList | None:
    """The contents list, which may stand on several pages and lack chapters; None if the booklet has none.

    Raises SeedError for an entry that is no chapter, or one on another page, or at another place among them.
    """
    found: list[int] = []
    on: list[Page] = []
    for page in pages:
        entries = _entries(page, chapters) if page.record.outside else ()
        for entry in entries:
            found.append(_chapter_of(entry, chapters, found[-1] if found else 0))
        on += [page] if entries else []
    if not found:
        return None
    name = f"{on[0].number} {on[0].piece}".strip()
    return ContentsList(name, tuple(found))


def _entries(page: Page, chapters: tuple[ChapterRecord, ...]) -> tuple[Entry, ...]:
    """The entries on a page."""
    led, spaced = _rows(page.text, LED), _rows(page.text, SPACED)
    if len(spaced) > len(led) and any(_is(entry, chapter) for entry in spaced for chapter in chapters):
        return spaced
    return led


def _rows(text: str, form: re.Pattern[str]) -> tuple[Entry, ...]:
    """The lines of that form; lines before them that are of none may be the beginning of their titles."""
    entries, before = [], list[str]()
    for line in text.split("\n"):
        if match := LED.match(line.strip()) or form.match(line.strip()):
            whole = [*before, match["title"]]
            titles = tuple(" ".join(" ".join(whole[at:]).split()) for at in reversed(range(len(whole))))
            entries.append(Entry(titles[:MOST_LINES], int(match["page"])))
            before = []
        else:
            before = [*before, line.strip()] if line.strip() else []
    return tuple(entries)


def _chapter_of(entry: Entry, chapters: tuple[ChapterRecord, ...], after: int) -> int:
    """The number of the chapter that the entry names, one after that number."""
    due = f"{quoted(entry.titles[0])} on page {entry.page}, as the seed's contents list has it"
    number = next((at for at, one in enumerate(chapters[after:], after + 1) if _is(entry, one)), 0)
    if not number and after == len(chapters):
        raise SeedError("seeds/chapters.toml", f"{len(chapters)} chapters", f"{due}, too")
    chapter = chapters[(number or after + 1) - 1]
    if not number or chapter.page != entry.page:
        at = f"seeds/chapters.toml: chapter {number or after + 1}"
        raise SeedError(at, f"{quoted(chapter.title)} on page {chapter.page}", due)
    return number


def _is(entry: Entry, chapter: ChapterRecord) -> bool:
    """True if the entry is called as the chapter is, in capitals or not."""
    names = {" ".join(name.split()).casefold() for name in (chapter.title, chapter.heading, chapter.listed) if name}
    return any(title.casefold() in names for title in entry.titles)
