"""Draws the cover: the forty pages of the booklet as they lay on its sheets, out of order, and the title over them."""

from __future__ import annotations

from edition.forms.book import Book
from edition.forms.press import string
from edition.model import Edition
from edition.text.imposition import impose

PAPER, INK, RED = '"f3ead7"', '"1d1a17"', '"a8201a"'
COLUMNS = 4


def cover(book: Book) -> bytes:
    """The cover as a PNG of 1,200 by 1,920 pixels."""
    return book.press.set_picture(_cover(book.edition))


def banner(book: Book) -> bytes:
    """The picture that goes with a link to the essay, a PNG of 1,200 by 630 pixels."""
    return book.press.set_picture(_banner(book.edition))


def _cover(edition: Edition) -> str:
    """The cover in Typst."""
    head, _, tail = edition.facts.title.partition(" to ")
    return f"""
#set page(width: 120mm, height: 192mm, margin: 0mm, fill: rgb({PAPER}))
#set text(font: "EB Garamond 12", fill: rgb({INK}), lang: "en", hyphenate: false)
#set par(leading: 0.42em)
#place(top + left, rect(width: 120mm, height: 5mm, fill: rgb({RED})))
#place(top + left, dx: 12mm, dy: 17mm, text(size: 15pt, tracking: 0.03em, {string(edition.facts.author)}))
#place(top + left, dx: 12mm, dy: 31mm, box(width: 100mm, text(size: 27pt, {string(head)})))
#place(top + left, dx: 12mm, dy: 57mm, box(width: 100mm, text(size: 27pt, fill: rgb({RED}), style: "italic", {string("to " + tail)})))
#place(top + left, dx: 12mm, dy: 92mm, grid(columns: {COLUMNS}, column-gutter: 4mm, row-gutter: 2.4mm, {_sheets(edition)}))
#place(bottom + left, dx: 12mm, dy: -8mm, text(size: 9.5pt, {string(f"A digital edition, version {edition.facts.version}")}))
"""


def _sheets(edition: Edition) -> str:
    """The sides of the sheets as cells, a blank page left blank."""
    return ", ".join(_side(left, right, edition.blank) for left, right in impose(edition.booklet))


def _side(left: int, right: int, blank: frozenset[int]) -> str:
    return f"stack(dir: ltr, spacing: 0.5mm, {_page(left, blank)}, {_page(right, blank)})"


def _page(number: int, blank: frozenset[int]) -> str:
    """A page as a small rectangle; the first of the text in red."""
    fill, ink = (RED, PAPER) if number == 1 else (INK, PAPER)
    if number in blank:
        return f"rect(width: 10.25mm, height: 14mm, stroke: 0.4pt + rgb({INK}))"
    said = (
        f'align(center + horizon, text(size: 10pt, fill: rgb({ink}), number-type: "old-style", {string(str(number))}))'
    )
    return f"rect(width: 10.25mm, height: 14mm, inset: 0pt, fill: rgb({fill}), {said})"


def _banner(edition: Edition) -> str:
    """The picture in Typst."""
    head, _, tail = edition.facts.title.partition(" to ")
    return f"""
#set page(width: 120mm, height: 63mm, margin: 0mm, fill: rgb({PAPER}))
#set text(font: "EB Garamond 12", fill: rgb({INK}), lang: "en", hyphenate: false)
#set par(leading: 0.42em)
#place(top + left, rect(width: 120mm, height: 2.5mm, fill: rgb({RED})))
#place(top + left, dx: 9mm, dy: 12mm, box(width: 102mm, text(size: 22pt, {string(head)})))
#place(top + left, dx: 9mm, dy: 31mm, box(width: 102mm, text(size: 22pt, fill: rgb({RED}), style: "italic", {string("to " + tail)})))
#place(bottom + left, dx: 9mm, dy: -7mm, text(size: 13pt, tracking: 0.03em, {string(edition.facts.author)}))
"""
