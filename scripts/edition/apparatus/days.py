"""The days of the events: their order, and their dates in words by either calendar."""

from __future__ import annotations

from edition.dates import Date, julian_of, parse_date
from edition.model import Event


def in_order(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events in the order of the Gregorian calendar; those of one day as the file has them."""
    return tuple(sorted(events, key=lambda event: first_day(event).place))


def first_day(event: Event) -> Date:
    """The Gregorian date on which the event begins."""
    return parse_date(event.record.gregorian, event.id)


def both_dates(event: Event) -> tuple[str, str]:
    """The event's date by either calendar in words; the Julian one is "" where it was not in use or is not known."""
    begin, record = first_day(event), event.record
    julian = parse_date(record.julian, event.id, julian=True) if record.julian else julian_of(begin, event.julian_until)
    if not record.until:
        return begin.words, julian.words if julian else ""
    end = parse_date(record.until, event.id)
    old_end = julian_of(end, event.julian_until)
    both = julian and old_end
    return _span(begin, end), _span(julian, old_end) if both and julian and old_end else ""


def _span(begin: Date, end: Date) -> str:
    """Two dates as one stretch, the shared year said once: "16–17 July 1917"."""
    if not begin.month:
        return f"{begin.words}–{end.words}"
    if (begin.year, begin.month) == (end.year, end.month):
        return f"{begin.day}–{end.words}"
    if begin.year == end.year:
        return f"{begin.words.removesuffix(f' {begin.year}')} – {end.words}"
    return f"{begin.words} – {end.words}"
