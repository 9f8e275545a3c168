"""Checks what `edition.toml` and `versions.toml` say of the edition: every form relies on it."""

from __future__ import annotations

import re

from edition.dates import ISO, is_day
from edition.errors import SeedError, quoted
from edition.seeds.records import EditionRecord

FILE = "seeds/edition.toml"
NUMBER = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}\Z", re.ASCII)
LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
TITLE = re.compile(r"\S+(?: \S+)*\Z")
AUTHOR = re.compile(r"\S+(?: \S+)+\Z")


def check_facts(edition: EditionRecord) -> None:
    """Raise SeedError for a fact that is not of its form."""
    check_version(edition.version, edition.date, FILE)
    for key, value, form, expected in (
        ("title", edition.title, TITLE, "words with single spaces between them"),
        ("author", edition.author, AUTHOR, "given and family name"),
        ("language", edition.language, LANGUAGE, 'the code of a language, e.g. "en"'),
        ("translated_from", edition.translated_from, LANGUAGE, 'the code of a language, e.g. "es"'),
    ):
        if not form.match(value):
            raise SeedError(f"{FILE}: {key}", quoted(value), expected)


def check_version(number: str, date: str, place: str) -> None:
    """Raise SeedError if the number of a version is none, or its date no day."""
    if not NUMBER.match(number):
        raise SeedError(place, f"version {quoted(number)}", "three numbers with points between them, e.g. 1.0.0")
    found = ISO.match(date)
    if not found or not found[3] or not is_day(*map(int, found.groups())):
        raise SeedError(place, f"date {quoted(date)}", "a day, e.g. 2026-11-23")
