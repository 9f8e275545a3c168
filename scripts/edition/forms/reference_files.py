"""The essay and the works it cites, for reference managers."""

from __future__ import annotations

import json

from edition.apparatus.csl import Item, bibtex
from edition.apparatus.references import essay_item
from edition.apparatus.ris import ris
from edition.forms.book import Book


def bib(book: Book) -> bytes:
    """The references as BibTeX."""
    return "\n".join(bibtex(items(book)).values()).encode("utf-8")


def research_information(book: Book) -> bytes:
    """The references as RIS."""
    return ris(items(book)).encode("utf-8")


def csl_json(book: Book) -> bytes:
    """The references as CSL-JSON."""
    return (json.dumps(items(book), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def items(book: Book) -> list[Item]:
    """The essay, then the works it cites, quotes and names; the editor's remark on an edition stands in "note"."""
    return [essay_item(book.edition), *map(_public, book.edition.works)]


def _public(work: Item) -> Item:
    """The work without what only this edition understands."""
    item = {key: value for key, value in work.items() if key != "custom"}
    remark = work["custom"].get("edition")
    return item | {"note": remark} if remark else item
