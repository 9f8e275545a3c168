"""Renders the index of names: headings by kind, who each is, every place, and the references between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.addresses import fold, make_id
from edition.apparatus.example import example_of
from edition.apparatus.gather import Apparatus
from edition.apparatus.index import Name, See
from edition.apparatus.statements import Statements
from edition.model import Edition
from edition.pages.links import joined, places_line, words_attribute
from edition.pages.markdown import escape, page
from edition.pages.sources import mark
from edition.seeds.records import NameRecord

SECTIONS = {
    "person": ("Persons", "persons"),
    "organisation": ("Organisations", "organisations"),
    "place": ("Places", "places"),
    "publication": ("Publications", "publications"),
    "event": ("Events", "events"),
    "term": ("Terms", "terms"),
}
INTRODUCTION = """\
Every heading with all its places: the paragraph (“{address}” is {words}) and the printed page of the booklet
beside it. The places were found by the words of the text, so “the latter” or “he” is not indexed{own}. Notes are indexed as well. Who a person is, and the
dates of life, are the editor’s{sources}."""
SOURCES = """; the dates are those on which the [sources](../about/sources.md) read agree, and where they do
not, both stand"""
FACTS = {
    "title": "Index of names",
    "kind": "apparatus",
    "description": "The persons, organisations, places, publications, events and terms of the essay, with every paragraph and page.",
}


def render_names(edition: Edition, apparatus: Apparatus) -> str:
    """The page of the index."""
    own = edition.facts.introductions.names.strip()
    other = example_of(edition)
    said = INTRODUCTION.format(
        address=other.other.address,
        words=other.other_words,
        own=f"; {own}" * bool(own),
        sources=SOURCES * bool(apparatus.statements.sources),
    )
    sections = {kind: entries for kind in SECTIONS if (entries := _sorted(apparatus, kind))}
    blocks = ["# Index of names", said, _kinds(sections), '<div class="index-filter" data-filter="name"></div>']
    glossary = frozenset(entry.term.id for entry in apparatus.glossary)
    for kind, entries in sections.items():
        title, name = SECTIONS[kind]
        blocks += [f"## {title} {{: #{name} }}", _letters(entries)]
        blocks += [
            _name(entry, glossary, apparatus.statements) if isinstance(entry, Name) else _see(entry)
            for entry in entries
        ]
    return page(blocks, FACTS)


def _sorted(apparatus: Apparatus, kind: str) -> list[Name | See]:
    return sorted(_entries(apparatus, kind), key=lambda entry: fold(entry.record.heading))


def _entries(apparatus: Apparatus, kind: str) -> Iterator[Name | See]:
    yield from (name for name in apparatus.index.names if name.record.kind == kind)
    yield from (see for see in apparatus.index.sees if see.kind == kind)


def _kinds(kinds: Iterable[str]) -> str:
    return " · ".join(f"[{title}](#{name})" for title, name in map(SECTIONS.__getitem__, kinds)) + "\n{: .index-kinds }"


def _letters(entries: list[Name | See]) -> str:
    """The first letters of the entries, each a link to the first entry with it."""
    firsts: dict[str, str] = {}
    for entry in entries:
        firsts.setdefault(fold(entry.record.heading)[0].upper(), entry.id)
    return " ".join(f"[{letter}](#{name})" for letter, name in firsts.items()) + "\n{: .index-letters }"


def _name(name: Name, glossary: frozenset[str], said: Statements) -> str:
    """One heading: who it is, other names, places, references, sources."""
    record = name.record
    who = ", ".join(filter(None, (_full_name(record), record.dates.replace("-", "–"))))
    parts = [f"**{escape(record.heading)}**"]
    if words := ". ".join(filter(None, (who, record.who))):
        parts.append(f"{escape(words.rstrip('.'))}.")
    if record.variants:
        parts.append(f"*Also {joined(record.variants)}.*")
    parts.append(f"{places_line(name.places)}.")
    links = [_link(other) for other in record.see_also]
    if name.id in glossary:
        links.append(f"[the glossary](glossary.md#{name.id})")
    if links:
        parts.append(f"*See also* {', '.join(links)}.")
    return " ".join(parts) + mark(said, "name", name.id) + f"\n{{: #{name.id} .name{words_attribute(name.places)} }}"


def _full_name(record: NameRecord) -> str:
    """The full name, unless it is the heading turned round."""
    turned = " ".join(reversed(record.heading.split(", ")))
    return "" if record.full_name == turned else record.full_name


def _see(see: See) -> str:
    links = ", ".join(map(_link, see.record.see))
    return f"**{escape(see.record.heading)}** *see* {links}.\n{{: #{see.id} .name .see }}"


def _link(heading: str) -> str:
    return f"[{escape(heading)}](#{make_id(heading)})"
