"""Reads what the one-file form needs of the site's search: its field, its styles, its scripts, its index."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment

from edition.apparatus.example import Example
from edition.errors import SeedError
from edition.modules import join_modules
from edition.search.script import APPARATUS, TEXT, index_of

BESIDE = re.compile(r' [a-z-]+="\{\{.*?\}\}"')
"""The attributes that say where the parts of the site stand."""
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
    """Both parts of the index as JSON."""


def read_search(docs: Path, example: Example) -> SingleSearch:
    """The search of a `docs/` folder, the places of an example named in it. Raises SeedError if a part of its index has not been made."""
    folder = docs / "assets" / "search"
    form = BESIDE.sub("", (docs / "overrides/partials/search.html").read_text(encoding="utf-8"))
    said = Environment(autoescape=True).from_string(form).render(config={"extra": {"example": example}}, assets=True)
    return SingleSearch(
        form=said.strip(),
        styles=(folder / "search.css").read_text(encoding="utf-8"),
        scripts=(join_modules(docs, START).script,),
        index=json.dumps(_part(docs, TEXT) | _part(docs, APPARATUS), ensure_ascii=False),
    )


def _part(docs: Path, path: str) -> dict[str, Any]:
    """A part of the index."""
    if not (docs / path).is_file():
        raise SeedError(f"docs/{path}", "is not there", "scripts/preprocess.py to have made it")
    part: dict[str, Any] = json.loads(index_of((docs / path).read_text(encoding="utf-8"), path))
    return part
