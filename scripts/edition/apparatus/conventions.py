"""Says what the edition changes everywhere alike and without a mark."""

from __future__ import annotations

import unicodedata

from edition.apparatus.printed import printed_pages
from edition.model import Edition

ALWAYS = (
    "Straight quotation marks and apostrophes are curly.",
    "In references the hyphen between two page numbers is an en dash; elsewhere a hyphen stays.",
    "Chapters and paragraphs have numbers, which the file has not.",
    "References in parentheses and the translator’s notes in brackets stand as notes, without these; a reference ends with a full stop.",
    "Where a page’s end cuts a word, the word is whole and its hyphen is gone.",
    "Italics and capitals that vary in the file vary here too.",
)
HEADINGS = "Headings stand as the edition words them: {headings}."
NAME = "The author’s name, on the covers “{found}”, is “{due}”."


def conventions(edition: Edition) -> tuple[str, ...]:
    """What is changed in silence, a sentence each."""
    due = edition.facts.author
    words = " ".join(" ".join(one.words.split()) for one in printed_pages(edition))
    bare = _unaccented(words)
    at = bare.find(_unaccented(due))
    found = words[at : at + len(due)] if at >= 0 else due
    headings = [f"“{one.emended}” is “{one.title}”" for one in edition.chapters if one.emended]
    told = [HEADINGS.format(headings="; ".join(headings))] if headings else []
    return (*ALWAYS, *told, *([NAME.format(found=found, due=due)] if found != due else []))


def _unaccented(text: str) -> str:
    """The text without accents, of the same length."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)
