"""The registers of the edition that the forms draw on: the names of the index and the dated events."""

from __future__ import annotations

from dataclasses import dataclass

from .records import EventRecord, NameRecord
from .seeds import Seeds


@dataclass(frozen=True, slots=True)
class Registers:
    """What the edition knows of the names and dates of the essay."""

    names: tuple[NameRecord, ...]
    events: tuple[EventRecord, ...]


def registers_of(seeds: Seeds) -> Registers:
    """The registers of the seeds."""
    return Registers(seeds.names, seeds.events)
