"""Makes the elements of TEI."""

from __future__ import annotations

from lxml.builder import ElementMaker

from edition.pieces import Emendation
from edition.seeds.records import EventRecord
from edition.seeds.sources import Sourced

TEI = "http://www.tei-c.org/ns/1.0"
E = ElementMaker(namespace=TEI, nsmap={None: TEI})


def reason_id(change: Emendation) -> str:
    """The id of an emendation's reason: "reason-1" for "change-1"."""
    return change.id.replace("change", "reason", 1)


def rests_on(record: Sourced) -> dict[str, str]:
    """The attributes that say on which sources a statement rests, and how sure it is: high, medium or low."""
    sources = {"source": " ".join(f"#source-{source}" for source in record.source)} if record.source else {}
    return sources | {"cert": record.certainty}


def when(event: EventRecord) -> dict[str, str]:
    """The attributes that date something: always the Gregorian one, and the Julian one where the essay counts by it."""
    key = "from" if event.until else "when"
    dated = {key: event.gregorian} | ({"to": event.until} if event.until else {})
    return dated | ({f"{key}-custom": event.julian, "datingMethod": "#julian"} if event.julian else {})
