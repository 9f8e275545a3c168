"""Makes the index: every heading with its places in the text, and the "see" references checked."""

from __future__ import annotations

from dataclasses import dataclass

from edition.addresses import make_id
from edition.apparatus.places import Passage, Place, find_places
from edition.errors import SeedError, quoted
from edition.seeds.records import NameRecord, SeeRecord
from edition.text.patterns import compile_pattern

FILE = "seeds/names.toml"


@dataclass(frozen=True, slots=True)
class Name:
    """A heading of the index."""

    record: NameRecord
    id: str
    """Its address, e.g. "kerensky-alexander"."""
    places: tuple[Place, ...]
    """Where it stands, in the order of the text; never empty."""


@dataclass(frozen=True, slots=True)
class See:
    """A heading that only leads to others."""

    record: SeeRecord
    id: str
    kind: str
    """The kind of the first heading it leads to."""


@dataclass(frozen=True, slots=True)
class Index:
    """The index of names."""

    names: tuple[Name, ...]
    sees: tuple[See, ...]


def make_index(names: tuple[NameRecord, ...], sees: tuple[SeeRecord, ...], among: tuple[Passage, ...]) -> Index:
    """The index. Raises SeedError for a heading without a place, an address used twice, a reference that fails."""
    _check_addresses([*(record.heading for record in names), *(record.heading for record in sees)])
    _check_references(names, sees)
    kinds: dict[str, str] = {record.heading: record.kind for record in names}
    made = tuple(_name(record, among) for record in names)
    return Index(made, tuple(See(record, make_id(record.heading), _kind(record, kinds, sees)) for record in sees))


def _name(record: NameRecord, among: tuple[Passage, ...]) -> Name:
    place = f"{FILE}: {quoted(record.heading)}"
    places = find_places(compile_pattern(record.pattern, place), among)
    if not places:
        raise SeedError(place, f"pattern {quoted(record.pattern)} finds nothing in the text", "words of the text")
    return Name(record, make_id(record.heading), places)


def _check_addresses(headings: list[str]) -> None:
    seen: dict[str, str] = {}
    for heading in headings:
        name = make_id(heading)
        if not name:
            raise SeedError(f"{FILE}: {quoted(heading)}", "it has no address", "a heading with letters")
        if name in seen:
            raise SeedError(
                f"{FILE}: {quoted(heading)}",
                f"its address #{name} is that of {quoted(seen[name])} too",
                "an address of its own",
            )
        seen[name] = heading


def _check_references(names: tuple[NameRecord, ...], sees: tuple[SeeRecord, ...]) -> None:
    """Raise SeedError for a "see" or "see also" that leads to no heading, or a "see" that leads back to itself."""
    known = {record.heading for record in names} | {record.heading for record in sees}
    targets = [(record.heading, "see also", record.see_also) for record in names]
    targets += [(record.heading, "see", record.see) for record in sees]
    for heading, word, others in targets:
        place = f"{FILE}: {quoted(heading)}"
        if word == "see" and not others:
            raise SeedError(place, '"see" leads nowhere', "a heading of the index")
        for other in others:
            if other not in known:
                raise SeedError(
                    place, f'"{word}" leads nowhere: there is no heading {quoted(other)}', "a heading of the index"
                )
    leads = {record.heading: record.see for record in sees}
    for record in sees:
        _follow(record.heading, leads, (record.heading,))


def _follow(heading: str, leads: dict[str, tuple[str, ...]], way: tuple[str, ...]) -> None:
    for other in leads.get(heading, ()):
        if other in way:
            circle = " → ".join((*way, other))
            raise SeedError(
                f"{FILE}: {quoted(way[0])}",
                f'"see" goes in a circle: {circle}',
                "a way that ends at a heading with places",
            )
        _follow(other, leads, (*way, other))


def _kind(record: SeeRecord, kinds: dict[str, str], sees: tuple[SeeRecord, ...]) -> str:
    """The kind of the heading at which the reference ends."""
    first = record.see[0]
    if first in kinds:
        return kinds[first]
    return _kind(next(see for see in sees if see.heading == first), kinds, sees)
