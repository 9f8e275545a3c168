"""Gives data their shape: msgspec's check, and what it finds wrong said in the one line of the edition."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from msgspec import Meta, Struct, ValidationError, convert
from msgspec.structs import fields

from edition.errors import SeedError, quoted, shown

Shape = TypeVar("Shape")
SAID = re.compile(r"(?P<words>.*?)(?: - at `\$(?P<path>[^`]*)`)?\Z", re.DOTALL)
STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<at>\d+)\]")
KEY = re.compile(r"Object (?P<fault>contains unknown|missing required) field `(?P<key>.*)`\Z", re.DOTALL)
WORDS = {str: "a string", int: "a whole number", bool: "true or false", tuple: "a list", frozenset: "a list"}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the data."""

    place: str
    """File and table, e.g. "seeds/works.json: work 9"."""
    key: str
    """What leads to it from its table, e.g. "custom.role" or "author 1"; "" for the table itself."""
    value: Any
    kind: Any
    """The type that the value should have."""


def shape(data: Any, kind: type[Shape], place: str, files: Mapping[str, str] | None = None) -> Shape:
    """The data as records of this kind. Raises SeedError for a key that is unknown or missing, and for a wrong value.

    place: what holds the data, e.g. "seeds/works.json"
    files: the files that hold the data under each key, if they are of several
    """
    try:
        return convert(data, kind)
    except ValidationError as error:
        said = SAID.match(str(error))
        assert said
        spot = Spot(place, "", data, kind)
        for step in STEP.finditer(said["path"] or ""):
            spot = _entry(spot, int(step["at"])) if step["at"] else _under(spot, step["key"], files or {})
            files = None
        raise _error(spot, said["words"]) from None


def check_once(values: list[str], place: str, key: str) -> None:
    """Raise SeedError if a value of the key stands in two of the tables that are counted after such a place."""
    known: set[str] = set()
    for number, value in enumerate(values, 1):
        if value in known:
            raise SeedError(f"{place} {number}", f"{key} {quoted(value)} stands twice", "each of them once")
        known.add(value)


def _under(spot: Spot, key: str, files: Mapping[str, str]) -> Spot:
    """The place of the value of a key."""
    value, kind = spot.value[key], _keys(spot.kind)[key]
    if key in files:
        return Spot(f"seeds/{files[key]}", "" if _is_table(kind) else key, value, kind)
    return Spot(spot.place, f"{spot.key}.{key}".lstrip("."), value, kind)


def _entry(spot: Spot, at: int) -> Spot:
    """The place of an entry of a list, counted from 1; the first table on the way is a place by itself."""
    kind, value = get_args(_bare(spot.kind))[0], spot.value[at]
    if _is_table(kind) and ": " not in spot.place:
        return Spot(f"{spot.place}: {spot.key or 'work'} {at + 1}", "", value, kind)
    return Spot(spot.place, f"{spot.key} {at + 1}".strip(), value, kind)


def _error(spot: Spot, words: str) -> SeedError:
    """What is wrong with the value at a place."""
    if match := KEY.match(words):
        key = quoted(f"{spot.key}.{match['key']}".lstrip("."))
        if match["fault"] == "missing required":
            return SeedError(spot.place, f"missing key {key}", "it to be there")
        return SeedError(spot.place, f"unknown key {key}", "one of " + ", ".join(_keys(spot.kind)))
    fault = f'"{spot.key}" is {shown(spot.value)}' if spot.key else f"is {shown(spot.value)}"
    return SeedError(spot.place, fault, _expected(spot.kind) if words.startswith(("Expected", "Invalid")) else words)


def _expected(kind: Any) -> str:
    """What a value of the kind is, in words."""
    for detail in getattr(kind, "__metadata__", ()):
        if isinstance(detail, Meta) and detail.description:
            return detail.description
    bare = _bare(kind)
    if get_origin(bare) is Literal:
        return "one of " + ", ".join(get_args(bare))
    return WORDS.get(get_origin(bare) or bare, "a table")


def _bare(kind: Any) -> Any:
    """The kind without what is said about it, and of one that may be left out the kind itself."""
    if isinstance(kind, UnionType):
        kind = get_args(kind)[0]
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _is_table(kind: Any) -> bool:
    bare = _bare(kind)
    return isinstance(bare, type) and issubclass(bare, Struct)


def _keys(table: Any) -> dict[str, Any]:
    """The keys of a kind of table and the types of their values."""
    return {field.encode_name: field.type for field in fields(_bare(table))}
