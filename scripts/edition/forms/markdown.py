"""The whole essay in one Markdown file, with footnotes, addresses and printed pages."""

from __future__ import annotations

import re

from edition.addresses import in_parentheses
from edition.apparatus.bibliography import Entry
from edition.apparatus.printed import Printed
from edition.forms.book import Book, Change
from edition.forms.setter import TextSetter
from edition.model import Chapter, Paragraph, notes_of
from edition.pieces import Emphasis, Link, Note, Notes, PageBreak, Strong, Text

SPECIAL = re.compile(r"([\\`*_\[\]<>#]|&(?=[#\w])|~(?=~))")
TICKS = re.compile("`+")


def markdown(book: Book) -> bytes:
    """The whole essay in UTF-8, as CommonMark with footnotes; ids are set as empty HTML anchors."""
    facts, setter = book.edition.facts, Markdown(book)
    front = [f"# {setter.words(facts.title)}", f"*{setter.words(facts.author)}*", *map(setter.words, book.provenance)]
    parts = [*front, *setter.sections()]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


class Markdown(TextSetter):
    """Sets the book as Markdown that any reader of it understands."""

    def chapter(self, chapter: Chapter) -> str:
        """The chapter with its notes at the end."""
        heading = [f"## {chapter.number}. {self.words(chapter.title)}", *(_page(mark.page) for mark in chapter.opening)]
        notes = [self.note(note) for note in notes_of(chapter)]
        return "\n\n".join([*heading, *map(self.paragraph, chapter.paragraphs), *notes])

    def paragraph(self, paragraph: Paragraph) -> str:
        """The paragraph or list item, its address before it."""
        mark = f'<a id="{paragraph.id}"></a>**\\[{paragraph.address}\\]** '
        return "- " * paragraph.item + mark + self.render(paragraph.pieces)

    def note(self, note: Note) -> str:
        """The note under its key."""
        comment = f" \\[*Editor:* {self.render(note.comment)}\\]" if note.comment else ""
        return f"[^{note.key}]: {self.said(note)}{comment}"

    def editor(self) -> str:
        """What stands before the editor's own words, in italics."""
        return "*Editor’s note:* "

    def text(self, text: Text) -> str:
        """The words, what Markdown would take for a sign escaped."""
        return SPECIAL.sub(r"\\\1", text.text)

    def emphasis(self, emphasis: Emphasis) -> str:
        """Words between asterisks."""
        return f"*{self.render(emphasis.pieces)}*"

    def strong(self, strong: Strong) -> str:
        """Words between double asterisks."""
        return f"**{self.render(strong.pieces)}**"

    def page_break(self, mark: PageBreak) -> str:
        """The page's number in brackets, after a word that the page's end divides."""
        return " " * bool(mark.tail) + _page(mark.page) + " " * (not mark.tail)

    def link(self, link: Link) -> str:
        """The words, leading to a web address or to a place in the file."""
        return f"[{self.words(link.words)}]({in_parentheses(link.url) or f'#{link.work or link.room}'})"

    def notes(self, notes: Notes) -> str:
        """The marks of footnotes."""
        return notes.punctuation + "".join(f"[^{note.key}]" for note in notes.notes)

    def heading(self, id: str, title: str) -> str:
        """The heading with its address."""
        return f'## <a id="{id}"></a>{self.words(title)}'

    def subheading(self, title: str) -> str:
        """The heading of a part of the bibliography."""
        return f"### {self.words(title)}"

    def work(self, entry: Entry) -> str:
        """The work as an item of a list."""
        said = " ".join(filter(None, (self.render(entry.reference), self.render(entry.remark))))
        return f'- <a id="{entry.id}"></a>{said}'

    def printed(self, printed: Printed) -> str:
        """The page as a block of code."""
        fence = "`" * max(3, 1 + max(map(len, TICKS.findall(printed.words)), default=0))
        return f'### <a id="{printed.id}"></a>{self.words(printed.heading)}\n\n{fence}text\n{printed.words}\n{fence}'

    def change(self, change: Change) -> str:
        """The emendation as an item of a list."""
        found = change.emendation
        where = f"[{change.paragraph.address}](#{change.paragraph.id})"
        return f"- {where} “{self.words(found.reading)}” for “{self.words(found.seed)}”. {self.words(found.why)}"


def _page(number: int) -> str:
    return f'<a id="page-{number}"></a>\\[p. {number}\\]'
