"""Writes the links into the text that the pages of the apparatus share."""

from __future__ import annotations

from collections.abc import Callable

from edition.apparatus.places import Place
from edition.model import Edition, Paragraph
from edition.pages.markdown import escape

NOTE_WORDS = {"citation": "note", "translator": "translator’s note", "editor": "editor’s note"}


def chapter_names(edition: Edition) -> dict[int, str]:
    """The names of the chapters' pages under their numbers, e.g. {9: "09-october-revolution"}."""
    return {chapter.number: chapter.name for chapter in edition.chapters}


def paragraph_link(chapter: str, paragraph: Paragraph) -> str:
    """The Markdown link to a paragraph: "[9.3](../chapters/09-october-revolution.md#p9-3)"."""
    return f"[{paragraph.address}](../chapters/{chapter}.md#{paragraph.id})"


def address_link(chapter: str, address: str) -> str:
    """The Markdown link to a paragraph by its address, e.g. "9.3"."""
    return f"[{address}](../chapters/{chapter}.md#p{address.replace('.', '-')})"


def place_link(place: Place) -> str:
    """The Markdown link to a place with its printed pages, e.g. "[9.3](…) p. 24"."""
    pages = page_words(place.pages)
    if not place.note:
        return f"{paragraph_link(place.chapter, place.paragraph)}\u00a0{pages}"
    words = f"{place.paragraph.address}, {NOTE_WORDS[place.note.kind]}"
    return f"[{words}](../chapters/{place.chapter}.md#fn:{place.note.key})\u00a0{pages}"


def page_words(pages: tuple[int, ...]) -> str:
    """The pages as a reader writes them, the space kept together: "p. 24" or "pp. 24, 25"."""
    return f"p{'p' * (len(pages) > 1)}.\u00a0{', '.join(map(str, pages))}"


def places_line(places: tuple[Place, ...]) -> str:
    """The links to all places."""
    return ", ".join(map(place_link, places))


def words_attribute(places: tuple[Place, ...]) -> str:
    """The attribute that tells a script which words to mark at the places: ' data-words="Kerensky|Kerensky's"'."""
    words = dict.fromkeys(word.replace('"', "") for place in places for word in place.words)
    return f' data-words="{"|".join(words)}"'


def joined(words: tuple[str, ...], make: Callable[[str], str] = escape) -> str:
    """The words made Markdown, commas between them."""
    return ", ".join(map(make, words))
