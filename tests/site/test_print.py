"""Print: on A5, A4 and Letter alike the text fills its sheet, and no page is left half empty."""

from __future__ import annotations

import io

import pytest
from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

from tests.site.test_look import KINDS

SHEETS = ("A5", "A4", "Letter")
FOOT, HEAD = 0.085, 0.93
"""Parts of the sheet's height over which the page number and under which the running title stand."""


def printed(page: Page, sheet: str) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(page.pdf(format=sheet, prefer_css_page_size=True))).pages)


def places(sheet: PageObject) -> list[tuple[float, float]]:
    """Where words begin, as parts of the sheet's width and height from its lower left corner, without its furniture."""
    found: list[tuple[float, float]] = []
    width, height = float(sheet.mediabox.width), float(sheet.mediabox.height)

    def seen(words: str, page: list[float], line: list[float], *_: object) -> None:
        if words.strip():
            x = line[4] * page[0] + line[5] * page[2] + page[4]
            y = line[4] * page[1] + line[5] * page[3] + page[5]
            found.append((x / width, y / height))

    sheet.extract_text(visitor_text=seen)
    return [(x, y) for x, y in found if FOOT < y < HEAD]


@pytest.mark.parametrize("address", [*(kind for kind in KINDS if "search" not in kind), "about/sources/"])
def test_no_page_is_half_empty(page: Page, server: str, address: str):
    """Each but the last has words in its lower half, whatever drawing or heading follows."""
    page.goto(server + address, wait_until="networkidle")
    for name in SHEETS:
        *full, last = [places(sheet) for sheet in printed(page, name)]
        assert last, name
        for number, found in enumerate(full, 1):
            assert min(y for _, y in found) < 0.45, (name, number)
            assert max(y for _, y in found) > 0.8, (name, number)


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_text_fills_its_sheet(page: Page, server: str, sheet: str):
    """Between the paragraphs' numbers at the left and the pages' at the right, in lines of 60 to 80 letters."""
    page.goto(f"{server}chapters/08-from-july-to-october/", wait_until="networkidle")
    sheets = printed(page, sheet)
    across = [x for one in sheets for x, _ in places(one)]
    assert min(across) < 0.14
    assert max(across) > 0.82
    lines = sorted(len(line) for one in sheets for line in one.extract_text().splitlines() if len(line) > 40)
    assert 60 <= lines[len(lines) // 2] <= 80


def test_a_chosen_size_is_printed(page: Page, server: str):
    """Who reads large letters prints large letters."""
    page.goto(f"{server}chapters/09-october-revolution/", wait_until="networkidle")
    normal = len(printed(page, "A4"))
    page.evaluate("EditionSettings.choose('size', 'largest')")
    assert len(printed(page, "A4")) > normal
