"""What the forms that are read have in common: a renderer of pieces that sets a whole book."""

from __future__ import annotations

from abc import abstractmethod
from typing import TypeVar

from edition.apparatus.bibliography import ROLES, Entry
from edition.apparatus.printed import Printed, introduction
from edition.forms.book import Book, Change
from edition.model import Chapter
from edition.pieces import Emendation, Note, Pages, Text, words_of
from edition.renderer import Renderer

Out = TypeVar("Out")


class Setter(Renderer[Out]):
    """Sets the chapters of a book, its bibliography and the list of its emendations."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def sections(self) -> list[Out]:
        """The book without what stands before the first chapter."""
        chapters = [self.chapter(chapter) for chapter in self.book.edition.chapters]
        back = {"bibliography": self.bibliography, "emendations": self.emendations, "booklet": self.booklet}
        return [*chapters, *(back[name]() for name in self.book.back)]

    def bibliography(self) -> Out:
        """The works, in the parts of the apparatus of which there is something."""
        parts = [
            self.entries(ROLES[role], [self.work(entry) for entry in entries])
            for role, entries in self.book.bibliography.items()
            if entries
        ]
        return self.section("bibliography", self.book.back["bibliography"], parts)

    def emendations(self) -> Out:
        """The places where the reading text departs from the seed, each with its reason."""
        changes = [self.change(change) for change in self.book.changes]
        return self.section("emendations", self.book.back["emendations"], [self.entries("", changes)])

    def booklet(self) -> Out:
        """What the booklet says outside the chapters."""
        printed = self.book.printed
        said = self.statement(introduction(printed))
        return self.section("booklet", self.book.back["booklet"], [said, *map(self.printed, printed)])

    def words(self, text: str) -> Out:
        """Words of the edition's own."""
        return self.text(Text(text))

    def emendation(self, change: Emendation) -> Out:
        """The reading."""
        return self.words(change.reading)

    def pages(self, pages: Pages) -> Out:
        """The range, with an en dash."""
        return self.words(f"{pages.first}–{pages.last}")

    def said(self, note: Note) -> Out:
        """What a note says, who says it first if that is the editor, and a full stop after it if it has none."""
        stop = [] if words_of(note.pieces).endswith((".", "Note")) else [self.words(".")]
        return self.join([*([self.editor()] if note.kind == "editor" else []), self.render(note.pieces), *stop])

    def editor(self) -> Out:
        """What stands before the editor's own words."""
        return self.words("Editor’s note: ")

    @abstractmethod
    def chapter(self, chapter: Chapter) -> Out:
        """The chapter with its notes."""

    @abstractmethod
    def section(self, id: str, title: str, parts: list[Out]) -> Out:
        """A section after the chapters, under its heading."""

    @abstractmethod
    def entries(self, heading: str, entries: list[Out]) -> Out:
        """Entries one below the other, under a heading if they have one."""

    @abstractmethod
    def work(self, entry: Entry) -> Out:
        """A work of the bibliography with the editor's remark."""

    @abstractmethod
    def statement(self, words: str) -> Out:
        """A paragraph of the edition's own."""

    @abstractmethod
    def printed(self, printed: Printed) -> Out:
        """A page outside the chapters under its heading, line for line."""

    @abstractmethod
    def change(self, change: Change) -> Out:
        """An emendation with its reason."""


class TextSetter(Setter[str]):
    """Sets a book as text whose blocks are parted by blank lines."""

    def join(self, parts: list[str]) -> str:
        """The parts one after the other."""
        return "".join(parts)

    def section(self, id: str, title: str, parts: list[str]) -> str:
        """The heading and the parts as blocks."""
        return "\n\n".join([self.heading(id, title), *parts])

    def entries(self, heading: str, entries: list[str]) -> str:
        """The heading and the entries as blocks."""
        return "\n\n".join([*([self.subheading(heading)] if heading else []), *entries])

    def statement(self, words: str) -> str:
        """The words as a block."""
        return self.words(words)

    @abstractmethod
    def heading(self, id: str, title: str) -> str:
        """The heading of a section."""

    @abstractmethod
    def subheading(self, title: str) -> str:
        """A heading inside a section."""
