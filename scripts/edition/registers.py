"""Reads the registers of the edition: the names of the index and the dated events."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import SeedError
from .records import check_keys, parse_tables

MARKS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class NameRecord:
    """A `[[name]]` of `names.toml`."""

    heading: str
    kind: str
    pattern: str
    variants: tuple[str, ...] = ()
    full_name: str = ""
    dates: str = ""
    who: str = ""
    see_also: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of its entry in every form, e.g. "kerensky-alexander"."""
        plain = unicodedata.normalize("NFKD", self.heading).encode("ascii", "ignore").decode()
        return MARKS.sub("-", plain.lower().replace("'", "")).strip("-")


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An `[[event]]` of `events.toml`."""

    what: str
    says: str
    find: str
    gregorian: str
    julian: str = ""
    until: str = ""
    note: str = ""
    dated_by: str = ""
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Registers:
    """What the edition knows of the names and dates of the essay."""

    names: tuple[NameRecord, ...]
    events: tuple[EventRecord, ...]


def read_registers(folder: Path) -> Registers:
    """The registers of a folder of seeds. Raises SeedError."""
    names, events = _tables(folder, "names.toml"), _tables(folder, "events.toml")
    check_keys(names, ("name", "see"), "seeds/names.toml")
    check_keys(events, ("event",), "seeds/events.toml")
    return Registers(
        parse_tables(NameRecord, names["name"], "name", "seeds/names.toml"),
        parse_tables(EventRecord, events["event"], "event", "seeds/events.toml"),
    )


def _tables(folder: Path, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SeedError(f"seeds/{name}", str(error), "a readable TOML file") from None
