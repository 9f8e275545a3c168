"""Joins the printed pages of a chapter into one run of text and says how each seam was joined."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.errors import SeedError
from edition.model import Page, Seam
from edition.pieces import PageBreak
from edition.seeds.records import ChapterRecord
from edition.text.evidence import join_of
from edition.text.headings import heading_of

LETTERS = re.compile(r"[^\W\d_]*")
BREAK = re.compile(r"\s*\n\s*\n\s*|\s*\n(?=- )")
JOINERS = {"word": "", "hyphen": "", "sentence": " ", "paragraph": "\n\n"}


@dataclass(frozen=True, slots=True)
class Run:
    """The text of a chapter without its heading, its pages joined."""

    text: str
    cuts: tuple[Cut, ...]
    """One for each printed page, the first included."""
    seams: tuple[Seam, ...]

    def seed_spans(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Where the characters from `start` to `end` of the text stand in the seed, one range for each page."""
        ends = (*(cut.start for cut in self.cuts[1:]), len(self.text))
        spans = []
        for cut, last in zip(self.cuts, ends, strict=True):
            low, high = max(start, cut.start), min(end, last, cut.start + cut.length)
            if low < high:
                spans.append((low - cut.start + cut.offset, high - cut.start + cut.offset))
        return tuple(spans)

    def page_at(self, place: int) -> int:
        """The printed page on which a character of the text stands."""
        return max((cut for cut in self.cuts if cut.start <= place), key=lambda cut: cut.start).mark.page


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a printed page begins in a run."""

    start: int
    """The character of the run with which the page begins."""
    length: int
    """How many characters of the page's own text follow, a line-end hyphen included."""
    offset: int
    """The character of the seed with which it begins."""
    mark: PageBreak

    @property
    def place(self) -> int:
        """The character of the run before which the page's mark stands: after the word, if the cut is inside one."""
        return self.start + len(self.mark.tail)


def join_chapters(own: tuple[tuple[Page, ...], ...], chapters: tuple[ChapterRecord, ...]) -> tuple[Run, ...]:
    """The pages of each chapter as one run."""
    return tuple(join_pages(its, heading_of(record)) for its, record in zip(own, chapters, strict=True))


def chapter_pages(
    pages: tuple[Page, ...], chapters: tuple[ChapterRecord, ...], places: tuple[int, ...]
) -> tuple[tuple[Page, ...], ...]:
    """The printed pages of each chapter in ascending order, from its first page to the next chapter's; of a page with
    several chapters each has its part.

    places: where on its first page each chapter begins.
    Raises SeedError for a page that is in no chapter and does not say what it is.
    """
    starts = [chapter.page for chapter in chapters]
    for place, (start, after) in enumerate(pairwise(starts), 1):
        if after < start:
            fault = f"page {start} is followed by a chapter on page {after}"
            raise SeedError(f"seeds/chapters.toml: chapter {place}", fault, "chapters in the order of their pages")
    inside = sorted((page for page in pages if not page.record.outside), key=lambda page: page.number)
    for page in inside:
        if not starts or page.number < starts[0]:
            at = f"seeds/pages.toml: page {page.number}"
            raise SeedError(
                at, "is in no chapter", 'a chapter that holds it, or what it is, e.g. outside = "contents list"'
            )
    begins = [*zip(starts, places, strict=True), (max([0, *(page.number for page in inside)]) + 1, 0)]
    parts = (
        (
            _part(page, start[1] * (page.number == start[0]), end[1] if page.number == end[0] else None)
            for page in inside
            if start[0] <= page.number <= end[0]
        )
        for start, end in pairwise(begins)
    )
    return tuple(tuple(part for part in its if part) for its in parts)


def _part(page: Page, first: int, end: int | None) -> Page | None:
    """The page between two places of its text, `end` being None for its own end; None if nothing is there."""
    if end is None and not first:
        return page
    text = page.text[first:end].rstrip()
    space = page.text[first + len(text) : end] if end is not None else page.space
    start = page.start + first
    stop = start + len(text) + len(space)
    return (
        replace(page, start=start, end=stop, text=text, space=space, runs_on=page.runs_on and end is None)
        if text
        else None
    )


def join_pages(pages: tuple[Page, ...], heading: str) -> Run:
    """The pages of a chapter as one run; the heading begins the first."""
    head = len(heading) + len(pages[0].text[len(heading) :]) - len(pages[0].text[len(heading) :].lstrip())
    texts = (pages[0].text[head:], *(page.text for page in pages[1:]))
    kinds = tuple(join_of(before, page) for before, page in pairwise(pages))
    run, cuts = texts[0], [Cut(0, len(texts[0]), pages[0].start + head, PageBreak(pages[0].number))]
    for page, kind, text in zip(pages[1:], kinds, texts[1:], strict=True):
        hyphen = "-" if kind == "word" and run.endswith("-") else ""
        tail = _word(text) if kind == "word" else ""
        run = run[: len(run) - len(hyphen)] + JOINERS[kind]
        cuts.append(Cut(len(run), len(text), page.start, PageBreak(page.number, tail, hyphen)))
        run += text
    return Run(run, tuple(cuts), _seams(pages, texts, kinds))


def stretches(text: str) -> list[tuple[int, int]]:
    """Where the paragraphs and list items of a run begin and end."""
    breaks = list(BREAK.finditer(text))
    starts = [0, *(match.end() for match in breaks)]
    ends = [*(match.start() for match in breaks), len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _seams(pages: tuple[Page, ...], texts: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[Seam, ...]:
    joins = zip(pages[1:], kinds, pairwise(texts), strict=True)
    return tuple(
        Seam(page.number, kind, " ".join(text.split()[-3:]), " ".join(after.split()[:3]))
        for page, kind, (text, after) in joins
    )


def _word(text: str) -> str:
    """The letters with which the text begins."""
    match = LETTERS.match(text)
    return match[0] if match else ""
