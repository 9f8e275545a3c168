"""Writes the feed of corrections, RFC 4287: every change and every note of every version, newest first."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from lxml import etree
from lxml.builder import ElementMaker

from edition.apparatus.references import identifier
from edition.model import Edition
from edition.pages.spots import Spot, spots
from edition.pieces import Emendation, Note, words_of
from edition.seeds.read import Seeds
from edition.seeds.records import ChangeRecord, NoteRecord, VersionRecord

ATOM = "http://www.w3.org/2005/Atom"
make = ElementMaker(namespace=ATOM, nsmap={None: ATOM})


def render_feed(edition: Edition, seeds: Seeds, address: str, path: str) -> bytes:
    """The feed.

    address: the site's, e.g. "https://example.org/"; path: the feed's own in it.
    """
    facts = edition.facts
    feed = make.feed(
        make.id(identifier(edition)),
        make.title(f"{facts.title}: corrections"),
        make.updated(_moment(seeds.versions[0])),
        make.author(make.name("The editors of this edition")),
        make.link(rel="self", type="application/atom+xml", href=f"{address}{path}"),
        make.link(rel="alternate", type="text/html", href=f"{address}about/changes/"),
    )
    places = {spot.piece.id: spot for spot in spots(edition)}
    for version in seeds.versions:
        feed.extend(_entries(version, seeds, places, address))
    return bytes(etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True))


def _moment(version: VersionRecord) -> str:
    return f"{version.date}T00:00:00Z"


def _entries(version: VersionRecord, seeds: Seeds, places: dict[str, Spot], address: str) -> Iterator[etree._Element]:
    records: tuple[ChangeRecord | NoteRecord, ...] = (*seeds.changes, *seeds.notes)
    for record in records:
        if record.since == version.number:
            spot = places[record.id]
            yield make.entry(
                make.id(uuid.uuid5(uuid.NAMESPACE_OID, f"{seeds.edition.sha256}#{record.id}").urn),
                make.title(f"{spot.paragraph.address}, version {version.number}: {_said(spot.piece)}"),
                make.updated(_moment(version)),
                make.link(rel="alternate", href=f"{address}chapters/{spot.chapter.name}/#{spot.paragraph.id}"),
                make.link(rel="related", href=f"{address}apparatus/emendations/#{record.id}"),
                make.content(_content(spot.piece), type="text"),
            )


def _said(piece: Emendation | Note) -> str:
    """What was done, e.g. "“twothirds” became “two-thirds”"."""
    return f"“{piece.seed}” became “{piece.reading}”" if isinstance(piece, Emendation) else f"a note on “{piece.about}”"


def _content(piece: Emendation | Note) -> str:
    """Old words, new words and the reason; of a note what it says."""
    if isinstance(piece, Emendation):
        return f"The file has “{piece.seed}”, the edition reads “{piece.reading}” ({piece.kind}). {piece.why}"
    return words_of(piece.comment or piece.pieces)
