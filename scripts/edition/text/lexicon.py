"""Tells whether something is a word: of the text's language, or one that the text itself has elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property

from spellchecker import SpellChecker

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class Lexicon:
    """The words of a language, by the dictionary of pyspellchecker, and those that a text has besides."""

    def __init__(self, language: str, essay: str, edges: Iterable[str]) -> None:
        """A lexicon of a language.

        language: its code, e.g. "en"; there is a dictionary for a dozen, and where there is none every word is known
        edges: what stands at the edges of pages, whose words vouch for none
        """
        self.language = language
        self.essay = essay
        self.edges = tuple(edges)

    def knows(self, word: str) -> bool:
        """True if it is a word as far as can be told; a name, which begins with a capital, passes."""
        words = dictionary(self.language)
        return not words or not word.islower() or word in self.own or word in words

    @cached_property
    def own(self) -> frozenset[str]:
        """The words that the text has more often than at the edges of its pages."""
        found = Counter(WORD.findall(self.essay.lower()))
        found.subtract(Counter(word for edge in self.edges for word in WORD.findall(edge.lower())))
        return frozenset(word for word, times in found.items() if times > 0)


@cache
def dictionary(language: str) -> SpellChecker | None:
    """The words of a language, read when they are first asked for: that takes longer than all the rest of a run."""
    return SpellChecker(language=language) if language in SpellChecker.languages() else None
