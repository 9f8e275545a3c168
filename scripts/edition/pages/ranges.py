"""Says of every byte of the seed which page, chapter and paragraph it belongs to, with checksums, as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from edition.apparatus.sheets import leaves
from edition.model import Chapter, Edition, Page

MARKS = {"": "space", "-": "list mark"}


class Ruler:
    """Tells at which byte of a file a character of its text stands; quick if asked in ascending order.

    line_end: what ends the lines of the file; in the text it is a line feed
    """

    def __init__(self, text: str, line_end: str = "\n") -> None:
        self.text, self.line_end = text, line_end
        self.character, self.byte = 0, 0

    def range(self, start: int, end: int) -> dict[str, Any]:
        """A range of characters as a range of bytes, the last one left out, with the checksum of what stands in it."""
        if start < self.character:
            self.character, self.byte = 0, 0
        self.byte += len(self.bytes(self.character, start))
        self.character = start
        content = self.bytes(start, end)
        return {"start": self.byte, "end": self.byte + len(content), "sha256": hashlib.sha256(content).hexdigest()}

    def bytes(self, start: int, end: int) -> bytes:
        """The bytes of the file that are these characters."""
        return self.text[start:end].replace("\n", self.line_end).encode("utf-8")


def render_ranges(edition: Edition, essay: str) -> str:
    """`reconstruction.json`: the pages in the order of the seed, each cut into ranges that together cover it once."""
    ruler = Ruler(essay, edition.line_end)
    lies = {leaf.number: leaf for leaf in leaves(edition)}
    chapters: dict[int, list[Chapter]] = {}
    for chapter in edition.chapters:
        for number in range(chapter.first_page, chapter.last_page + 1):
            chapters.setdefault(number, []).append(chapter)
    pages = []
    for place, page in enumerate(edition.pages, 1):
        facts: dict[str, Any] = {"place": place, "page": page.number}
        if page.piece:
            facts["piece"] = page.piece
        facts |= _shown(page)
        if leaf := lies.get(page.number):
            facts |= {"sheet": leaf.sheet, "side": leaf.side, "half": leaf.half}
        facts |= ruler.range(page.start, page.end)
        facts["ranges"] = list(_ranges(ruler, page, chapters.get(page.number, [])))
        pages.append(facts)
    content = ruler.bytes(0, len(essay))
    whole = {"seed": "seeds/essay.txt", "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    return (
        json.dumps(
            {**whole, "booklet": edition.booklet, "blank": sorted(edition.blank), "pages": pages},
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def _shown(page: Page) -> dict[str, str]:
    """What shows where the page begins, and why where the words do not; or what it is outside the chapters."""
    record = page.record
    said = {"outside": record.outside, "evidence": record.evidence, "reason": record.reason}
    return {key: value for key, value in said.items() if value}


def _ranges(ruler: Ruler, page: Page, chapters: list[Chapter]) -> Iterator[dict[str, Any]]:
    """The page's paragraphs and what stands between them, in order, without gap or overlap; what stands before a
    chapter's paragraph is that chapter's."""
    at, number = page.start, chapters[-1].number if chapters else 0
    for start, end, number, paragraph in _paragraphs(page, chapters):
        if at < start:
            yield _between(ruler, at, start, number)
        yield {"what": "paragraph", "chapter": number, "paragraph": paragraph, **ruler.range(start, end)}
        at = end
    if at < page.end:
        yield _between(ruler, at, page.end, number)


def _paragraphs(page: Page, chapters: list[Chapter]) -> list[tuple[int, int, int, str]]:
    """The stretches of the page that belong to paragraphs, with their chapters' numbers and their ids."""
    return sorted(
        (start, end, chapter.number, paragraph.id)
        for chapter in chapters
        for paragraph in chapter.paragraphs
        for start, end in paragraph.spans
        if page.start <= start < page.end
    )


def _between(ruler: Ruler, start: int, end: int, chapter: int) -> dict[str, Any]:
    """White space, the mark of a list item, a chapter's heading, or what belongs to no chapter: covers and contents."""
    what = MARKS.get(ruler.text[start:end].strip(), "heading" if chapter else "cover or contents")
    of = {"chapter": chapter} if chapter else {}
    return {"what": what, **of, **ruler.range(start, end)}
