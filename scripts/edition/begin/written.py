"""Writes a proposal as the data files that a person checks."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from msgspec.structs import asdict, fields

from edition.begin.propose import Proposal
from edition.errors import quoted
from edition.seeds.records import ChapterRecord, PageRecord

SHOWS = {"heading": "by a heading", "word": "by a word cut in two", "sentence": "by a sentence cut in two"}
TAKEN = "proposed, to be checked by a person"


def pages_toml(proposal: Proposal) -> str:
    """`pages.toml`: what was found, what was not, and each page with what shows that it begins there."""
    head = [f"# Where each page begins in essay.txt: {TAKEN}.", "#", *(f"# {line}" for line in _said(proposal))]
    facts = [f"booklet = {proposal.booklet}", f"blank = [{', '.join(map(str, proposal.blank))}]"]
    facts.append(f"wrapped = {_value(proposal.wrapped)}")
    pages = ["\n".join((*_left(proposal, page), _table("page", page))) for page in proposal.pages]
    return "\n\n".join(("\n".join(head), "\n".join(facts), *pages)) + "\n"


def chapters_toml(proposal: Proposal) -> str:
    """`chapters.toml`: the titles and first pages of the contents list, with addresses made of the titles."""
    head = f"# The chapters by the contents list: {TAKEN}. `slug` is the chapter's address, for good."
    return "\n\n".join((head, *(_table("chapter", chapter) for chapter in proposal.chapters))) + "\n"


def _said(proposal: Proposal) -> Iterable[str]:
    """What was found and what could not be told, a line each."""
    shown: Counter[str] = Counter(page.evidence for page in proposal.pages if not page.outside)
    yield f"{proposal.booklet} pages: the chapters of the contents list stand in the order of its sheets."
    yield (
        "Pages that begin where it is shown "
        + ", ".join(f"{words}: {shown[key]}" for key, words in SHOWS.items())
        + "."
    )
    if proposal.others:
        sense = ", ".join(map(str, proposal.others))
        yield f"Left to sense: {sense}. They need a reason of yours; the lines say where else they might begin."
    if proposal.blank:
        yield "Blank are those for which there are no words; a file does not show on which side of a leaf none stand."
    yield "What stands outside the chapters, covers above all, is parted by a guess."


def _left(proposal: Proposal, page: PageRecord) -> Iterable[str]:
    """Lines of comment above a page that words do not place."""
    if page.number in proposal.others:
        yield f"# Only sense places page {page.number}: give a reason. In its stretch of the file these lines begin too:"
        yield from (f"#   {quoted(line)}" for line in proposal.others[page.number])
    elif page.joins and not page.reason:
        yield f"# The words do not show how page {page.number} joins the one before it: give a reason."


def _table(name: str, record: PageRecord | ChapterRecord) -> str:
    """The record as a TOML table, without what it has by default."""
    usual = {field.name: field.default for field in fields(record)}
    lines = [f"{key} = {_value(value)}" for key, value in asdict(record).items() if value != usual[key]]
    return "\n".join((f"[[{name}]]", *lines))


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
