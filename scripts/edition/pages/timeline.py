"""Renders the timeline: the dated events in the order of the Gregorian calendar, listed and drawn."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.days import both_dates, first_day, in_order
from edition.apparatus.statements import Statements
from edition.dates import Date, parse_date
from edition.model import Edition, Event
from edition.pages.drawings.months import draw_opened
from edition.pages.drawings.years import draw_years
from edition.pages.links import address_link, chapter_names
from edition.pages.markdown import escape, page, quote
from edition.pages.references import has_julian
from edition.pages.sources import mark
from edition.seeds.records import SectionRecord

INTRODUCTION = """\
An event is dated as the essay dates it, even where accepted history differs: then the editor’s note says so. Where the
essay gives no date, the editor has supplied one, and that is said too."""
SOURCES = """ Dates and notes
name their [sources](../about/sources.md), and what could not be verified is said."""
FILE = "seeds/edition.toml: timeline"
BOTH = "The dated events of the essay in both calendars, drawn and listed, each with its paragraph."
ONE = "The dated events of the essay, drawn and listed, each with its paragraph."


def render_timeline(edition: Edition, said: Statements) -> str:
    """The page of the timeline."""
    events, both = in_order(edition.events), has_julian(edition)
    names, timeline = chapter_names(edition), edition.facts.timeline
    switch = ['<div class="calendar-switch"></div>'] * both
    blocks = [
        "# Timeline",
        f"The {len(events)} dated events of the essay." if len(events) > 1 else "The one dated event of the essay.",
        "\n\n".join(
            filter(None, [edition.facts.introductions.timeline.strip(), INTRODUCTION + SOURCES * bool(said.sources)])
        ),
        *switch,
        *draw_years(events, timeline),
        *draw_opened(events, names, timeline.opened),
    ]
    for section, own in _sections(events, timeline.sections):
        blocks += [f"## {escape(section.title)} {{: #{section.id} }}"] if section else []
        blocks.append("\n".join(_item(event, names[event.chapter], said) for event in own))
    return page(blocks, {"title": "Timeline", "kind": "apparatus", "description": BOTH if both else ONE})


def _sections(
    events: tuple[Event, ...], sections: tuple[SectionRecord, ...]
) -> Iterator[tuple[SectionRecord | None, list[Event]]]:
    """The events under each heading that has any; those before the first heading, or without one, under none."""
    starts = [parse_date(one.begins, f"{FILE}: section {one.id}") if one.begins else Date(0) for one in sections]
    ends = [*starts, Date(9999)][1:]
    first = starts[0] if starts else Date(9999)
    before = [event for event in events if first_day(event).place < first.place]
    yield from [(None, before)] if before else []
    for section, start, end in zip(sections, starts, ends, strict=True):
        own = [event for event in events if start.place <= first_day(event).place < end.place]
        yield from [(section, own)] if own else []


def _item(event: Event, chapter: str, said: Statements) -> str:
    """One event: dates, what happened, the essay's words, the place, the editor's note, the sources."""
    record = event.record
    gregorian, julian = both_dates(event)
    dates = f'<time class="gregorian" datetime="{record.gregorian}">{gregorian}</time>'
    if julian:
        dates += f' <span class="julian">{julian}, Julian</span>'
    words = quote(record.find)
    silent = record.words or record.dated_by or record.says in record.find
    dated = "" if silent else f" ({escape(record.says)})"
    place = f"{address_link(chapter, event.address)}\u00a0p.\u00a0{event.page}"
    parts = [f"**{escape(record.what)}**", f"“{words}”{dated} {place}."]
    return f'- <span class="event-dates">{dates}</span> {" ".join([*parts, *_remarks(event)])}{mark(said, "event", event.id)}\n  {{: #{event.id} .event }}'


def _remarks(event: Event) -> list[str]:
    record, remarks = event.record, []
    if record.dated_by:
        remarks.append('<span class="event-note"><span class="label">Dated by the editor.</span></span>')
    if record.note:
        label = "Accepted history differs." if record.differs else "Editor’s note."
        kind = "event-note differs" if record.differs else "event-note"
        remarks.append(f'<span class="{kind}"><span class="label">{label}</span> {escape(record.note)}</span>')
    return remarks
