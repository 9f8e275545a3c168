"""Draws January 1917 to March 1918 opened: true to scale on the left, every event in a line of its own on the right."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.days import both_dates, first_day
from edition.dates import MONTHS, Date, day_number
from edition.model import Event
from edition.pages.drawings.svg import drawing, element, group, line, link, paragraph_address, text

FIRST, LAST = Date(1917, 1, 1), Date(1918, 3, 31)
TITLE = "The events from January 1917 to March 1918, day by day"
DESCRIPTION = (
    "On the left a scale of fifteen months with a dot for every event at its day; on the right the same events, one a line, "
    "with date and paragraph. The dots crowd in March, September and November 1917. The same events are listed below."
)
HEAD = 16.0
OLD_STYLE = 13
"""Days by which the Julian calendar runs behind the Gregorian one."""


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


def draw_opened(events: tuple[Event, ...], chapters: dict[int, str]) -> str:
    """The drawing for wide and for narrow columns as a figure of HTML. Every line leads to the event's paragraph."""
    own = tuple(
        event
        for event in events
        if event.record.label and FIRST.place <= first_day(event).place <= LAST.place and first_day(event).month
    )
    inside = [_draw(own, chapters, layout) for layout in (WIDE, NARROW)]
    caption = f"{len(own)} events from January 1917 to March 1918: on the left at their days, on the right in order. Each leads to its paragraph."
    return "\n".join(['<figure class="drawn opened">', *inside, f"<figcaption>{caption}</figcaption>", "</figure>"])


def _draw(events: tuple[Event, ...], chapters: dict[int, str], layout: Layout) -> str:
    height = HEAD + layout.pitch * len(events)
    inside = [
        line(layout.scale, HEAD, layout.scale, height, "axis"),
        group(*_months(layout, height, 0), kind="gregorian"),
        group(*_months(layout, height, OLD_STYLE), kind="julian"),
    ]
    for place, event in enumerate(events):
        inside.append(
            _line(
                event,
                chapters[event.chapter],
                layout,
                _down(_number(first_day(event)), height),
                HEAD + layout.pitch * (place + 0.5),
            )
        )
    return drawing(layout.name, layout.kind, (layout.width, height + 6), (TITLE, DESCRIPTION), inside)


def _number(date: Date) -> int:
    """The day number of a date, the middle of the month where the day is not known."""
    return day_number(Date(date.year, date.month, date.day or 15), julian=False)


def _down(number: int, height: float) -> float:
    """Where a day stands on the scale."""
    first, last = _number(FIRST), _number(LAST)
    return HEAD + (height - HEAD) * (number - first) / (last - first)


def _months(layout: Layout, height: float, late: int) -> list[str]:
    """The months on the scale, each at its first day, so many days late."""
    inside = []
    for place in range(15):
        year, month = 1917 + place // 12, place % 12
        at = _down(_number(Date(year, month + 1, 1)) + late, height)
        words = MONTHS[month][:3] if layout.short else MONTHS[month]
        inside.append(line(layout.scale - 5, at, layout.scale, at, "axis"))
        inside.append(text(words, layout.scale - 8, at + 4, "small", "end"))
        if month == 0:
            inside.append(text(str(year), layout.scale - 8, at + 18, "small strong", "end"))
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
    said = words.removesuffix(" 1917").removesuffix(" 1918")
    if "–" in said:
        first = said.split("–")[0].strip()
        said = first if " " in first else f"{first} {said.split()[-1]}"
    if short:
        said = " ".join(part[:3] for part in said.split())
    return said
