"""Renders the words of every version as scripts, which a page loads when a link asks what has become of its words."""

from __future__ import annotations

import json

from edition.apparatus.compared import versions_of
from edition.model import Edition
from edition.pages.spots import spots
from edition.pieces import Emendation
from edition.seeds.read import Seeds
from edition.text.digest import settled

HEAD = "(window.EditionVersions=window.EditionVersions||{})"


def render_wordings(edition: Edition, seeds: Seeds) -> dict[str, str]:
    """The scripts under their paths in `docs/`, e.g. "versions/1.0.0/words.js", newest first."""
    chapters = [chapter.name for chapter in edition.chapters]
    scripts = {}
    for version in versions_of(edition, seeds.kept):
        wording = {
            "paragraphs": {name: settled(words) for name, words in version.paragraphs.items()},
            "chapters": chapters,
            "changes": _changes(edition, seeds, version.number),
        }
        said = json.dumps(wording, ensure_ascii=False, separators=(",", ":"))
        scripts[f"versions/{version.number}/words.js"] = f"{HEAD}[{json.dumps(version.number)}]={said};\n"
    return scripts


def _changes(edition: Edition, seeds: Seeds, old: str) -> dict[str, list[tuple[str, str, str]]]:
    """The emendations that came after a version, under the ids of their paragraphs: their ids, the old words and the new."""
    numbers = [version.number for version in seeds.versions]
    came = numbers[: numbers.index(old)]
    since = {change.id: change.since for change in seeds.changes}
    changes: dict[str, list[tuple[str, str, str]]] = {}
    for spot in spots(edition):
        if isinstance(spot.piece, Emendation) and since[spot.piece.id] in came:
            change = (spot.piece.id, settled(spot.piece.seed), settled(spot.piece.reading))
            changes.setdefault(spot.paragraph.id, []).append(change)
    return changes
