"""Measures how the built site grows with the number of its chapters: time, memory, the weight of a page, the search.

growth.py [times ...]    how often the essay is taken, e.g. 1 10 100
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import brotli

from bench.cost import Cost, run
from bench.grown import grow
from bench.growth_search import Answers, measure_search

TIMES = (1, 10, 100)
CHAPTER = "chapters/08-from-july-to-october/index.html"
"""The longest chapter, which has the same number and words however often the essay is taken."""
COLUMNS = (
    "essay",
    "chapters",
    "preprocess s",
    "MB",
    "build s",
    "s/page",
    "MB",
    "MB/page",
    "page bytes",
    "index head",
    "index all",
    "p95 ms",
    "first ms",
    "ready ms",
    "task ms",
)


@dataclass(frozen=True, slots=True)
class Growth:
    """What was measured at one size."""

    times: int
    pages: int
    preprocess: Cost
    build: Cost
    page: int
    """Bytes of the chapter's page by brotli."""
    head: int
    """Bytes by brotli of the index that is fetched at once."""
    index: int
    """Bytes by brotli of the index with all its parts."""
    answers: Answers


def main(arguments: Sequence[str]) -> int:
    """Print a line for every size."""
    print_growth(tuple(map(int, arguments)) or TIMES)
    return 0


def print_growth(sizes: Sequence[int] = TIMES) -> None:
    """Print the table; times are the processor's own, made by one process."""
    print(
        "\ngrowth of the site; the downloads and citations are made apart and do not grow\n"
        + "  ".join(f"{column:>12}" for column in COLUMNS)
    )
    for times in sizes:
        with tempfile.TemporaryDirectory() as folder:
            print("  ".join(f"{cell:>12}" for cell in _cells(measure(Path(folder), times))), flush=True)


def measure(folder: Path, times: int) -> Growth:
    """The growth at one size, measured in an empty folder, in which the site is left as `site`."""
    preprocess = grow(folder, times)
    build = run(folder, "mkdocs", "build", "--quiet")
    site = folder / "site"
    indexes = sorted((site / "search").glob("index*.js"))
    parts = sorted((site / "search").glob("*-*.js"))
    head = sum(map(_small, indexes))
    pages = sum(1 for _ in site.rglob("index.html"))
    return Growth(
        times,
        pages,
        preprocess,
        build,
        _small(site / CHAPTER),
        head,
        head + sum(map(_small, parts)),
        measure_search(site),
    )


def _small(path: Path) -> int:
    return len(brotli.compress(path.read_bytes(), quality=9))


def _cells(one: Growth) -> tuple[str, ...]:
    answers = one.answers
    return (
        f"{one.times}×", f"{16 * one.times:,}", f"{one.preprocess.seconds:.1f}", f"{one.preprocess.peak:.0f}",
        f"{one.build.seconds:.1f}", f"{one.build.seconds / one.pages:.4f}", f"{one.build.peak:.0f}", f"{one.build.peak / one.pages:.2f}",
        f"{one.page:,}", f"{one.head:,}", f"{one.index:,}",
        f"{answers.slow:.1f}", f"{answers.first:.0f}", f"{answers.ready:.0f}", f"{answers.task:.0f}",
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
