"""The glossary and the timeline as TEI."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from edition.addresses import make_id
from edition.forms.elements import ID
from edition.forms.tei_elements import E, rests_on, when
from edition.model import Event
from edition.seeds.records import TermRecord


def glossary(terms: Iterable[TermRecord]) -> etree._Element:
    """The terms, each with its other forms and its definition."""
    pairs = [part for term in terms for part in _term(term)]
    return E.div({ID: "glossary"}, E.head("Glossary"), E.list(*pairs, type="gloss"), type="glossary")


def _term(record: TermRecord) -> tuple[etree._Element, etree._Element]:
    """The label and the item of a term; the item says on which sources the definition rests."""
    name = f"term-{make_id(record.term)}"
    label = E.label(E.term(record.term, {ID: name}))
    for form in record.also:
        label[-1].tail = ", "
        label.append(E.term(form, type="variant"))
    definition = E.gloss(record.definition, target=f"#{name}", resp="#editor")
    return label, E.item(definition, rests_on(record))


def timeline(events: Iterable[Event]) -> etree._Element:
    """The events, each with the paragraph that speaks of it and the editor's note."""
    return E.div({ID: "timeline"}, E.head("Timeline"), E.listEvent(*map(_event, events)), type="timeline")


def _event(event: Event) -> etree._Element:
    record = event.record
    place = {ID: event.id, "corresp": f"#p{event.chapter}-{event.paragraph}"}
    resp = {"resp": "#editor"} if record.dated_by else {}
    element = E.event(place | when(record) | resp | rests_on(record), E.label(record.what))
    if record.note:
        element.append(E.note(record.note, resp="#editor"))
    return element
