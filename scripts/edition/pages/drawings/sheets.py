"""Draws the sheets of the booklet, outside and inside, and the pages' order in the seed against their order in the book."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from edition.apparatus.sheets import Leaf, cut_words, first_line, first_words, leaves, standing
from edition.model import Edition, Page
from edition.pages.drawings.svg import drawing, element, group, line, link, paragraph_address, text

SHEETS = "The ten sheets of the booklet, outside and inside"
SHEETS_SAID = (
    "Every sheet has four pages: two on its outside, two on its inside, with the fold between left and right. "
    "The outermost sheet bears pages 40 and 1 outside, 2 and 39 inside. The same pages are listed below."
)
ORDERS = "The pages as the seed has them and as the book has them"
ORDERS_SAID = (
    "On the left the pages in the order of the seed, on the right in the order of the book; a line joins each page to itself. "
    "The lines cross throughout: the seed runs from the outside of the book inwards. Both orders are given below."
)
ROOMY = 100
"""Units of margin from which the pages' first words have room beside their numbers."""
LINE = 15
"""Units from one line of a page's words to the next."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the sheets lie in a column."""

    name: str
    kind: str
    width: int
    head: int
    """Units above the first sheet."""
    pitch: int
    """Units from one sheet to the next."""
    leaf: tuple[int, int]
    """Width and height of a page."""
    letters: int
    """How many letters a line of a page holds."""
    sides: tuple[tuple[int, int], tuple[int, int]]
    """Where the outside and the inside begin, from the left and from the sheet's top."""


SHEETS_WIDE = Layout("sheets-wide", "linked drawing-wide", 560, 22, 92, (131, 82), 20, ((22, 0), (296, 0)))
SHEETS_NARROW = Layout("sheets-narrow", "linked drawing-narrow", 300, 0, 180, (149, 70), 23, ((1, 20), (1, 94)))


def draw_sheets(edition: Edition) -> str:
    """The sheets for wide and for narrow columns as a figure of HTML; every page leads to where it now stands."""
    own = leaves(edition)
    count = len(own) // 4
    title = SHEETS if count == 10 else f"The {count} sheets of the booklet, outside and inside"
    inside = [
        drawing(one.name, one.kind, (one.width, one.head + one.pitch * count), (title, SHEETS_SAID), _sheets(own, one))
        for one in (SHEETS_WIDE, SHEETS_NARROW)
    ]
    caption = "The sheets from the outermost to the innermost. The dotted line is the fold."
    return "\n".join(['<figure class="drawn sheets">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])


def draw_orders(edition: Edition) -> str:
    """The two orders for wide and for narrow columns as a figure of HTML."""
    rows = max(len(edition.pages), edition.booklet)
    sizes = (("wide", 560, 200, 19), ("narrow", 300, 62, 24))
    inside = [
        drawing(
            f"orders-{name}",
            f"linked drawing-{name}",
            (width, 30 + pitch * rows),
            (ORDERS, ORDERS_SAID),
            _orders(edition, width, margin, pitch),
        )
        for name, width, margin, pitch in sizes
    ]
    half = edition.booklet // 2
    caption = f"Left, the pages in the order of the seed; right, in the order of the book. The lines of pages {half + 1} to {edition.booklet} stand out."
    return "\n".join(['<figure class="drawn orders">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])


def _sheets(own: tuple[Leaf, ...], layout: Layout) -> list[str]:
    """Every sheet with its four pages: beside each other, or the inside below the outside."""
    wide, high = layout.leaf
    beside = layout.sides[0][1] == layout.sides[1][1]
    inside = [text("Outside", 153, 12, "small", "middle"), text("Inside", 427, 12, "small", "middle")] * beside
    for sheet, four in groupby(own, key=lambda leaf: leaf.sheet):
        top = layout.head + layout.pitch * (sheet - 1)
        inside.append(
            text(str(sheet), 8, top + 46, "small strong", "middle")
            if beside
            else text(f"Sheet {sheet}: outside above, inside below", 0, top + 12, "small")
        )
        for place, leaf in enumerate(four):
            left, down = layout.sides[place // 2]
            inside.append(_leaf(leaf, left + wide * (place % 2), top + down, wide, high, layout.letters))
        for left, down in layout.sides:
            inside += _side(left, top + down, 2 * wide, high)
    return inside


def _side(x: float, y: float, width: float, height: float) -> list[str]:
    """The edge of one side of a sheet, and its fold."""
    edge = element("rect", class_="edge", x=x, y=y, width=width, height=height)
    return [edge, line(x + width / 2, y, x + width / 2, y + height, "fold")]


def _leaf(leaf: Leaf, x: float, y: float, width: float, height: float, letters: int) -> str:
    """One page: its number, and its first words in as many lines as it has room for."""
    kind = "leaf" if leaf.words else "leaf blank"
    inside = [
        element("rect", class_=kind, x=x, y=y, width=width, height=height),
        text(str(leaf.number), x + 8, y + 20, "number"),
    ]
    rows = int((height - 28) // LINE)
    lines = _lines(leaf.words, letters, rows) if leaf.words else ["blank"]
    inside += [text(words, x + 8, y + 38 + LINE * row, "small") for row, words in enumerate(lines)]
    if not leaf.paragraph:
        return group(*inside)
    return link(
        paragraph_address(leaf.chapter, leaf.paragraph), f"Page {leaf.number}: {cut_words(leaf.words, 60)}", *inside
    )


def _lines(words: str, letters: int, most: int) -> list[str]:
    """The words in lines of at most so many letters, the last one cut if there are more."""
    lines = [""]
    waiting = words.split()
    while waiting:
        if len(lines[-1]) + len(waiting[0]) + 1 <= letters or not lines[-1]:
            lines[-1] = f"{lines[-1]} {waiting.pop(0)}".strip()
        elif len(lines) < most:
            lines.append("")
        else:
            lines[-1] = cut_words(f"{lines[-1]} {waiting[0]}", letters)
            break
    return [cut_words(one, letters) for one in lines]


def _orders(edition: Edition, width: float, margin: float, pitch: float) -> list[str]:
    """Pages of the seed at the left, of the book at the right, and the lines between them."""
    inside = (
        [text("In the seed", margin - 8, 12, "small", "end"), text("In the book", width - margin + 8, 12, "small")]
        if margin >= ROOMY
        else [text("In the seed", 4, 12, "small"), text("In the book", width - 4, 12, "small", "end")]
    )
    for place, page in enumerate(edition.pages):
        left, right = 30 + pitch * place, 30 + pitch * (page.number - 1)
        way = f"M{margin} {left}C{width / 2} {left} {width / 2} {right} {width - margin} {right}"
        kind = "way late" if page.number > edition.booklet // 2 else "way"
        words = f"{cut_words(first_line(page), 28)}\u2002{page.number}" if margin >= ROOMY else _piece(page)
        inside += [element("path", class_=kind, d=way), text(words, margin - 8, left + 4, "small", "end")]
    return inside + _book(edition, width, margin, pitch)


def _book(edition: Edition, width: float, margin: float, pitch: float) -> list[str]:
    """The pages in the order of the book, each leading to where it stands."""
    begins, stands = first_words(edition.pages), standing(edition)
    inside = []
    for number in range(1, edition.booklet + 1):
        at = 30 + pitch * (number - 1)
        words = (
            f"{number}\u2002{cut_words(begins.get(number, 'blank'), 28)}"
            if margin >= ROOMY
            else str(number) + " blank" * (number in edition.blank)
        )
        label = text(words, width - margin + 8, at + 4, "small")
        if number in stands:
            touch = element("rect", class_="touch", x=width - margin, y=at - pitch / 2, width=margin, height=pitch)
            label = link(paragraph_address(*stands[number]), f"Page {number}", touch, label)
        inside.append(label)
    return inside


def _piece(page: Page) -> str:
    return f"{page.number} {page.piece}".strip()
