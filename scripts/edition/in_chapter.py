"""Renders "In this chapter", the links from a chapter to the apparatus."""

from __future__ import annotations

from .addresses import fold
from .apparatus import Apparatus
from .days import both_dates, in_order
from .markdown import escape
from .model import Chapter, Edition, Event, notes_of

GROUPS = {
    "Persons": ("person",),
    "Organisations": ("organisation",),
    "Places": ("place",),
    "Publications and events": ("publication", "event"),
    "Subjects": ("term",),
}


def in_this_chapter(edition: Edition, apparatus: Apparatus, chapter: Chapter) -> str:
    """The section that closes a chapter's page: names, dated events, terms and works, each a link."""
    lines = [_line(title, _names(apparatus, chapter, kinds)) for title, kinds in GROUPS.items()]
    lines += [
        _line("On the timeline", _events(edition, chapter)),
        _line("In the glossary", _terms(apparatus, chapter)),
        _line("Works cited", _works(edition, chapter)),
    ]
    start = '<section class="in-this-chapter editorial" aria-labelledby="in-this-chapter" markdown="1">'
    return "\n\n".join([start, "## In this chapter {: #in-this-chapter }", *filter(None, lines), "</section>"])


def _line(title: str, links: list[str]) -> str:
    return f'<span class="label">{title}</span> {" · ".join(links)}' if links else ""


def _names(apparatus: Apparatus, chapter: Chapter, kinds: tuple[str, ...]) -> list[str]:
    """The names that stand in the chapter; `data-in` has the numbers of the paragraphs, e.g. "3 4"."""
    own = []
    for name in apparatus.index.names:
        numbers = dict.fromkeys(place.paragraph.number for place in name.places if place.chapter == chapter.name)
        if name.record.kind in kinds and numbers:
            own.append((fold(name.record.heading), name, " ".join(map(str, numbers))))
    return [f'[{escape(name.record.heading)}](../apparatus/names.md#{name.id}){{: data-in="{numbers}" }}' for _, name, numbers in sorted(own, key=lambda one: one[0])]


def _events(edition: Edition, chapter: Chapter) -> list[str]:
    own = in_order(tuple(event for event in edition.events if event.chapter == chapter.number))
    return [f"[{_event(event)}](../apparatus/timeline.md#{event.id})" for event in own]


def _event(event: Event) -> str:
    """Its date, and in a few words what happened, where the file has them."""
    return ": ".join(filter(None, (both_dates(event)[0], escape(event.record.label))))


def _terms(apparatus: Apparatus, chapter: Chapter) -> list[str]:
    own = [entry.term for entry in apparatus.glossary if any(place.chapter == chapter.name for place in entry.places)]
    return [f"[{escape(term.record.term)}](../apparatus/glossary.md#{term.id})" for term in own]


def _works(edition: Edition, chapter: Chapter) -> list[str]:
    cited = dict.fromkeys(citation.work for note in notes_of(chapter) for citation in note.citations)
    titles = {work["id"]: work["title"] for work in edition.works}
    return [f"[{escape(titles[work])}](../apparatus/bibliography.md#{work})" for work in cited]
