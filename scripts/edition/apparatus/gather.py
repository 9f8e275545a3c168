"""Gathers what the pages of the apparatus are made of."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.index import Index, make_index
from edition.apparatus.places import Place, find_places, passages
from edition.apparatus.statements import Statements, statements
from edition.errors import SeedError, quoted
from edition.model import Edition
from edition.seeds.read import Seeds
from edition.text.terms import FILE, Glossed, gloss_terms


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of the glossary and its places."""

    term: Glossed
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Apparatus:
    """What stands at the back of the edition, beside the bibliography."""

    index: Index
    glossary: tuple[Entry, ...]
    essay: str
    """The seed; what ends its lines in the file, the edition says."""
    statements: Statements


def gather(edition: Edition, seeds: Seeds) -> Apparatus:
    """The apparatus of an edition. Raises SeedError for a name or a term that occurs nowhere, for a bad
    reference, and for a source that is none.
    """
    among = passages(edition)
    glossary = tuple(Entry(term, find_places(term.pattern, among)) for term in gloss_terms(seeds.terms))
    for entry in glossary:
        if not entry.places:
            record = entry.term.record
            raise SeedError(
                f"{FILE}: {quoted(record.term)}",
                f"pattern {quoted(record.pattern)} finds nothing in the text",
                "words of the text",
            )
    index = make_index(seeds.names, seeds.sees, among)
    return Apparatus(index, glossary, seeds.essay, statements(edition, seeds))
