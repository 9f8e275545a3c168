"""The works that the essay cites, quotes and names, each with its reference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edition.apparatus.csl import Formatted, Item
from edition.pieces import Pieces, Text
from edition.text.typography import curl

FOREIGN = ("de", "es", "fr")
ROLES = {"cited": "Cited in the text", "quoted": "Quoted without a reference", "mentioned": "Named in the text"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A work in the bibliography."""

    id: str
    """The id of the work, e.g. "broue"."""
    language: str
    """The language of the title, e.g. "fr"."""
    reference: Pieces
    """The reference as the style has it."""
    remark: Pieces
    """What the editor says of the edition cited, or ()."""

    @property
    def title_language(self) -> str:
        """The language that the title is set in, "" for English; Russian titles are given in English."""
        return self.language if self.language in FOREIGN else ""


def bibliography(works: Iterable[Item], formatted: Mapping[str, Formatted]) -> dict[str, tuple[Entry, ...]]:
    """The works under "cited", "quoted" and "mentioned", each part in the order of the style."""
    found = {work["id"]: work for work in works}
    return {
        role: tuple(
            _entry(found[id], made.reference) for id, made in formatted.items() if found[id]["custom"]["role"] == role
        )
        for role in ROLES
    }


def _entry(work: Item, reference: Pieces) -> Entry:
    remark = curl(work["custom"].get("edition", ""))
    return Entry(work["id"], work["language"], reference, (Text(remark),) if remark else ())
