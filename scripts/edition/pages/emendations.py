"""Renders the emendations: every change in its sentence, the seed's words and the reading side by side, and every note."""

from __future__ import annotations

import re

from edition.apparatus.conventions import conventions
from edition.apparatus.places import where
from edition.apparatus.sheets import cut_words
from edition.apparatus.statements import Statements
from edition.model import Edition
from edition.pages.links import page_words, paragraph_link
from edition.pages.markdown import escape, page, render
from edition.pages.sources import mark
from edition.pages.spots import Spot, spots
from edition.pieces import Emendation, Note, words_of

STOP = re.compile(r"[.?!][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-Þ])")
MOST = 50
"""Characters of the words that a note is about, where they head it."""
INTRODUCTION = """\
The reading text departs from the seed in {changes}{notes}. Beside
these it has what is [changed everywhere alike](#silent), and nothing else: a test undoes both and compares the result with the file, character
by character.

*Damage* is what was probably lost on the way into the file, a *slip* is one of the English as the file has it, and *spelling*
is one stray spelling of a name or word that the text otherwise spells one way. The reasons are the editor’s."""
NONE = """\
The reading text has the words of the seed. Beside what is [changed everywhere alike](#silent) it has nothing of its own: a test
undoes that and compares the result with the file, character by character."""
SILENT = """\
## Changed without a mark {: #silent }

What is changed everywhere by one rule is not marked in its place. The TEI has the file’s own quotation marks, hyphens and spellings."""
FACTS = {
    "title": "Emendations",
    "kind": "apparatus",
    "description": "Every place where the reading text departs from the seed, in its sentence, with kind and reason, and the editor’s notes.",
}


def render_emendations(edition: Edition, said: Statements) -> str:
    """The page of the emendations."""
    found = tuple(spots(edition))
    changes = [_change(spot, spot.piece, said) for spot in found if isinstance(spot.piece, Emendation)]
    notes = [_note(spot, spot.piece, said) for spot in found if isinstance(spot.piece, Note)]
    blocks = [
        "# Emendations",
        _introduction(len(changes), len(notes), edition.facts.introductions.emendations),
        *["## Changes {: #changes }"] * bool(changes),
        *changes,
        *["## Notes {: #notes }"] * bool(notes),
        *notes,
        SILENT,
        "\n".join(f"- {escape(one)}" for one in conventions(edition)),
    ]
    return page(blocks, FACTS)


def _introduction(changes: int, notes: int, own: str) -> str:
    """How many places there are of each kind, what the kinds are, and what only this edition can say of them."""
    if not changes and not notes:
        return NONE
    more = f", and in {notes} more the editor has only a word to say" * bool(notes)
    said = INTRODUCTION.format(changes=_places(changes), notes=more)
    return " ".join(filter(None, [said, own.strip()]))


def _places(count: int) -> str:
    return {0: "no place", 1: "one place"}.get(count, f"{count} places")


def sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence around a place of the text begins and ends: sentence("One. Two, so. Three.", 6) == (5, 13)."""
    stops = [match.end() for match in STOP.finditer(text)]
    start = max([0, *(stop for stop in stops if stop <= at)])
    end = min([len(text), *(stop for stop in stops if stop > at)])
    return start, start + len(text[start:end].rstrip())


def _place(spot: Spot) -> str:
    page = page_words((where(spot.paragraph, spot.piece)[1],))
    return f"{paragraph_link(spot.chapter.name, spot.paragraph)}, {page}"


def _change(spot: Spot, change: Emendation, said: Statements) -> str:
    """One change: its words, place, kind and reason, and its sentence twice."""
    text = words_of(spot.paragraph.pieces)
    at, _ = where(spot.paragraph, change)
    start, end = sentence(text, at)
    sources = mark(said, "change", change.id)
    before, after = escape(text[start:at]), escape(text[at + len(change.reading) : end])
    return "\n\n".join(
        (
            f"### “{escape(change.seed)}” → “{escape(change.reading)}” {{: #{change.id} }}",
            f"{_place(spot)}, *{change.kind}*. {escape(change.why)}{sources}",
            f"*As in the seed:* {before}**{escape(change.seed)}**{after}\n{{: .as-in-seed }}",
            f"*Reading text:* {before}**{escape(change.reading)}**{after}\n{{: .as-read }}",
        )
    )


def _note(spot: Spot, note: Note, said: Statements) -> str:
    """One note of the editor's: where it stands, the words it is about, what it says."""
    link = f"[the note in its place](../chapters/{spot.chapter.name}.md#fn:{note.key})"
    if note.kind == "editor":
        text, (at, _) = words_of(spot.paragraph.pieces), where(spot.paragraph, note)
        start, end = sentence(text, max(at - 1, 0))
        words, remark = text[start:end], note.pieces
    else:
        words, remark = words_of(note.pieces), note.comment
    sources = mark(said, "note", note.id)
    about = escape(cut_words(note.about.lstrip("(["), MOST))
    return "\n\n".join(
        (
            f"### On “{about}” {{: #{note.id} }}",
            f"{_place(spot)}, {link}. {render(remark)}{sources}",
            f"*As in the seed:* {escape(words)}\n{{: .as-in-seed }}",
        )
    )
