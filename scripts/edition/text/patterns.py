"""Finds the words of a text by the patterns of `names.toml` and `glossary.toml`, and stops a pattern that runs away."""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import regex

from edition.errors import SeedError, quoted

LIMIT = 1.0
"""Seconds that one pattern may take for a million characters of text, or for less."""
MILLION = 1_000_000
RECURSION = re.compile(r"\(\?(?:R|[+-]?[0-9]+|&\w+|P>\w+)\)")
"""A pattern within itself; it can use up the memory before any time is over."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of a data file."""

    words: str
    """The regular expression as the file has it, e.g. "Lenin(?!is)"."""
    place: str
    """The file and the entry, for messages, e.g. 'seeds/names.toml: "Lenin, V. I."'."""
    compiled: Any
    """The compiled expression."""

    def finds(
        self, text: str, start: int = 0, end: int | None = None, seconds: float = LIMIT
    ) -> tuple[tuple[int, int], ...]:
        """Where the pattern's words begin and end in the text, between two places of it.

        Raises SeedError if the pattern takes longer than so many seconds: it runs away.
        """
        try:
            return tuple(match.span() for match in self.compiled.finditer(text, start, end, timeout=max(seconds, 1e-3)))
        except TimeoutError:
            raise SeedError(
                self.place, f"pattern {quoted(self.words)} runs away", f"one that is done in {LIMIT:g} s"
            ) from None

    def finds_all(self, texts: Iterable[str]) -> Iterator[tuple[tuple[int, int], ...]]:
        """The same for each of the texts, the time limit being for all together, and longer for more than a million characters."""
        texts = tuple(texts)
        stop = time.monotonic() + LIMIT * max(1.0, sum(map(len, texts)) / MILLION)
        for text in texts:
            yield self.finds(text, seconds=stop - time.monotonic())


def compile_pattern(words: str, place: str) -> Pattern:
    """The pattern, ready to be looked for. Raises SeedError if it is no regular expression, recurses, or finds nothing at all."""
    if RECURSION.search(words):
        raise SeedError(place, f"pattern {quoted(words)} holds itself", "one that does not")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled = regex.compile(words)
    except (regex.error, Warning, OverflowError, RecursionError) as error:
        raise SeedError(place, f"pattern {quoted(words)} is no regular expression ({error})", "one") from None
    if compiled.search("", timeout=LIMIT):
        raise SeedError(place, f"pattern {quoted(words)} matches where there are no words", "one that finds words")
    return Pattern(words, place, compiled)
