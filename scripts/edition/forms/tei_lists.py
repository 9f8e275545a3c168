"""The back matter of the TEI file: works, names, terms, events, the reasons of the emendations and the sources."""

from __future__ import annotations

import re

from lxml import etree

from edition.apparatus.csl import Item
from edition.forms.book import Book
from edition.forms.elements import ID, LANG
from edition.forms.tei_elements import E, reason_id, rests_on
from edition.forms.tei_said import glossary, timeline
from edition.seeds.records import NameRecord
from edition.seeds.sources import Sourced, SourceRecord

DATES = re.compile(r"(?:(?P<born>\d{4})(?: or (?P<or>\d{4}))?-(?P<died>\d{4})|b\. (?P<only>\d{4}))\Z")
LISTS = {
    "person": ("listPerson", "person", "persName", "Persons"),
    "place": ("listPlace", "place", "placeName", "Places"),
    "organisation": ("listOrg", "org", "orgName", "Organizations"),
}


def back(book: Book) -> etree._Element:
    """The works cited, the lists of names, the glossary, the timeline, the list of emendations and the sources, if there are any."""
    said = book.statements.entries
    works = E.listBibl(*(_work(work, said["work", work["id"]].rests) for work in book.straight.works))
    sections = (
        E.div({ID: "bibliography"}, E.head("Bibliography"), works, type="bibliography"),
        *(_names(kind, book.names) for kind in LISTS),
        glossary(book.terms),
        timeline(book.straight.events),
        _reasons(book),
        _sources(book),
    )
    return E.back(*(section for section in sections if len(section[-1])))


def _work(work: Item, rests: Sourced) -> etree._Element:
    """The work from its CSL-JSON item; role and remark as the register has them."""
    entry = E.bibl({ID: work["id"]} | rests_on(rests), type=work["custom"]["role"])
    entry.extend(_agent("author", name) for name in work.get("author", []))
    level = "a" if "container-title" in work else "m"
    entry.append(E.title(work["title"], {LANG: work["language"]}, level=level))
    entry.extend(_agent("editor", name, role="translator") for name in work.get("translator", []))
    if "container-title" in work:
        entry.append(E.title(work["container-title"], level="j"))
    if "collection-title" in work:
        entry.append(E.title(work["collection-title"], level="s"))
    entry.extend(E.biblScope(work[unit], unit=unit) for unit in ("volume", "issue") if unit in work)
    entry.extend(
        E(tag, work[key]) for tag, key in (("pubPlace", "publisher-place"), ("publisher", "publisher")) if key in work
    )
    issued = _iso(work["issued"]["date-parts"][0])
    entry.append(E.date(issued, when=issued))
    if "URL" in work:
        entry.append(E.ptr(target=work["URL"]))
    if "edition" in work["custom"]:
        entry.append(E.note(work["custom"]["edition"], resp="#editor"))
    return entry


def _agent(tag: str, name: dict[str, str], **attributes: str) -> etree._Element:
    """A person, or a body whose name is not divided."""
    if "literal" in name:
        return E(tag, E.orgName(name["literal"]), **attributes)
    given = [", ", E.forename(name["given"])] if "given" in name else []
    return E(tag, E.persName(E.surname(name["family"]), *given), **attributes)


def _iso(parts: list[int]) -> str:
    """A date's parts in ISO 8601, e.g. "1917-03-14"."""
    return "-".join([str(parts[0]), *(f"{part:02}" for part in parts[1:])])


def _names(kind: str, names: tuple[NameRecord, ...]) -> etree._Element:
    """The list of one kind of names."""
    outer, inner, tag, heading = LISTS[kind]
    entries = [_name(inner, tag, name) for name in names if name.kind == kind]
    return E.div({ID: f"{kind}s"}, E.head(heading), E(outer, *entries), type="index")


def _name(inner: str, tag: str, name: NameRecord) -> etree._Element:
    entry = E(inner, {ID: name.id} | rests_on(name), E(tag, name.heading, type="heading"))
    if name.full_name:
        entry.append(E(tag, name.full_name, type="full"))
    entry.extend(E(tag, variant, type="variant") for variant in name.variants)
    if match := DATES.match(name.dates):
        born = match["born"] or match["only"]
        entry.append(E.birth(notBefore=born, notAfter=match["or"]) if match["or"] else E.birth(when=born))
        entry.extend([E.death(when=match["died"])] if match["died"] else [])
    if name.who:
        entry.append(E.note(name.who, resp="#editor"))
    return entry


def _reasons(book: Book) -> etree._Element:
    """Why each place was emended, in the order of the text."""
    items = [
        E.item({ID: reason_id(change)}, change.why, n=paragraph.address, corresp=f"#{change.id}")
        for paragraph, change in ((found.paragraph, found.emendation) for found in book.changes)
    ]
    return E.div({ID: "emendations"}, E.head("Emendations"), E.list(*items), type="emendations")


def _sources(book: Book) -> etree._Element:
    """The sources in which the editor verified what the edition says."""
    entries = map(_source, book.statements.sources)
    return E.div({ID: "sources"}, E.head("Sources"), E.listBibl(*entries), type="sources")


def _source(source: SourceRecord) -> etree._Element:
    entry = E.bibl({ID: f"source-{source.id}"}, E.title(source.title), E.author(source.author))
    entry.extend([E.date(source.date)] if source.date else [])
    entry.extend([E.ptr(target=source.address)] if source.address else [])
    entry.append(E.note(f"{source.what}. Read on ", E.date(source.consulted, when=source.consulted), "."))
    return entry
