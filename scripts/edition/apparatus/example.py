"""The places that pages name where they explain how one finds and cites: of the edition itself, about its middle."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.references import printed_pages
from edition.model import Edition, Paragraph

ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
MIDDLE, OTHER = 3, 7
"""Which paragraph of the two chapters in the middle is named, where they have so many."""


@dataclass(frozen=True, slots=True)
class Example:
    """What is named."""

    paragraph: Paragraph
    """A paragraph of the chapter after the middle, e.g. 9.3 of sixteen chapters."""
    other: Paragraph
    """One of the chapter before it, e.g. 8.7."""
    page: int
    """A printed page on which the first chapter of the two stands, e.g. 25."""
    phrase: str
    """Words that stand together in the text, or ""."""

    @property
    def printed(self) -> int:
        """The printed page on which the paragraph begins."""
        return printed_pages(self.paragraph)[0]

    @property
    def words(self) -> str:
        """The paragraph in words, e.g. "the third paragraph of the ninth chapter"."""
        chapter, number = self.paragraph.chapter, self.paragraph.number
        return f"the {ordinal(number)} paragraph of the {ordinal(chapter)} chapter"

    @property
    def other_words(self) -> str:
        """The other one in words, e.g. "the seventh of chapter 8"."""
        return f"the {ordinal(self.other.number)} of chapter {self.other.chapter}"


def example_of(edition: Edition) -> Example:
    """What is named of an edition."""
    count = len(edition.chapters)
    later, earlier = edition.chapters[count // 2], edition.chapters[(count - 1) // 2]
    page = (later.first_page + later.last_page) // 2
    return Example(later.paragraphs[:MIDDLE][-1], earlier.paragraphs[:OTHER][-1], page, edition.facts.phrase)


def ordinal(number: int) -> str:
    """Its ordinal, in a word up to the twentieth: "third", "21st"."""
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    return f"{number}{ENDINGS.get(number % 10, 'th') if number % 100 not in (11, 12, 13) else 'th'}"
