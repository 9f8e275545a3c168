"""Gathers what the edition itself says, statement by statement, and the sources on which each rests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from edition.addresses import make_id
from edition.errors import SeedError, quoted
from edition.model import Edition
from edition.seeds.read import Seeds
from edition.seeds.sources import Sourced, SourceRecord

Kind = Literal["name", "event", "term", "work", "change", "note", "author"]


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that the edition says."""

    kind: Kind
    id: str
    """The id of its entry on the page of its kind, e.g. "kerensky-alexander"."""
    title: str
    """The words that head the entry, e.g. "Kerensky, Alexander"."""
    rests: Sourced
    """The sources that it rests on, and what could not be verified."""


@dataclass(frozen=True, slots=True)
class Statements:
    """All that the edition says, and the sources."""

    sources: tuple[SourceRecord, ...]
    entries: Mapping[tuple[Kind, str], Statement]
    """Under kind and id, in the order of the files."""

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each source in the list of them."""
        return {source.id: number for number, source in enumerate(self.sources, 1)}

    @property
    def glossed(self) -> tuple[Statement, ...]:
        """What rests on a dictionary's line alone."""
        slight = {source.id for source in self.sources if source.gloss}
        return tuple(
            entry for entry in self.entries.values() if entry.rests.source and slight.issuperset(entry.rests.source)
        )

    def supported(self, source: str) -> tuple[Statement, ...]:
        """What rests on a source."""
        return tuple(entry for entry in self.entries.values() if source in entry.rests.source)


def statements(edition: Edition, seeds: Seeds) -> Statements:
    """What the edition says. Raises SeedError if a source is not in `sources.toml`."""
    entries = {(entry.kind, entry.id): entry for entry in _entries(edition, seeds)}
    known = {source.id for source in seeds.sources}
    for entry in entries.values():
        for source in entry.rests.source:
            if source not in known:
                place = f"seeds/{FILES[entry.kind]}: {quoted(entry.title)}"
                raise SeedError(
                    place, f"source {quoted(source)} is unknown", "the id of a source of seeds/sources.toml"
                )
    return Statements(seeds.sources, entries)


FILES: Mapping[Kind, str] = {
    "name": "names.toml",
    "event": "events.toml",
    "term": "glossary.toml",
    "work": "works.json",
    "change": "emendations.toml",
    "note": "emendations.toml",
    "author": "author.toml",
}
"""The files of `seeds/` that hold the statements of each kind."""


def _entries(edition: Edition, seeds: Seeds) -> Iterator[Statement]:
    for name in seeds.names:
        yield Statement("name", name.id, name.heading, name)
    for event in edition.events:
        yield Statement("event", event.id, event.record.what, event.record)
    for term in seeds.terms:
        yield Statement("term", make_id(term.term), term.term, term)
    for work in seeds.works:
        custom = work["custom"]
        rests = Sourced(source=tuple(custom.get("source", ())), unverified=custom.get("unverified", ""))
        yield Statement("work", work["id"], work["title"], rests)
    for change in seeds.changes:
        yield Statement("change", change.id, change.replace, change)
    for note in seeds.notes:
        yield Statement("note", note.id, note.find, note)
    for number, sentence in enumerate(seeds.author, 1):
        yield Statement("author", str(number), sentence.text, sentence)
