"""Makes the second part of the search index: what the edition itself says of names, terms, works and days.

It is fetched after the first answer, so that a reader who looks for words of the text does not wait for it.
"""

from __future__ import annotations

from typing import Any

from edition.apparatus.days import both_dates
from edition.model import Edition
from edition.pieces import Emendation, walk
from edition.seeds.read import Seeds
from edition.seeds.records import NameRecord
from edition.text.typography import curl

AUTHOR = "the-author"
"""The address of the section on the author on the page about the edition."""


def apparatus_index(edition: Edition, seeds: Seeds) -> dict[str, Any]:
    """The second part; "who" and "definitions" are in the order of the first part's "names" and "terms"."""
    pieces = [piece for chapter in edition.chapters for one in chapter.paragraphs for piece in walk(one.pieces)]
    emendations = [piece for piece in pieces if isinstance(piece, Emendation)]
    author = curl(" ".join(sentence.text for sentence in seeds.author))
    return {
        "who": [curl(_who(name)) for name in seeds.names],
        "definitions": [curl(term.definition) for term in seeds.terms],
        "works": [[work["id"], _work(work)] for work in edition.works],
        "events": [[event.id, f"{both_dates(event)[0]}: {event.record.what}"] for event in edition.events],
        "emendations": [[change.id, f"“{change.seed}” became “{change.reading}”"] for change in emendations],
        "about": [[AUTHOR, author]] if author else [],
    }


def _who(name: NameRecord) -> str:
    """Who it is, as the index of names says it, e.g. "Pierre Broué, 1926–2005. French Trotskyist historian (cited)"."""
    named = ", ".join(filter(None, (name.full_name, name.dates.replace("-", "–"))))
    return ". ".join(filter(None, (named, name.who)))


def _work(work: dict[str, Any]) -> str:
    """A work as one line: author, title, place and publisher, year."""
    authors = [person.get("literal") or f"{person['family']}, {person['given']}" for person in work.get("author", ())]
    imprint = [work.get(key) for key in ("container-title", "publisher-place", "publisher")]
    year = str(work["issued"]["date-parts"][0][0])
    return ". ".join(fact for fact in (*authors, work["title"], *imprint, year) if fact)
