"""The sums by which a reader can prove the edition: of the seed, and of every paragraph's words as the seed has them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from edition.model import Chapter, Edition, Page, Paragraph
from edition.pieces import PageBreak, walk
from edition.text.conservation import BREAK, spell, spell_pages

EMPTY = "\n\n"
GAP = re.compile(r"[ \t\n]+")
ITEMS = re.compile(r"(?<=\n)(- .*\n)\n(?=- )")
"""Between two items of a list, where the edition sets an empty line and the seed has none."""
DIGITS = 12
"""So many of a paragraph's sum are given: two texts of one sum in 280 million million."""


def sums(edition: Edition, seed: str) -> dict[str, Any]:
    """What prove.py and the page of the reconstruction compare a published edition with.

    bytes, sha256: of the seed; pages: of the booklet; chapters: the names of their pages, in order.
    order: the printed pages and their pieces as the seed has them, e.g. "40-head 1 40-foot 38".
    ends: what ends the lines of the seed, where it is no line feed.
    between: where no empty line follows a page in the seed, the codes of the white space that does, e.g. {"21": [10]}.
    gaps: where other white space stands between two words of a page than a space or an empty line: under the page's name,
    how many gaps on from the last one such a gap is, and after ":" the codes of what stands in it if it is no line feed,
    e.g. {"12": "9 11 8:32,10"}.
    words: the first digits of the SHA-256 of words: under "9" a chapter's, of its heading and its paragraphs in order,
    under "page-40-head" those of a page outside the chapters, without the empty line that ends it.
    """
    content = seed.replace("\n", edition.line_end).encode("utf-8")
    chapters = {str(chapter.number): " ".join(map(_digits, _words(chapter))) for chapter in edition.chapters}
    outside = {
        f"page-{_name(page)}": _digits(seed[page.start : page.end].removesuffix(EMPTY))
        for page in edition.pages
        if page.record.outside
    }
    made = {
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "pages": edition.booklet,
        "order": " ".join(map(_name, edition.pages)),
        "between": {_name(page): list(map(ord, after)) for page in edition.pages if (after := _after(page)) != EMPTY},
        "chapters": [chapter.name for chapter in edition.chapters],
        "words": chapters | outside,
    }
    if gaps := _gaps(edition):
        made["gaps"] = gaps
    if edition.line_end != "\n":
        made["ends"] = edition.line_end
    return made


def sums_script(edition: Edition, seed: str) -> str:
    """The sums as a script, which a page opened from a disk can load too."""
    return f"window.EditionSums = {json.dumps(sums(edition, seed), separators=(',', ':'))};\n"


def _name(page: Page) -> str:
    """The page's name, e.g. "40-head"."""
    return f"{page.number}-{page.piece}".rstrip("-")


def _after(page: Page) -> str:
    """The white space that follows the page's words; those of a page outside the chapters have their own with them."""
    if not page.record.outside:
        return page.space
    return EMPTY if page.space.endswith(EMPTY) else ""


def _gaps(edition: Edition) -> dict[str, str]:
    """Of every page in which other white space stands than in the edition, where, and which."""
    chapters = (replace(chapter, heading=" ".join(chapter.heading.split())) for chapter in edition.chapters)
    spelt = spell_pages(replace(edition, chapters=tuple(chapters)))
    found = {_name(page): _unlike(spelt[page.number], page.text) for page in edition.pages if page.number in spelt}
    return {name: gaps for name, gaps in found.items() if gaps}


def _unlike(spelt: str, text: str) -> str:
    """The gaps of the seed's text that are not those of the spelt one, e.g. "9 11 8:32,10"."""
    said, last = [], -1
    ours, seeds = GAP.findall(ITEMS.sub(r"\1\n", spelt.strip())), GAP.findall(text)
    for place, (our, its) in enumerate(zip(ours, seeds, strict=True)):
        if our != its:
            said.append(str(place - last) + (f":{','.join(map(str, map(ord, its)))}" if its != "\n" else ""))
            last = place
    return " ".join(said)


def _digits(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:DIGITS]


def _words(chapter: Chapter) -> Iterator[str]:
    """The words of the heading and of every paragraph."""
    begins = "".join(f"\f{mark.page}\f" for mark in chapter.opening)
    yield begins + " ".join(chapter.heading.split())
    yield from map(_marked, chapter.paragraphs)


def _marked(paragraph: Paragraph) -> str:
    """The paragraph's words, a page's number between form feeds where it begins; "\\v" before, if a cut word lost its hyphen."""
    breaks = (piece for piece in walk(paragraph.pieces) if isinstance(piece, PageBreak))
    marks = ("\v" * bool(one.tail and not one.hyphen) + f"\f{one.page}\f" for one in breaks)
    return "- " * paragraph.item + re.sub(BREAK, lambda _: next(marks), spell(paragraph.pieces))
