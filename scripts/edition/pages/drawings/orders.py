"""Draws the pages' order in the seed against their order in the book."""

from __future__ import annotations

from edition.apparatus.sheets import cut_words, first_line, first_words, standing
from edition.model import Edition, Page
from edition.pages.drawings.svg import drawing, element, link, paragraph_address, text

ORDERS = "The pages as the seed has them and as the book has them"
ORDERS_SAID = (
    "On the left the pages in the order of the seed, on the right in the order of the book; a line joins each page to itself. "
    "{how} Both orders are given below."
)
SADDLE = "The lines cross throughout: the seed runs from the outside of the book inwards."
OTHER = "The lines cross: the seed has the pages as they lie on their sheets."
ROOMY = 100
"""Units of margin from which the pages' first words have room beside their numbers."""


def draw_orders(edition: Edition) -> str:
    """The two orders for wide columns, for narrow ones and for paper as a figure of HTML."""
    rows = max(len(edition.pages), edition.booklet)
    how = SADDLE if edition.imposition.kind == "saddle-stitched" else OTHER
    words = (ORDERS, ORDERS_SAID.format(how=how))
    sizes = (("wide", 560, 200, 19), ("narrow", 300, 62, 24))
    inside = [
        drawing(
            f"orders-{name}",
            f"drawing-{name}",
            (width, 30 + pitch * rows),
            words,
            _orders(edition, width, margin, pitch),
        )
        for name, width, margin, pitch in sizes
    ]
    inside.append(drawing("orders-lying", "drawing-print", (560, 184), words, _lying(edition, rows)))
    half = edition.booklet // 2
    caption = f"Left (on paper above), the pages in the order of the seed; right (below), in the order of the book. The lines of pages {half + 1} to {edition.booklet} stand out."
    return "\n".join(['<figure class="drawn orders">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])


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
        kind = _way(edition, page)
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


def _way(edition: Edition, page: Page) -> str:
    return "way late" if page.number > edition.booklet // 2 else "way"


def _lying(edition: Edition, rows: int) -> list[str]:
    """The same in numbers alone, the seed above and the book below, so low that a sheet of paper has room for it anywhere."""
    pitch = 560 / rows
    inside = [text("In the seed", 0, 12, "small"), text("In the book", 0, 180, "small")]
    for place, page in enumerate(edition.pages):
        above, below = pitch * (place + 0.5), pitch * (page.number - 0.5)
        way = f"M{above:.1f} 36C{above:.1f} 92 {below:.1f} 92 {below:.1f} 148"
        inside += [
            element("path", class_=_way(edition, page), d=way),
            text(str(page.number), above, 30, "small tiny", "middle"),
        ]
    numbers = (
        text(str(number), pitch * (number - 0.5), 161, "small tiny", "middle")
        for number in range(1, edition.booklet + 1)
    )
    return [*inside, *numbers]
