"""Writes the page of measurements from its template, which also holds the goals."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bench.model import Papers, Report


def render(report: Report) -> tuple[str, list[str]]:
    """The whole page, `docs/about/measurements.md`, and a line for every goal that was missed."""
    page = _environment().get_template("measurements.md.jinja").make_module({"report": report, "papers": report.papers})
    goals = vars(page)["goals"]
    return str(page), [f"{what}: {measured}, not {wished}" for what, wished, measured, met in goals if not met]


def render_papers(papers: Papers) -> str:
    """The part of the page about manuscripts."""
    return _environment().get_template("manuscripts.md.jinja").render(papers=papers)


def _environment() -> Environment:
    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(
        loader=loader, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters |= {"kb": kb, "figure": figure, "over": over}
    return environment


def kb(size: float, digits: int = 1) -> str:
    """Bytes as thousands, e.g. "2,523.4"."""
    return figure(size / 1000, digits)


def figure(number: float, digits: int = 0) -> str:
    """A number to so many places, e.g. "1,234.5"."""
    return f"{number:,.{digits}f}"


def over(number: float, base: float) -> str:
    """A number as a multiple of another, e.g. "0.79×"; "–" if that is nothing."""
    return f"{number / base:.2f}×" if base else "–"
