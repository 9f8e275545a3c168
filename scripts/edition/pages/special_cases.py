"""Tells the special cases of the reconstruction: the page in two pieces, the two words run together."""

from __future__ import annotations

from itertools import pairwise

from edition.model import Edition
from edition.pages.markdown import escape

HEADING = "## Special cases {: #special }"
PIECES = """\
**Page {cover} in two pieces.** The back cover stands in the file as a head and a foot, and page 1 between them, as if the outermost sheet
had been read across: the top of the left page, the whole of the right one, then what was left."""
RUN_ON = """\
**“{run_on}”.** Page {ends} ends “{last}”, its hyphen lost, and in the file page {next}, which begins “{first}”, follows without so much as a space. The rest
of the first word, “{rest}”, stands on page {rest_page}; what “{first}” belongs to stands at the end of page {start_page}: “{start}”."""


def special_cases(edition: Edition) -> list[str]:
    """The special cases that the booklet has, their words and numbers taken from the pages."""
    cover = next((page.number for page in edition.pages if page.piece), None)
    run_on = _run_on(edition)
    cases = [
        PIECES.format(cover=cover) if cover else "",
        RUN_ON.format(**run_on) if run_on else "",
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
