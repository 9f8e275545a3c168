"""The essay as plain text, 72 columns wide, addresses and printed pages in the margin."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from edition.apparatus.bibliography import Entry
from edition.apparatus.printed import Printed
from edition.forms.book import Book, Change
from edition.forms.setter import TextSetter
from edition.model import Chapter, Paragraph, notes_of
from edition.pieces import Emphasis, Link, Note, Notes, PageBreak, Strong, Text, walk

WIDTH, MARGIN = 72, 8
BREAK = "\u2060"
NOTES = "Notes are numbered in [brackets] and stand at the end of each chapter; _so_ is italic and *so* is bold."


def seed(book: Book) -> bytes:
    """The file from which the edition is made, put together again from its pages."""
    text = "".join(page.text + page.space for page in book.straight.pages)
    return text.replace("\n", book.straight.line_end).encode("utf-8")


def plain(book: Book) -> bytes:
    """The whole essay in UTF-8: every line at most 72 characters, the margin 8 of them, web addresses excepted."""
    facts = book.edition.facts
    front = [facts.author, *(_wrapped(words, WIDTH) for words in (facts.title.upper(), *book.provenance, NOTES))]
    return ("\n\n\n".join(["\n\n".join(front), *PlainText(book).sections()]) + "\n").encode("utf-8")


class PlainText(TextSetter):
    """Sets the book in lines; a word joiner holds the place of a page's beginning until the line is set."""

    def chapter(self, chapter: Chapter) -> str:
        """The chapter, its first page beside its title."""
        page = "".join(f"[p. {mark.page}]" for mark in chapter.opening)
        title = _beside(page, f"{chapter.number}. {chapter.title}")
        return "\n\n".join(
            [title, *map(self.paragraph, chapter.paragraphs), *(self.note(note) for note in notes_of(chapter))]
        )

    def paragraph(self, paragraph: Paragraph) -> str:
        """The paragraph, its address beside its first line, a page's number beside the line in which the page begins."""
        lines = _wrapped("- " * paragraph.item + self.render(paragraph.pieces), WIDTH - MARGIN).split("\n")
        pages = (piece.page for piece in walk(paragraph.pieces) if isinstance(piece, PageBreak))
        return _set([line.replace(BREAK, "") for line in lines], _marks(paragraph.address, lines, pages))

    def note(self, note: Note) -> str:
        """The note, its number beside it."""
        comment = f" [Editor: {self.render(note.comment)}]" if note.comment else ""
        return _beside(f"[{self.book.numbers[note.key]}]", self.said(note) + comment)

    def text(self, text: Text) -> str:
        """Words as they stand."""
        return text.text

    def emphasis(self, emphasis: Emphasis) -> str:
        """Words between low lines."""
        return f"_{self.render(emphasis.pieces)}_"

    def strong(self, strong: Strong) -> str:
        """Words between asterisks."""
        return f"*{self.render(strong.pieces)}*"

    def page_break(self, mark: PageBreak) -> str:
        """A word joiner."""
        return BREAK

    def link(self, link: Link) -> str:
        """The words alone."""
        return link.words

    def notes(self, notes: Notes) -> str:
        """The numbers in brackets."""
        return notes.punctuation + "".join(f"[{self.book.numbers[note.key]}]" for note in notes.notes)

    def heading(self, id: str, title: str) -> str:
        """The heading in capitals."""
        return title.upper()

    def subheading(self, title: str) -> str:
        """The heading as it stands."""
        return title

    def work(self, entry: Entry) -> str:
        """The work, all lines but the first indented."""
        said = " ".join(filter(None, (self.render(entry.reference), self.render(entry.remark))))
        return _wrapped(said, WIDTH, "  ")

    def statement(self, words: str) -> str:
        """The words in lines."""
        return _wrapped(words, WIDTH)

    def printed(self, printed: Printed) -> str:
        """The page, its name in the margin, its long lines wrapped."""
        lines = [
            line for words in printed.words.rstrip().split("\n") for line in _wrapped(words, WIDTH - MARGIN).split("\n")
        ]
        return f"{printed.heading}\n\n" + _set(lines, [])

    def change(self, change: Change) -> str:
        """The emendation, its paragraph's address beside it."""
        found = change.emendation
        return _beside(f"[{change.paragraph.address}]", f"“{found.reading}” for “{found.seed}”. {found.why}")


def _marks(address: str, lines: list[str], pages: Iterator[int]) -> list[str]:
    """What stands in the margin beside each line; what finds no room beside its own stands beside the next."""
    marks = [f"[{address}]"]
    for row, line in enumerate(lines):
        for _ in range(line.count(BREAK)):
            marks += [""] * (row - len(marks)) + [f"[p. {next(pages)}]"]
    return marks


def _beside(mark: str, text: str) -> str:
    """The text in lines, the mark in the margin beside the first."""
    return _set(_wrapped(text, WIDTH - MARGIN).split("\n"), [mark])


def _set(lines: list[str], marks: list[str]) -> str:
    """The lines with the marks in the margin."""
    rows = range(max(len(lines), len(marks)))
    pairs = [(marks[row] if row < len(marks) else "", lines[row] if row < len(lines) else "") for row in rows]
    return "\n".join(f"{mark:<{MARGIN}}{line}".rstrip() for mark, line in pairs)


def _wrapped(text: str, width: int, indent: str = "") -> str:
    return textwrap.fill(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
