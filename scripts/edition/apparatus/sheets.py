"""Says of every printed page on which sheet it lies, how it begins, and where it stands in the edition."""

from __future__ import annotations

from dataclasses import dataclass

from edition.model import Edition, Page
from edition.pieces import PageBreak, walk


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the booklet where it lies on its sheet."""

    number: int
    sheet: int
    """From 1, the outermost of folded ones."""
    side: str
    """"outside" or "inside" of a folded sheet, "front" or "back" of a flat one."""
    half: str
    """"left" or "right"."""
    words: str
    """How it begins, on one line, e.g. "Lenin, the ideology of national"; "" for a blank page."""
    chapter: str
    """The name of the chapter's page on which it begins, or ""."""
    paragraph: str
    """The id of the paragraph in which it begins, e.g. "p16-3", or ""."""


def leaves(edition: Edition) -> tuple[Leaf, ...]:
    """All pages, blank ones included, sheet by sheet, outside and inside, left and right; none if there are no sheets."""
    if not edition.imposition.has_sheets:
        return ()
    begins, stands, names = first_words(edition.pages), standing(edition), edition.imposition.side_names
    made = []
    for place, side in enumerate(edition.imposition.sides()):
        for half, number in zip(("left", "right"), side, strict=True):
            chapter, paragraph = stands.get(number, ("", ""))
            words = begins.get(number, "")
            made.append(Leaf(number, place // 2 + 1, names[place % 2], half, words, chapter, paragraph))
    return tuple(made)


def first_words(pages: tuple[Page, ...]) -> dict[int, str]:
    """How every page begins; one in two pieces as its head does."""
    begins: dict[int, str] = {}
    for page in pages:
        begins.setdefault(page.number, first_line(page))
    return begins


def first_line(page: Page) -> str:
    """The page's heading, or its first words where it has none."""
    return " ".join(page.text.split("\n", 1)[0].replace("*", "").split()[:16])


def standing(edition: Edition) -> dict[int, tuple[str, str]]:
    """The chapter's page and the paragraph in which each printed page begins; covers and contents are left out."""
    found: dict[int, tuple[str, str]] = {}
    for chapter in edition.chapters:
        for mark in chapter.opening:
            found[mark.page] = (chapter.name, chapter.paragraphs[0].id)
        for paragraph in chapter.paragraphs:
            for piece in walk(paragraph.pieces):
                if isinstance(piece, PageBreak):
                    found[piece.page] = (chapter.name, paragraph.id)
    return found


def cut_words(words: str, most: int) -> str:
    """The words cut to at most so many characters, at the end of one."""
    if len(words) <= most:
        return words
    return words[: most - 1].rsplit(" ", 1)[0].rstrip(",;:.—- ") + "…"
