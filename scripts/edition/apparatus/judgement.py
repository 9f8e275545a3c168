"""Says of a page that sense alone places what its length excludes, and what would change if it began elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from edition.model import Edition, Page, Paragraph


@dataclass(frozen=True, slots=True)
class Longest:
    """The page that holds most, of those with a heading or of those without."""

    page: int
    characters: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """A page of which only sense shows where it begins."""

    page: Page
    before: Page
    """The page before it in the file."""
    together: int
    """The characters of both."""
    most_before: Longest
    """What no page like the one before exceeds."""
    most: Longest
    """What no page like this one exceeds."""
    earlier: tuple[Paragraph, ...]
    """The paragraphs before it in the file, on the other page: those of another chapter if it began earlier."""
    later: tuple[Paragraph, ...]
    """The paragraphs that begin on it: those of the other chapter if it began after them."""
    possible: tuple[Paragraph, ...]
    """The paragraphs at which both pages would hold no more than a page can, its own first included."""

    @property
    def latest(self) -> int:
        """How many characters of the two pages may stand before it."""
        return self.most_before.characters

    @property
    def earliest(self) -> int:
        """How many characters of the two pages must stand before it."""
        return max(0, self.together - self.most.characters)


def judgements(edition: Edition) -> tuple[Judgement, ...]:
    """The pages that sense alone places between two paragraphs, in the order of the book."""
    found = [
        _judgement(edition, before, page) for before, page in pairwise(edition.pages) if page.record.evidence == "sense"
    ]
    weighed = [one for one in found if one.earlier and one.later]
    return tuple(sorted(weighed, key=lambda judgement: judgement.page.number))


def _judgement(edition: Edition, before: Page, page: Page) -> Judgement:
    together = page.start + len(page.text) - before.start
    most_before, most = _longest(edition, before), _longest(edition, page)
    earlier, later = _beginning_on(edition, before), _beginning_on(edition, page)
    low, high = page.start + len(page.text) - most.characters, before.start + most_before.characters + len(before.space)
    possible = tuple(one for one in (*earlier, *later) if low <= one.spans[0][0] <= high)
    return Judgement(page, before, together, most_before, most, earlier, later, possible)


def _longest(edition: Edition, like: Page) -> Longest:
    """The longest of the pages that, like this one, have a heading or have none."""
    heading = like.record.evidence == "heading"
    inside = (page for page in edition.pages if page.record.evidence)
    alike = (page for page in inside if (page.record.evidence == "heading") == heading)
    longest = max(alike, key=lambda page: len(page.text))
    return Longest(longest.number, len(longest.text))


def _beginning_on(edition: Edition, page: Page) -> tuple[Paragraph, ...]:
    return tuple(
        paragraph
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        if page.start <= paragraph.spans[0][0] < page.end
    )
