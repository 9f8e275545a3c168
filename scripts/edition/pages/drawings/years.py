"""Draws the years of the events: a dot for every event over its year, leading to it, a bar for every stretch of years."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from edition.apparatus.days import first_day
from edition.dates import parse_date
from edition.model import Event
from edition.pages.drawings.svg import drawing, element, line, link, text
from edition.seeds.records import TimelineRecord

TITLE = "The events of the essay, {first} to {last}, year by year"
WIDTH = 530
"""Units that the scale is long where it lies."""
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
"""Years that may be from one mark of the scale to the next."""
MARKS = 12
"""Marks of the scale that have room for their years."""
STEP = 5.2
"""Units from dot to dot."""
LETTER = 6.5
"""Units that a letter of a label takes at most."""
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
class Scale:
    """The years from the first to the last that are drawn."""

    first: int
    last: int
    fullest: int
    """The year of most events."""

    @property
    def reach(self) -> int:
        """Years that a finger hits together."""
        return max(1, math.ceil(FINGER * (self.last - self.first) / WIDTH))

    @property
    def marked(self) -> range:
        """The years marked on it, e.g. every tenth."""
        step = next((step for step in STEPS if (self.last - self.first) / step <= MARKS), STEPS[-1])
        return range(self.first + -self.first % step, self.last, step)

    def drawn(self, years: Counter[int]) -> list[int]:
        """The years that have events and are on the scale."""
        return [year for year in sorted(years) if self.first <= year <= self.last]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where years and dots stand: years from left to right and dots upwards, or years downwards and dots to the right."""

    name: str
    kind: str
    size: tuple[float, float]
    lies: bool
    ground: float
    """How far down, or to the right, the axis is."""
    scale: Scale

    def at(self, year: float, up: float) -> tuple[float, float]:
        """The place so far above the axis at a year."""
        along = (year - self.scale.first) / (self.scale.last - self.scale.first)
        return (14 + WIDTH * along, self.ground - up) if self.lies else (self.ground + up, 18 + 560 * along)


def draw_years(events: tuple[Event, ...], timeline: TimelineRecord) -> list[str]:
    """The drawing in two forms, lying for wide columns and upright for narrow ones, as a figure of HTML; none of a single year."""
    single = [event for event in events if not _lasts(event)]
    years = Counter(first_day(event).year for event in single)
    if not years:
        return []
    first, last = timeline.first or min(years), timeline.last or max(years)
    scale = Scale(first, last, max(sorted(years), key=lambda year: years[year]))
    return [_figure(events, single, years, scale)] if first < last else []


def _figure(events: tuple[Event, ...], single: list[Event], years: Counter[int], scale: Scale) -> str:
    firsts = {first_day(event).year: event.id for event in reversed(single)}
    stretches = tuple(
        Stretch(event.record.label, first_day(event).year, _end(event))
        for event in events
        if _lasts(event) and event.record.label
    )
    tallest = STEP * years[scale.fullest]
    layouts = (
        Layout("years-lying", "drawing-wide", (560, 96 + tallest), True, 24 + tallest, scale),
        Layout("years-upright", "drawing-narrow", (300, 590), False, 40.0, scale),
    )
    words = (TITLE.format(first=scale.first, last=scale.last), _words(years, stretches, scale))
    inside = [drawing(one.name, one.kind, one.size, words, _inside(years, firsts, stretches, one)) for one in layouts]
    bars = ", a bar for every stretch of years" * bool(stretches)
    most = f"{years[scale.fullest]} of the dots stand{'s' * (years[scale.fullest] == 1)} in {scale.fullest}. "
    caption = f"A dot for every event{bars}. {most}Each leads to its year’s events."
    return "\n".join(['<figure class="drawn">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])


def _inside(
    years: Counter[int], firsts: Mapping[int, str], stretches: tuple[Stretch, ...], layout: Layout
) -> list[str]:
    """The dots, which are links and have names, and what only the eye needs to place them."""
    labels = [_label(year, years[year], layout) for year in _labelled(years, layout.scale)]
    seen = element("g", *_axis(layout), *labels, *_bars(stretches, layout), aria_hidden="true")
    return [seen, *_dots(years, firsts, layout)]


def _lasts(event: Event) -> bool:
    return bool(event.record.until) and _end(event) - first_day(event).year > 1


def _end(event: Event) -> int:
    return parse_date(event.record.until, event.id).year


def _words(years: Counter[int], stretches: tuple[Stretch, ...], scale: Scale) -> str:
    """What the drawing shows, for those who do not see it."""
    counts = ", ".join(f"{years[year]} in {year}" for year in scale.drawn(years))
    bars = ", ".join(f"{one.words} {one.first} to {one.last}" for one in stretches)
    lasting = f" Stretches of years: {bars}." * bool(bars)
    return f"Events in each year: {counts}.{lasting} The same events are listed below."


def _labelled(years: Counter[int], scale: Scale) -> list[int]:
    """The years that are fuller than all near them, an earlier one before a later."""
    return [
        year
        for year in scale.drawn(years)
        if all(years[near] < years[year] or (years[near] == years[year] and near > year) for near in _around(year))
    ]


def _around(year: int) -> list[int]:
    return [near for near in range(year - NEAR, year + NEAR + 1) if near != year]


def _axis(layout: Layout) -> list[str]:
    """The axis, with years marked on it."""
    inside = [line(*layout.at(layout.scale.first - 1, 0), *layout.at(layout.scale.last + 1, 0), "axis")]
    for year in layout.scale.marked:
        x, y = layout.at(year, -18 if layout.lies else -8)
        inside += [
            line(*layout.at(year, 0), *layout.at(year, -5), "axis"),
            text(str(year), x, y, "small", "middle") if layout.lies else text(str(year), x, y + 4, "small", "end"),
        ]
    return inside


def _dots(years: Counter[int], firsts: Mapping[int, str], layout: Layout) -> list[str]:
    """A dot for every event, leading to the first of those that a finger hits together."""
    inside = []
    for group in _groups(years, layout.scale):
        first, last = group[0], group[-1]
        count = sum(years[year] for year in group)
        name = f"{first}{f' to {last}' * (last > first)}: {count} event{'s' * (count > 1)}"
        dots = [
            element("circle", class_="dot strong" if year == layout.scale.fullest else "dot", cx=x, cy=y, r=2.2)
            for year in group
            for x, y in (layout.at(year, 5.5 + STEP * place) for place in range(years[year]))
        ]
        inside.append(link(f"#{firsts[first]}", name, _touch(group, years, layout), *dots))
    return inside


def _groups(years: Counter[int], scale: Scale) -> list[list[int]]:
    """The years that have events, as many together as a finger hits; the fullest by itself, and last, so that it lies above the others."""
    fives: dict[int, list[int]] = {}
    for year in scale.drawn(years):
        fives.setdefault(year if year == scale.fullest else (year - scale.first) // scale.reach, []).append(year)
    return sorted(fives.values(), key=lambda group: group == [scale.fullest])


def _touch(group: list[int], years: Counter[int], layout: Layout) -> str:
    """What a finger may hit: its years over the axis; of the fullest what rises over its neighbours."""
    scale, reach = layout.scale, layout.scale.reach
    start = scale.first + (group[0] - scale.first) // reach * reach
    low, high = 0.0, max(FINGER, *(8 + STEP * years[year] for year in group))
    if group == [scale.fullest]:
        start = scale.fullest - reach // 2
        low = max(FINGER, *(8 + STEP * years[scale.fullest + place] for place in range(-reach, reach + 1) if place))
    (left, top), (right, bottom) = layout.at(start - 0.5, low), layout.at(start + reach - 0.5, max(high, low + FINGER))
    x, y, width, height = min(left, right), min(top, bottom), abs(right - left), abs(bottom - top)
    return element("rect", class_="touch", x=x, y=y, width=width, height=height)


def _label(year: int, count: int, layout: Layout) -> str:
    """The year beyond its last dot; the fullest with its number, where there is room for it."""
    x, y = layout.at(year, 13 + STEP * (count - 1))
    if year == layout.scale.fullest:
        words = f"{year}: {count} event{'s' * (count > 1)}"
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
