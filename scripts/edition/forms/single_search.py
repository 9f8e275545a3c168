"""Reads what the one-file form needs of the site's search: its field, its styles, its scripts, its index."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from edition.errors import SeedError
from edition.search.script import index_of

LISTED = re.compile(r"^  search_engine:.*\n((?:    - .*\n)+)", re.MULTILINE)
TEMPLATE = re.compile(r'\{#-?.*?-?#\}| [a-z-]+="\{\{.*?\}\}"', re.DOTALL)
START = "assets/search/single.js"


@dataclass(frozen=True, slots=True)
class SingleSearch:
    """The search as it stands in a page that has nothing beside it."""

    form: str
    """The field and the panel as HTML."""
    styles: str
    scripts: tuple[str, ...]
    """The engine's scripts in the order in which they are run, the one that starts it last."""
    index: str
    """The index as JSON."""


def read_search(docs: Path) -> SingleSearch:
    """The search of a `docs/` folder. Raises SeedError if its index has not been made, or no engine is listed."""
    folder, index = docs / "assets" / "search", docs / "search" / "index.js"
    if not index.is_file():
        raise SeedError("docs/search/index.js", "is not there", "scripts/preprocess.py to have made it")
    names = [*_engine(docs.parent / "mkdocs.yml"), START]
    return SingleSearch(
        form=TEMPLATE.sub("", (docs / "overrides/partials/search.html").read_text(encoding="utf-8")).strip(),
        styles=(folder / "search.css").read_text(encoding="utf-8"),
        scripts=tuple((docs / name).read_text(encoding="utf-8") for name in names),
        index=index_of(index.read_text(encoding="utf-8")),
    )


def _engine(settings: Path) -> list[str]:
    """The engine's scripts in their order, e.g. "assets/search/fold.js", as the site's settings list them."""
    listed = LISTED.search(settings.read_text(encoding="utf-8"))
    if not listed:
        raise SeedError(settings.name, "lists no search_engine", "its scripts under extra, one a line")
    return [line.strip().removeprefix("- ") for line in listed[1].splitlines()]
