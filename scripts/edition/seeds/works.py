"""Checks the works: each a CSL-JSON item with just what this edition prints, sends on and searches."""

from __future__ import annotations

import re
from typing import Any

from edition.addresses import SLUG
from edition.dates import is_day
from edition.errors import SeedError, quoted, shown

FILE = "seeds/works.json"
ROLES = ("cited", "quoted", "mentioned")
WORDS = (
    "language", "publisher", "publisher-place", "collection-title", "container-title", "volume", "issue", "page",
    "number-of-pages", "number-of-volumes", "URL",
)  # fmt: skip
PEOPLE = ("author", "editor", "translator")
KNOWN = ("id", "type", "title", "issued", "custom", *WORDS, *PEOPLE)
CUSTOM = ("role", "cited_as", "edition")
NAMES = ({"family", "given"}, {"literal"})
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
WEB = re.compile(r"https?://[^\s\"<>\\^`{|}]+\Z")


def check_works(data: Any) -> tuple[dict[str, Any], ...]:
    """The works of the file, in its order. Raises SeedError for one that is not as this edition uses them."""
    if not isinstance(data, list):
        raise SeedError(FILE, "the file is no list", "CSL-JSON, a list of items")
    seen: set[str] = set()
    for place, work in enumerate(data, 1):
        _check(work, f"{FILE}: work {place}", seen)
    names = [work["custom"]["cited_as"] for work in data if work["custom"]["role"] == "cited"]
    for name in names:
        if names.count(name) > 1:
            raise SeedError(FILE, f"{quoted(name)} is the cited_as of two works", "a name for each")
    return tuple(data)


def _check(work: Any, at: str, seen: set[str]) -> None:
    """Check one work, and add its id to `seen`."""
    if not isinstance(work, dict):
        raise SeedError(at, f"{shown(work)} is no item", "a CSL-JSON item")
    for key in ("id", "type", "title"):
        if not isinstance(work.get(key), str):
            raise SeedError(at, f'missing key "{key}"', "a CSL-JSON item with id, type and title")
    if not SLUG.match(work["id"]):
        raise SeedError(at, f"id {quoted(work['id'])}", "only a-z, 0-9 and single hyphens between them")
    if work["id"] in seen:
        raise SeedError(at, f"id {quoted(work['id'])} stands twice", "one work an address")
    seen.add(work["id"])
    _check_custom(work.get("custom"), at)
    _check_rest(work, at)


def _check_custom(custom: Any, at: str) -> None:
    """Check what only this edition understands."""
    if not isinstance(custom, dict) or custom.get("role") not in ROLES:
        raise SeedError(at, 'missing key "custom.role"', "one of " + ", ".join(ROLES))
    for key, value in custom.items():
        if key not in CUSTOM or not isinstance(value, str):
            raise SeedError(at, f'"custom" holds {quoted(key)}: {shown(value)}', "strings under " + ", ".join(CUSTOM))
    if custom["role"] == "cited" and not custom.get("cited_as"):
        raise SeedError(at, 'missing key "custom.cited_as"', "the name by which the text cites the work")


def _check_rest(work: dict[str, Any], at: str) -> None:
    """Check the title, the language, the date, the people, and that nothing else is there."""
    for key, value in work.items():
        if key not in KNOWN:
            raise SeedError(at, f"unknown key {quoted(key)}", "one of " + ", ".join(KNOWN))
        if key in WORDS and not isinstance(value, str):
            raise SeedError(at, f'"{key}" is {shown(value)}', "a string")
        if key in PEOPLE and not _are_people(value):
            raise SeedError(
                at, f'"{key}" is {shown(value)}', 'a list of names, each with "family" and "given", or "literal"'
            )
    for key, right, expected in (
        ("title", bool(work["title"].strip()), "words"),
        ("language", bool(LANGUAGE.match(work.get("language", ""))), 'the code of a language, e.g. "en"'),
        ("issued", _is_issued(work.get("issued")), '{"date-parts": [[1917, 11, 7]]}, or a month or year of it'),
        ("URL", "URL" not in work or bool(WEB.match(work["URL"])), "an address of the web"),
    ):
        if not right:
            raise SeedError(at, f'"{key}" is {shown(work.get(key))}', expected)


def _are_people(value: Any) -> bool:
    """True if the value is a list of names, each of a person or a body."""
    if not isinstance(value, list):
        return False
    return all(
        isinstance(name, dict)
        and set(name) in NAMES
        and all(isinstance(part, str) and part.strip() for part in name.values())
        for name in value
    )


def _is_issued(value: Any) -> bool:
    """True if the value is one date, to the day, the month or the year."""
    match value:
        case {"date-parts": [[*parts]], **rest} if (
            not rest and 1 <= len(parts) <= 3 and all(type(part) is int for part in parts)
        ):
            return is_day(*parts)
    return False
