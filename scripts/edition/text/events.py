"""Finds the dated events in the text, gives them their addresses and says which words are dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from edition.dates import Date, is_same, parse_date
from edition.errors import SeedError, quoted
from edition.model import Event
from edition.pieces import Dated
from edition.seeds.records import CalendarRecord, DateRecord, EventRecord
from edition.text.seams import Run, stretches
from edition.text.spans import Span

FILE = "seeds/events.toml"
Entry = TypeVar("Entry")
FORM = "it to stand there once"


@dataclass(frozen=True, slots=True)
class Days:
    """The dates of an event."""

    gregorian: Date
    julian: Date | None
    until: Date | None


def find_events(
    records: tuple[EventRecord, ...], runs: tuple[Run, ...], calendar: CalendarRecord | None = None
) -> tuple[Event, ...]:
    """The events with their places, in the order of the file. Raises SeedError for one that is not once in the text.

    calendar: where the Julian one was in use, and how long, if the essay counts by it
    """
    until = parse_date(calendar.julian_until, "seeds/edition.toml: calendar") if calendar else None
    found = tuple(
        replace(_event(record, runs, place), julian_until=until) for place, record in _counted("event", records)
    )
    ids = [event.id for event in found]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            fault = f"its address #{name} is that of event {ids.index(name) + 1} too"
            raise SeedError(f"{FILE}: event {number + 1}", fault, 'an "id" of its own for the newer one')
    return found


def date_spans(
    events: tuple[Event, ...], dates: tuple[DateRecord, ...], runs: tuple[Run, ...]
) -> dict[int, tuple[Span, ...]]:
    """Under each chapter's number, the spans of the words that are dates."""
    by_id = {event.id: event for event in events}
    found = [
        _date_span(event.record, Dated((), event.record.gregorian, event.record.julian, event.id), runs, place)
        for place, event in _counted("event", events)
        if event.record.words
    ]
    found += [_date_span(date, _of(date, by_id, place), runs, place) for place, date in _counted("date", dates)]
    return {number: tuple(span for at, span in found if at == number) for number in range(1, len(runs) + 1)}


def _counted(name: str, entries: tuple[Entry, ...]) -> Iterator[tuple[str, Entry]]:
    """The entries, each with its place in the file."""
    return ((f"{FILE}: {name} {number}", entry) for number, entry in enumerate(entries, 1))


def check_days(gregorian: str, julian: str, until: str, place: str) -> Days:
    """The dates of an entry. Raises SeedError if one is none, the two are not one day, or the end comes first."""
    days = Days(
        parse_date(gregorian, place),
        parse_date(julian, place, julian=True) if julian else None,
        parse_date(until, place) if until else None,
    )
    if days.julian and not is_same(days.gregorian, days.julian):
        raise SeedError(
            place, f"Julian {days.julian.iso} is not Gregorian {days.gregorian.iso}", "one day in both calendars"
        )
    if days.until and days.until.place < days.gregorian.place:
        raise SeedError(
            place,
            f"it ends on {days.until.iso}, before it begins on {days.gregorian.iso}",
            "an end after the beginning",
        )
    return days


def _event(record: EventRecord, runs: tuple[Run, ...], place: str) -> Event:
    """The event with its place; its address is that of its day, unless the file has one for it."""
    days = check_days(record.gregorian, record.julian, record.until, place)
    chapter, start = _once(record.find, runs, place)
    run = runs[chapter - 1]
    paragraph = sum(1 for first, _ in stretches(run.text) if first <= start)
    return Event(record, record.id or f"event-{days.gregorian.iso}", chapter, paragraph, run.page_at(start))


def _once(find: str, runs: tuple[Run, ...], place: str) -> tuple[int, int]:
    """The chapter and the place in its run where the words stand. Raises SeedError if not once in the whole text."""
    places = [(chapter, at) for chapter, run in enumerate(runs, 1) for at in _all(find, run.text)]
    if len(places) != 1:
        times = {0: "nowhere", 2: "twice"}.get(len(places), f"{len(places)} times")
        raise SeedError(place, f"{quoted(find)} stands {times} in the text", FORM)
    return places[0]


def _all(find: str, text: str) -> Iterator[int]:
    at = text.find(find) if find else -1
    while at >= 0:
        yield at
        at = text.find(find, at + 1)


def _of(date: DateRecord, events: dict[str, Event], place: str) -> Dated:
    """The piece of an entry that names a day of an event, without its words."""
    if date.event not in events:
        raise SeedError(place, f"there is no event {quoted(date.event)}", "the id of an event, e.g. event-1850-07-14")
    record = events[date.event].record
    if not date.gregorian:
        return Dated((), record.gregorian, record.julian, date.event)
    check_days(date.gregorian, date.julian, "", place)
    return Dated((), date.gregorian, date.julian, date.event)


def _date_span(entry: EventRecord | DateRecord, date: Dated, runs: tuple[Run, ...], place: str) -> tuple[int, Span]:
    """The chapter and the span of an entry's words, which must stand once in what finds them."""
    if entry.find.count(entry.words) != 1 or not entry.words:
        raise SeedError(place, f"{quoted(entry.words)} is not once in {quoted(entry.find)}", "the words of the date")
    chapter, start = _once(entry.find, runs, place)
    at = start + entry.find.index(entry.words)
    return chapter, Span(at, at + len(entry.words), lambda inner: replace(date, pieces=inner))
