"""The printed pages look as a book's do."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.essay.print_made import Line, Printed, essay_of, halves, lonely_lines, pages_of
from tests.forms_made import forms, words

MARK = re.compile(r"\s*(?:\d+\.\d+|p\. \d+)\s*\Z")


def _pages(ending: str) -> list[Printed]:
    """The pages of a printed form, taken off the sheets if it has them."""
    pages = pages_of(forms()[ending])
    return [*pages] if ending == "pdf" else [half for page in pages for half in halves(page)]


def _marks(page: Printed) -> list[Line]:
    """The addresses and printed pages in the margins."""
    return [line for line in page.lines if line.size < 12 and MARK.match(line.text)]


@pytest.mark.parametrize("ending", ["pdf", "a4.pdf", "lt.pdf"])
def test_no_line_of_a_paragraph_stands_alone(ending: str) -> None:
    assert [line for page in essay_of(_pages(ending)) for line in lonely_lines(page)] == []


@pytest.mark.parametrize("ending", ["pdf", "a4.pdf", "lt.pdf"])
def test_every_address_stands_in_the_margin_and_none_on_another(ending: str) -> None:
    found = []
    for page in _pages(ending):
        marks = _marks(page)
        found += [line.text.strip() for line in marks]
        for side in (
            [line for line in marks if line.left < 95],
            [line for line in marks if line.left > page.width - 95],
        ):
            tops = sorted(line.top for line in side)
            assert all(below - above >= 11 for above, below in pairwise(tops))
        assert all(line.left < 95 or line.left > page.width - 95 for line in marks)
    assert sorted(found) == sorted(
        [id[1:].replace("-", ".") for id in words()] + [f"p. {page}" for page in range(5, 39)]
    )


def test_nothing_runs_off_the_paper() -> None:
    for page in _pages("pdf"):
        assert all(0 < line.left < page.width for line in page.lines if line.text.strip())
