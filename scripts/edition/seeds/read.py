"""Reads `seeds/`: the only room of the core that opens files."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import field
from msgspec.structs import replace

from edition.dates import is_day
from edition.errors import SeedError, quoted, shown
from edition.imposition import SADDLE, Kind
from edition.seeds import records
from edition.seeds.kept import KeptVersion, read_kept
from edition.seeds.letters import check_data, check_letters
from edition.seeds.records import ChangeRecord, Count, NoteRecord
from edition.seeds.shapes import check_once, shape
from edition.seeds.sources import Record, SentenceRecord, SourceRecord
from edition.seeds.works import check_works

NEWLINE = "\n"
LARGEST = 16_000_000
"""Bytes that a file may have, ten times a book of 1,000 pages: all that is done with a file of them ends in reasonable time."""
FILES = {
    "pages.toml": ("booklet", "blank", "wrapped", "page"),
    "chapters.toml": ("chapter",),
    "emendations.toml": ("change", "note"),
    "versions.toml": ("version",),
    "names.toml": ("name", "see"),
    "events.toml": ("event", "date"),
    "glossary.toml": ("term",),
    "sources.toml": ("source",),
    "author.toml": ("sentence",),
}
"""The keys of each file; `edition.toml` is one table."""
FREE = {"pages.toml": ("imposition", "signature")}
"""Keys that a file may leave out."""


class Seeds(Record, frozen=True):
    """Everything that people wrote and the program reads."""

    essay: str
    """The seed, 52,465 characters; "\n" ends its lines, whatever does in the file."""
    edition: records.EditionRecord
    booklet: Count
    blank: frozenset[Count]
    wrapped: bool
    """True if a line end inside a paragraph of the file is a space."""
    pages: tuple[records.PageRecord, ...] = field(name="page")
    chapters: tuple[records.ChapterRecord, ...] = field(name="chapter")
    changes: tuple[ChangeRecord, ...] = field(name="change")
    notes: tuple[NoteRecord, ...] = field(name="note")
    versions: tuple[records.VersionRecord, ...] = field(name="version")
    """The versions of the edition, newest first."""
    works: tuple[dict[str, Any], ...]
    """The works as CSL-JSON items, in the order of the file."""
    names: tuple[records.NameRecord, ...] = field(name="name")
    sees: tuple[records.SeeRecord, ...] = field(name="see")
    events: tuple[records.EventRecord, ...] = field(name="event")
    dates: tuple[records.DateRecord, ...] = field(name="date")
    terms: tuple[records.TermRecord, ...] = field(name="term")
    sources: tuple[SourceRecord, ...] = field(name="source")
    author: tuple[SentenceRecord, ...] = field(name="sentence")
    """Who the author is, in a few sentences."""
    imposition: Kind = SADDLE
    """How the pages lie on the sheets off which the file was read."""
    signature: Count = 0
    """Pages of a signature, if the booklet is perfect-bound."""
    line_end: str = "\n"
    """What ends the lines of the file."""
    kept: tuple[KeptVersion, ...] = ()
    """The versions before this one, newest first."""

    @property
    def content(self) -> bytes:
        """The bytes of the file of the seed."""
        return self.essay.replace("\n", self.line_end).encode("utf-8")


def read_seeds(folder: Path) -> Seeds:
    """The seeds of a folder, checked as far as one file can be checked alone. Raises SeedError."""
    data: dict[str, Any] = {"edition": _data(folder, "edition.toml", tomllib.loads)}
    for file, keys in FILES.items():
        tables = _data(folder, file, tomllib.loads)
        _check_keys(tables, keys, FREE.get(file, ()), f"seeds/{file}")
        data |= tables
    data["works"] = check_works(_data(folder, "works.json", json.loads))
    data["essay"], data["line_end"] = _lines(read_text(folder, "essay.txt"))
    where = {"edition": "edition.toml"} | {key: file for file, keys in FILES.items() for key in keys}
    where |= {key: file for file, keys in FREE.items() for key in keys}
    seeds = shape(data, Seeds, "seeds", where)
    _check_essay(seeds)
    _check_lines(seeds)
    _check_versions(seeds)
    check_once([chapter.slug for chapter in seeds.chapters], "seeds/chapters.toml: chapter", "slug")
    check_once([change.id for change in seeds.changes], "seeds/emendations.toml: change", "id")
    check_once([note.id for note in seeds.notes], "seeds/emendations.toml: note", "id")
    check_once([source.id for source in seeds.sources], "seeds/sources.toml: source", "id")
    return replace(seeds, kept=read_kept(folder / "versions", seeds.versions))


def read_text(folder: Path, name: str) -> str:
    """The file's text. Raises SeedError if it cannot be read, is beyond all measure, or is not UTF-8."""
    try:
        size = (folder / name).stat().st_size
        if size > LARGEST:
            raise SeedError(f"seeds/{name}", f"has {size:,} bytes", f"at most {LARGEST:,}")
        return (folder / name).read_bytes().decode("utf-8")
    except OSError as error:
        raise SeedError(f"seeds/{name}", f"cannot be read ({error.strerror})", "a readable file") from None
    except UnicodeDecodeError as error:
        byte = f"byte {error.start} is 0x{error.object[error.start]:02x}"
        raise SeedError(f"seeds/{name}", byte, "UTF-8") from None


def _data(folder: Path, name: str, loads: Callable[[str], Any]) -> Any:
    """What the file says. Raises SeedError if it is not of the language that its name says, or holds an unfit character."""
    try:
        data = loads(read_text(folder, name))
    except (ValueError, RecursionError) as error:
        raise SeedError(f"seeds/{name}", str(error), name.rpartition(".")[2].upper()) from None
    check_data(data, f"seeds/{name}")
    return data


def _lines(text: str) -> tuple[str, str]:
    """The text with "\n" at the end of its lines, and what ends them. Raises SeedError unless all end alike."""
    if "\r\n" not in text:
        return text, "\n"
    alone = text.replace("\r\n", "  ").find("\n")
    if alone >= 0:
        place = f"seeds/essay.txt: line {text.count(NEWLINE, 0, alone) + 1}"
        raise SeedError(place, "ends with a line feed alone", "a carriage return before it, as other lines have it")
    return text.replace("\r\n", "\n"), "\r\n"


def _check_keys(tables: dict[str, Any], needed: tuple[str, ...], free: tuple[str, ...], file: str) -> None:
    """Raise SeedError if the file holds any other key than these, or lacks one that is needed."""
    known = (*needed[:-1], *free, *needed[-1:])
    for key in tables:
        if key not in known:
            raise SeedError(file, f"unknown key {quoted(key)}", "one of " + ", ".join(known))
    for key in needed:
        if key not in tables:
            raise SeedError(file, f'missing key "{key}"', "it to be there")


def _check_essay(seeds: Seeds) -> None:
    """Raise SeedError unless the seed has the checksum that `edition.toml` has, and letters alone."""
    found, due = hashlib.sha256(seeds.content).hexdigest(), seeds.edition.sha256
    if found != due:
        expected = f"{quoted(due, 64)[1:-1]}, as seeds/edition.toml has it"
        raise SeedError("seeds/essay.txt", f"its SHA-256 is {found}", expected)
    check_letters(seeds.essay, "seeds/essay.txt")


def _check_lines(seeds: Seeds) -> None:
    """Raise SeedError unless the lines of the title are the title."""
    lines, title = " ".join(seeds.edition.lines), seeds.edition.title
    if lines and lines != title:
        raise SeedError("seeds/edition.toml", f'"lines" is {quoted(lines)}', f"the words of the title, {quoted(title)}")


def _check_versions(seeds: Seeds) -> None:
    """Raise SeedError unless the newest version is the edition's own and every emendation's is among them."""
    number, date = seeds.edition.version, seeds.edition.date
    _check_day(date, "seeds/edition.toml")
    for version in seeds.versions:
        _check_day(version.date, f"seeds/versions.toml: {version.number}")
    newest = seeds.versions[0] if seeds.versions else None
    if not newest or (newest.number, newest.date) != (number, date):
        expected = f"{number} of {date}, as seeds/edition.toml has it"
        raise SeedError("seeds/versions.toml: version 1", "is not the edition's", expected)
    known = {version.number for version in seeds.versions}
    entries: tuple[ChangeRecord | NoteRecord, ...] = (*seeds.changes, *seeds.notes)
    for entry in entries:
        if entry.since not in known:
            place = f"seeds/emendations.toml: {entry.id}"
            raise SeedError(place, f"since {quoted(entry.since)}", "a version of seeds/versions.toml")


def _check_day(date: str, place: str) -> None:
    if not is_day(*map(int, date.split("-"))):
        raise SeedError(place, f'"date" is {shown(date)}', "a day of the calendar")
