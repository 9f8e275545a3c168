"""Draws the sheets of the booklet, outside and inside, each for itself, so that paper breaks between two of them."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.sheets import Leaf, cut_words, leaves
from edition.model import Edition
from edition.pages.drawings.svg import drawing, element, group, line, link, paragraph_address, text

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SAID = (
    "Every sheet has four pages: two on its {front}, two on its {back}, with the {middle} between left and right. "
    "The {which} sheet bears pages {0} and {1} {front}, {2} and {3} {back}. The same pages are listed below."
)
FOLDED = "The sheets from the outermost to the innermost. The dotted line is the fold."
FLAT = "The sheets in their order. The dotted line is the middle."
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


@dataclass(frozen=True, slots=True)
class Words:
    """What the drawing says of the sheets."""

    title: str
    """E.g. "The ten sheets of the booklet, outside and inside"."""
    said: str
    """What is drawn, for those who do not see it."""
    sides: tuple[str, str]
    """What the two sides of a sheet are called, e.g. ("outside", "inside")."""


def draw_sheets(edition: Edition) -> str:
    """The sheets for wide and for narrow columns as a figure of HTML; every page leads to where it now stands."""
    own, words = leaves(edition), _words(edition)
    inside = [
        _sheet(four, one, words)
        for one in (SHEETS_WIDE, SHEETS_NARROW)
        for four in (own[start : start + 4] for start in range(0, len(own), 4))
    ]
    caption = FOLDED if edition.imposition.is_folded else FLAT
    return "\n".join(['<figure class="drawn sheets">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])


def _words(edition: Edition) -> Words:
    imposition = edition.imposition
    (front, back), count = imposition.side_names, imposition.sheets
    many = "sheet" if count == 1 else f"{NUMBERS[count] if count < len(NUMBERS) else count} sheets"
    middle, which = ("fold", "outermost") if imposition.is_folded else ("middle", "first")
    numbers = imposition.order()[:4]
    said = SAID.format(*numbers, front=front, back=back, middle=middle, which=which)
    return Words(f"The {many} of the booklet, {front} and {back}", said, (front, back))


def _sheet(four: tuple[Leaf, ...], layout: Layout, words: Words) -> str:
    """One sheet with its four pages, the inside beside the outside or below it; over the first, what is which."""
    sheet, (wide, high), (front, back) = four[0].sheet, layout.leaf, words.sides
    beside, first = layout.sides[0][1] == layout.sides[1][1], four[0].sheet == 1
    top = layout.head if first else 1  # the edge's own half, which would be printed on the sheet of paper before
    heads = (text(front.capitalize(), 153, 12, "small", "middle"), text(back.capitalize(), 427, 12, "small", "middle"))
    inside = [*heads] if beside and first else []
    inside.append(
        text(str(sheet), 8, top + 46, "small strong", "middle")
        if beside
        else text(f"Sheet {sheet}: {front} above, {back} below", 0, top + 12, "small")
    )
    for place, leaf in enumerate(four):
        left, down = layout.sides[place // 2]
        inside.append(_leaf(leaf, left + wide * (place % 2), top + down, wide, high, layout.letters))
    for left, down in layout.sides:
        inside += _side(left, top + down, 2 * wide, high)
    told = (words.title, words.said) if first else (f"Sheet {sheet}, {front} and {back}", "")
    name = layout.name if first else f"{layout.name}-{sheet}"
    return drawing(name, layout.kind, (layout.width, layout.pitch + (layout.head if first else 0)), told, inside)


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
