"""Published chapters with one character changed: anywhere in the essay's words, in a page's mark, an emendation, a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from random import Random

TOKEN = re.compile(r"<(?P<close>/?)(?P<tag>\w+)(?P<rest>[^>]*)>|&#?\w+;|[^<]", re.DOTALL)
ATTRIBUTE = re.compile(r'(?P<name>[\w-]+)="(?P<value>[^"]*)"')
MARK = re.compile(r"<sup[^>]*><a[^>]*href=\"#(?P<key>fn:[^\"]+)\"")
PARAGRAPH = re.compile(r'<(?:p|li) id="p(?P<chapter>\d+)-(?P<number>\d+)">.*?</(?:p|li)>', re.DOTALL)
NOTE = re.compile(
    r'<li (?:class="[\w-]+" )?id="(?P<key>fn:(?!editor)[^"]+)"(?: class="[\w-]+")?>\s*<p>(?P<words>.*?)(?:&#160;<(?:cite|a) class="(?:editorial|footnote-back)|</p>)',
    re.DOTALL,
)
HEADING = re.compile(r"<div class=\"pagebreak\"[^>]*></div>\s*<h1[^>]*>.*?</h1>", re.DOTALL)
VOID = {"hr", "br"}
LEFT_OUT = {"emendation", "editorial"}
ALIKE = ("“”‘’\"'", "-–—")
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éèóñ.,;:!?()[]*-–—“”‘’\"'"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A chapter's page with one character changed."""

    chapter: int
    address: str
    """What of it is wrong: "9.0" the heading, or "9.3"."""
    html: str
    change: str
    """What was done, for a message."""


def mutants(pages: list[str], count: int, seed: int) -> Iterator[Mutant]:
    """So many of the articles of the chapters, the same for the same seed of chance."""
    chance = Random(seed)
    for chapter, *place, text in chance.choices(_all_places(pages), k=count):
        yield _mutant(pages, chapter, *place, lambda old, text=text: _changed(old, chance, text))


def rare_mutants(pages: list[str], seed: int) -> Iterator[Mutant]:
    """What chance seldom meets: each mark and dash become another, each character of a page's mark or an emendation."""
    chance = Random(seed)
    for chapter, *place, text in _all_places(pages):
        old = pages[chapter - 1][place[0] : place[1]]
        alike = next((kind for kind in ALIKE if old in kind), "")
        if alike:
            other = escape(chance.choice(alike.replace(old, "")))
            yield _mutant(pages, chapter, *place, lambda _, other=other: other)
        elif not text:
            yield _mutant(pages, chapter, *place, lambda old: _changed(old, chance, False))


def _all_places(pages: list[str]) -> list[tuple[int, int, int, str, bool]]:
    return [(chapter, *place) for chapter, page in enumerate(pages, 1) for place in places_of(page, chapter)]


def _mutant(pages: list[str], chapter: int, start: int, end: int, address: str, make: Callable[[str], str]) -> Mutant:
    page = pages[chapter - 1]
    old = page[start:end]
    new = make(old)
    change = f"{address}: {page[max(0, start - 20) : start]}[{old}→{new}]{page[end : end + 20]}"
    return Mutant(chapter, address, page[:start] + new + page[end:], change)


def _changed(old: str, chance: Random, text: bool) -> str:
    """Nothing, another character in its place, or one more before it."""
    other = escape(chance.choice([letter for letter in LETTERS if escape(letter) != old]))
    return chance.choice(["", other, other + old if text else other])


def places_of(page: str, chapter: int) -> Iterator[tuple[int, int, str, bool]]:
    """Every character that can be changed: where it stands in the HTML, the address it belongs to, whether it is text."""
    heading = HEADING.search(page)
    assert heading
    yield from _inside(page, heading.start(), heading.end(), f"{chapter}.0")
    cited = {}
    for match in PARAGRAPH.finditer(page):
        address = f"{match['chapter']}.{match['number']}"
        cited |= {mark["key"]: address for mark in MARK.finditer(match[0])}
        yield from _inside(page, match.start(), match.end(), address)
    for match in NOTE.finditer(page):
        end = match.end("words") - match["words"].endswith(".")  # the stop that ends a citation is the edition's
        yield from _inside(page, match.start("words"), end, cited[match["key"]])


def _inside(page: str, start: int, end: int, address: str) -> Iterator[tuple[int, int, str, bool]]:
    left_out = 0  # elements open whose words are not the essay's
    for token in TOKEN.finditer(page, start, end):
        if not token["tag"]:
            if not left_out and not (token[0].isspace() and token[0] != " "):
                yield *token.span(), address, True
        elif token["close"]:
            left_out -= left_out > 0
        elif token["tag"] not in VOID:
            kind = dict(ATTRIBUTE.findall(token["rest"]))
            left_out += bool(left_out) or token["tag"] == "sup" or bool(LEFT_OUT & {*kind.get("class", "").split()})
            yield from _attributes(token, kind, address)


def _attributes(token: re.Match[str], kind: dict[str, str], address: str) -> Iterator[tuple[int, int, str, bool]]:
    """The characters of the attributes that say what the seed has there."""
    wanted = {"emendation": ("data-seed",), "pagebreak": ("data-page", "data-tail", "data-hyphen", "id", "title")}
    for match in ATTRIBUTE.finditer(token["rest"]):
        if match["name"] in wanted.get(kind.get("class", ""), ()):
            first = token.start("rest") + match.start("value")
            for letter in TOKEN.finditer(match["value"]):
                if not (kind["class"] == "pagebreak" and match["name"] == "title" and letter[0] == " "):
                    yield first + letter.start(), first + letter.end(), address, False
