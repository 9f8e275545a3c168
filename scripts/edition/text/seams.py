"""Joins the printed pages of a chapter into one run of text and says how each seam was joined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from edition.errors import SeedError
from edition.model import Page, PageBreak, Seam
from edition.seeds.records import ChapterRecord

LETTERS = re.compile(r"[^\W\d_]*")
ENDS_SENTENCE = re.compile(r"""[.?!]["'”’)\]]*\Z""")
BEGINS_SENTENCE = re.compile(r"""["'“‘(\[*]*[A-ZÀ-Þ]|- """)
BREAK = re.compile(r"\s*\n\s*\n\s*|\s*\n(?=- )")
JOINERS = {"word": "", "sentence": " ", "paragraph": "\n\n"}


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


def join_chapters(pages: tuple[Page, ...], chapters: tuple[ChapterRecord, ...], last: int) -> tuple[Run, ...]:
    """Each chapter as one run; `last` is the number of the back cover."""
    own = chapter_pages(pages, chapters, last)
    return tuple(join_pages(its, record.title) for its, record in zip(own, chapters, strict=True))


def chapter_pages(
    pages: tuple[Page, ...], chapters: tuple[ChapterRecord, ...], last: int
) -> tuple[tuple[Page, ...], ...]:
    """The printed pages of each chapter in ascending order.

    A chapter runs to the page before the next one; the last runs on while page follows page, and leaves the back
    cover, page number `last`, alone.
    """
    by_number = {page.number: page for page in pages}
    stops = [chapter.page for chapter in chapters[1:]]
    stop = chapters[-1].page if chapters else 0
    while stop in by_number and stop != last:
        stop += 1
    for place, (chapter, end) in enumerate(zip(chapters, [*stops, stop], strict=True), 1):
        if end <= chapter.page:
            fault = f"page {chapter.page} is followed by a chapter on page {end}"
            raise SeedError(f"seeds/chapters.toml: chapter {place}", fault, "chapters in the order of their pages")
    return tuple(
        tuple(by_number[number] for number in range(chapter.page, end) if number in by_number)
        for chapter, end in zip(chapters, [*stops, stop], strict=True)
    )


def join_pages(pages: tuple[Page, ...], title: str) -> Run:
    """The pages of a chapter as one run; the title is the first line of the first page."""
    head = len(title) + len(pages[0].text[len(title) :]) - len(pages[0].text[len(title) :].lstrip())
    texts = (pages[0].text[head:], *(page.text for page in pages[1:]))
    kinds = tuple(_kind(page, text, after) for page, (text, after) in zip(pages, pairwise(texts), strict=False))
    run, cuts = texts[0], [Cut(0, len(texts[0]), pages[0].start + head, PageBreak(pages[0].number))]
    for page, kind, text in zip(pages[1:], kinds, texts[1:], strict=True):
        hyphen = "-" if kind == "word" and run.endswith("-") and text[:1].islower() else ""
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


def _kind(page: Page, text: str, after: str) -> str:
    """How a page's text and the next page's join: in a word, in a sentence or between paragraphs."""
    if text.endswith("-") or page.runs_on:
        return "word"
    if ENDS_SENTENCE.search(text) and BEGINS_SENTENCE.match(after):
        return "paragraph"
    return "sentence"


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
