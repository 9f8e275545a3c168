"""Renders the glossary: each term, its definition and every place."""

from __future__ import annotations

from edition.addresses import fold
from edition.apparatus.gather import Apparatus, Entry
from edition.apparatus.statements import Statements
from edition.pages.links import joined, places_line, words_attribute
from edition.pages.markdown import escape, page
from edition.pages.sources import mark

INTRODUCTION = """\
{count} that a reader may not know, explained in the editor’s words, not the essay’s. In the text each is marked at its first
occurrence in a chapter and explains itself there, under the pointer, the finger or the Tab key."""
SOURCES = """ Each
definition names its [sources](../about/sources.md)."""
FACTS = {
    "title": "Glossary",
    "kind": "apparatus",
    "description": "{count} of the essay explained, with every paragraph and page where they occur.",
}
NUMBERS = {1: "One", 10: "Ten", 20: "Twenty", 30: "Thirty", 40: "Forty", 50: "Fifty"}


def render_glossary(apparatus: Apparatus) -> str:
    """The page of the glossary."""
    count, sources = _count(len(apparatus.glossary)), SOURCES * bool(apparatus.statements.sources)
    names = frozenset(name.id for name in apparatus.index.names)
    entries = sorted(apparatus.glossary, key=lambda entry: fold(entry.term.record.term))
    blocks = [
        "# Glossary",
        INTRODUCTION.format(count=count) + sources,
        '<div class="index-filter" data-filter="gloss-entry"></div>',
    ]
    blocks += [_entry(entry, names, apparatus.statements) for entry in entries]
    return page(blocks, {**FACTS, "description": FACTS["description"].format(count=count)})


def _count(terms: int) -> str:
    """How many terms, a round number of them in a word."""
    return f"{NUMBERS.get(terms, terms)} term{'s' * (terms != 1)}"


def _entry(entry: Entry, names: frozenset[str], said: Statements) -> str:
    record = entry.term.record
    parts = [f"**{escape(record.term)}** {escape(record.definition)}"]
    if record.also:
        parts.append(f"*Also {joined(record.also)}.*")
    parts.append(f"{places_line(entry.places)}.")
    if entry.term.id in names:
        parts.append(f"*See also* [the index](names.md#{entry.term.id}).")
    return (
        " ".join(parts)
        + mark(said, "term", entry.term.id)
        + f"\n{{: #{entry.term.id} .gloss-entry{words_attribute(entry.places)} }}"
    )
