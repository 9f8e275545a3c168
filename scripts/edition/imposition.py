"""The arithmetic of impositions: which pages share a sheet of a booklet, and in what order a file reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Side = tuple[int, ...]
Kind = Literal["saddle-stitched", "perfect-bound", "two-up", "cut-and-stacked", "reading-order"]
SADDLE: Kind = "saddle-stitched"
SHEET = 4
"""Pages on a sheet, two on either side."""


@dataclass(frozen=True, slots=True)
class Imposition:
    """How the pages of a booklet lie on its sheets."""

    pages: int
    """Pages of the booklet, blank ones included, e.g. 40."""
    kind: Kind = SADDLE
    """saddle-stitched: all sheets folded one inside the other; perfect-bound: so many at a time, in signatures side by side;
    two-up: two pages beside each other on either side of flat sheets; cut-and-stacked: the same, the left halves of all sheets
    being the first half of the booklet; reading-order: one page after another."""
    signature: int = 0
    """Pages of a signature of a perfect-bound booklet, e.g. 16; 0 for all others."""

    @property
    def has_sheets(self) -> bool:
        """True if several pages lie on a sheet."""
        return self.kind != "reading-order"

    @property
    def is_folded(self) -> bool:
        """True if its sheets are folded: they have an outside and an inside."""
        return self.kind in ("saddle-stitched", "perfect-bound")

    @property
    def sheets(self) -> int:
        """How many sheets there are, 0 in reading order."""
        return self.pages // SHEET if self.has_sheets else 0

    @property
    def side_names(self) -> tuple[str, str]:
        """What the two sides of a sheet are called."""
        return ("outside", "inside") if self.is_folded else ("front", "back")

    def sides(self) -> tuple[Side, ...]:
        """The sides of its sheets, outside (or front) and inside (or back) by turns, each as (left page, right page).

        In reading order every page is a side by itself. Raises ValueError for numbers of pages that make no such booklet.
        """
        _prove(self)
        match self.kind:
            case "saddle-stitched":
                return impose(self.pages)
            case "perfect-bound":
                return _bound(self.pages, self.signature)
            case "two-up":
                return tuple((left, left + 1) for left in range(1, self.pages, 2))
            case "cut-and-stacked":
                return _stacked(self.pages)
        return tuple((number,) for number in range(1, self.pages + 1))

    def order(self, blank: frozenset[int] = frozenset()) -> tuple[int, ...]:
        """The page numbers as a file has them that was read off the sheets, left to right, blank pages left out."""
        return tuple(number for side in self.sides() for number in side if number not in blank)


def impose(pages: int) -> tuple[Side, ...]:
    """The sides of the sheets of a saddle-stitched booklet, outside and inside by turns, each as (left page, right page).

    pages: a positive multiple of 4, e.g. impose(8) == ((8, 1), (2, 7), (6, 3), (4, 5)).
    Raises ValueError for any other number.
    """
    _prove(Imposition(pages))
    outward = ((pages - front, front + 1) for front in range(0, pages // 2, 2))
    inward = ((front + 2, pages - front - 1) for front in range(0, pages // 2, 2))
    return tuple(side for sheet in zip(outward, inward, strict=True) for side in sheet)


def imposed_order(pages: int, blank: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """The page numbers as a file has them that was read off the sheets of a saddle-stitched booklet, blank pages left out."""
    return Imposition(pages).order(blank)


def collate(order: tuple[int, ...]) -> tuple[int, ...]:
    """The positions in `order`, sorted so that reading them gives the pages in ascending number."""
    return tuple(sorted(range(len(order)), key=order.__getitem__))


def _bound(pages: int, signature: int) -> tuple[Side, ...]:
    """Signatures one after the other, the last with the pages that are left."""
    return tuple(
        (left + before, right + before)
        for before in range(0, pages, signature)
        for left, right in impose(min(signature, pages - before))
    )


def _stacked(pages: int) -> tuple[Side, ...]:
    """Flat sheets that are cut in two, the stack of the left halves laid on that of the right ones."""
    half = pages // 2
    return tuple(side for front in range(1, half, 2) for side in ((front, half + front), (half + front + 1, front + 1)))


def _prove(imposition: Imposition) -> None:
    """Raise ValueError for numbers of pages that make no such booklet."""
    pages, kind, signature = imposition.pages, imposition.kind, imposition.signature
    if kind == "reading-order" and pages < 1:
        raise ValueError(f"{pages} pages are no booklet: not a positive number")
    if kind != "reading-order" and (pages < SHEET or pages % SHEET):
        verb = "fold into" if imposition.is_folded else "make"
        raise ValueError(f"{pages} pages do not {verb} a booklet: not a positive multiple of 4")
    if kind == "perfect-bound" and (signature not in range(SHEET, min(33, pages), SHEET)):
        raise ValueError(
            f"a signature of {signature} pages: not a multiple of 4 from 4 to 32, less than the booklet's {pages}"
        )
    if kind != "perfect-bound" and signature:
        raise ValueError(f"a signature of {signature} pages, which only a perfect-bound booklet has")
