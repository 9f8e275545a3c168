"""Draws the years 1903 to 1991: a dot for every event over its year, leading to it, a bar for every stretch of years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from edition.apparatus.days import first_day
from edition.dates import parse_date
from edition.model import Event
from edition.pages.drawings.svg import drawing, element, line, link, text

FIRST, LAST = 1903, 1991
FULLEST = 1917
TITLE = "The events of the essay, 1903 to 1991, year by year"
STEP = 5.2
"""Units from dot to dot."""
LETTER = 6.5
"""Units that a letter of a label takes at most."""
REACH = 5
"""Years that a finger hits together."""
FINGER = 28
"""Units that a finger needs, at the narrowest that the drawings are shown."""
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

    def at(self, year: float, up: float) -> tuple[float, float]:
        """The place so far above the axis at a year."""
        along = (year - FIRST) / (LAST - FIRST)
        return (14 + 530 * along, self.ground - up) if self.lies else (self.ground + up, 18 + 560 * along)


def draw_years(events: tuple[Event, ...]) -> str:
    """The drawing in two forms, lying for wide columns and upright for narrow ones, as a figure of HTML."""
    single = [event for event in events if not _lasts(event)]
    years = Counter(first_day(event).year for event in single)
    firsts = {first_day(event).year: event.id for event in reversed(single)}
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
    inside = [drawing(one.name, one.kind, one.size, words, _inside(years, firsts, stretches, one)) for one in layouts]
    caption = f"A dot for every event, a bar for every stretch of years. {years[1917]} of the dots stand in 1917. Each leads to its year’s events."
    return "\n".join(['<figure class="drawn">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])


def _inside(
    years: Counter[int], firsts: Mapping[int, str], stretches: tuple[Stretch, ...], layout: Layout
) -> list[str]:
    """The dots, which are links and have names, and what only the eye needs to place them."""
    labels = [_label(year, years[year], layout) for year in _labelled(years)]
    seen = element("g", *_axis(layout), *labels, *_bars(stretches, layout), aria_hidden="true")
    return [seen, *_dots(years, firsts, layout)]


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


def _dots(years: Counter[int], firsts: Mapping[int, str], layout: Layout) -> list[str]:
    """A dot for every event, leading to the first of those that a finger hits together."""
    inside = []
    for group in _groups(years):
        first, last = group[0], group[-1]
        count = sum(years[year] for year in group)
        name = f"{first}{f' to {last}' * (last > first)}: {count} event{'s' * (count > 1)}"
        dots = [
            element("circle", class_="dot strong" if year == FULLEST else "dot", cx=x, cy=y, r=2.2)
            for year in group
            for x, y in (layout.at(year, 5.5 + STEP * place) for place in range(years[year]))
        ]
        inside.append(link(f"#{firsts[first]}", name, _touch(group, years, layout), *dots))
    return inside


def _groups(years: Counter[int]) -> list[list[int]]:
    """The years that have events, five by five; the fullest by itself, and last, so that it lies above the others."""
    fives: dict[int, list[int]] = {}
    for year in _drawn(years):
        fives.setdefault(FULLEST if year == FULLEST else (year - FIRST) // REACH, []).append(year)
    return sorted(fives.values(), key=lambda group: group == [FULLEST])


def _touch(group: list[int], years: Counter[int], layout: Layout) -> str:
    """What a finger may hit: the five years over the axis; of the fullest what rises over its neighbours."""
    start = FIRST + (group[0] - FIRST) // REACH * REACH
    low, high = 0.0, max(FINGER, *(8 + STEP * years[year] for year in group))
    if group == [FULLEST]:
        start = FULLEST - REACH // 2
        low = max(FINGER, *(8 + STEP * years[FULLEST + place] for place in range(-REACH, REACH + 1) if place))
    (left, top), (right, bottom) = layout.at(start - 0.5, low), layout.at(start + REACH - 0.5, max(high, low + FINGER))
    x, y, width, height = min(left, right), min(top, bottom), abs(right - left), abs(bottom - top)
    return element("rect", class_="touch", x=x, y=y, width=width, height=height)


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
