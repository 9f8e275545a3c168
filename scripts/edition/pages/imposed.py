"""Tells how the pages of the booklet lay on its sheets, a text for every kind of imposition."""

from __future__ import annotations

from edition.imposition import SHEET, Imposition
from edition.model import Edition

SADDLE = """\
The file from which this edition is made, the seed, has its pages in the wrong order. It opens with the {last}, goes on with the last pages, and ends in the middle of the book. The order is not chance: it is
that of a booklet’s sheets before they are folded.

## A booklet before it is folded {{: #imposition }}

Take a sheet of paper and fold it once: it has four pages. Lay {sheets} such sheets inside each other, staple them in the fold, and
you have a booklet of {pages} pages. Unfold it again, and page 1 lies beside page {pages}, on the back of that sheet page 2 beside
page {before}. Only on the innermost sheet do two pages that follow each other lie side by side: {middle} and {after}. To print a booklet,
the pages are laid out in just this way. It is called *imposition*."""
ONE_SHEET = """\
The file from which this edition is made, the seed, has its pages in the wrong order. The order is not chance: it is
that of a booklet’s sheet before it is folded.

## A booklet before it is folded {{: #imposition }}

Take a sheet of paper and fold it once: it has four pages. Unfold it again, and page 1 lies beside page 4, on the back of the sheet
page 2 beside page 3. To print a booklet, the pages are laid out in just this way. It is called *imposition*."""
BOUND = """\
The file from which this edition is made, the seed, has its pages in the wrong order: it begins with page {first}, and page 1 follows.
The order is not chance: it is that of a booklet’s sheets before they are folded and bound.

## A booklet before it is bound {{: #imposition }}

Take a sheet of paper and fold it once: it has four pages. Some such sheets inside each other are a *signature*, here of {signature} pages; {count}
signatures, one beside the other and bound at the spine, make the booklet of {pages} pages{rest}. Unfold the first again, and page 1 lies beside page
{first}, on the back of that sheet page 2 beside page {before}. To print a booklet, the pages are laid out in just this way. It is
called *imposition*."""
STACKED = """\
The file from which this edition is made, the seed, has its pages in the wrong order: page 1 is followed by page {right}. The order is not chance:
it is that of a booklet’s sheets before they are cut.

## A booklet before it is cut {{: #imposition }}

On either side of a sheet lie two pages. Print {sheets} such sheets, cut the stack of them in the middle, and lay the left half on the
right one: you have the {pages} pages in their order. So page 1 lies beside page {right}, and page 2 on its back beside page {back}. To print a
booklet, the pages are laid out in just this way. It is called *imposition*."""
TWO_UP = """\
The file from which this edition is made, the seed, was read off sheets with two pages on either side.

## Two pages a side {{: #imposition }}

Pages 1 and 2 lie beside each other on the front of the first sheet, 3 and 4 on its back, and so on to page {pages}. Read from left to
right, sheet by sheet, they come in the order of the book."""
IN_ORDER = """\
The file from which this edition is made, the seed, has its pages one after another, from 1 to {pages}."""
READ = """\
The file has its pages as someone, or some program, finds them who reads such sheets one after the other and from left to right."""


def opening(edition: Edition) -> str:
    """How the pages of the booklet lay on its sheets, and that the file has them so."""
    imposition = edition.imposition
    match imposition.kind:
        case "saddle-stitched":
            told = _saddle(edition)
        case "perfect-bound":
            told = _bound(imposition)
        case "cut-and-stacked":
            half = imposition.pages // 2
            told = STACKED.format(sheets=imposition.sheets, pages=imposition.pages, right=half + 1, back=half + 2)
        case "two-up":
            return TWO_UP.format(pages=imposition.pages)
        case "reading-order":
            return IN_ORDER.format(pages=imposition.pages)
    return f"{told}\n\n{READ}"


def _saddle(edition: Edition) -> str:
    """All sheets inside each other; a booklet of one sheet has no others."""
    pages = edition.booklet
    if pages == SHEET:
        return ONE_SHEET.format()
    half = pages // 2
    last = next((page.record.outside for page in edition.pages if page.number == pages), "") or "last page"
    sheets = edition.imposition.sheets
    return SADDLE.format(sheets=sheets, pages=pages, before=pages - 1, middle=half, after=half + 1, last=last)


def _bound(imposition: Imposition) -> str:
    """Signatures side by side, the last of fewer pages if they do not go into it."""
    pages, signature = imposition.pages, imposition.signature
    count, left = -(-pages // signature), pages % signature
    rest = f", the last with {left} pages" if left else ""
    facts = {"first": signature, "before": signature - 1, "signature": signature}
    return BOUND.format(count=count, pages=pages, rest=rest, **facts)
