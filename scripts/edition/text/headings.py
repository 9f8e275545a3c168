"""Finds the headings of the chapters, which begin a page or stand inside one."""

from __future__ import annotations

from edition.errors import SeedError, quoted
from edition.model import Page
from edition.seeds.records import ChapterRecord


def find_headings(pages: tuple[Page, ...], chapters: tuple[ChapterRecord, ...]) -> tuple[int, ...]:
    """Where each chapter begins: the character of its page's text, 0 for one whose heading begins the page.

    Raises SeedError for a heading that is not on its page, or stands there before the chapter before it.
    """
    by_number = {page.number: page for page in pages}
    places: list[int] = []
    for number, chapter in enumerate(chapters, 1):
        before = chapters[number - 2] if number > 1 else None
        after = places[-1] + 1 if before and before.page == chapter.page else 0
        places.append(_place(by_number, chapter, after, f"seeds/chapters.toml: chapter {number}"))
    return tuple(places)


def heading_of(chapter: ChapterRecord) -> str:
    """The heading as the seed has it."""
    return chapter.heading or chapter.title


def _place(pages: dict[int, Page], chapter: ChapterRecord, after: int, at: str) -> int:
    if chapter.page not in pages:
        raise SeedError(at, f"there is no page {chapter.page}", "a page of seeds/pages.toml")
    heading, text = heading_of(chapter), f"\n\n{pages[chapter.page].text}\n"
    place = text.find(f"\n\n{heading}\n", after)
    if place < 0:
        line = pages[chapter.page].text.split("\n", 1)[0]
        raise SeedError(at, f"page {chapter.page} begins {quoted(line)}", f"the heading {quoted(heading)}")
    return place
