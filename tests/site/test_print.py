"""Print: on A5, A4 and Letter alike the text fills its sheet, and no page is left half empty."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

from tests.site.test_look import KINDS

SHEETS = ("A5", "A4", "Letter")
FOOT, HEAD = 0.085, 0.93
"""Parts of the sheet's height over which the page number and under which the running title stand."""


def printed(page: Page, sheet: str) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(page.pdf(format=sheet, prefer_css_page_size=True))).pages)


def pieces(sheet: PageObject) -> list[tuple[float, float, str]]:
    """Words, and where they begin as parts of the sheet's width and height from its lower left corner, without its furniture,
    from the top: what is written first in the file may stand last on the sheet."""
    found: list[tuple[float, float, str]] = []
    width, height = float(sheet.mediabox.width), float(sheet.mediabox.height)

    def seen(words: str, page: list[float], line: list[float], *_: object) -> None:
        if words.strip():
            x = line[4] * page[0] + line[5] * page[2] + page[4]
            y = line[4] * page[1] + line[5] * page[3] + page[5]
            found.append((x / width, y / height, words))

    sheet.extract_text(visitor_text=seen)
    return sorted((piece for piece in found if FOOT < piece[1] < HEAD), key=lambda piece: -round(piece[1], 3))


def places(sheet: PageObject) -> list[tuple[float, float]]:
    return [(x, y) for x, y, _ in pieces(sheet)]


def letters(words: str) -> str:
    """What is the same in a page and on paper, whatever became of spaces, ligatures and the numbers of a list."""
    return re.sub(r"[\W\d]", "", unicodedata.normalize("NFKC", words))


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


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("address", ["chapters/08-from-july-to-october/", "chapters/07-april-theses/"])
def test_notes_stand_after_the_text(page: Page, server: str, address: str, width: int):
    """All of them, in order and at once, wherever they stand in the window that is printed."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(server + address, wait_until="networkidle")
    end = page.locator(".text > p[id]").last.text_content()
    notes = page.locator(".footnote li").evaluate_all("""all => all.map(one => {
        const alone = one.cloneNode(true);
        for (const back of alone.querySelectorAll(".footnote-backref")) back.remove();
        return alone.textContent;
    })""")
    for name in SHEETS:
        text = letters("".join(words for sheet in printed(page, name) for _, _, words in pieces(sheet)))
        assert text.partition(letters(end)[-20:])[2].startswith(letters("".join(notes))), name


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_text_fills_its_sheet(page: Page, server: str, sheet: str):
    """Between the paragraphs' numbers at the left and the pages' at the right, in lines of 60 to 80 letters."""
    page.goto(f"{server}chapters/08-from-july-to-october/", wait_until="networkidle")
    sheets = printed(page, sheet)
    across = [x for one in sheets for x, _ in places(one)]
    assert min(across) < 0.15
    assert max(across) > 0.82
    lines = sorted(len(line) for one in sheets for line in one.extract_text().splitlines() if len(line) > 40)
    assert 60 <= lines[len(lines) // 2] <= 80


def test_a_chosen_size_is_printed(page: Page, server: str):
    """Who reads large letters prints large letters."""
    page.goto(f"{server}chapters/09-october-revolution/", wait_until="networkidle")
    normal = len(printed(page, "A4"))
    page.evaluate("EditionSettings.choose('size', 'largest')")
    assert len(printed(page, "A4")) > normal
