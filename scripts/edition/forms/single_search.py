"""Reads what the one-file form needs of the site's search: its field, its styles, its scripts, its index."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from edition.errors import SeedError
from edition.modules import join_modules
from edition.search.script import index_of

TEMPLATE = re.compile(r'\{#-?.*?-?#\}| [a-z-]+="\{\{.*?\}\}"|\{\{.*?\}\}', re.DOTALL)
START = "assets/search/single.js"


@dataclass(frozen=True, slots=True)
class SingleSearch:
    """The search as it stands in a page that has nothing beside it."""

    form: str
    """The field and the panel as HTML."""
    styles: str
    scripts: tuple[str, ...]
    """The engine, and what starts it, in one."""
    index: str
    """The index as JSON."""


def read_search(docs: Path) -> SingleSearch:
    """The search of a `docs/` folder. Raises SeedError if its index has not been made."""
    folder, index = docs / "assets" / "search", docs / "search" / "index.js"
    if not index.is_file():
        raise SeedError("docs/search/index.js", "is not there", "scripts/preprocess.py to have made it")
    return SingleSearch(
        form=TEMPLATE.sub("", (docs / "overrides/partials/search.html").read_text(encoding="utf-8")).strip(),
        styles=(folder / "search.css").read_text(encoding="utf-8"),
        scripts=(join_modules(docs, START).script,),
        index=index_of(index.read_text(encoding="utf-8")),
    )
