"""Renders "In this chapter", the links from a chapter to the apparatus."""

from __future__ import annotations

from collections.abc import Iterator

from edition.addresses import fold
from edition.apparatus.days import both_dates, in_order
from edition.apparatus.gather import Apparatus
from edition.apparatus.index import Name
from edition.model import Chapter, Edition, Event, notes_of
from edition.pages.markdown import escape

NOTES_HERE = "///Footnotes Go Here///"
"""Where this stands the footnotes extension puts the notes."""
START = '<details class="in-this-chapter editorial"'
"""How the registers begin, in the Markdown and in the page made of it."""
GROUPS = {
    "Persons": ("person",),
    "Organisations": ("organisation",),
    "Places": ("place",),
    "Publications and events": ("publication", "event"),
    "Subjects": ("term",),
}


def closing_sections(edition: Edition, apparatus: Apparatus) -> dict[str, str]:
    """What closes the chapters' pages after their notes, under the chapters' names: names, events, terms, works, each a link."""
    return {
        chapter.name: "\n\n".join(
            [
                *[NOTES_HERE] * any(notes_of(chapter)),
                f'{START} markdown="1">',
                '<summary><h2 id="in-this-chapter">In this chapter</h2></summary>',
                *(f'<span class="label">{title}</span> {" · ".join(links)}' for title, links in lines if links),
                "</details>",
            ]
        )
        for chapter in edition.chapters
        for lines in [tuple(_lines(chapter, edition, apparatus))]
    }


def _lines(chapter: Chapter, edition: Edition, apparatus: Apparatus) -> Iterator[tuple[str, list[str]]]:
    """The titles of the lines and the links in each."""
    names = sorted(apparatus.index.names, key=lambda name: fold(name.record.heading))
    for title, kinds in GROUPS.items():
        yield title, [link for name in names if name.record.kind in kinds for link in _name(name, chapter)]
    yield (
        "On the timeline",
        [_event(event) for event in in_order(edition.events) if event.chapter == chapter.number],
    )
    yield (
        "In the glossary",
        [
            f"[{escape(entry.term.record.term)}](../apparatus/glossary.md#{entry.term.id})"
            for entry in apparatus.glossary
            if any(place.chapter == chapter.name for place in entry.places)
        ],
    )
    titles = {work["id"]: work["title"] for work in edition.works}
    cited = dict.fromkeys(citation.work for note in notes_of(chapter) for citation in note.citations)
    yield "Works cited", [f"[{escape(titles[work])}](../apparatus/bibliography.md#{work})" for work in cited]


def _name(name: Name, chapter: Chapter) -> Iterator[str]:
    """The link to a name that stands in the chapter, with the numbers of its paragraphs, e.g. "3 4"."""
    numbers = dict.fromkeys(str(place.paragraph.number) for place in name.places if place.chapter == chapter.name)
    if numbers:
        link = f"[{escape(name.record.heading)}](../apparatus/names.md#{name.id})"
        yield f'{link}{{: data-in="{" ".join(numbers)}" }}'


def _event(event: Event) -> str:
    """The link to an event: its date, and in a few words what happened, where the file has them."""
    words = ": ".join(filter(None, (both_dates(event)[0], escape(event.record.label))))
    return f"[{words}](../apparatus/timeline.md#{event.id})"
