"""Sets pieces, chapters and the apparatus as XHTML elements, for the single page; the EPUB's are made of them."""

from __future__ import annotations

from itertools import groupby

from lxml import etree
from lxml.builder import ElementMaker

from edition.apparatus.bibliography import Entry
from edition.apparatus.printed import Printed
from edition.forms.book import Change
from edition.forms.elements import Part, fill
from edition.forms.setter import Setter
from edition.model import Chapter, Paragraph, notes_of
from edition.pieces import Emendation, Emphasis, Link, Note, Notes, PageBreak, Strong, Text

KINDS = {
    "bibliography": ("bibliography", "doc-bibliography"),
    "emendations": ("appendix", "doc-appendix"),
    "booklet": ("appendix", "doc-appendix"),
}
"""What a section is to an EPUB, and its role."""


class Xhtml(Setter[list[Part]]):
    """Sets a book as elements of one page."""

    top = 2
    """The level of a chapter's heading."""

    @property
    def make(self) -> ElementMaker:
        """Makes elements."""
        return ElementMaker()

    def elements(self) -> list[etree._Element]:
        """The sections of the book, chapters first."""
        return [part for part in self.join(self.sections()) if not isinstance(part, str)]

    def kind(self, name: str) -> dict[str, str]:
        """The attribute that tells an EPUB what an element is."""
        return {}

    def language(self, code: str) -> dict[str, str]:
        """The attributes that say in which language an element is."""
        return {"lang": code}

    def address(self, room: str, id: str = "") -> str:
        """The link to a part of the book: on one page the id alone."""
        return f"#{id or room}"

    def page(self, number: int) -> etree._Element:
        """The place where a printed page begins, told to the reader."""
        return self.mark_page(number, {}, f"p.\u00a0{number}")

    def mark_page(self, number: int, attributes: dict[str, str], *said: str) -> etree._Element:
        """The element at the place where a printed page begins."""
        kind = self.kind("pagebreak") | {"class": "editorial"} | attributes
        return self.make.span(kind, *said, id=f"page-{number}", role="doc-pagebreak")

    def chapter(self, chapter: Chapter) -> list[Part]:
        """The chapter with its notes at the end."""
        title = f"chapter-{chapter.number}"
        section = self.make.section(self.kind("chapter"), role="doc-chapter", **{"aria-labelledby": title})
        number = self.make.span(f"{chapter.number}", {"class": "number"})
        section.append(
            fill(
                self.make(f"h{self.top}", id=title), [*self.render(chapter.opening), number, " ", *self.title(chapter)]
            )
        )
        for item, paragraphs in groupby(chapter.paragraphs, key=lambda paragraph: paragraph.item):
            elements = [self.paragraph(paragraph) for paragraph in paragraphs]
            section.extend([self.make.ul(*elements)] if item else elements)
        if notes := [self.note(note) for note in notes_of(chapter)]:
            heading = self.make(f"h{self.top + 1}", "Notes", {"class": "notes"})
            section.append(self.make.section(self.kind("footnotes"), heading, *notes, {"class": "notes"}))
        return [section]

    def title(self, chapter: Chapter) -> list[Part]:
        """The title, with the seed's words at hand where it departs from them."""
        if not chapter.emended:
            return [chapter.title]
        return self.emendation(Emendation(chapter.title, chapter.emended, "heading", "", ""))

    def paragraph(self, paragraph: Paragraph) -> etree._Element:
        """The paragraph or list item, its number before it."""
        number = self.make.a(paragraph.address, {"class": "editorial address"} | self.leads(paragraph))
        element = self.make("li" if paragraph.item else "p", id=paragraph.id)
        return fill(element, [number, " ", *self.render(paragraph.pieces)])

    def leads(self, paragraph: Paragraph) -> dict[str, str]:
        """Where the paragraph's number leads, and its name: to the paragraph itself."""
        return {"href": f"#{paragraph.id}", "aria-label": f"Paragraph {paragraph.address}"}

    def note(self, note: Note) -> etree._Element:
        """The note, with the way back to its mark."""
        back = self.make.a(f"{self.book.numbers[note.key]}", href=f"#fnref:{note.key}", role="doc-backlink")
        line = fill(self.make.p(), [back, ". ", *self.said(note)])
        comment = [fill(self.make.p(), [*self.editor(), *self.render(note.comment)])] if note.comment else []
        return self.make.aside(self.kind("footnote"), line, *comment, id=f"fn:{note.key}", role="doc-footnote")

    def join(self, parts: list[list[Part]]) -> list[Part]:
        """The texts and elements in one list."""
        return [one for part in parts for one in part]

    def text(self, text: Text) -> list[Part]:
        """Words as they stand."""
        return [text.text]

    def emphasis(self, emphasis: Emphasis) -> list[Part]:
        """Words in italics."""
        return [fill(self.make.em(), self.render(emphasis.pieces))]

    def strong(self, strong: Strong) -> list[Part]:
        """Words in bold."""
        return [fill(self.make.strong(), self.render(strong.pieces))]

    def page_break(self, mark: PageBreak) -> list[Part]:
        """The element at the place where a printed page begins."""
        element = self.page(mark.page)
        element.attrib.update({"data-tail": mark.tail, "data-hyphen": mark.hyphen} if mark.tail else {})
        return [element]

    def emendation(self, change: Emendation) -> list[Part]:
        """The reading, with the seed's words at hand."""
        title = f"The file has “{change.seed}”"
        return [self.make.span(change.reading, {"class": "emendation", "data-seed": change.seed, "title": title})]

    def link(self, link: Link) -> list[Part]:
        """The words, leading to a web address or a place in the book."""
        return [self.make.a(link.words, href=link.url or self.address(link.room or "bibliography", link.work))]

    def notes(self, notes: Notes) -> list[Part]:
        """The raised numbers that lead to the notes."""
        return [notes.punctuation, *map(self.mark, notes.notes)]

    def mark(self, note: Note) -> etree._Element:
        """The raised number that leads to a note."""
        href, id, number = f"#fn:{note.key}", f"fnref:{note.key}", f"{self.book.numbers[note.key]}"
        return self.make.sup(self.make.a(number, self.kind("noteref"), href=href, id=id, role="doc-noteref"))

    def section(self, id: str, title: str, parts: list[list[Part]]) -> list[Part]:
        """The section with its heading."""
        kind, role = KINDS[id]
        heading = self.make(f"h{self.top}", title, id=id)
        told = self.kind(kind) | {"role": role, "aria-labelledby": id}
        return [self.make.section(told, heading, *self.join(parts))]

    def entries(self, heading: str, entries: list[list[Part]]) -> list[Part]:
        """The entries as a list."""
        above = [self.make(f"h{self.top + 1}", heading)] if heading else []
        return [*above, self.make.ul(*self.join(entries), {"class": "plain"})]

    def work(self, entry: Entry) -> list[Part]:
        """The work under its id, its title in its own language."""
        line = fill(self.make.li(id=entry.id), self.render(entry.reference))
        for title in line if entry.title_language else ():
            title.attrib.update(self.language(entry.title_language))
        if entry.remark:
            line.append(fill(self.make.span({"class": "editorial"}, " "), self.render(entry.remark)))
        return [line]

    def statement(self, words: str) -> list[Part]:
        """The words as a paragraph."""
        return [self.make.p(words)]

    def printed(self, printed: Printed) -> list[Part]:
        """The page, white space and all."""
        heading = self.make(f"h{self.top + 1}", printed.heading, id=printed.id)
        return [heading, self.make.pre(printed.words, {"class": "printed", "data-page": printed.name})]

    def change(self, change: Change) -> list[Part]:
        """The emendation under its id, with the way to its place."""
        found, chapter = change.emendation, self.book.edition.chapters[change.paragraph.chapter - 1]
        link = self.make.a(change.paragraph.address, href=self.address(chapter.name, change.paragraph.id))
        return [self.make.li(link, f" “{found.reading}” for “{found.seed}”. {found.why}", id=found.id)]
