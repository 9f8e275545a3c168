"""Renders "In this chapter", the links from a chapter to the apparatus."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from edition.addresses import fold
from edition.apparatus.days import both_dates, in_order
from edition.apparatus.gather import Apparatus, Entry
from edition.apparatus.index import Name
from edition.model import Chapter, Edition, Event, notes_of
from edition.pages.markdown import escape

NOTES_HERE = "///Footnotes Go Here///"
"""Where this stands the footnotes extension puts the notes."""
GROUPS = {
    "Persons": ("person",),
    "Organisations": ("organisation",),
    "Places": ("place",),
    "Publications and events": ("publication", "event"),
    "Subjects": ("term",),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A name in a chapter."""

    name: Name
    numbers: str
    """The numbers of the paragraphs in which it stands, e.g. "3 4"."""


def closing_sections(edition: Edition, apparatus: Apparatus) -> dict[str, str]:
    """The sections that close the chapters' pages, under the chapters' names: names, dated events, terms, works, each a link."""
    names, terms, events = _names_by_chapter(apparatus), _terms_by_chapter(apparatus), _events_by_chapter(edition)
    titles = {work["id"]: work["title"] for work in edition.works}
    return {
        chapter.name: f"{NOTES_HERE}\n\n" * any(notes_of(chapter))
        + _section(names[chapter.name], events[chapter.number], terms[chapter.name], _works(titles, chapter))
        for chapter in edition.chapters
    }


def _section(names: list[Standing], events: list[Event], terms: list[Entry], works: list[str]) -> str:
    lines = [
        _line(title, [_name(one) for one in names if one.name.record.kind in kinds]) for title, kinds in GROUPS.items()
    ]
    lines += [
        _line(
            "On the timeline",
            [f"[{_event(event)}](../apparatus/timeline.md#{event.id})" for event in in_order(tuple(events))],
        ),
        _line(
            "In the glossary",
            [f"[{escape(one.term.record.term)}](../apparatus/glossary.md#{one.term.id})" for one in terms],
        ),
        _line("Works cited", works),
    ]
    start = '<section class="in-this-chapter editorial" aria-labelledby="in-this-chapter" markdown="1">'
    return "\n\n".join([start, "## In this chapter {: #in-this-chapter }", *filter(None, lines), "</section>"])


def _line(title: str, links: list[str]) -> str:
    return f'<span class="label">{title}</span> {" · ".join(links)}' if links else ""


def _names_by_chapter(apparatus: Apparatus) -> dict[str, list[Standing]]:
    """The names that stand in each chapter, in the order of the index."""
    found: dict[str, list[Standing]] = defaultdict(list)
    for name in sorted(apparatus.index.names, key=lambda name: fold(name.record.heading)):
        numbers: dict[str, dict[int, None]] = defaultdict(dict)
        for place in name.places:
            numbers[place.chapter][place.paragraph.number] = None
        for chapter, own in numbers.items():
            found[chapter].append(Standing(name, " ".join(map(str, own))))
    return found


def _terms_by_chapter(apparatus: Apparatus) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in apparatus.glossary:
        for chapter in dict.fromkeys(place.chapter for place in entry.places):
            found[chapter].append(entry)
    return found


def _events_by_chapter(edition: Edition) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = defaultdict(list)
    for event in edition.events:
        found[event.chapter].append(event)
    return found


def _name(one: Standing) -> str:
    return f'[{escape(one.name.record.heading)}](../apparatus/names.md#{one.name.id}){{: data-in="{one.numbers}" }}'


def _event(event: Event) -> str:
    """Its date, and in a few words what happened, where the file has them."""
    return ": ".join(filter(None, (both_dates(event)[0], escape(event.record.label))))


def _works(titles: dict[str, str], chapter: Chapter) -> list[str]:
    cited = dict.fromkeys(citation.work for note in notes_of(chapter) for citation in note.citations)
    return [f"[{escape(titles[work])}](../apparatus/bibliography.md#{work})" for work in cited]
