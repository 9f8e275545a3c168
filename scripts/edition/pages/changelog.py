"""Renders the list of versions: what changed in each, from the same data that made the change."""

from __future__ import annotations

from edition.pages.markdown import escape, page, quote, render
from edition.pages.versions import FEED
from edition.seeds.read import Seeds
from edition.seeds.records import ChangeRecord, NoteRecord, VersionRecord
from edition.text.emendations import editors_words

INTRODUCTION = """\
The first number of a version changes if an address does, the second if the reading text does, the third if only the
edition’s own words do. A citation of this edition names its version."""


def render_changelog(seeds: Seeds) -> str:
    """The page of the versions, newest first."""
    blocks = ["# Versions of this edition", INTRODUCTION]
    for version in seeds.versions:
        blocks += _version(version, seeds)
    return page(
        blocks,
        {
            "title": "Versions",
            "kind": "apparatus",
            "feed": FEED,
            "description": "What changed between the versions of this edition.",
        },
    )


def _version(version: VersionRecord, seeds: Seeds) -> list[str]:
    changes = [change for change in seeds.changes if change.since == version.number]
    notes = [note for note in seeds.notes if note.since == version.number]
    blocks = [f"## {version.number}, {version.date} {{: #v{version.number.replace('.', '-')} }}", escape(version.what)]
    numbers = [one.number for one in seeds.versions]
    olds = [kept.number for kept in seeds.kept if numbers.index(kept.number) > numbers.index(version.number)]
    if olds:
        links = [f"[{old}](../versions/{old}-{version.number}.md)" for old in olds]
        blocks += [f"Compared word for word with {', '.join(links)}."]
    if changes:
        blocks += ["Changes to the text:", "\n".join(_change(change) for change in changes)]
    if notes:
        blocks += ["Editor’s notes:", "\n".join(_note(note) for note in notes)]
    return blocks


def _change(change: ChangeRecord) -> str:
    return f"- “{quote(change.find)}” became “{quote(change.replace)}” ({change.kind}). {escape(change.why)}"


def _note(note: NoteRecord) -> str:
    return f"- On “{quote(note.find)}”: {render(editors_words(note.why))}"
