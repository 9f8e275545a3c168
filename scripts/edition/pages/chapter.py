"""Renders the essay: a page a chapter, and one page with all of them."""

from __future__ import annotations

from itertools import groupby

from edition.apparatus.sheets import cut_words
from edition.model import Chapter, Edition, Paragraph, notes_of
from edition.pages.markdown import Marked, escape, not_a_list, page
from edition.pieces import Note, words_of

ESSAY = "The whole essay on one page, with its notes, to read through or to search with the browser’s own find."
MOST = 160
WORDS_A_MINUTE = 230
"""How fast a reader is taken to read; the title page says so."""


def render_chapter(chapter: Chapter, words: Marked) -> str:
    """The page of a chapter, front matter and all."""
    facts: dict[str, str | int] = {
        "title": chapter.title,
        "number": chapter.number,
        "first_page": chapter.first_page,
        "last_page": chapter.last_page,
        **length(count_words(chapter)),
        "description": describe(chapter),
    }
    return page([*_text(chapter, f"# {_title(chapter)}", words), *_notes(chapter, words)], facts)


def render_essay(edition: Edition, words: Marked) -> str:
    """The page of the whole essay, with the same addresses as the chapters' pages, to which its numbers lead."""
    blocks = [f"# {escape(edition.facts.title)}"]
    for chapter in edition.chapters:
        number = f'<span class="editorial">{chapter.number}. </span>'
        heading = f"## {number}{_title(chapter)} {{: #chapter-{chapter.number} }}"
        blocks += _text(chapter, heading, words, f'data-at="../chapters/{chapter.name}/"')
    blocks += [note for chapter in edition.chapters for note in _notes(chapter, words)]
    words_in_all = sum(map(count_words, edition.chapters))
    facts: dict[str, str | int] = {"title": "The essay on one page", "kind": "essay", "description": ESSAY}
    return page(blocks, {**facts, **length(words_in_all)})


def length(words: int) -> dict[str, int]:
    """How long so many words are: the words, and the whole minutes, at least one, that reading them takes."""
    return {"words": words, "minutes": max(1, round(words / WORDS_A_MINUTE))}


def count_words(chapter: Chapter) -> int:
    """How many words the chapter has, heading and notes left out."""
    return sum(len(words_of(paragraph.pieces).split()) for paragraph in chapter.paragraphs)


def describe(chapter: Chapter) -> str:
    """The edition's summary of the chapter; without one, its first words, at most 160 characters, ending at a word."""
    return chapter.summary or cut_words(" ".join(words_of(paragraph.pieces) for paragraph in chapter.paragraphs), MOST)


def _text(chapter: Chapter, heading: str, words: Marked, *facts: str) -> list[str]:
    """The chapter's blocks: its first page, its heading, a block a paragraph, the items of a list together.

    facts: what every paragraph says of itself beside its address.
    """
    groups = groupby(chapter.paragraphs, key=lambda paragraph: paragraph.number if not paragraph.item else 0)
    blocks = ["\n".join(_paragraph(one, words, *facts) for one in group) for _, group in groups]
    return [*map(words.page_break, chapter.opening), heading, *blocks]


def _title(chapter: Chapter) -> str:
    """The title, with the seed's words where it departs from them."""
    title = escape(chapter.title)
    return f"{{~~{escape(chapter.emended)}~>{title}~~}}" if chapter.emended else title


def _paragraph(paragraph: Paragraph, words: Marked, *facts: str) -> str:
    said = not_a_list(words.render(paragraph.pieces))
    marked = f"{{: {' '.join((f'#{paragraph.id}', *facts))} }}"
    return f"- {said}\n  {marked}" if paragraph.item else f"{said}\n{marked}"


def _notes(chapter: Chapter, words: Marked) -> list[str]:
    return [_note(note, words) for note in notes_of(chapter)]


def _note(note: Note, words: Marked) -> str:
    """The definition of a note; what the editor says begins with these words, a citation ends with a stop of ours."""
    said = words.render(note.pieces)
    match note.kind:
        case "citation":
            said = f"{not_a_list(said)}."
        case "editor":
            said = f"*Editor’s note.* {said}"
    comment = f"\n\n    *Editor’s note.* {words.render(note.comment)}" if note.comment else ""
    return f"[^{note.key}]: {said}{comment}"
