"""Holds the edition against its goals, and tells where it costs more than the stock theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.model import Figures, Report


@dataclass(frozen=True, slots=True)
class Goal:
    """Something that was wished for."""

    what: str
    wished: str
    measured: Callable[[Report], str]
    met: Callable[[Report], bool]


@dataclass(frozen=True, slots=True)
class Cost:
    """A figure that may be higher than the stock theme's, and why that was accepted."""

    figure: Callable[[Figures], float]
    words: str
    """With {0} for the ratio."""


GOALS = (
    Goal(
        "First visit to the longest chapter, brotli",
        "at most 90 kB",
        lambda r: kb(r.figures[0].first.brotli),
        lambda r: r.figures[0].first.brotli <= 90_000,
    ),
    Goal(
        "The same with a search made",
        "at most 90 kB",
        lambda r: kb(r.own.searched.brotli),
        lambda r: r.own.searched.brotli <= 90_000,
    ),
    Goal(
        "The next chapter, brotli",
        "at most 12 kB",
        lambda r: kb(r.figures[0].second.brotli),
        lambda r: r.figures[0].second.brotli <= 12_000,
    ),
    Goal(
        "Lighthouse, performance",
        "100",
        lambda r: str(r.figures[0].performance),
        lambda r: r.figures[0].performance == 100,
    ),
    Goal(
        "Questions answered with the right paragraph",
        "nine of ten",
        lambda r: answered(r.figures[0]),
        lambda r: _share(r.figures[0]) >= 0.9,
    ),
    Goal(
        "From key to result, 95 of 100 keys",
        "at most 50 ms",
        lambda r: f"{r.own.slow:.1f} ms",
        lambda r: r.own.slow <= 50,
    ),
    Goal(
        "Violations found by axe",
        "none",
        lambda r: str(r.figures[0].violations.elements),
        lambda r: r.figures[0].violations.elements == 0,
    ),
)
COSTS = (
    Cost(
        lambda f: f.built.seconds,
        "Building takes {0} times as long as the stock theme: the apparatus is built too, and the build puts the text in order once more.",
    ),
    Cost(
        lambda f: f.built.bytes,
        "The built site is {0} times as large: it holds the apparatus and, more than all the rest, the downloads.",
    ),
    Cost(
        lambda f: f.built.files, "It has {0} times as many files, the downloads and the parts of the search among them."
    ),
    Cost(lambda f: f.first.requests, "A first visit makes {0} times as many requests: the fonts are its own."),
    Cost(lambda f: f.first.brotli, "A first visit fetches {0} times as many bytes: the fonts are its own."),
    Cost(
        lambda f: f.second.brotli,
        "The next chapter fetches {0} times as many bytes: its page holds the registers of the chapter, with links.",
    ),
)


def kb(size: int) -> str:
    """Thousands of bytes, e.g. "71.1 kB"."""
    return f"{size / 1000:,.1f} kB"


def answered(figures: Figures) -> str:
    """e.g. "165 of 166"."""
    return f"{figures.answers.paragraphs} of {figures.answers.asked}" if figures.answers else "–"


def _share(figures: Figures) -> float:
    return figures.answers.paragraphs / figures.answers.asked if figures.answers else 0


def costs(report: Report) -> list[str]:
    """A sentence for every figure that is higher than the stock theme's."""
    edition, stock = report.figures[:2]
    ratios = [(cost, cost.figure(edition) / cost.figure(stock)) for cost in COSTS]
    return [cost.words.format(f"{ratio:.1f}") for cost, ratio in ratios if ratio >= 1.05]
