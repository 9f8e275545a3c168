"""Sets pieces, chapters and the apparatus as XHTML elements, for the EPUB and for the single page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from lxml import etree
from lxml.builder import ElementMaker

from edition.apparatus.backmatter import ROLES, Entry, bibliography, changes
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
    Paragraph,
    Piece,
    Strong,
    Text,
    notes_of,
)

EPUB = "http://www.idpf.org/2007/ops"
XML = "http://www.w3.org/XML/1998/namespace"
XHTML = "http://www.w3.org/1999/xhtml"
SAYS = {"citation": "", "translator": "", "editor": "Editor’s note: "}


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets pieces as elements."""

    numbers: dict[str, int]
    """The number of every note by its key."""
    book: bool
    """True for an EPUB: a file for each chapter, elements with epub:type. False for one page without either."""

    @property
    def make(self) -> ElementMaker:
        """Makes elements."""
        return ElementMaker(namespace=XHTML, nsmap={None: XHTML, "epub": EPUB}) if self.book else ElementMaker()

    def kind(self, name: str) -> dict[str, str]:
        """The attribute that tells an EPUB what an element is."""
        return {f"{{{EPUB}}}type": name} if self.book else {}

    def language(self, code: str) -> dict[str, str]:
        """The attributes that say in which language an element is."""
        return {"lang": code, f"{{{XML}}}lang": code} if self.book else {"lang": code}

    def heading(self, level: int) -> Callable[..., etree._Element]:
        """Makes headings; in an EPUB, where a chapter is a document, they stand one level higher."""
        return partial(self.make, f"h{level - self.book}")

    def address(self, room: str, id: str = "") -> str:
        """The link to a part of the book, e.g. "bibliography.xhtml#broue"; on one page the id alone."""
        if self.book:
            return f"{room}.xhtml" + (f"#{id}" if id else "")
        return f"#{id or room}"

    def chapter(self, chapter: Chapter) -> etree._Element:
        """The chapter with its notes at the end."""
        title = f"chapter-{chapter.number}"
        section = self.make.section(self.kind("chapter"), role="doc-chapter", **{"aria-labelledby": title})
        number = self.make.span(f"{chapter.number}", {"class": "number"})
        section.append(self.heading(2)({"id": title}, self.page(chapter.first_page), number, f" {chapter.title}"))
        for item, paragraphs in groupby(chapter.paragraphs, key=lambda paragraph: paragraph.item):
            elements = [self.paragraph(paragraph) for paragraph in paragraphs]
            section.extend([self.make.ul(*elements)] if item else elements)
        if notes := [self.note(note) for note in notes_of(chapter)]:
            heading = self.heading(3)("Notes", {"class": "notes"})
            section.append(self.make.section(self.kind("footnotes"), heading, *notes, {"class": "notes"}))
        return section

    def paragraph(self, paragraph: Paragraph) -> etree._Element:
        """The paragraph or list item, its number before it."""
        element = self.make("li" if paragraph.item else "p", id=paragraph.id)
        link = {
            "class": "editorial address",
            "href": f"#{paragraph.id}",
            "aria-label": f"Paragraph {paragraph.address}",
        }
        element.append(self.make.a(paragraph.address, link))
        element[-1].tail = " "
        return self.fill(element, paragraph.pieces)

    def note(self, note: Note) -> etree._Element:
        """The note, with the way back to its mark."""
        back = self.make.a(f"{self.numbers[note.key]}", href=f"#fnref:{note.key}", role="doc-backlink")
        line = self.make.p(back, ". " + SAYS[note.kind])
        self.fill(line, note.pieces)
        if not "".join(line.itertext()).endswith((".", "Note")):
            append_text(line, ".")
        aside = self.make.aside(self.kind("footnote"), line, id=f"fn:{note.key}", role="doc-footnote")
        if note.comment:
            aside.append(self.fill(self.make.p("Editor’s note: "), note.comment))
        return aside

    def fill(self, element: etree._Element, pieces: tuple[Piece, ...]) -> etree._Element:
        """The element with the pieces put in."""
        for piece in pieces:
            for part in self.parts(piece):
                if isinstance(part, str):
                    append_text(element, part)
                else:
                    element.append(part)
        return element

    def parts(self, piece: Piece) -> list[str | etree._Element]:
        """The text or the elements of a piece. Raises TypeError for an unknown kind."""
        match piece:
            case Text(text):
                return [text]
            case Emphasis(inner):
                return [self.fill(self.make.em(), inner)]
            case Strong(inner):
                return [self.fill(self.make.strong(), inner)]
            case Pages(first, last):
                return [f"{first}–{last}"]
            case Link(words, work, url, room):
                return [self.make.a(words, href=url or self.address(room or "bibliography", work))]
            case PageBreak(page):
                return [self.page(page)]
            case Emendation(reading, seed):
                return [
                    self.make.span(
                        reading, {"class": "emendation", "data-seed": seed, "title": f"The file has “{seed}”"}
                    )
                ]
            case Notes(notes, punctuation):
                return [punctuation, *map(self.mark, notes)]
        raise TypeError(f"unknown piece {piece!r}")

    def mark(self, note: Note) -> etree._Element:
        """The raised number that leads to a note."""
        href, id = f"#fn:{note.key}", f"fnref:{note.key}"
        return self.make.sup(
            self.make.a(f"{self.numbers[note.key]}", self.kind("noteref"), href=href, id=id, role="doc-noteref")
        )

    def page(self, number: int) -> etree._Element:
        """The place where a printed page begins: empty in a book, which lists its pages, and told on a single page."""
        label = {"title": f"{number}"} if self.book else {}
        said = [] if self.book else [f"p.\u00a0{number}"]
        return self.make.span(
            self.kind("pagebreak"), {"class": "editorial"}, label, *said, id=f"page-{number}", role="doc-pagebreak"
        )

    def bibliography(self, edition: Edition) -> etree._Element:
        """The works, in the three parts of the apparatus."""
        entries = bibliography(edition)
        parts = [
            part for role in ROLES for part in self._works(role, [entry for entry in entries if entry.role == role])
        ]
        head = self.heading(2)("Bibliography", id="bibliography")
        return self.make.section(self.kind("bibliography"), head, *parts, role="doc-bibliography")

    def emendations(self, edition: Edition) -> etree._Element:
        """The places where the reading text departs from the seed, each with its reason."""
        items = []
        for change in changes(edition):
            found, chapter = change.emendation, edition.chapters[change.paragraph.chapter - 1]
            link = self.make.a(change.paragraph.address, href=self.address(chapter.name, change.paragraph.id))
            said = f" “{found.reading}” for “{found.seed}”. {found.why}"
            items.append(self.make.li(link, said, id=found.id))
        head = self.heading(2)("Emendations", id="emendations")
        return self.make.section(self.kind("appendix"), head, self.make.ul(*items, {"class": "plain"}))

    def _works(self, role: str, entries: list[Entry]) -> list[etree._Element]:
        items = []
        for entry in entries:
            line = self.fill(self.make.li(id=entry.id), entry.reference)
            for title in line if entry.title_language else ():
                title.attrib.update(self.language(entry.title_language))
            if entry.remark:
                line.append(self.fill(self.make.span({"class": "editorial"}, " "), entry.remark))
            items.append(line)
        return [self.heading(3)(ROLES[role]), self.make.ul(*items, {"class": "plain"})]


def append_text(element: etree._Element, text: str) -> None:
    """Put the text at the element's end."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
