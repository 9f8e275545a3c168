"""What the forms draw on besides the edition: the names of the index, the dated events, the site's search."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edition.forms.single_search import SingleSearch, read_search
from edition.seeds.read import Seeds
from edition.seeds.records import EventRecord, NameRecord


@dataclass(frozen=True, slots=True)
class Registers:
    """What the edition knows of the names and dates of the essay, and how they are searched."""

    names: tuple[NameRecord, ...]
    events: tuple[EventRecord, ...]
    search: SingleSearch


def registers_of(seeds: Seeds, docs: Path) -> Registers:
    """The registers of the seeds, and the search of the `docs/` folder made from them."""
    return Registers(seeds.names, seeds.events, read_search(docs))
