"""Renders a chapter as the Markdown page that MkDocs turns into HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

import frontmatter

from edition.dates import parse_date
from edition.model import (
    Chapter,
    Dated,
    Edition,
    Emendation,
    Emphasis,
    Link,
    Note,
    Notes,
    PageBreak,
    Pages,
    Paragraph,
    Piece,
    Strong,
    Term,
    Text,
    notes_of,
    words_of,
)

MARKUP = re.compile(r"[\\`*_{}\[\]#]")
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;", "|": "&#124;"}
ENTITY = re.compile("[&<>~|]")
NOTES_HERE = "///Footnotes Go Here///"  # the footnotes extension puts the list where this stands
LINE_START = re.compile(r"^\s*[+\-=:!\d]")
PLAIN = re.compile(r"[^\w .,;:'-]|_")
ROOMS = {"bibliography": "../apparatus/bibliography.md"}
MOST = 160
ESSAY = "The whole essay on one page, with its notes, to read through or to search with the browser’s own find."
OPENING, CLOSING = re.compile(r"[\"']\Z"), re.compile(r"\A[\"']")
OPENED, CLOSED = {'"': "“", "'": "‘"}, {'"': "”", "'": "’"}
"""Quotation marks beside a marked word are curled here: smarty sees the mark's tag there, and not the word."""


def render_chapter(chapter: Chapter, ending: str) -> str:
    """The page of a chapter, front matter and all.

    ending: the Markdown that closes the page after the notes, e.g. the links to the apparatus.
    """
    heading = f"{_page_mark(PageBreak(chapter.first_page), 'div')}\n\n# {escape(chapter.title)}"
    notes = _notes(chapter)
    return page([heading, *_body(chapter), *notes, *([NOTES_HERE] if notes else []), ending], front_matter(chapter))


def render_essay(edition: Edition) -> str:
    """The page of the whole essay, with the same addresses as the chapters' pages."""
    blocks = [f"# {escape(edition.facts.title)}"]
    for chapter in edition.chapters:
        number = f'<span class="editorial">{chapter.number}. </span>'
        heading = f"## {number}{escape(chapter.title)} {{: #chapter-{chapter.number} }}"
        blocks += [f"{_page_mark(PageBreak(chapter.first_page), 'div')}\n\n{heading}", *_body(chapter)]
    blocks += [note for chapter in edition.chapters for note in _notes(chapter)]
    return page(blocks, {"title": "The essay on one page", "kind": "essay", "description": ESSAY})


def page(blocks: list[str], facts: Mapping[str, str | int]) -> str:
    """A Markdown page from its blocks and its front matter."""
    post = frontmatter.Post("\n\n".join(blocks))
    post.metadata = dict(facts)
    return frontmatter.dumps(post, sort_keys=False, allow_unicode=True, width=1000) + "\n"


def _body(chapter: Chapter) -> list[str]:
    """The chapter's blocks: a paragraph each, the items of a list together."""
    groups = groupby(chapter.paragraphs, key=lambda paragraph: paragraph.number if not paragraph.item else 0)
    return ["\n".join(map(_paragraph, group)) for _, group in groups]


def _notes(chapter: Chapter) -> list[str]:
    return [_note(note) for note in notes_of(chapter)]


def front_matter(chapter: Chapter) -> dict[str, str | int]:
    """What a chapter's page says of itself."""
    return {
        "title": chapter.title,
        "number": chapter.number,
        "first_page": chapter.first_page,
        "last_page": chapter.last_page,
        "paragraphs": len(chapter.paragraphs),
        "words": count_words(chapter),
        "description": describe(chapter),
    }


def count_words(chapter: Chapter) -> int:
    """How many words the chapter has, heading and notes left out."""
    return sum(len(words_of(paragraph.pieces).split()) for paragraph in chapter.paragraphs)


def describe(chapter: Chapter) -> str:
    """The chapter's first words, at most 160 characters, ending at a word."""
    words = " ".join(words_of(paragraph.pieces) for paragraph in chapter.paragraphs)
    if len(words) <= MOST:
        return words
    return words[: MOST - 1].rsplit(" ", 1)[0].rstrip(",;:.—- ") + "…"


def escape(text: str) -> str:
    """The text such that Markdown shows just its characters."""
    text = MARKUP.sub(r"\\\g<0>", text)
    return ENTITY.sub(lambda match: ENTITIES[match[0]], text).replace("--", "-&#45;")


def attribute(text: str) -> str:
    """The text as the value of an HTML attribute inside Markdown, its markup made entities."""
    return PLAIN.sub(lambda match: f"&#{ord(match[0])};" if match[0].isascii() else match[0], text)


def _paragraph(paragraph: Paragraph) -> str:
    locator = (
        f'[](#{paragraph.id}){{: .locator data-n="{paragraph.address}" aria-label="Paragraph {paragraph.address}" }}'
    )
    words = render(paragraph.pieces)
    if paragraph.item:
        return f"- {locator}{words}\n  {{: #{paragraph.id} }}"
    return f"{locator}{words}\n{{: #{paragraph.id} }}"


def render(pieces: tuple[Piece, ...]) -> str:
    """The pieces as Markdown. Raises TypeError for a piece of an unknown kind."""
    parts = list(map(_render, pieces))
    for place, piece in enumerate(pieces):
        if isinstance(piece, Dated | Term):
            if place and isinstance(pieces[place - 1], Text):
                parts[place - 1] = OPENING.sub(lambda match: OPENED[match[0]], parts[place - 1])
            if place + 1 < len(pieces) and isinstance(pieces[place + 1], Text):
                parts[place + 1] = CLOSING.sub(lambda match: CLOSED[match[0]], parts[place + 1])
    return "".join(parts)


def _render(piece: Piece) -> str:
    match piece:
        case Text(text):
            return escape(text)
        case Emphasis(inner):
            return f"*{render(inner)}*"
        case Strong(inner):
            return f"**{render(inner)}**"
        case PageBreak():
            return _page_mark(piece, "span")
        case Emendation(reading, seed):
            return f'<span class="emendation" data-seed="{attribute(seed)}" tabindex="0">{escape(reading)}</span>'
        case Dated():
            return _date(piece)
        case Term(inner, term, gloss):
            return f'<span class="term" tabindex="0" data-term="{term}" data-gloss="{attribute(gloss)}">{render(inner)}</span>'
        case Pages(first, last):
            return f"{first}–{last}"
        case Link():
            return f"[{escape(piece.words)}]({_target(piece)})"
        case Notes(notes, punctuation):
            return escape(punctuation) + "".join(f"[^{note.key}]" for note in notes)
    raise TypeError(f"unknown piece {piece!r}")


def _date(date: Dated) -> str:
    """The words of a date; they explain themselves unless they say the whole of a Gregorian date."""
    words, place = words_of(date.pieces), "a date of the text"
    both = parse_date(date.gregorian, place).words
    start = f'<time datetime="{date.gregorian}"'
    if date.julian:
        marks = f' data-julian="{parse_date(date.julian, place, julian=True).words}" data-gregorian="{both}"'
    elif date.gregorian[:4] in words:
        return f"{start}>{render(date.pieces)}</time>"
    else:
        marks = f' data-gregorian="{both}"'
    return f'{start} class="dated" tabindex="0"{marks}>{render(date.pieces)}</time>'


def _page_mark(mark: PageBreak, element: str) -> str:
    cut = f' data-tail="{attribute(mark.tail)}" data-hyphen="{mark.hyphen}"' if mark.tail else ""
    return (
        f'<{element} id="page-{mark.page}" class="pagebreak" role="doc-pagebreak"'
        f' title="page {mark.page}" data-page="{mark.page}"{cut}></{element}>'
    )


def _target(link: Link) -> str:
    if link.url:
        return link.url
    return f"{ROOMS['bibliography']}#{link.work}" if link.work else ROOMS[link.room]


def _note(note: Note) -> str:
    """The note's definition, its words marked by their kind; what the edition adds is `.editorial`."""
    words = LINE_START.sub(lambda match: f"&#{ord(match[0].strip())};", render(note.pieces))
    match note.kind:
        case "citation":
            paragraphs = [f'<span class="citation">{words}</span><span class="editorial">.</span>']
        case "translator":
            paragraphs = [f'<span class="translator">{words}</span>']
        case _:
            paragraphs = [_editors(words)]
    if note.comment:
        paragraphs.append(_editors(render(note.comment)))
    return f"[^{note.key}]:\n" + "\n\n".join(f"    {paragraph}" for paragraph in paragraphs)


def _editors(words: str) -> str:
    return f'<span class="editor editorial"><span class="label">Editor’s note.</span> {words}</span>'
