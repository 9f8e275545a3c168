"""Renders the page that tells how the text was put in order, from the objects that put it in order."""

from __future__ import annotations

from edition.apparatus.sheets import Leaf, leaves, standing
from edition.model import Chapter, Edition, Page, Seam
from edition.pages.drawings.orders import draw_orders
from edition.pages.drawings.sheets import draw_sheets
from edition.pages.imposed import opening
from edition.pages.links import address_link
from edition.pages.markdown import page, quote
from edition.pages.proofs import proofs
from edition.pages.special_cases import special_cases

FACTS = {
    "title": "How the text was put in order",
    "kind": "apparatus reconstruction",
    "description": "The sheets of the booklet, the order of its pages in the file, what shows where each begins, and the seams between them.",
}
ORDERED = """\
## From the seed’s order to the book’s {: #orders }

Every page of the file has to travel to its place in the book. The lines show how far."""
PROVE = """\
## Prove it {: #prove }

You need not take it on trust that the file stands whole in these pages. [prove.py](../downloads/index.md#proof), one file that shares nothing with
the programs that made the edition, puts what is published back into the order of the file and compares the sums. So does your browser, here:

<div class="prove"></div>"""
SEAMS = """\
## The seams {{: #seams }}

Inside the chapters printed pages meet in {count} places. The text itself tells how they join: in a word, in a sentence, or between
paragraphs. The words are those of the file, the bar is the page’s end."""
SEAM = """\
## The seam {{: #seams }}

Inside the chapters printed pages meet in one place. The text itself tells how they join: in a word, in a sentence, or between
paragraphs. The words are those of the file, the bar is the page’s end."""
DATA = """\
## As data {{: #data }}

[reconstruction.json](reconstruction.json) gives for each page of the file its {lies}, and cuts it into ranges that together cover the file
once: the first byte and the one after the last, their SHA-256, chapter and paragraph."""
KINDS = {"word": "in a word", "sentence": "in a sentence", "paragraph": "between paragraphs"}


def render_reconstruction(edition: Edition) -> str:
    """The page of the reconstruction."""
    blocks = [
        "# How the text was put in order",
        opening(edition),
        *_sheets(edition),
        *_orders(edition),
        *proofs(edition),
        PROVE,
        *_seams(edition),
        *special_cases(edition),
        DATA.format(lies="place, sheet, side and half" if edition.imposition.has_sheets else "place"),
    ]
    return page(blocks, FACTS)


def _sheets(edition: Edition) -> list[str]:
    """The sheets, drawn and as a list; nothing where there are none."""
    own = leaves(edition)
    if not own:
        return []
    said = "The same in words, each page with the paragraph in which it begins:"
    return [draw_sheets(edition), said, _sheet_list(own, edition.imposition.side_names)]


def _orders(edition: Edition) -> list[str]:
    """The order of the file and that of the book; nothing where they are the same."""
    numbers = [page.number for page in edition.pages]
    if numbers == sorted(numbers):
        return []
    return [ORDERED, draw_orders(edition), f"In the seed: {_order(edition.pages)}."]


def _sheet_list(own: tuple[Leaf, ...], sides: tuple[str, str]) -> str:
    """An item for every sheet, its four pages with their paragraphs."""
    items, (front, back) = [], sides
    for start in range(0, len(own), 4):
        said = []
        for leaf in own[start : start + 4]:
            address = leaf.paragraph[1:].replace("-", ".")
            where = f" ({address_link(leaf.chapter, address)})" if address else "" if leaf.words else " (blank)"
            said.append(f"{leaf.number}{where}")
        items.append(f"- Sheet {own[start].sheet}: {front} {said[0]} and {said[1]}, {back} {said[2]} and {said[3]}.")
    return "\n".join(items)


def _order(pages: tuple[Page, ...]) -> str:
    return ", ".join(f"{page.number} ({page.piece})" if page.piece else str(page.number) for page in pages)


def _seams(edition: Edition) -> list[str]:
    """The seams, an item each; nothing where every chapter has one page."""
    places = standing(edition)
    seams = [(chapter, seam) for chapter in edition.chapters for seam in chapter.seams]
    items = "\n".join(_seam(chapter, seam, places[seam.page][1]) for chapter, seam in seams)
    return [SEAMS.format(count=len(seams)) if len(seams) > 1 else SEAM.format(), items] if seams else []


def _seam(chapter: Chapter, seam: Seam, paragraph: str) -> str:
    """One seam: the words on both sides, how they join, and what shows it; it stands in the paragraph of that id."""
    address = paragraph[1:].replace("-", ".")
    words = f"“{quote(seam.before)} **|** {quote(seam.after)}”"
    head = f"**{seam.page - 1} | {seam.page}** {words} {address_link(chapter.name, address)}"
    return f"- {head} *{KINDS[seam.kind]}:* {_evidence(seam)}\n  {{: #seam-{seam.page} .seam }}"


def _evidence(seam: Seam) -> str:
    """What in the words themselves shows how the pages join."""
    small = (
        f" page {seam.page} begins with a small letter"
        if seam.after[:1].islower()
        else f" page {seam.page} goes on with it"
    )
    match seam.kind:
        case "word" if seam.before.endswith("-"):
            return f"page {seam.page - 1} ends with a hyphen, and{small}."
        case "word":
            return f"page {seam.page - 1} ends in the middle of a word, and{small}."
        case "sentence":
            return f"page {seam.page - 1} ends in the middle of a sentence, and{small}."
    return f"page {seam.page - 1} ends with the end of a sentence, and page {seam.page} begins with a capital."
