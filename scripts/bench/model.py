"""What the measuring is made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Maker:
    """Something that makes a site of the sixteen chapters."""

    name: str
    """e.g. "mdBook"."""
    project: Path
    """The folder it is called in."""
    command: tuple[str, ...]
    """Makes the whole site anew."""
    site: Path
    """Where the site comes to stand."""
    first: str
    """The longest chapter's address in the site."""
    second: str
    """The address of the chapter after it."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site as it was made."""

    seconds: float
    """The best of three runs of the whole process."""
    bytes: int
    files: int


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit fetched."""

    requests: int
    gzip: int
    """Bytes of the bodies, each file as gzip at 9 makes it, or as it is if that is smaller."""
    brotli: int
    """The same with brotli at 11."""


@dataclass(frozen=True, slots=True)
class Answers:
    """How a search did."""

    asked: int
    chapters: int
    """Questions with the right chapter among the first three results."""
    paragraphs: int
    """Questions with the right paragraph, note or page among them."""


@dataclass(frozen=True, slots=True)
class Violations:
    """What axe found on the longest chapter and the front page, at two widths."""

    rules: int
    """Rules that are broken, each counted once."""
    elements: int
    """Elements that break them, in all four views."""


@dataclass(frozen=True, slots=True)
class Figures:
    """All that was measured of one site."""

    name: str
    built: Built
    first: Visit
    second: Visit
    performance: int
    """Lighthouse, mobile, 0 to 100."""
    answers: Answers | None
    """None if the site has no search."""
    violations: Violations


@dataclass(frozen=True, slots=True)
class Own:
    """What was measured of this edition alone."""

    searched: Visit
    """A first visit with a search made."""
    keys: int
    """Keys that were timed."""
    median: float
    """Milliseconds from a key to its result."""
    slow: float
    """The same, the 95th of a hundred."""
    kept: Visit
    """What is fetched after the first visit to be kept on the device, a request a file; the worker itself is one."""
    downloads: int
    """Bytes of the downloads in the built site."""
    preprocessing: float
    """Seconds that the text takes from seed to Markdown."""
    taking: float
    """Seconds that the downloads take."""


@dataclass(frozen=True, slots=True)
class Grown:
    """The edition with the essay several times over."""

    chapters: int
    preprocessing: float
    """Seconds of the processor."""
    building: float
    """The same, for each page of the site."""
    page: int
    """Bytes of the longest chapter's page, by brotli."""
    head: int
    """Bytes by brotli of the index that is fetched when one turns to the search."""
    index: int
    """The same with all its parts."""
    slow: float
    """Milliseconds from a key to its result, the 95th of a hundred."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run measured."""

    date: str
    """e.g. "23 November 2026"."""
    machine: str
    """In general words, e.g. "Linux, x86_64, 2 cores"."""
    minutes: float
    """How long the run took."""
    figures: tuple[Figures, ...]
    """This edition first, the stock theme second."""
    own: Own
    grown: tuple[Grown, ...]
    """At one, ten and a hundred times the chapters."""
    versions: tuple[tuple[str, str], ...]
    """e.g. ("Chromium", "156.0.7000.0")."""
