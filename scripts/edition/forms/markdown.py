"""The whole essay in one Markdown file, with footnotes, addresses and printed pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.apparatus.backmatter import ROLES, bibliography, changes, provenance
from edition.model import (
    Chapter,
    Edition,
    Emendation,
    Emphasis,
    Link,
    Note,
    Notes,
    PageBreak,
    Pages,
    Piece,
    Strong,
    Text,
    notes_of,
)
from edition.text.typography import curled

SPECIAL = re.compile(r"([\\`*_\[\]<>#])")
SAYS = {"citation": "", "translator": "", "editor": "*Editor’s note:* "}


def markdown(edition: Edition) -> bytes:
    """The whole essay in UTF-8, as CommonMark with footnotes; ids are set as empty HTML anchors."""
    edition = curled(edition)
    parts = [f"# {edition.facts.title}", f"*{edition.facts.author}*", *provenance(edition)]
    for chapter in edition.chapters:
        parts += _chapter(chapter)
    parts += [*_bibliography(edition), *_changes(edition)]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"## {chapter.number}. {chapter.title}"
    yield _page(chapter.first_page)
    for paragraph in chapter.paragraphs:
        mark = f'<a id="{paragraph.id}"></a>**\\[{paragraph.address}\\]** '
        yield "- " * paragraph.item + mark + render(paragraph.pieces)
    for note in notes_of(chapter):
        yield f"[^{note.key}]: {_said(note)}"


def _said(note: Note) -> str:
    comment = f" \\[*Editor:* {render(note.comment)}\\]" if note.comment else ""
    words = render(note.pieces)
    return SAYS[note.kind] + words + "." * (not words.endswith((".", "Note"))) + comment


def _page(number: int) -> str:
    return f'<a id="page-{number}"></a>\\[p. {number}\\]'


def render(pieces: tuple[Piece, ...]) -> str:
    """The pieces as Markdown. Raises TypeError for an unknown kind."""
    return "".join(map(_piece, pieces))


def _piece(piece: Piece) -> str:
    match piece:
        case Text(text) | Emendation(reading=text):
            return _escaped(text)
        case Emphasis(inner):
            return f"*{render(inner)}*"
        case Strong(inner):
            return f"**{render(inner)}**"
        case Pages(first, last):
            return f"{first}–{last}"
        case Link(words, work, url, room):
            return f"[{_escaped(words)}]({_target(work, url, room)})"
        case PageBreak(page, tail):
            return " " * bool(tail) + _page(page) + " " * (not tail)
        case Notes(notes, punctuation):
            return punctuation + "".join(f"[^{note.key}]" for note in notes)
    raise TypeError(f"unknown piece {piece!r}")


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)


def _target(work: str, url: str, room: str) -> str:
    """The address of a link: a work's entry in this file, a web address, a part of this file."""
    return f"#{work}" if work else url or f"#{room}"


def _bibliography(edition: Edition) -> Iterator[str]:
    yield '## <a id="bibliography"></a>Bibliography'
    entries = bibliography(edition)
    for role, heading in ROLES.items():
        yield f"### {heading}"
        for entry in entries:
            if entry.role == role:
                said = " ".join(filter(None, (render(entry.reference), render(entry.remark))))
                yield f'- <a id="{entry.id}"></a>{said}'


def _changes(edition: Edition) -> Iterator[str]:
    yield '## <a id="emendations"></a>Emendations'
    for change in changes(edition):
        found = change.emendation
        where = f"[{change.paragraph.address}](#{change.paragraph.id})"
        yield f"- {where} “{found.reading}” for “{_escaped(found.seed)}”. {found.why}"
