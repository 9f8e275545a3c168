"""Draws the years 1903 to 1991: a dot for every event over its year, a bar for every stretch of years."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from edition.apparatus.days import first_day
from edition.dates import parse_date
from edition.model import Event
from edition.pages.drawings.svg import drawing, element, group, line, text

FIRST, LAST = 1903, 1991
TITLE = "The events of the essay, 1903 to 1991, year by year"
STEP = 5.2
"""Units from dot to dot."""
LETTER = 6.5
"""Units that a letter of a label takes at most."""
NEAR = 3
"""Years on either side within which only the fullest year is labelled."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """An event that lasts for years."""

    words: str
    first: int
    last: int


def draw_years(events: tuple[Event, ...]) -> str:
    """The drawing in two forms, lying for wide columns and upright for narrow ones, as a figure of HTML."""
    years = Counter(first_day(event).year for event in events if not _lasts(event))
    stretches = tuple(
        Stretch(event.record.label, first_day(event).year, _end(event))
        for event in events
        if _lasts(event) and event.record.label
    )
    words = _words(years, stretches)
    inside = [
        drawing(
            "years-lying",
            "drawing-wide",
            (560, 96 + STEP * max(years.values(), default=0)),
            (TITLE, words),
            _lying(years, stretches),
        ),
        drawing("years-upright", "drawing-narrow", (300, 590), (TITLE, words), _upright(years, stretches)),
        f"<figcaption>A dot for every event, a bar for every stretch of years. {years[1917]} of the dots stand in 1917.</figcaption>",
    ]
    return "\n".join(['<figure class="drawn">', *inside, "</figure>"])


def _lasts(event: Event) -> bool:
    return bool(event.record.until) and _end(event) - first_day(event).year > 1


def _end(event: Event) -> int:
    return parse_date(event.record.until, event.id).year


def _words(years: Counter[int], stretches: tuple[Stretch, ...]) -> str:
    """What the drawing shows, for those who do not see it."""
    counts = ", ".join(f"{years[year]} in {year}" for year in _drawn(years))
    bars = ", ".join(f"{one.words} {one.first} to {one.last}" for one in stretches)
    return f"Events in each year: {counts}. Stretches of years: {bars}. The same events are listed below."


def _labelled(years: Counter[int]) -> list[int]:
    """The years that are fuller than all near them, an earlier one before a later."""
    return [
        year
        for year in _drawn(years)
        if all(years[near] < years[year] or (years[near] == years[year] and near > year) for near in _around(year))
    ]


def _around(year: int) -> list[int]:
    return [near for near in range(year - NEAR, year + NEAR + 1) if near != year]


def _label(year: int, years: Counter[int]) -> str:
    return f"{year}: {years[year]} events" if year == 1917 else str(year)


def _kind(year: int) -> str:
    return "dot strong" if year == 1917 else "dot"


def _lying(years: Counter[int], stretches: tuple[Stretch, ...]) -> list[str]:
    """Years from left to right, dots upwards."""
    ground = 24 + STEP * max(years.values(), default=0)
    inside = [line(_across(FIRST) - 6, ground, _across(LAST) + 6, ground, "axis")]
    for year in range(1910, LAST, 10):
        inside += [
            line(_across(year), ground, _across(year), ground + 5, "axis"),
            text(str(year), _across(year), ground + 18, "small", "middle"),
        ]
    for year in _drawn(years):
        dots = [
            element("circle", cx=_across(year), cy=ground - 5 - STEP * place, r=2.2) for place in range(years[year])
        ]
        inside.append(group(*dots, kind=_kind(year)))
    for year in _labelled(years):
        top = ground - 10 - STEP * (years[year] - 1)
        if year == 1917:
            inside.append(text(_label(year, years), _across(year) + 8, top + 8, "strong"))
        else:
            inside.append(text(_label(year, years), _across(year), top - 3, "small", "middle"))
    return inside + _lying_bars(stretches, ground + 34)


def _lying_bars(stretches: tuple[Stretch, ...], top: float) -> list[str]:
    """A bar for every stretch, with its words behind it, in the first row that has room."""
    inside: list[str] = []
    rows: list[float] = []
    for one in stretches:
        start, end = _across(one.first), _across(one.last)
        row = next((place for place, used in enumerate(rows) if used < start - 6), len(rows))
        rows[row : row + 1] = [end + 6 + LETTER * len(one.words)]
        height = top + 15 * row
        inside += [line(start, height, end, height, "bar"), text(one.words, end + 5, height + 4, "small")]
    return inside


def _upright(years: Counter[int], stretches: tuple[Stretch, ...]) -> list[str]:
    """Years from top to bottom, dots to the right."""
    ground = 40.0
    inside = [line(ground, _down(FIRST) - 6, ground, _down(LAST) + 6, "axis")]
    for year in range(1910, LAST, 10):
        inside += [
            line(ground - 4, _down(year), ground, _down(year), "axis"),
            text(str(year), ground - 8, _down(year) + 4, "small", "end"),
        ]
    for year in _drawn(years):
        dots = [element("circle", cx=ground + 6 + STEP * place, cy=_down(year), r=2.2) for place in range(years[year])]
        inside.append(group(*dots, kind=_kind(year)))
    for year in _labelled(years):
        if year == 1917:
            inside.append(text(_label(year, years), 298, _down(year) - 8, "strong", "end"))
        else:
            inside.append(text(_label(year, years), ground + 12 + STEP * (years[year] - 1), _down(year) + 4, "small"))
    return inside + _upright_bars(stretches, 214)


def _upright_bars(stretches: tuple[Stretch, ...], at: float) -> list[str]:
    """A bar for every stretch, with its words beside it."""
    inside: list[str] = []
    for one in stretches:
        start, end = _down(one.first), _down(one.last)
        inside += [line(at, start + 4, at, end, "bar"), text(one.words, at + 7, (start + end) / 2 + 6, "small")]
    return inside


def _across(year: int) -> float:
    """Where a year stands in the drawing that lies."""
    return 14 + (year - FIRST) * 530 / (LAST - FIRST)


def _down(year: int) -> float:
    """Where a year stands in the upright drawing."""
    return 18 + (year - FIRST) * 560 / (LAST - FIRST)


def _drawn(years: Counter[int]) -> list[int]:
    """The years that have events and are on the scale."""
    return [year for year in sorted(years) if FIRST <= year <= LAST]
