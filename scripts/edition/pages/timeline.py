"""Renders the timeline: the dated events in the order of the Gregorian calendar, listed and drawn."""

from __future__ import annotations

from edition.apparatus.days import both_dates, first_day, in_order
from edition.apparatus.statements import Statements
from edition.dates import Date
from edition.model import Edition, Event
from edition.pages.drawings.months import draw_opened
from edition.pages.drawings.years import draw_years
from edition.pages.links import address_link, chapter_names
from edition.pages.markdown import escape, page, quote
from edition.pages.sources import mark

SECTIONS = (
    ("Before 1917", "before-1917", Date(0)),
    ("From January 1917 to March 1918", "in-1917", Date(1917)),
    ("From the spring of 1918 to 1930", "after-1918", Date(1918, 4)),
    ("After 1930", "after-1930", Date(1930)),
)
INTRODUCTION = """\
Russia kept the Julian calendar until 31 January 1918; the next day was 14 February. In the twentieth century it runs
thirteen days behind the Gregorian one, so that the October Revolution is kept on 7 November. The essay dates events in
Russia by the Julian calendar and says so once (“March 8, in the Western Calendar”). Here they stand in the order of the
Gregorian one, both dates given wherever the day is known; each pair is checked by computation.

An event is dated as the essay dates it, even where accepted history differs: then the editor’s note says so. Where the
essay gives no date, the editor has supplied one, and that is said too. Dates and notes
name their [sources](../about/sources.md), and what could not be verified is said."""
FACTS = {
    "title": "Timeline",
    "kind": "apparatus",
    "description": "The dated events of the essay in both calendars, drawn and listed, each with its paragraph.",
}


def render_timeline(edition: Edition, said: Statements) -> str:
    """The page of the timeline."""
    events = in_order(edition.events)
    names = chapter_names(edition)
    blocks = [
        "# Timeline",
        f"The {len(events)} dated events of the essay.",
        INTRODUCTION,
        '<div class="calendar-switch"></div>',
        draw_years(events),
        draw_opened(events, names),
    ]
    ends = [*(section[2] for section in SECTIONS[1:]), Date(9999)]
    for (title, name, start), end in zip(SECTIONS, ends, strict=True):
        own = [event for event in events if start.place <= first_day(event).place < end.place]
        if own:
            blocks.append(f"## {title} {{: #{name} }}")
            blocks.append("\n".join(_item(event, names[event.chapter], said) for event in own))
    return page(blocks, FACTS)


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
