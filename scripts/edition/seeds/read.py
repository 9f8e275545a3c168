"""Reads `seeds/`: the only room of the core that opens files."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edition.addresses import SLUG
from edition.errors import SeedError, quoted, shown
from edition.seeds.facts import check_facts, check_version
from edition.seeds.letters import check_data, check_letters
from edition.seeds.records import (
    ChangeRecord,
    ChapterRecord,
    DateRecord,
    EditionRecord,
    EventRecord,
    NameRecord,
    NoteRecord,
    PageRecord,
    SeeRecord,
    TermRecord,
    VersionRecord,
    check_keys,
    parse_record,
    parse_tables,
    parse_whole,
)
from edition.seeds.works import check_works

KINDS = ("damage", "slip", "spelling")


@dataclass(frozen=True, slots=True)
class Seeds:
    """Everything that people wrote and the program reads."""

    edition: EditionRecord
    essay: str
    """The seed, 52,465 characters."""
    booklet: int
    blank: frozenset[int]
    pages: tuple[PageRecord, ...]
    chapters: tuple[ChapterRecord, ...]
    changes: tuple[ChangeRecord, ...]
    notes: tuple[NoteRecord, ...]
    versions: tuple[VersionRecord, ...]
    """The versions of the edition, newest first."""
    works: tuple[dict[str, Any], ...]
    """The works as CSL-JSON items, in the order of the file."""
    names: tuple[NameRecord, ...]
    sees: tuple[SeeRecord, ...]
    events: tuple[EventRecord, ...]
    dates: tuple[DateRecord, ...]
    terms: tuple[TermRecord, ...]


def read_seeds(folder: Path) -> Seeds:
    """The seeds of a folder, checked as far as one file can be checked alone. Raises SeedError."""
    edition = parse_record(EditionRecord, _toml(folder, "edition.toml"), "seeds/edition.toml")
    check_facts(edition)
    pages = _toml(folder, "pages.toml")
    check_keys(pages, ("booklet", "blank", "page"), "seeds/pages.toml")
    emendations = _toml(folder, "emendations.toml")
    check_keys(emendations, ("change", "note"), "seeds/emendations.toml")
    changes = _changes(emendations["change"])
    notes = parse_tables(NoteRecord, emendations["note"], "note", "seeds/emendations.toml")
    _check_ids(changes, "change")
    _check_ids(notes, "note")
    names = _toml(folder, "names.toml")
    check_keys(names, ("name", "see"), "seeds/names.toml")
    events = _toml(folder, "events.toml")
    check_keys(events, ("event", "date"), "seeds/events.toml")
    glossary = _toml(folder, "glossary.toml")
    check_keys(glossary, ("term",), "seeds/glossary.toml")
    return Seeds(
        edition=edition,
        essay=_essay(folder, edition.sha256),
        booklet=parse_whole(pages["booklet"], "booklet", "seeds/pages.toml"),
        blank=frozenset(parse_whole(number, "blank", "seeds/pages.toml") for number in _list(pages["blank"], "blank")),
        pages=parse_tables(PageRecord, pages["page"], "page", "seeds/pages.toml"),
        chapters=_chapters(folder),
        changes=changes,
        notes=notes,
        versions=_versions(folder, edition, {*(change.since for change in changes), *(note.since for note in notes)}),
        works=_works(folder),
        names=parse_tables(NameRecord, names["name"], "name", "seeds/names.toml"),
        sees=parse_tables(SeeRecord, names["see"], "see", "seeds/names.toml"),
        events=parse_tables(EventRecord, events["event"], "event", "seeds/events.toml"),
        dates=parse_tables(DateRecord, events["date"], "date", "seeds/events.toml"),
        terms=parse_tables(TermRecord, glossary["term"], "term", "seeds/glossary.toml"),
    )


def _bytes(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise SeedError(f"seeds/{name}", f"cannot be read ({error.strerror})", "a readable file") from None


def _text(folder: Path, name: str) -> str:
    try:
        return _bytes(folder, name).decode("utf-8")
    except UnicodeDecodeError as error:
        byte = f"byte {error.start} is 0x{error.object[error.start]:02x}"
        raise SeedError(f"seeds/{name}", byte, "UTF-8") from None


def _essay(folder: Path, expected: str) -> str:
    """The seed's text, if its checksum is the one that `edition.toml` has."""
    text = _text(folder, "essay.txt")
    found = hashlib.sha256(text.encode("utf-8")).hexdigest()
    if found != expected:
        raise SeedError(
            "seeds/essay.txt", f"its SHA-256 is {found}", f"{quoted(expected, 64)[1:-1]}, as seeds/edition.toml has it"
        )
    check_letters(text, "seeds/essay.txt")
    return text


def _toml(folder: Path, name: str) -> dict[str, Any]:
    try:
        data = tomllib.loads(_text(folder, name))
    except (ValueError, RecursionError) as error:
        raise SeedError(f"seeds/{name}", str(error), "TOML") from None
    check_data(data, f"seeds/{name}")
    return data


def _list(value: Any, key: str) -> list[Any]:
    if not isinstance(value, list):
        raise SeedError("seeds/pages.toml", f'"{key}" is {shown(value)}', "a list of whole numbers")
    return value


def _chapters(folder: Path) -> tuple[ChapterRecord, ...]:
    data = _toml(folder, "chapters.toml")
    check_keys(data, ("chapter",), "seeds/chapters.toml")
    chapters = parse_tables(ChapterRecord, data["chapter"], "chapter", "seeds/chapters.toml")
    seen: set[str] = set()
    for place, chapter in enumerate(chapters, 1):
        at = f"seeds/chapters.toml: chapter {place}"
        if not SLUG.match(chapter.slug):
            raise SeedError(at, f"slug {quoted(chapter.slug)}", "only a-z, 0-9 and single hyphens between them")
        if chapter.slug in seen:
            raise SeedError(at, f"slug {quoted(chapter.slug)} stands twice", "one chapter an address")
        seen.add(chapter.slug)
    return chapters


def _changes(tables: Any) -> tuple[ChangeRecord, ...]:
    changes = parse_tables(ChangeRecord, tables, "change", "seeds/emendations.toml")
    for place, change in enumerate(changes, 1):
        if change.kind not in KINDS:
            at = f"seeds/emendations.toml: change {place}"
            raise SeedError(at, f"kind {quoted(change.kind)}", "one of " + ", ".join(KINDS))
    return changes


def _check_ids(entries: Sequence[ChangeRecord | NoteRecord], name: str) -> None:
    """Raise SeedError for an id that is no address of an entry, or is that of two."""
    seen: set[str] = set()
    for place, entry in enumerate(entries, 1):
        at = f"seeds/emendations.toml: {name} {place}"
        if not entry.id.startswith(f"{name}-") or not SLUG.match(entry.id):
            expected = f'"{name}-" and a-z, 0-9 and single hyphens between them'
            raise SeedError(at, f"id {quoted(entry.id)}", expected)
        if entry.id in seen:
            raise SeedError(at, f"id {quoted(entry.id)} stands twice", "one entry an address")
        seen.add(entry.id)


def _versions(folder: Path, edition: EditionRecord, used: set[str]) -> tuple[VersionRecord, ...]:
    """The versions, the first of them the edition's own, every one that an emendation names among them."""
    data = _toml(folder, "versions.toml")
    check_keys(data, ("version",), "seeds/versions.toml")
    versions = parse_tables(VersionRecord, data["version"], "version", "seeds/versions.toml")
    for place, version in enumerate(versions, 1):
        check_version(version.number, version.date, f"seeds/versions.toml: version {place}")
    if not versions or (versions[0].number, versions[0].date) != (edition.version, edition.date):
        raise SeedError(
            "seeds/versions.toml: version 1",
            "is not the edition's",
            f"{edition.version} of {edition.date}, as seeds/edition.toml has it",
        )
    for number in sorted(used - {version.number for version in versions}):
        raise SeedError("seeds/emendations.toml", f"since {quoted(number)}", "a version of seeds/versions.toml")
    return versions


def _works(folder: Path) -> tuple[dict[str, Any], ...]:
    try:
        data = json.loads(_text(folder, "works.json"))
    except (ValueError, RecursionError) as error:
        raise SeedError("seeds/works.json", str(error), "JSON") from None
    check_data(data, "seeds/works.json")
    return check_works(data)
