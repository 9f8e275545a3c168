"""Judges what a search lists: the right chapter, the right paragraph, or neither."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote, urlsplit

from edition.model import Edition, notes_of

from bench.model import Answers

FIRST = 3
CHAPTER = re.compile(r"/chapters/(\d\d)-[\w-]+(?:/|\.html)$")
FRAGMENTS = ((re.compile(r"p(\d+-\d+)"), ""), (re.compile(r"page-(\d+)"), "page:"), (re.compile(r"fn:(.+)"), "note:"))
"""How a link says more than the chapter."""

Places = dict[str, frozenset[int]]
"""The chapters in which an address stands, e.g. "8.10": {8}, "page:24": {9}."""
Result = tuple[str, ...]
"""The addresses to which one result leads: one, or several if the peer puts a page's together."""


def places_of(edition: Edition) -> Places:
    """Every address of the essay with its chapters."""
    places: Places = {}
    for chapter in edition.chapters:
        names = [
            f"chapter:{chapter.number}",
            *(paragraph.id.removeprefix("p").replace("-", ".") for paragraph in chapter.paragraphs),
        ]
        names += [f"note:{note.key}" for note in notes_of(chapter)]
        names += [f"page:{page}" for page in range(chapter.first_page, chapter.last_page + 1)]
        places |= {name: places.get(name, frozenset()) | {chapter.number} for name in names}
    return places


def address_of(link: str) -> str:
    """The address to which a link leads, "" if to no chapter; an address as it is."""
    if "/" not in link:
        return link
    parts = urlsplit(link)
    found = CHAPTER.search(parts.path)
    if not found:
        return ""
    for pattern, kind in FRAGMENTS:
        if inside := pattern.fullmatch(unquote(parts.fragment)):
            return kind + inside[1] if kind else inside[1].replace("-", ".")
    return f"chapter:{int(found[1])}"


def judge(questions: list[dict[str, Any]], results: list[list[Result]], places: Places) -> Answers:
    """How many questions are answered by their first three results."""
    pairs = list(zip(questions, results, strict=True))
    return Answers(
        len(pairs),
        sum(_right(question, found, places, far=True) for question, found in pairs),
        sum(_right(question, found, places, far=False) for question, found in pairs),
    )


def _right(question: dict[str, Any], found: list[Result], places: Places, *, far: bool) -> bool:
    """True if nothing is found where nothing is expected, or what is expected is; far: its chapter will do."""
    if question.get("nothing"):
        return not found
    expected: set[str] = set(question["expect"])
    reached = {address for result in found[:FIRST] for address in result}
    return bool(expected & reached) or (far and bool(_chapters(expected, places) & _chapters(reached, places)))


def _chapters(addresses: set[str], places: Places) -> set[int]:
    return {number for address in addresses for number in places.get(address, ())}
