"""Where a printed page may begin in a text, and what shows it there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.errors import SeedError
from edition.text.evidence import ENDS_SENTENCE, FIRST, OPENING
from edition.text.lexicon import Lexicon

LINE = re.compile(r".*\S.*")
WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"\S+[.:/]\w")
DANGLING = re.compile(r"([^\W\d_]+)-\Z")
ITEM = ("- ", "* ")
HEADING = 90
"""The letters that a line may have and still be a heading or a line of its own; what runs on is longer."""
SHORTEST = 3
"""The letters that each half of a run-together word has at least."""

ENTRY = re.compile(r"^(?P<title>.+)\t(?P<page>\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page may begin."""

    start: int
    """The character of the text."""
    line: str
    """The words from there to the end of the line."""
    listed: int = 0
    """The page of the chapter whose heading it is, by the contents list; 0 if it is none's."""
    heading: bool = False
    """True if it looks like the heading of a chapter, in the contents list or not."""
    contents: bool = False
    """True if the contents list begins there, or goes on."""
    ended: bool = True
    """True if a sentence ends before it."""
    shown: bool = False
    """True if something shows that a page begins there: a heading, or words cut in two on either side."""
    inside: bool = False
    """True for a place in the middle of a line."""


def entries_of(text: str) -> dict[str, int]:
    """The first page of every chapter by its title, as the contents list has them. Raises SeedError if there is none."""
    entries = {match["title"]: int(match["page"]) for match in ENTRY.finditer(text)}
    if not entries:
        raise SeedError(
            "the text", "has no contents list", "lines of a title and a page number, by which pages are told"
        )
    return entries


def places_of(text: str, entries: dict[str, int], language: str) -> tuple[Place, ...]:
    """Every place at which a page may begin, in the order of the text: the lines, and the seams within them."""
    begins, entries_at = _contents(text)
    lines = [match for match in LINE.finditer(text) if match.start() in begins or match.start() not in entries_at]
    found = [_place(lines, at, entries, begins) for at in range(len(lines))]
    return tuple(sorted((*found, *_inside(text, lines, language)), key=lambda place: place.start))


def _contents(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Where the contents list begins, its heading included, and where it goes on after other lines; where its entries stand."""
    begins: list[int] = []
    before: re.Match[str] | None = None
    for line in LINE.finditer(text):
        is_entry = ENTRY.match(line[0])
        if is_entry and not (before and ENTRY.match(before[0])):
            heads = not begins and before and len(before[0]) < HEADING
            begins.append(before.start() if heads and before else line.start())
        before = line
    return frozenset(begins), frozenset(entry.start() for entry in ENTRY.finditer(text))


def _place(lines: list[re.Match[str]], at: int, entries: dict[str, int], contents: frozenset[int]) -> Place:
    start, line = lines[at].start(), lines[at][0]
    before, after = (lines[to][0].rstrip() if 0 <= to < len(lines) else "" for to in (at - 1, at + 1))
    ended = not before or bool(ENDS_SENTENCE.search(before))
    if start in contents:
        return Place(start, line, contents=True, ended=ended)
    broken = len(before) > HEADING and not line.startswith(ITEM) and not ended
    listed, opens = entries.get(line.strip(), 0), not ADDRESS.match(line) and _goes_on(line)
    heading = bool(listed) or _is_heading(line, after)
    return Place(start, line, listed, heading, ended=ended, shown=heading or opens or broken)


def _goes_on(line: str) -> bool:
    """True for a line that begins inside a word or a sentence: with a small letter."""
    return line[OPENING.match(line).end() :][:1].islower()  # type: ignore[union-attr]


def _is_heading(line: str, after: str) -> bool:
    """True for a short line that begins with a capital, ends without a mark, and has a long one under it."""
    return len(line) < HEADING < len(after) and line[:1].isupper() and line[-1:].isalnum() and after[:1].isupper()


def _inside(text: str, lines: list[re.Match[str]], language: str) -> Iterator[Place]:
    """The seams in mid-line: where a word cut in two at the end of a page goes on within an unknown word of another line.

    E.g. "agri-" at the end of a line, no line that goes on with it, and "Stalincultural" elsewhere.
    """
    lexicon = Lexicon(language, text, [match[0] for match in WORD.finditer(text)])
    begun = {match[0] for line in lines if (match := FIRST.match(line[0]))}
    for line in lines:
        half = DANGLING.search(line[0].rstrip())
        if half and not any(lexicon.knows((half[1] + word).lower()) for word in begun):
            yield from _run_together(text, half[1].lower(), lexicon)


def _run_together(text: str, half: str, lexicon: Lexicon) -> Iterator[Place]:
    """The unknown words of the text of which the end makes a word with `half`, at the place where that end begins."""
    for match in WORD.finditer(text):
        word = match[0].lower()
        for cut in range(SHORTEST, len(word) - SHORTEST + 1):
            if lexicon.knows(half + word[cut:]) and not lexicon.knows(word):
                start = match.start() + cut
                yield Place(start, text[start : text.find("\n", start)], ended=False, shown=True, inside=True)
