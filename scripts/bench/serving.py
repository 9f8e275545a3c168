"""Reckons from the measurements what a million readers a day would ask of a server."""

from __future__ import annotations

from bench.model import Report, Visit
from bench.words import SERVING

READERS = 1_000_000
DAY = 86_400
PEAK = 4
"""How much busier the busiest hour is taken to be than the mean of the day."""


def serving(report: Report) -> str:
    """The part of the page: bytes, requests, what caches answer."""
    first, second, own = report.figures[0].first, report.figures[0].second, report.own
    return SERVING.format(
        first=_load(first), searched=_load(own.searched), second=_load(second), kept=_load(own.kept),
        kept_kb=f"{own.kept.brotli / 1000:,.0f}", kept_files=own.kept.requests,
        files=first.requests, hits=first.requests - second.requests, peak=PEAK,
    )  # fmt: skip


def _load(visit: Visit) -> str:
    """One row's figures for a million such visits in a day."""
    total, asked = visit.brotli * READERS, visit.requests * READERS / DAY
    return f"{total / 1e9:,.0f} | {asked:,.0f} | {8 * total / DAY / 1e6:,.1f} | {PEAK * 8 * total / DAY / 1e6:,.0f}"
