"""Draws the years 1903 to 1991: a dot for every event over its year, a bar for every stretch of years."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from edition.apparatus.days import first_day
from edition.dates import parse_date
from edition.model import Event
from edition.pages.drawings.svg import drawing, element, group, line, text

FIRST, LAST = 1903, 1991
FULLEST = 1917
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


@dataclass(frozen=True, slots=True)
class Layout:
    """Where years and dots stand: years from left to right and dots upwards, or years downwards and dots to the right."""

    name: str
    kind: str
    size: tuple[float, float]
    lies: bool
    ground: float
    """How far down, or to the right, the axis is."""

    def at(self, year: int, up: float) -> tuple[float, float]:
        """The place so far above the axis at a year."""
        along = (year - FIRST) / (LAST - FIRST)
        return (14 + 530 * along, self.ground - up) if self.lies else (self.ground + up, 18 + 560 * along)


def draw_years(events: tuple[Event, ...]) -> str:
    """The drawing in two forms, lying for wide columns and upright for narrow ones, as a figure of HTML."""
    years = Counter(first_day(event).year for event in events if not _lasts(event))
    stretches = tuple(
        Stretch(event.record.label, first_day(event).year, _end(event))
        for event in events
        if _lasts(event) and event.record.label
    )
    tallest = STEP * max(years.values(), default=0)
    layouts = (
        Layout("years-lying", "drawing-wide", (560, 96 + tallest), True, 24 + tallest),
        Layout("years-upright", "drawing-narrow", (300, 590), False, 40.0),
    )
    words = (TITLE, _words(years, stretches))
    inside = [
        drawing(one.name, one.kind, one.size, words, [*_axis(one), *_dots(years, one), *_bars(stretches, one)])
        for one in layouts
    ]
    caption = f"A dot for every event, a bar for every stretch of years. {years[1917]} of the dots stand in 1917."
    return "\n".join(['<figure class="drawn">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])


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


def _axis(layout: Layout) -> list[str]:
    """The axis, with the decades."""
    inside = [line(*layout.at(FIRST - 1, 0), *layout.at(LAST + 1, 0), "axis")]
    for year in range(1910, LAST, 10):
        x, y = layout.at(year, -18 if layout.lies else -8)
        inside += [
            line(*layout.at(year, 0), *layout.at(year, -5), "axis"),
            text(str(year), x, y, "small", "middle") if layout.lies else text(str(year), x, y + 4, "small", "end"),
        ]
    return inside


def _dots(years: Counter[int], layout: Layout) -> list[str]:
    """A dot for every event, and the fullest years in words."""
    inside = []
    for year in _drawn(years):
        places = (layout.at(year, 5.5 + STEP * place) for place in range(years[year]))
        dots = [element("circle", cx=x, cy=y, r=2.2) for x, y in places]
        inside.append(group(*dots, kind="dot strong" if year == FULLEST else "dot"))
    return inside + [_label(year, years[year], layout) for year in _labelled(years)]


def _label(year: int, count: int, layout: Layout) -> str:
    """The year beyond its last dot; the fullest with its number, where there is room for it."""
    x, y = layout.at(year, 13 + STEP * (count - 1))
    if year == FULLEST:
        words = f"{year}: {count} events"
        return text(words, x + 8, y + 11, "strong") if layout.lies else text(words, 298, y - 8, "strong", "end")
    return text(str(year), x, y, "small", "middle") if layout.lies else text(str(year), x, y + 4, "small")


def _bars(stretches: tuple[Stretch, ...], layout: Layout) -> list[str]:
    """A bar for every stretch: under the axis in the first row that has room, its words behind it; or beside it."""
    inside: list[str] = []
    rows: list[float] = []
    for one in stretches:
        start, end = layout.at(one.first, 0)[0], layout.at(one.last, 0)[0]
        row = next((place for place, used in enumerate(rows) if used < start - 6), len(rows))
        rows[row : row + 1] = [end + 6 + LETTER * len(one.words)]
        up = -34 - 15 * row if layout.lies else 174
        (left, top), (right, bottom) = layout.at(one.first, up), layout.at(one.last, up)
        place = (right + 5, bottom + 4) if layout.lies else (right + 7, (top + bottom) / 2 + 6)
        inside += [line(left, top, right, bottom, "bar"), text(one.words, *place, "small")]
    return inside


def _drawn(years: Counter[int]) -> list[int]:
    """The years that have events and are on the scale."""
    return [year for year in sorted(years) if FIRST <= year <= LAST]
