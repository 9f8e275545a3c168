"""What the measuring is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = Path(__file__).resolve().parent / "settings"
LONGEST, NEXT = "chapters/08-from-july-to-october", "chapters/09-october-revolution"
"""The longest chapter, of which weight and marks are taken, and the one after it."""


class BenchError(Exception):
    """Something that measuring needs does not work; says what, in one line."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Something that makes a site of the sixteen chapters; `settings/makers.toml` says what each field is."""

    name: str
    folder: str
    command: str
    site: str = "site"
    contents: str = "docs/index.md"
    ending: str = "/"
    field: str = ""
    result: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a command took."""

    seconds: float
    """By the clock."""
    processor: float
    """Seconds of the processor, which others on the machine do not lengthen."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit fetched."""

    requests: int
    brotli: int
    """Bytes of the bodies, each file as brotli makes it at its best."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Lighthouse says of a page, on a phone of the middle class on a slow line."""

    marks: Mapping[str, int]
    """0 to 100 of every category, e.g. {"performance": 100, …}."""
    shift: float
    """Cumulative layout shift."""
    blocking: float
    """Milliseconds by which tasks that are longer than 50 ms are so, while the page loads."""


@dataclass(frozen=True, slots=True)
class Site:
    """All that was measured of one site."""

    name: str
    spent: Spent
    """On building it: the best of three runs."""
    sizes: tuple[int, ...]
    """Bytes of each of its files."""
    first: Visit
    """The longest chapter."""
    second: Visit
    """The chapter after it."""
    searched: Visit | None
    """The longest chapter and a question to the search; None if it has none."""
    verdict: Verdict
    """On the longest chapter."""
    chapters: int
    """Questions with the right chapter among the first three results."""
    places: int
    """Questions with the right paragraph, note or page among them."""


@dataclass(frozen=True, slots=True)
class Growth:
    """This edition with its chapters several times over."""

    chapters: int
    building: float
    """Seconds of the processor for building it."""
    index: int
    """Bytes of the search index, by brotli."""
    keys: list[float]
    """Milliseconds from each key to its result."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What was found in generated manuscripts with quotations of the essay."""

    papers: int
    quotations: int
    found: int
    wrong: int
    """Called exact, and not."""
    judged: int
    """Found, and judged as they should be."""
    placed: int
    """Found, and the place that the paper gives judged rightly."""
    milliseconds: float
    """For a paper of 100,000 words, in Node.js."""
    browser: float
    """Seconds for the same paper in the browser, from the file to the report."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run measured."""

    facts: Mapping[str, str]
    """When, how and with what, e.g. {"date": "23 November 2026", "minutes": "9", "chromium": "156.0.7000.0"}."""
    commands: Mapping[str, Spent]
    """The edition's own, e.g. {"make check": …}."""
    sites: tuple[Site, ...]
    """In the order of `settings/makers.toml`: this edition, the stock theme, other peers, Pagefind."""
    asked: int
    """Questions put to each search."""
    growth: tuple[Growth, ...]
    pages: Mapping[str, Verdict]
    """On every kind of page of this edition, by its address."""
    using: float
    """Milliseconds of the longest task while a reader goes about in a chapter, on a machine four times as slow."""
    kept: Visit
    """What this edition fetches after the first visit to be kept on the device."""
    papers: Papers
