"""The essay in Typst, from which the PDF and the booklets are set."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from edition.apparatus.bibliography import Entry
from edition.apparatus.printed import Printed
from edition.forms.book import Book, Change
from edition.forms.cover import title_words
from edition.forms.press import string
from edition.forms.setter import TextSetter
from edition.model import Chapter, Paragraph
from edition.pieces import Emphasis, Link, Note, Notes, PageBreak, Pieces, Strong, Text

PAGES = Path(__file__).with_name("pages.typ")


def typst_source(book: Book) -> str:
    """The whole book in Typst."""
    return "\n\n".join([PAGES.read_text(encoding="utf-8"), *Typst(book).sections()]) + "\n"


def typst_data(book: Book, page: tuple[float, float]) -> dict[str, Any]:
    """What the source is told of the book: its facts, and the width and height of a page in millimetres."""
    facts = book.edition.facts
    said = {"title": facts.title, "date": facts.date, "rights": facts.rights, "keyword": f"version {facts.version}"}
    return title_words(book) | said | {"provenance": book.provenance, "page": page}


class Typst(TextSetter):
    """Sets the book in Typst, every word in a string."""

    def chapter(self, chapter: Chapter) -> str:
        """The chapter; the notes stand at their places."""
        first = self.render(chapter.opening)
        title = string(f"{chapter.number}\u2002{chapter.title}")
        heading = f"#heading(level: 1, {title}) <chapter-{chapter.number}>"
        return "\n\n".join([heading, *(self.paragraph(one, first) for one in chapter.paragraphs)])

    def paragraph(self, paragraph: Paragraph, page: str) -> str:
        """The paragraph, its address in the margin; a chapter's first has the page's too and is not indented."""
        item, is_first = "- " * paragraph.item, paragraph.number == 1
        first, indent = page * is_first, "" if is_first or item else "#h(1.2em)"
        address = f"#address({string(paragraph.id)}, {string(paragraph.address)})"
        return item + first + address + indent + self.render(paragraph.pieces)

    def text(self, text: Text) -> str:
        """The words as a string."""
        return f"#{string(text.text)}"

    def emphasis(self, emphasis: Emphasis) -> str:
        """Words in italics."""
        return f"#emph[{self.render(emphasis.pieces)}]"

    def strong(self, strong: Strong) -> str:
        """Words in bold."""
        return f"#strong[{self.render(strong.pieces)}]"

    def page_break(self, mark: PageBreak) -> str:
        """The printed page's number in the margin."""
        return f"#printed({string(f'page-{mark.page}')}, {string(f'p. {mark.page}')})"

    def link(self, link: Link) -> str:
        """The words, leading to a web address or a place in the book."""
        target = string(link.url) if link.url else f"<{f'work-{link.work}' if link.work else link.room}>"
        return f"#link({target}, {string(link.words)})"

    def notes(self, notes: Notes) -> str:
        """The notes, at the foot of the page on which they are marked."""
        return self.words(notes.punctuation) + "#super[,]".join(map(self.note, notes.notes))

    def note(self, note: Note) -> str:
        """The note with the editor's remark below it."""
        comment = f"#parbreak(){self.editor()}{self.render(note.comment)}" if note.comment else ""
        return f"#footnote[{self.said(note)}{comment}]"

    def heading(self, id: str, title: str) -> str:
        """The heading of a section, the first after the chapters on a page of its own."""
        new = "#pagebreak(weak: true)\n" * (id == "bibliography")
        return f"{new}#heading(level: 1, {string(title)}) <{id}>"

    def subheading(self, title: str) -> str:
        """The heading of a part of the bibliography."""
        return f"#heading(level: 2, {string(title)})"

    def work(self, entry: Entry) -> str:
        """The work, all lines but the first indented."""
        remark = self.words(" ") + self.render(entry.remark) if entry.remark else ""
        return f"#entry[{self.reference(entry.reference, entry.title_language)}{remark}] <work-{entry.id}>"

    def reference(self, pieces: Pieces, language: str) -> str:
        """The reference, its title hyphenated and read out in its own language."""
        if not language:
            return self.render(pieces)
        title = f"#text(lang: {string(language)})[{{}}]"
        return "".join(
            title.format(self.piece(piece)) if isinstance(piece, Emphasis) else self.piece(piece) for piece in pieces
        )

    def statement(self, words: str) -> str:
        """The words, set like an entry."""
        return f"#entry[{self.words(words)}]"

    def printed(self, printed: Printed) -> str:
        """The page, line for line."""
        lines = "#linebreak()".join(
            self.words(line.replace("\t", "\u2003")) for line in printed.words.rstrip().split("\n")
        )
        return f"{self.subheading(printed.heading)}\n\n#addressed[#entry[{lines}]]"

    def change(self, change: Change) -> str:
        """The emendation with its reason."""
        found = change.emendation
        said = f"{change.paragraph.address}\u2002“{found.reading}” for “{found.seed}”. {found.why}"
        return f"#entry[{self.words(said)}]"
