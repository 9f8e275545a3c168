"""Finds the citations and the translator's notes by their form and makes them notes."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from edition.errors import SeedError, quoted
from edition.model import Citation, Link, Note, Pages, Piece
from edition.text.spans import Span, emphases, weave

PARENTHESES = re.compile(r"\s*\((?P<said>[^()]*)\)")
BRACKETS = re.compile(r"\s*\[(?P<said>[^\[\]]*Translator's Note)\]")
PAGES = re.compile(r"\bpp?\. (?P<first>\d+)(?:[-–](?P<last>\d+))?\s*\Z")
RANGE = re.compile(r"(?<=\bpp\. )(?P<first>\d+)-(?P<last>\d+)")
URL = re.compile(r"https?://[^\s\]]+[^\s\].,;:]")
PUNCTUATION = re.compile(r"[.,;:]")


@dataclass(frozen=True, slots=True)
class Found:
    """A note as it stands in a text, the white space before it included."""

    start: int
    end: int
    note: Note


class Works:
    """The works that the text may cite, found by the names it cites them by."""

    def __init__(self, works: tuple[dict[str, Any], ...]) -> None:
        cited = [work for work in works if work["custom"]["role"] == "cited"]
        self.by_name: dict[str, str] = {work["custom"]["cited_as"]: work["id"] for work in cited}
        names = "|".join(map(re.escape, sorted(self.by_name, key=len, reverse=True)))
        self.named = re.compile(rf"(?<!\w)(?:{names})(?!\w)" if names else r"(?!)")

    def named_by(self, part: str, place: Callable[[], str]) -> str:
        """The id of the work that a part of a citation names first, "Broué, p. 114" being such a part.

        Raises SeedError, showing the nearest known name, if it names none.
        """
        name = part.split(",", 1)[0].strip()
        if name not in self.by_name:
            nearest = difflib.get_close_matches(name, self.by_name, 1, 0)
            hint = f"{quoted(nearest[0])} is the nearest" if nearest else "there is none"
            raise SeedError(
                place(),
                f"the citation {quoted(f'({part.strip()})')} names no known work",
                f"a cited_as of seeds/works.json ({hint})",
            )
        return self.by_name[name]


def find_notes(text: str, start: int, end: int, works: Works, place: Callable[[], str]) -> tuple[Found, ...]:
    """The citations and translator's notes of a paragraph, in the order of the text.

    place: says where the paragraph stands in the seed, for messages.
    """
    found = [
        *(_translator(text, match, works) for match in BRACKETS.finditer(text, start, end)),
        *(_citation(text, match, works, place) for match in PARENTHESES.finditer(text, start, end)),
    ]
    outer = sorted((one for one in found if one), key=lambda one: one.start)
    return tuple(one for one in outer if not any(other.start < one.start < other.end for other in outer))


def punctuation(text: str, at: int, end: int) -> str:
    """The punctuation mark at a place of the text, or ""."""
    match = PUNCTUATION.match(text, at, end)
    return match[0] if match else ""


def _citation(text: str, match: re.Match[str], works: Works, place: Callable[[], str]) -> Found | None:
    """The parenthesis as a note if one of its parts ends in pages, else None: it is an ordinary one."""
    parts = match["said"].split(";")
    if not any(PAGES.search(part) for part in parts):
        return None
    ids = [works.named_by(part, place) for part in parts]
    firsts = [_first_page(part, place) for part in parts]
    citations = tuple(Citation(work, _locator(part)) for work, part in zip(ids, parts, strict=True))
    key = "-".join(f"{work}-{first}" for work, first in zip(ids, firsts, strict=True))
    pieces = _said(text, match.start("said"), match.end("said"), works, ids)
    return Found(match.start(), match.end(), Note(key, "citation", pieces, citations))


def _translator(text: str, match: re.Match[str], works: Works) -> Found:
    """The bracket as a translator's note; the first known work it names is the one it is about."""
    named = works.named.search(match["said"])
    ids = [works.by_name[named[0]]] if named else []
    key = "-".join(["translator", *ids])
    pieces = _said(text, match.start("said"), match.end("said"), works, ids)
    return Found(match.start(), match.end(), Note(key, "translator", pieces, tuple(Citation(work, "") for work in ids)))


def _first_page(part: str, place: Callable[[], str]) -> str:
    match = PAGES.search(part)
    if not match:
        raise SeedError(
            place(), f"the citation {quoted(f'({part.strip()})')} gives no page", '"p. 114" or "pp. 114-115" at its end'
        )
    return match["first"]


def _locator(part: str) -> str:
    """What a part says after the work: volume and pages, e.g. "Vol. 1, pp. 92–93"."""
    match = re.search(r"(?:\bVol\. \d+, )?\bpp?\. [\d–-]+\s*\Z", part)
    return match[0].strip().replace("-", "–") if match else ""


def _said(text: str, start: int, end: int, works: Works, ids: list[str]) -> tuple[Piece, ...]:
    """The words of a note as pieces: each work linked once, page ranges and web addresses marked."""
    spans = list(emphases(text, start, end))
    waiting = list(ids)
    for match in works.named.finditer(text, start, end):
        if works.by_name[match[0]] in waiting:
            waiting.remove(works.by_name[match[0]])
            spans.append(_fixed(match, Link(match[0], work=works.by_name[match[0]])))
    spans += [_fixed(match, Pages(match["first"], match["last"])) for match in RANGE.finditer(text, start, end)]
    spans += [_fixed(match, Link(match[0], url=match[0])) for match in URL.finditer(text, start, end)]
    return weave(text, start, end, spans)


def _fixed(match: re.Match[str], piece: Piece) -> Span:
    return Span(match.start(), match.end(), lambda _: piece)
