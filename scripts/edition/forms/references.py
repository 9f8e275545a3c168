"""The essay and the works it cites, for reference managers."""

from __future__ import annotations

import json
from typing import Any

from edition.apparatus.citations import essay_item
from edition.apparatus.citeproc import bibtex
from edition.apparatus.ris import ris
from edition.model import Edition
from edition.text.typography import curled


def bib(edition: Edition) -> bytes:
    """The references as BibTeX."""
    return "\n".join(bibtex(items(edition)).values()).encode("utf-8")


def research_information(edition: Edition) -> bytes:
    """The references as RIS."""
    return ris(list(items(edition))).encode("utf-8")


def csl_json(edition: Edition) -> bytes:
    """The references as CSL-JSON."""
    return (json.dumps(items(edition), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def items(edition: Edition) -> tuple[dict[str, Any], ...]:
    """The essay, then the works it cites, quotes and names; the editor's remark on an edition stands in "note"."""
    return (essay_item(edition), *map(_public, curled(edition).works))


def _public(work: dict[str, Any]) -> dict[str, Any]:
    """The work without what only this edition understands."""
    item = {key: value for key, value in work.items() if key != "custom"}
    remark = work["custom"].get("edition")
    return item | {"note": remark} if remark else item
