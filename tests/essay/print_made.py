"""Reads printed forms back with poppler's pdftohtml: what stands where on a page, and how large."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile
from pathlib import Path

from lxml import etree

from tests import debian
from tests.forms_made import bare

BODY, HEADING = 16, 23
BACK = "Bibliography"


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on a page."""

    left: int
    top: int
    size: int
    """The size of its type, 16 for the body."""
    text: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A page, or half a side of a sheet."""

    width: int
    lines: tuple[Line, ...]


@cache
def pages_of(pdf: bytes) -> tuple[Printed, ...]:
    """The pages of a PDF in the order of the file."""
    program = debian.installed("poppler-utils", "pdftohtml")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "form.pdf")
        path.write_bytes(pdf)
        made = subprocess.run([program, "-xml", "-stdout", "-i", path], capture_output=True, check=True)
    root = etree.fromstring(made.stdout, etree.XMLParser(recover=True))
    sizes: dict[str, int] = {}
    return tuple(_page(page, sizes) for page in root.iter("page"))


def _page(page: etree._Element, sizes: dict[str, int]) -> Printed:
    sizes |= {font.get("id"): int(font.get("size")) for font in page.iter("fontspec")}
    lines = tuple(
        Line(int(text.get("left")), int(text.get("top")), sizes[text.get("font")], "".join(text.itertext()))
        for text in page.iter("text")
    )
    return Printed(int(page.get("width")), lines)


def halves(side: Printed) -> tuple[Printed, Printed]:
    """The left and the right page of a side of a sheet."""
    middle = side.width // 2
    left = tuple(line for line in side.lines if line.left < middle)
    right = tuple(replace(line, left=line.left - middle) for line in side.lines if line.left >= middle)
    return Printed(middle, left), Printed(middle, right)


def essay_of(pages: Iterable[Printed]) -> tuple[Printed, ...]:
    """The pages before the one that the bibliography heads."""
    return tuple(takewhile(lambda page: (HEADING, BACK) not in [(one.size, one.text) for one in page.lines], pages))


def body_letters(page: Printed) -> str:
    """The letters of the essay on a page, headings included; "" for the pages before it."""
    numbered = any(line.size == 14 and line.text.strip().isdigit() for line in page.lines)
    front = any(line.size == HEADING and line.text.strip() == "Contents" for line in page.lines)
    if not numbered or front:
        return ""
    return bare("".join(line.text for line in page.lines if line.size in (BODY, HEADING)))


def folios(page: Printed) -> list[int]:
    """The page number at the foot, if there is one."""
    return [int(line.text) for line in page.lines if line.size == 14 and line.text.strip().isdigit()]


def lonely_lines(page: Printed) -> list[str]:
    """The lines at a page's head that end a paragraph and those at its foot that begin one, each alone."""
    if not body_letters(page):
        return []
    rows = _rows(page)
    starts = [
        top
        for top in rows
        if any(
            abs(line.top - top - 3) <= 3
            for line in page.lines
            if line.size < 12 and "." in line.text and "p" not in line.text
        )
    ]
    order = list(rows)
    first, second, last = order[0], order[1], order[-1]
    head = (
        [rows[first]]
        if first not in starts and rows[first][0] != "#" and (second in starts or rows[second][0] == "#")
        else []
    )
    alone = last in starts and not rows[last].startswith("–")
    return head + ([rows[last]] if alone else [])


def _rows(page: Printed) -> dict[int, str]:
    """The lines of the body and the headings from the top down, "#" before a heading."""
    rows: dict[int, str] = {}
    for line in sorted(page.lines, key=lambda line: (line.top, line.left)):
        if line.size in (BODY, HEADING) and line.text.strip():
            rows[line.top] = rows.get(line.top, "#" if line.size == HEADING else "") + line.text
    return rows
