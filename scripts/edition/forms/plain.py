"""The essay as plain text, 72 columns wide, addresses and printed pages in the margin."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from edition.apparatus.backmatter import ROLES, bibliography, changes, note_numbers, provenance
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

WIDTH, MARGIN = 72, 8
BREAK = "\u2060"
SAYS = {"citation": "", "translator": "", "editor": "Editor’s note: "}


def plain(edition: Edition) -> bytes:
    """The whole essay in UTF-8: every line at most 72 characters, the margin 8 of them, web addresses excepted."""
    edition = curled(edition)
    numbers = note_numbers(edition)
    parts = [*_front(edition)]
    for chapter in edition.chapters:
        parts += _chapter(chapter, numbers)
    parts += [*_bibliography(edition), *_changes(edition)]
    return ("\n".join(parts).rstrip("\n") + "\n").encode("utf-8")


def _front(edition: Edition) -> Iterator[str]:
    yield from (edition.facts.author, "", *textwrap.wrap(edition.facts.title.upper(), WIDTH), "")
    for paragraph in provenance(edition):
        yield from (*_wrapped(paragraph, WIDTH), "")
    yield from _wrapped(
        "Notes are numbered in [brackets] and stand at the end of each chapter; _so_ is italic and *so* is bold.", WIDTH
    )
    yield from ("", "")


def _chapter(chapter: Chapter, numbers: dict[str, int]) -> Iterator[str]:
    """The lines of a chapter, its notes at the end."""
    title = _wrapped(f"{chapter.number}. {chapter.title}", WIDTH - MARGIN)
    yield from (*_set(title, [f"[p. {chapter.first_page}]"]), "")
    for paragraph in chapter.paragraphs:
        text = "- " * paragraph.item + render(paragraph.pieces, numbers)
        pages = [piece.page for piece in _breaks(paragraph.pieces)]
        yield from (*_body(text, f"[{paragraph.address}]", pages), "")
    for note in notes_of(chapter):
        lines = _wrapped(said(note, numbers), WIDTH - MARGIN)
        yield from (*_set(lines, [f"[{numbers[note.key]}]"]), "")
    yield ""


def _body(text: str, address: str, pages: list[int]) -> list[str]:
    """The lines of a paragraph, with the page's number in the margin of the line where the page begins."""
    lines = _wrapped(text, WIDTH - MARGIN)
    waiting = iter(pages)
    marks = [address]
    for row, line in enumerate(lines):
        for _ in range(line.count(BREAK)):
            marks += [""] * (row - len(marks)) + [f"[p. {next(waiting)}]"]
    return _set([line.replace(BREAK, "") for line in lines], marks)


def _set(lines: list[str], marks: list[str]) -> list[str]:
    """The lines with the marks in the margin, the first beside the first line."""
    lines += [""] * (len(marks) - len(lines))
    marks = marks + [""] * (len(lines) - len(marks))
    return [f"{mark:<{MARGIN}}{line}".rstrip() for mark, line in zip(marks, lines, strict=True)]


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _breaks(pieces: tuple[Piece, ...]) -> Iterator[PageBreak]:
    return (piece for piece in pieces if isinstance(piece, PageBreak))


def said(note: Note, numbers: dict[str, int]) -> str:
    """What a note says, who says it first if that is the editor."""
    comment = f" [Editor: {render(note.comment, numbers)}]" if note.comment else ""
    words = render(note.pieces, numbers)
    return SAYS[note.kind] + words + "." * (not words.endswith((".", "Note"))) + comment


def render(pieces: tuple[Piece, ...], numbers: dict[str, int]) -> str:
    """The pieces as plain text, a word joiner where a page begins. Raises TypeError for an unknown kind."""
    return "".join(_piece(piece, numbers) for piece in pieces)


def _piece(piece: Piece, numbers: dict[str, int]) -> str:
    match piece:
        case Text(text) | Link(words=text) | Emendation(reading=text):
            return text
        case Emphasis(inner):
            return f"_{render(inner, numbers)}_"
        case Strong(inner):
            return f"*{render(inner, numbers)}*"
        case Pages(first, last):
            return f"{first}–{last}"
        case PageBreak():
            return BREAK
        case Notes(notes, punctuation):
            return punctuation + "".join(f"[{numbers[note.key]}]" for note in notes)
    raise TypeError(f"unknown piece {piece!r}")


def _bibliography(edition: Edition) -> Iterator[str]:
    yield from ("BIBLIOGRAPHY", "")
    entries = bibliography(edition)
    for role, heading in ROLES.items():
        yield from (heading, "")
        for entry in entries:
            if entry.role == role:
                text = " ".join(filter(None, (render(entry.reference, {}), render(entry.remark, {}))))
                yield from (
                    *textwrap.wrap(text, WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False),
                    "",
                )
    yield ""


def _changes(edition: Edition) -> Iterator[str]:
    yield from ("EMENDATIONS", "")
    for change in changes(edition):
        reading, seed = change.emendation.reading, change.emendation.seed
        lines = _wrapped(f"“{reading}” for “{seed}”. {change.emendation.why}", WIDTH - MARGIN)
        yield from (*_set(lines, [f"[{change.paragraph.address}]"]), "")
