"""Tells MkDocs what only the seeds say: title, author and rights, and the chapters of the menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from edition.model import Edition

CHAPTERS = "chapters/*.md"
"""What stands in the menu of mkdocs.yml for all chapters in their order."""
Entry = str | dict[str, Any]


def settings_of(edition: Edition) -> dict[str, str]:
    """The settings of MkDocs that are facts of the edition, under their names."""
    facts = edition.facts
    return {
        "site_name": facts.title,
        "site_author": facts.author,
        "site_description": facts.said_description,
        "copyright": facts.rights,
    }


def menu(entries: list[Entry], edition: Edition, is_there: Callable[[str], bool]) -> list[Entry]:
    """The menu with every chapter, and without the pages and sections of which the edition has nothing.

    is_there: whether there is a page of this path, e.g. "apparatus/timeline.md"
    """
    return [kept for entry in entries for kept in _kept(entry, edition, is_there)]


def _kept(entry: Entry, edition: Edition, is_there: Callable[[str], bool]) -> Iterator[Entry]:
    if entry == CHAPTERS:
        yield from (f"chapters/{chapter.name}.md" for chapter in edition.chapters)
    elif isinstance(entry, str):
        yield from [entry] if is_there(entry) else []
    else:
        for title, inside in entry.items():
            if isinstance(inside, list):
                found = menu(inside, edition, is_there)
                yield from [{title: found}] if found else []
            elif is_there(inside):
                yield {title: inside}
