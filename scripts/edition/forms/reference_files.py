"""The essay and the works it cites, for reference managers."""

from __future__ import annotations

import json

import yaml

from edition.apparatus.csl import Item, bibtex, exchanged
from edition.apparatus.references import essay_item, identifier
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
    return (json.dumps([*map(exchanged, items(book))], ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def citation_file(book: Book) -> bytes:
    """How to cite the edition, in the Citation File Format 1.2.0, which GitHub and Zenodo read."""
    facts, (author,) = book.edition.facts, essay_item(book.edition)["author"]
    person = {f"{part}-names": author[part] for part in ("given", "family") if part in author}
    cited = {"type": "book", "title": facts.title, "authors": [dict(person)], "year": int(facts.date[:4])}
    cited |= {"version": facts.version, "languages": [facts.language], "notes": essay_item(book.edition)["note"]}
    file = {
        "cff-version": "1.2.0",
        "message": "Please cite the edition like this, with the address or the number of the paragraph.",
        "type": "dataset",
        "title": f"{facts.title}: a digital edition",
        "authors": [person],
        "version": facts.version,
        "date-released": facts.date,
        "identifiers": [{"type": "other", "value": identifier(book.edition)}],
        "preferred-citation": cited,
    }
    return yaml.safe_dump(file, sort_keys=False, allow_unicode=True, width=1000).encode("utf-8")


def items(book: Book) -> list[Item]:
    """The essay, then the works it cites, quotes and names; the editor's remark on an edition stands in "note"."""
    return [essay_item(book.edition), *map(_public, book.edition.works)]


def _public(work: Item) -> Item:
    """The work without what only this edition understands."""
    item = {key: value for key, value in work.items() if key != "custom"}
    remark = work["custom"].get("edition")
    return item | {"note": remark} if remark else item
