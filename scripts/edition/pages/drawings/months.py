"""Draws the months that are opened: true to scale on the left, every event in a line of its own on the right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.apparatus.days import both_dates, first_day
from edition.dates import MONTHS, Date, day_number, from_day_number, parse_date
from edition.errors import SeedError, quoted
from edition.model import Event
from edition.pages.drawings.svg import drawing, element, group, line, link, paragraph_address, text
from edition.seeds.records import OpenedRecord

TITLE = "The events from {span}, day by day"
DESCRIPTION = (
    "On the left a scale of the months with a dot for every event at its day; on the right the same events, one a line, "
    "with date and paragraph. The same events are listed below."
)
HEAD = 16.0
FILE = "seeds/edition.toml: timeline.opened"
YEAR = re.compile(r" \d{4}\Z")


@dataclass(frozen=True, slots=True)
class Opened:
    """The stretch of months that is opened."""

    first: Date
    """Its first day."""
    last: Date
    """Its last one."""
    description: str

    @property
    def span(self) -> str:
        """Its months in words, e.g. "January 1850 to March 1851"."""
        return f"{Date(self.first.year, self.first.month).words} to {Date(self.last.year, self.last.month).words}"

    @property
    def months(self) -> list[Date]:
        """The first day of each of its months."""
        begin, end = (date.year * 12 + date.month - 1 for date in (self.first, self.last))
        return [Date(one // 12, one % 12 + 1, 1) for one in range(begin, end + 1)]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand from left to right, and how far apart the lines are."""

    name: str
    kind: str
    width: int
    scale: float
    """The scale's own place."""
    label: float
    """Where the dates begin."""
    words: float
    """Where the events' words begin."""
    pitch: float
    short: bool
    """True for months cut to three letters."""


WIDE = Layout("opened-wide", "drawing-wide", 560, 92, 180, 266, 24, False)
NARROW = Layout("opened-narrow", "drawing-narrow", 300, 38, 64, 112, 26, True)


def draw_opened(events: tuple[Event, ...], chapters: dict[int, str], record: OpenedRecord | None) -> list[str]:
    """The drawing for wide and for narrow columns as a figure of HTML, or none. Every line leads to the event's paragraph."""
    if not record:
        return []
    opened = _opened(record)
    own = tuple(
        event
        for event in events
        if event.record.label
        and opened.first.place <= first_day(event).place <= opened.last.place
        and first_day(event).month
    )
    if not own:
        return []
    inside = [_draw(own, chapters, layout, opened) for layout in (WIDE, NARROW)]
    caption = f"{len(own)} event{'s' * (len(own) > 1)} from {opened.span}: on the left at their days, on the right in order. Each leads to its paragraph."
    return ["\n".join(['<figure class="drawn opened">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])]


def _opened(record: OpenedRecord) -> Opened:
    """The months with their first and last day. Raises SeedError if they end before they begin."""
    first, month = (parse_date(one, FILE) for one in (record.first, record.last))
    if month.place < first.place:
        raise SeedError(FILE, f'"last" is {quoted(record.last)}', "a month after the first")
    after = Date(month.year + month.month // 12, month.month % 12 + 1, 1)
    last = from_day_number(day_number(after, julian=False) - 1, julian=False)
    return Opened(Date(first.year, first.month, 1), last, record.description or DESCRIPTION)


def _draw(events: tuple[Event, ...], chapters: dict[int, str], layout: Layout, opened: Opened) -> str:
    height, late = HEAD + layout.pitch * len(events), _late(opened.first)
    julian = any(both_dates(event)[1] for event in events)
    inside = [
        line(layout.scale, HEAD, layout.scale, height, "axis"),
        group(*_months(layout, height, opened, 0), kind="gregorian"),
        *[group(*_months(layout, height, opened, late), kind="julian")] * julian,
    ]
    for place, event in enumerate(events):
        at, row = _down(_number(first_day(event)), height, opened), HEAD + layout.pitch * (place + 0.5)
        inside.append(_line(event, chapters[event.chapter], layout, at, row))
    words = (TITLE.format(span=opened.span), opened.description)
    return drawing(layout.name, layout.kind, (layout.width, height + 6), words, inside)


def _late(date: Date) -> int:
    """Days by which the Julian calendar runs behind the Gregorian one."""
    return day_number(date, julian=True) - day_number(date, julian=False)


def _number(date: Date) -> int:
    """The day number of a date, the middle of the month where the day is not known."""
    return day_number(Date(date.year, date.month, date.day or 15), julian=False)


def _down(number: int, height: float, opened: Opened) -> float:
    """Where a day stands on the scale."""
    first, last = _number(opened.first), _number(opened.last)
    return HEAD + (height - HEAD) * (number - first) / (last - first)


def _months(layout: Layout, height: float, opened: Opened, late: int) -> list[str]:
    """The months on the scale, each at its first day, so many days late."""
    inside = []
    for date in opened.months:
        at = _down(_number(date) + late, height, opened)
        words = MONTHS[date.month - 1][:3] if layout.short else MONTHS[date.month - 1]
        inside.append(line(layout.scale - 5, at, layout.scale, at, "axis"))
        inside.append(text(words, layout.scale - 8, at + 4, "small", "end"))
        if date.month == 1:
            inside.append(text(str(date.year), layout.scale - 8, at + 18, "small strong", "end"))
    return inside


def _line(event: Event, chapter: str, layout: Layout, at: float, row: float) -> str:
    """One event: its dot, the thread to its line, its date by either calendar, its words."""
    bend = (layout.scale + layout.label) / 2
    thread = f"M{layout.scale:.1f} {at:.1f}C{bend:.1f} {at:.1f} {bend:.1f} {row:.1f} {layout.label - 4:.1f} {row:.1f}"
    gregorian, julian = both_dates(event)
    inside = [
        element("path", class_="thread", d=thread),
        element("circle", class_="dot", cx=layout.scale, cy=at, r=2.6),
        element(
            "rect",
            class_="touch",
            x=layout.label - 4,
            y=row - layout.pitch / 2,
            width=layout.width - layout.label + 4,
            height=layout.pitch,
        ),
        text(_short(gregorian, layout.short), layout.label, row + 4, "date gregorian"),
        text(_short(julian or gregorian, layout.short), layout.label, row + 4, "date julian"),
        text(event.record.label, layout.words, row + 4),
    ]
    if not layout.short:
        inside.append(text(event.address, layout.width - 2, row + 4, "small", "end"))
    return link(
        paragraph_address(chapter, f"p{event.chapter}-{event.paragraph}"),
        f"{event.record.label}, {gregorian}, {event.address}",
        *inside,
    )


def _short(words: str, short: bool) -> str:
    """A date without its year, for a narrow column its first day alone and its month cut to three letters."""
    said = YEAR.sub("", words)
    if "–" in said:
        first = said.split("–")[0].strip()
        said = first if " " in first else f"{first} {said.split()[-1]}"
    if short:
        said = " ".join(part[:3] for part in said.split())
    return said
