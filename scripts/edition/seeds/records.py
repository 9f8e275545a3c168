"""The records of the data files: one dataclass a table, and the check that a file holds just these keys."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from typing import Any, TypeVar

from edition.addresses import make_id
from edition.errors import SeedError, quoted, shown

Record = TypeVar("Record")

MOST = 99_999
"""No booklet has more pages."""
TYPES = {"str": (str, "a string"), "int": (int, "a whole number"), "bool": (bool, "true or false")}
LISTS = {"tuple[str, ...]": (str, "a list of strings"), "tuple[int, ...]": (int, "a list of whole numbers")}


@dataclass(frozen=True, slots=True)
class EditionRecord:
    """`edition.toml`, the whole file."""

    title: str
    author: str
    version: str
    date: str
    language: str
    translated_from: str
    year: str
    rights: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A `[[page]]` of `pages.toml`."""

    number: int
    begins: str
    piece: str = ""


@dataclass(frozen=True, slots=True)
class ChapterRecord:
    """A `[[chapter]]` of `chapters.toml`."""

    title: str
    slug: str
    page: int


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """A `[[change]]` of `emendations.toml`."""

    id: str
    """Its address, e.g. "change-1"; never changed once it is published."""
    chapter: str
    find: str
    replace: str
    kind: str
    why: str
    since: str = "1.0.0"


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """A `[[note]]` of `emendations.toml`."""

    id: str
    """Its address, e.g. "note-1"; never changed once it is published."""
    chapter: str
    find: str
    why: str
    since: str = "1.0.0"


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """A `[[version]]` of `versions.toml`."""

    number: str
    date: str
    what: str


@dataclass(frozen=True, slots=True)
class NameRecord:
    """A `[[name]]` of `names.toml`: a heading of the index."""

    heading: str
    kind: str
    pattern: str
    """A regular expression that finds the words of the text that belong under the heading."""
    variants: tuple[str, ...] = ()
    full_name: str = ""
    dates: str = ""
    who: str = ""
    see_also: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of its entry in every form, e.g. "kerensky-alexander"."""
        return make_id(self.heading)


@dataclass(frozen=True, slots=True)
class SeeRecord:
    """A `[[see]]` of `names.toml`."""

    heading: str
    see: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An `[[event]]` of `events.toml`."""

    what: str
    says: str
    find: str
    gregorian: str
    julian: str = ""
    until: str = ""
    words: str = ""
    label: str = ""
    dated_by: str = ""
    note: str = ""
    differs: bool = False


@dataclass(frozen=True, slots=True)
class DateRecord:
    """A `[[date]]` of `events.toml`: words that name the day of an event, or a day of their own within it."""

    find: str
    words: str
    event: str
    gregorian: str = ""
    julian: str = ""


@dataclass(frozen=True, slots=True)
class TermRecord:
    """A `[[term]]` of `glossary.toml`."""

    term: str
    pattern: str
    definition: str
    also: tuple[str, ...] = ()


def parse_record(kind: type[Record], table: dict[str, Any], place: str) -> Record:
    """The table as a record of this kind.

    place: names the file and the table, e.g. "seeds/pages.toml: page 3".
    Raises SeedError, naming the key, for a key that is unknown, missing or of the wrong type.
    """
    known = {entry.name: entry for entry in fields(kind)}  # type: ignore[arg-type]
    for key in table:
        if key not in known:
            raise SeedError(place, f"unknown key {quoted(key)}", "one of " + ", ".join(known))
    for key, entry in known.items():
        if key not in table and entry.default is MISSING:
            raise SeedError(place, f'missing key "{key}"', "it to be there")
    return kind(**{key: _value(key, value, str(known[key].type), place) for key, value in table.items()})


def parse_tables(kind: type[Record], tables: Any, name: str, file: str) -> tuple[Record, ...]:
    """The tables called `name` of a file as records, numbered from 1 in messages."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise SeedError(file, f'"{name}" is no list of tables', f"[[{name}]]")
    return tuple(parse_record(kind, table, f"{file}: {name} {place}") for place, table in enumerate(tables, 1))


def check_keys(data: dict[str, Any], known: tuple[str, ...], file: str) -> None:
    """Raise SeedError if the file's top level holds any other key than these, or lacks one."""
    for key in data:
        if key not in known:
            raise SeedError(file, f"unknown key {quoted(key)}", "one of " + ", ".join(known))
    for key in known:
        if key not in data:
            raise SeedError(file, f'missing key "{key}"', "it to be there")


def _value(key: str, value: Any, type_name: str, place: str) -> Any:
    """The value, its list made a tuple, if it is of the type that the field says."""
    kind, words = (TYPES | LISTS)[type_name]
    if type_name in LISTS:
        right = isinstance(value, list) and all(type(item) is kind for item in value)
        value = tuple(value) if right else value
    else:
        right = type(value) is kind
    if not right:
        raise SeedError(place, f'"{key}" is {shown(value)}', words)
    return parse_whole(value, key, place) if kind is int and type_name not in LISTS else value


def parse_whole(value: Any, key: str, place: str) -> int:
    """The value, if it is a whole number that can count pages."""
    if type(value) is not int:
        raise SeedError(place, f'"{key}" holds {shown(value)}', "a whole number")
    if not 0 <= value <= MOST:
        raise SeedError(place, f'"{key}" holds {shown(value)}', f"a whole number of 0 to {MOST}")
    return value
