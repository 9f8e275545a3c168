"""Draws the cover, the banner and the icons: the title, and the pages of the booklet as they lay on its sheets, out of order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

from edition.forms.book import Book

FOLDER = Path(__file__).parent
ICONS = (192, 512)
"""Pixels of the sides of the icons for a home screen."""


def cover(book: Book) -> bytes:
    """The cover as a PNG of 1,200 by 1,920 pixels."""
    return book.press.set_picture((FOLDER / "cover.typ").read_text(encoding="utf-8"), title_words(book))


def banner(book: Book) -> bytes:
    """The picture that goes with a link to the essay, a PNG of 1,200 by 630 pixels."""
    return book.press.set_picture((FOLDER / "banner.typ").read_text(encoding="utf-8"), title_words(book))


def icons(book: Book, icon: str) -> dict[str, bytes]:
    """The site's icon, an SVG on a ground of one colour, as a PNG of each size, under the names of their files."""
    source, ground = (FOLDER / "icon.typ").read_text(encoding="utf-8"), etree.fromstring(icon.encode())[0].get("fill")
    return {
        f"icon-{size}.png": book.press.set_picture(source, {"icon": icon, "ground": ground, "size": size})
        for size in ICONS
    }


def title_words(book: Book) -> dict[str, Any]:
    """What stands on covers and title pages, the title in two parts, and the sides of the booklet's sheets."""
    edition = book.edition
    head, *tail = edition.facts.lines or (edition.facts.title,)
    return {
        "head": head,
        "tail": " ".join(tail),
        "author": edition.facts.author,
        "language": edition.facts.language,
        "version": f"A digital edition, version {edition.facts.version}",
        "sides": list(edition.imposition.sides()),
        "blank": sorted(edition.blank),
    }
