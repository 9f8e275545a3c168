"""Writes the page of measurements, every figure beside its ratio to the stock theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bench.goals import GOALS, costs, kb
from bench.model import Figures, Report
from bench.serving import serving
from bench.words import CHECKERS, COUNTED, GROWTH, HEAD, MAKING, REPEAT, SEARCH, WEIGHT

Cell = Callable[[Figures], str]


def render(report: Report) -> str:
    """The whole page, `docs/about/measurements.md`."""
    head = HEAD.format(date=report.date, machine=report.machine)
    return "\n".join([head, *(part(report) for part in PARTS), ""])


def _goals(report: Report) -> str:
    rows = [(goal.what, goal.wished, goal.measured(report), "met" if goal.met(report) else "missed") for goal in GOALS]
    return "## Goals {: #goals }\n\n" + table(("Figure", "Goal", "Measured", "Outcome"), rows) + "\n"


def _costs(report: Report) -> str:
    lines = [f"- {cost}" for cost in costs(report)] or ["Nowhere."]
    return "## Where it costs more than the stock theme {: #costs }\n\n" + "\n".join(lines) + "\n"


def _weight(report: Report) -> str:
    stock = report.figures[1]
    first = [
        (
            one.name,
            *_beside(one.first.brotli, stock.first.brotli),
            f"{one.first.gzip / 1000:.1f}",
            str(one.first.requests),
        )
        for one in report.figures
    ]
    second = [
        (one.name, *_beside(one.second.brotli, stock.second.brotli), str(one.second.requests)) for one in report.figures
    ]
    return WEIGHT.format(
        first=table(("First visit", "kB, brotli", "Ratio", "kB, gzip", "Requests"), first),
        second=table(("Next chapter", "kB, brotli", "Ratio", "Requests"), second),
        searched=kb(report.own.searched.brotli),
        requests=report.own.searched.requests,
    )


def _search(report: Report) -> str:
    rows = [(one.name, *_answers(one, report.figures[1])) for one in report.figures]
    asked = report.figures[0].answers.asked if report.figures[0].answers else 0
    own = report.own
    return SEARCH.format(
        asked=asked,
        table=table(("Site", "Chapter", "Ratio", "Paragraph", "Ratio"), rows),
        keys=f"{own.keys:,}",
        median=f"{own.median:.1f}",
        slow=f"{own.slow:.1f}",
    )


def _answers(one: Figures, stock: Figures) -> tuple[str, ...]:
    if not one.answers or not stock.answers:
        return ("–",) * 4
    pairs = ((one.answers.chapters, stock.answers.chapters), (one.answers.paragraphs, stock.answers.paragraphs))
    return tuple(cell for found, base in pairs for cell in (str(found), ratio(found, base)))


def _checkers(report: Report) -> str:
    stock = report.figures[1]
    speed = [(one.name, str(one.performance), ratio(one.performance, stock.performance)) for one in report.figures]
    faults = [
        (
            one.name,
            str(one.violations.rules),
            str(one.violations.elements),
            ratio(one.violations.elements, stock.violations.elements),
        )
        for one in report.figures
    ]
    return CHECKERS.format(
        speed=table(("Lighthouse", "Performance", "Ratio"), speed),
        faults=table(("axe", "Rules", "Elements", "Ratio"), faults),
    )


def _making(report: Report) -> str:
    stock = report.figures[1].built
    rows = [
        (
            one.name,
            f"{one.built.seconds:.2f}",
            ratio(one.built.seconds, stock.seconds),
            f"{one.built.bytes / 1000:,.0f}",
            ratio(one.built.bytes, stock.bytes),
        )
        for one in report.figures
    ]
    files = [(one.name, str(one.built.files), ratio(one.built.files, stock.files)) for one in report.figures]
    own = report.own
    return MAKING.format(
        table=table(("Site", "Seconds", "Ratio", "kB", "Ratio"), rows),
        files=table(("Site", "Files", "Ratio"), files),
        downloads=f"{own.downloads / 1000:,.0f}",
        preprocessing=f"{own.preprocessing:.2f}",
        taking=f"{own.taking:.1f}",
    )


def _growth(report: Report) -> str:
    making = [(f"{one.chapters:,}", f"{one.preprocessing:.2f}", f"{one.building:.3f}") for one in report.grown]
    reading = [
        (f"{one.chapters:,}", f"{one.page:,}", f"{one.head / 1000:.1f}", f"{one.index / 1000:,.1f}", f"{one.slow:.0f}")
        for one in report.grown
    ]
    return GROWTH.format(
        making=table(("Chapters", "Preprocessing, s", "Build, s a page"), making),
        reading=table(
            ("Chapters", "A chapter, bytes", "Index at once, kB", "Index, all, kB", "Key to result, ms"), reading
        ),
    )


def _repeat(report: Report) -> str:
    rows = [(name, version) for name, version in report.versions]
    return REPEAT.format(
        minutes=f"{report.minutes:.0f}", machine=report.machine, table=table(("Program", "Version"), rows)
    )


def _counted(_: Report) -> str:
    return COUNTED


PARTS = (_goals, _costs, _weight, _search, _checkers, _making, _growth, serving, _counted, _repeat)
"""The page's parts, in order."""


def _beside(size: int, base: int) -> tuple[str, str]:
    return f"{size / 1000:.1f}", ratio(size, base)


def ratio(figure: float, base: float) -> str:
    """A figure as a multiple of the stock theme's, e.g. "0.79×"; "–" if that is nothing."""
    return f"{figure / base:.2f}×" if base else "–"


def table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown, the first column to the left, the others to the right."""
    marks = [":--", *("--:" for _ in names[1:])]
    return "\n".join("| " + " | ".join(row) + " |" for row in (names, marks, *rows))
