"""Renders the sources: the marks at the entries of the apparatus, and the page that lists what each source supports."""

from __future__ import annotations

from collections import Counter

from edition.addresses import in_parentheses
from edition.apparatus.sheets import cut_words
from edition.apparatus.statements import Kind, Statement, Statements
from edition.dates import parse_date
from edition.pages.markdown import escape, page
from edition.seeds.sources import SourceRecord

PLACES: dict[Kind, str] = {
    "name": "../apparatus/names.md#",
    "event": "../apparatus/timeline.md#",
    "term": "../apparatus/glossary.md#",
    "work": "../apparatus/bibliography.md#",
    "change": "../apparatus/emendations.md#",
    "note": "../apparatus/emendations.md#",
    "author": "../about.md#author-",
}
KINDS: dict[Kind, str] = {
    "name": "Names",
    "event": "Events",
    "term": "Terms",
    "work": "Works",
    "change": "Changes",
    "note": "Notes",
    "author": "On the author",
}
MOST = 50
"""Characters of a statement that lead to it."""
INTRODUCTION = """\
What this edition itself says, in the index of names, the timeline, the glossary, the bibliography, the emendations and the notes,
was looked up. Here is every source that was opened, with the part that was read and what rests on it; each entry there leads
back here by the source’s number. Nothing is taken over but short facts.

Not all sources weigh the same. Many were read in excerpts only, some are copies of an encyclopaedia, and one, WordNet, is a
dictionary that gives a person or a place one line. Books that were read in an online copy of doubtful right are named without an
address. Where a statement rests on the wording of the essay alone, its source is the essay. What was looked for and not found
stands at the end."""
TABLE = "| What the edition says | Verified | In part | Not verified | Of all |\n|:--|--:|--:|--:|--:|"
FACTS = {
    "title": "Sources",
    "kind": "apparatus",
    "description": "Every source in which this edition verified what it says, what each supports, and what could not be verified.",
}


def mark(said: Statements, kind: Kind, id: str) -> str:
    """What stands at the end of an entry, a space before it: its sources by number, and what could not be verified."""
    entry = said.entries.get((kind, id))
    if not entry or not (entry.rests.source or entry.rests.unverified):
        return ""
    numbers, sources = said.numbers, entry.rests.source
    links = ", ".join(f"[{numbers[source]}](../about/sources.md#source-{source})" for source in sources)
    word = "Source" if len(sources) == 1 else "Sources"
    parts = [f"*{word}* {links}."] if links else []
    if entry.rests.unverified:
        parts.append(f"*Unverified:* {escape(entry.rests.unverified)}")
    return f" {' '.join(parts)}"


def render_sources(said: Statements) -> str:
    """The page of the sources."""
    open_ = [entry for entry in said.entries.values() if entry.rests.unverified]
    blocks = ["# Sources", INTRODUCTION, _figures(said), "## The sources {: #list }"]
    blocks += [_source(number, source, said) for number, source in enumerate(said.sources, 1)]
    if open_:
        blocks += ["## What could not be verified {: #unverified }", "\n".join(map(_unverified, open_))]
    return page(blocks, FACTS)


def _figures(said: Statements) -> str:
    """The table of how much was verified, kind by kind."""
    counts = Counter((entry.kind, entry.rests.certainty) for entry in said.entries.values())
    rows = []
    for kind, words in KINDS.items():
        high, medium, low = (counts[kind, certainty] for certainty in ("high", "medium", "low"))
        rows.append(f"| {words} | {high} | {medium} | {low} | {high + medium + low} |")
    high, medium, low = (sum(counts[kind, certainty] for kind in KINDS) for certainty in ("high", "medium", "low"))
    rows.append(f"| All | {high} | {medium} | {low} | {len(said.entries)} |")
    return "\n".join([TABLE, *rows, "", f"Of these, {len(said.glossed)} rest on a dictionary’s line alone."])


def _source(number: int, source: SourceRecord, said: Statements) -> str:
    """One source: its title, which leads to it if it has an address, who made it, what was read, what rests on it."""
    title = escape(source.title)
    linked = f"[{title}]({in_parentheses(source.address)})" if source.address else title
    made = ", ".join(filter(None, (source.author, source.date)))
    day = parse_date(source.consulted, "seeds/sources.toml").words
    supported = "; ".join(_link(entry) for entry in said.supported(source.id))
    read = f"Read on {day}: {escape(source.what)}."
    return f"**{number}.** {linked}. {escape(made)}. {read} *Supports* {supported}.\n{{: #source-{source.id} .source }}"


def _link(entry: Statement) -> str:
    """A link to a statement in its place."""
    words = entry.title.replace("*", "")
    return f"[{escape(cut_words(words, MOST))}]({PLACES[entry.kind]}{entry.id})"


def _unverified(entry: Statement) -> str:
    return f"- {_link(entry)}: {escape(entry.rests.unverified)}"
