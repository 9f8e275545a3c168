"""Reads the pages off a PDF that still has the sheets of a booklet: each half of a side is a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from statistics import median

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from edition.errors import SeedError
from edition.text.lexicon import Lexicon

SOFT = "\u00ad"
NUMBER = re.compile(r"\W*\d+\W*")
LETTER = re.compile(r"[^\W\d_]+")
GAP, INDENT = 1.4, 0.5
"""A line stands apart if it is further below the last than 1.4 lines; it is indented by half its letters' size or more."""
WIDE, FAR = 0.6, 2
"""A letter is at most so wide, on the whole, in parts of its size; pieces further apart than that and twice the size have a tab between them."""
NEAR = 0.5
"""Pieces belong to one line if their feet differ by less than half their letters' size."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A piece of text where it is printed, or a line of them."""

    x: float
    """From the left edge of the side, in points."""
    y: float
    """Of the letters' foot from the lower edge, in points."""
    size: float
    words: str


@dataclass(frozen=True, slots=True)
class Half:
    """A page as its half of a side has it."""

    text: str
    """Its paragraphs, an empty line between them."""
    opens: bool
    """True if its first line is indented, as a paragraph's is."""


def read_halves(file: Path, language: str) -> tuple[Half, ...]:
    """The halves of the sides from the first to the last, left before right; an empty text for a blank one.

    What stands at the head or the foot of many pages alike, or is a number there, is left out.
    Raises SeedError if it cannot be read, if a side is not wider than high, or if it holds no text.
    """
    lines = [half for side in _sides(file) for half in _split(side, file.name)]
    edges = Counter(line.words for half in lines for line in {*half[:1], *half[-1:]})
    heads = {words for words, times in edges.items() if times > max(2, sum(map(bool, lines)) / 3)}
    body = [_without(half, heads) for half in lines]
    if not any(body):
        raise SeedError(file.name, "holds no text", "sheets that were printed from a text, not scanned")
    lexicon = Lexicon(language, "\n".join(line.words for half in body for line in half), ())
    return tuple(_half(half, lexicon) for half in body)


def _without(lines: list[Printed], heads: set[str]) -> list[Printed]:
    """The lines without a running head or a number at the head or the foot of the page."""
    kept = list(lines)
    for at in (0, -1):
        while kept and (kept[at].words in heads or NUMBER.fullmatch(kept[at].words)):
            kept.pop(at)
    return kept


def _sides(file: Path) -> list[PageObject]:
    try:
        return list(PdfReader(file).pages)
    except (OSError, PyPdfError) as error:
        raise SeedError(file.name, f"cannot be read ({error})", "a PDF") from None


def _split(side: PageObject, name: str) -> tuple[list[Printed], list[Printed]]:
    """The lines of the left half and of the right one, from the top."""
    width, height = float(side.mediabox.width), float(side.mediabox.height)
    if width <= height:
        raise SeedError(name, "has a side that is not wider than high", "sheets with two pages side by side")
    pieces = _pieces(side)
    left, right = ([one for one in pieces if (one.x < width / 2) is half] for half in (True, False))
    return _lines(left), _lines(right)


def _pieces(side: PageObject) -> list[Printed]:
    """What is printed on a side, piece by piece."""
    found: list[Printed] = []

    def visit(words: str, matrix: list[float], text: list[float], _font: object, size: float) -> None:
        x = text[4] * matrix[0] + text[5] * matrix[2] + matrix[4]
        y = text[4] * matrix[1] + text[5] * matrix[3] + matrix[5]
        if words.strip():
            found.append(Printed(x, y, size, words.replace("\n", "")))

    side.extract_text(visitor_text=visit)
    return found


def _lines(pieces: list[Printed]) -> list[Printed]:
    """The pieces put together to lines, from the top."""
    lines: list[list[Printed]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.y):
        if lines and abs(lines[-1][0].y - piece.y) < NEAR * piece.size:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_line(sorted(line, key=lambda piece: piece.x)) for line in lines]


def _line(pieces: list[Printed]) -> Printed:
    text = pieces[0].words
    for before, piece in pairwise(pieces):
        apart = piece.x - before.x - len(before.words) * WIDE * before.size > FAR * piece.size
        text = f"{text.rstrip()}\t{piece.words.lstrip()}" if apart else text + piece.words
    words = re.sub(r"[^\S\t]+", " ", text).strip()
    return Printed(pieces[0].x, pieces[0].y, max(piece.size for piece in pieces), words)


def _half(lines: list[Printed], lexicon: Lexicon) -> Half:
    """The paragraphs of a page's lines."""
    if not lines:
        return Half("", False)
    left = Counter(round(line.x) for line in lines).most_common(1)[0][0]
    leading = median([above.y - line.y for above, line in pairwise(lines)] or [0.0])
    numbered = list(_numbered(lines, left, leading))
    paragraphs = [
        _joined([line for _, line in group], lexicon) for _, group in groupby(numbered, key=lambda one: one[0])
    ]
    return Half("\n\n".join(paragraphs), _indented(lines[0], left))


def _numbered(lines: list[Printed], left: float, leading: float) -> Iterator[tuple[int, str]]:
    """The lines' words, each with the number of its paragraph on the page."""
    number, above = 0, lines[0]
    for line in lines:
        apart = above.y - line.y > GAP * leading or abs(above.size - line.size) > 1
        if line is not above and (apart or _indented(line, left)):
            number += 1
        yield number, line.words
        above = line


def _indented(line: Printed, left: float) -> bool:
    return line.x - left > INDENT * line.size


def _joined(lines: list[str], lexicon: Lexicon) -> str:
    """The lines as one; a word that is cut at the end of one is whole again, if it is a word without the hyphen.

    What has a tab, as the entries of a contents list have, stays a line of its own.
    """
    text = lines[0]
    for line in lines[1:]:
        halves = LETTER.findall(text)[-1:] + LETTER.findall(line)[:1]
        if "\t" in line or "\t" in text.rpartition("\n")[2]:
            text = f"{text}\n{line}"
        elif text.endswith(SOFT):
            text = text[:-1] + line
        elif text.endswith("-") and line[:1].isalpha():
            text = (text[:-1] if lexicon.knows("".join(halves).lower()) else text) + line
        else:
            text = f"{text} {line}"
    return text
