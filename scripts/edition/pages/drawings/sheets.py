"""Draws the sheets of the booklet, outside and inside, each for itself, so that paper breaks between two of them."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.sheets import Leaf, cut_words, leaves
from edition.model import Edition
from edition.pages.drawings.svg import drawing, element, group, line, link, paragraph_address, text

SHEETS = "The ten sheets of the booklet, outside and inside"
SHEETS_SAID = (
    "Every sheet has four pages: two on its outside, two on its inside, with the fold between left and right. "
    "The outermost sheet bears pages 40 and 1 outside, 2 and 39 inside. The same pages are listed below."
)
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


SHEETS_WIDE = Layout("sheets-wide", "drawing-wide", 560, 22, 92, (131, 82), 20, ((22, 0), (296, 0)))
SHEETS_NARROW = Layout("sheets-narrow", "drawing-narrow", 300, 0, 180, (149, 70), 23, ((1, 20), (1, 94)))


def draw_sheets(edition: Edition) -> str:
    """The sheets for wide and for narrow columns as a figure of HTML; every page leads to where it now stands."""
    own = leaves(edition)
    count = len(own) // 4
    title = SHEETS if count == 10 else f"The {count} sheets of the booklet, outside and inside"
    inside = [
        _sheet(four, one, title if four[0].sheet == 1 else f"Sheet {four[0].sheet}, outside and inside")
        for one in (SHEETS_WIDE, SHEETS_NARROW)
        for four in (own[start : start + 4] for start in range(0, len(own), 4))
    ]
    caption = "The sheets from the outermost to the innermost. The dotted line is the fold."
    return "\n".join(['<figure class="drawn sheets">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])


def _sheet(four: tuple[Leaf, ...], layout: Layout, title: str) -> str:
    """One sheet with its four pages, the inside beside the outside or below it; over the first, what is which."""
    sheet, (wide, high) = four[0].sheet, layout.leaf
    beside, first = layout.sides[0][1] == layout.sides[1][1], four[0].sheet == 1
    top = layout.head if first else 1  # the edge's own half, which would be printed on the sheet of paper before
    inside = [text("Outside", 153, 12, "small", "middle"), text("Inside", 427, 12, "small", "middle")] * (
        beside and first
    )
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
    words = (title, SHEETS_SAID if first else "")
    name = layout.name if first else f"{layout.name}-{sheet}"
    return drawing(name, layout.kind, (layout.width, layout.pitch + (layout.head if first else 0)), words, inside)


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
