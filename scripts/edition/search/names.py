"""Finds the words of the text that answer to a heading of the index, e.g. "Rikov" to "Rykov, Alexei"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from edition.addresses import fold
from edition.errors import quoted
from edition.text.patterns import compile_pattern

WORD = re.compile(r"[\w'’]*")
POSSESSIVE = re.compile(r"['’]s$")
ASIDE = re.compile(r"\s*\([^)]*\)$")


def forms(pattern: str, heading: str, text: str) -> tuple[str, ...]:
    """What the pattern finds in the text, widened to whole words; empty if that is only the heading's first words.

    A form that holds a shorter one says nothing more and is left out, e.g. "new Czar" beside "Czar".
    """
    found = {fold(form): form for form in _matches(pattern, f"seeds/names.toml: {quoted(heading)}", text)}
    kept = tuple(found[form] for form in sorted(found) if not any(_within(other, form) for other in found))
    alone = len(kept) == 1 and fold(kept[0]) == fold(ASIDE.sub("", heading).partition(", ")[0])
    return () if alone else kept


def _matches(pattern: str, place: str, text: str) -> Iterable[str]:
    for spans in compile_pattern(pattern, place).finds_all((text,)):
        for start, stop in spans:
            end = WORD.match(text, stop)
            yield POSSESSIVE.sub("", text[start : end.end() if end else stop])


def _within(part: str, whole: str) -> bool:
    """True if `whole` is `part` with more before or after it, a plural ending among them."""
    return len(part) < len(whole) and f" {part}" in f" {whole}"
