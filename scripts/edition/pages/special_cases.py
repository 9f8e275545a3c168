"""Tells the special cases of the reconstruction: the page in two pieces, the two words run together, the page without a heading."""

from __future__ import annotations

from itertools import pairwise

from edition.apparatus.sheets import cut_words
from edition.model import Edition
from edition.pages.markdown import escape

HEADING = "## Special cases {: #special }"
PIECES = """\
**Page {cover} in two pieces.** The back cover stands in the file as a head and a foot, and page 1 between them, as if the outermost sheet
had been read across: the top of the left page, the whole of the right one, then what was left."""
RUN_ON = """\
**“{run_on}”.** Page {ends} ends “{last}”, its hyphen lost, and in the file page {next}, which begins “{first}”, follows without so much as a space. The rest
of the first word, “{rest}”, stands on page {rest_page}; what “{first}” belongs to stands at the end of page {start_page}: “{start}”."""
HEADLESS = """\
**Page {headless}.** It has no heading of its own. In the file what stands under “{chapter}” is page {under} and then page {headless}, {run:,} characters
together, while a page with a heading holds about 1,700 at most. The contents list puts that chapter on page {under} and the next one on the page after
it. So the end of the run, from “{begins}”, is page {headless}, and closes the chapter before."""


def special_cases(edition: Edition) -> list[str]:
    """The special cases that the booklet has, their words and numbers taken from the pages."""
    cover = next((page.number for page in edition.pages if page.piece), None)
    run_on, headless = _run_on(edition), _headless(edition)
    cases = [
        PIECES.format(cover=cover) if cover else "",
        RUN_ON.format(**run_on) if run_on else "",
        HEADLESS.format(**headless) if headless else "",
    ]
    return [HEADING, *(case for case in cases if case)] if any(cases) else []


def _run_on(edition: Edition) -> dict[str, str | int] | None:
    """The page that the file runs into the next without a space, and where the halves of both words stand."""
    by_number = {page.number: page for page in edition.pages}
    pairs = ((page, after) for page, after in pairwise(edition.pages) if page.runs_on)
    found = next((pair for pair in pairs if pair[0].number + 1 in by_number and pair[1].number - 1 in by_number), None)
    if not found:
        return None
    ends, follows = found
    last, first = ends.text.split()[-1], follows.text.split()[0]
    rest, start = by_number[ends.number + 1], by_number[follows.number - 1]
    return {
        "run_on": escape(last + first), "ends": ends.number, "last": escape(last), "next": follows.number, "first": escape(first),
        "rest": escape(rest.text.split()[0]), "rest_page": rest.number, "start": escape(start.text.split()[-1]), "start_page": start.number,
    }  # fmt: skip


def _headless(edition: Edition) -> dict[str, str | int] | None:
    """The page that closes a chapter and in the file follows the next chapter's first page as if it went on with it."""
    closing = {
        chapter.last_page for chapter in edition.chapters if chapter.seams and chapter.seams[-1].kind == "paragraph"
    }
    opening = {chapter.first_page: chapter for chapter in edition.chapters if chapter.first_page == chapter.last_page}
    pairs = ((before, page) for before, page in pairwise(edition.pages) if before.number == page.number + 1)
    found = next((pair for pair in pairs if pair[1].number in closing and pair[0].number in opening), None)
    if not found:
        return None
    under, page = found
    return {
        "headless": page.number, "under": under.number, "chapter": escape(opening[under.number].title),
        "run": page.start + len(page.text) - under.start, "begins": escape(cut_words(page.text, 30)),
    }  # fmt: skip
