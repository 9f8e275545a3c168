"""Renders pieces as the Markdown of `docs/`, and puts a page together."""

from __future__ import annotations

import re
from collections.abc import Mapping

import frontmatter

from edition.addresses import in_parentheses
from edition.pieces import Dated, Emendation, Emphasis, Link, Notes, PageBreak, Pages, Pieces, Strong, Term, Text
from edition.renderer import Renderer

MARKUP = re.compile(r"[\\`*_{}\[\]#]")
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;", "|": "&#124;"}
ENTITY = re.compile("[&<>~|]")
LIST_START = re.compile(r"\A(?:\d+(?=\.\s)|(?=[+-]))")
ROOMS = {"bibliography": "../apparatus/bibliography.md"}
CLOSERS = r"(?=(?:\*+|\]\[[^\[\]]*\])*\Z)"
"""What may stand between the end of a word and the place after it: the ends of emphases and of marks."""


class Markdown(Renderer[str]):
    """The words as Markdown; dates and terms as plain words."""

    def render(self, pieces: Pieces) -> str:
        """The pieces one after the other, a page that begins inside a word marked inside it."""
        words = ""
        for piece in pieces:
            if isinstance(piece, PageBreak) and piece.tail:
                inside = f"{{p. {piece.page}{piece.hyphen}}}{piece.tail}"
                words, moved = re.subn(piece.tail + CLOSERS, inside, words, count=1)
                words += "" if moved else f"{{p. {piece.page} {piece.hyphen}|{piece.tail}}}"
            else:
                words += self.piece(piece)
        return words

    def join(self, parts: list[str]) -> str:
        """The parts without anything between."""
        return "".join(parts)

    def text(self, text: Text) -> str:
        """Its characters and no markup."""
        return escape(text.text)

    def emphasis(self, emphasis: Emphasis) -> str:
        """Between asterisks."""
        return f"*{self.render(emphasis.pieces)}*"

    def strong(self, strong: Strong) -> str:
        """Between double asterisks."""
        return f"**{self.render(strong.pieces)}**"

    def page_break(self, mark: PageBreak) -> str:
        """`{p. 25}`."""
        return f"{{p. {mark.page}}}"

    def emendation(self, change: Emendation) -> str:
        """CriticMarkup: `{~~twothirds~>two-thirds~~}`."""
        return f"{{~~{escape(change.seed)}~>{escape(change.reading)}~~}}"

    def pages(self, pages: Pages) -> str:
        """With an en dash."""
        return f"{pages.first}–{pages.last}"

    def link(self, link: Link) -> str:
        """To a web address, a work of the bibliography, or another page of the edition."""
        place = f"{ROOMS['bibliography']}#{link.work}" if link.work else ROOMS.get(link.room, "")
        return f"[{escape(link.words)}]({in_parentheses(link.url) or place})"

    def notes(self, notes: Notes) -> str:
        """The punctuation and the marks."""
        return escape(notes.punctuation) + "".join(f"[^{note.key}]" for note in notes.notes)


class Within(Markdown):
    """The words of a mark, which is a link and holds no other: an emendation has its address behind it."""

    def emendation(self, change: Emendation) -> str:
        """`{~~Kulaks.~>Kulaks,~~}{>>change-kulaks<<}`, the comment of CriticMarkup."""
        return f"{super().emendation(change)}{{>>{change.id}<<}}"


class Marked(Markdown):
    """The words with what explains them as reference links: `[24th][1917-11-06]`, `[Czar][czar]`, `[Broué][work-broue]`."""

    def __init__(self, labels: Mapping[Dated, str]) -> None:
        """labels: the name of the reference of each date that has one, the date being without its words."""
        self.labels = labels

    def emendation(self, change: Emendation) -> str:
        """`[{~~twothirds~>two-thirds~~}][change-two-thirds]`."""
        return f"[{super().emendation(change)}][{change.id}]"

    def dated(self, date: Dated) -> str:
        """The words and the date; the words alone where no day is known."""
        label = self.labels.get(wordless(date))
        return f"[{WITHIN.render(date.pieces)}][{label}]" if label else self.render(date.pieces)

    def term(self, term: Term) -> str:
        """The words and the term's id."""
        return f"[{WITHIN.render(term.pieces)}][{term.term}]"

    def link(self, link: Link) -> str:
        """The words and the work; anything else as it leads."""
        return f"[{escape(link.words)}][{work_label(link.work)}]" if link.work else super().link(link)


PLAIN = Markdown()
WITHIN = Within()


def render(pieces: Pieces) -> str:
    """The pieces as Markdown, dates and terms as plain words."""
    return PLAIN.render(pieces)


def work_label(work: str) -> str:
    """The name of the reference of a work, e.g. "work-broue"; a term may have the work's own."""
    return f"work-{work}"


def wordless(date: Dated) -> Dated:
    """The date without its words, which every mention of it has in common."""
    return Dated((), date.gregorian, date.julian, date.event)


def page(blocks: list[str], facts: Mapping[str, str | int]) -> str:
    """A Markdown page from its blocks and its front matter."""
    post = frontmatter.Post("\n\n".join(blocks))
    post.metadata = dict(facts)
    return frontmatter.dumps(post, sort_keys=False, allow_unicode=True, width=1000) + "\n"


def escape(text: str) -> str:
    """The text such that Markdown shows just its characters."""
    return entities(MARKUP.sub(r"\\\g<0>", text))


def entities(text: str) -> str:
    """The text such that HTML shows just its characters."""
    return ENTITY.sub(lambda match: ENTITIES[match[0]], text)


def quote(words: str) -> str:
    """Words of the seed such that Markdown shows just them, without the asterisks that mark emphasis in the file."""
    return escape(words.replace("*", ""))


def not_a_list(words: str) -> str:
    """Markdown words such that they begin a paragraph and no list or rule, e.g. "1905\\. That year"."""
    return LIST_START.sub(r"\g<0>\\", words)
