"""The essay as TEI P5."""

from __future__ import annotations

from itertools import groupby

from lxml import etree

from edition.apparatus.example import example_of
from edition.apparatus.printed import Printed
from edition.apparatus.references import identifier, language_name, original_language
from edition.forms.book import Book
from edition.forms.elements import ID, LANG, fill
from edition.forms.tei_elements import TEI, E
from edition.forms.tei_lists import back
from edition.forms.tei_text import TeiText, page_begin
from edition.model import Chapter, Paragraph
from edition.pages.references import has_julian

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RUNNING = frozenset(
    f"{{{TEI}}}{tag}"
    for tag in [
        "p",
        "item",
        "label",
        "head",
        "note",
        "choice",
        "hi",
        "ref",
        "persName",
        "placeName",
        "orgName",
        "date",
        "byline",
        "bibl",
    ]
)
"""The elements that stand in running text, inside which no line may begin."""


def tei(book: Book) -> bytes:
    """The edition as a TEI document; quotation marks are left as the seed has them."""
    facts, text = book.straight.facts, TeiText(book)
    title = E.docTitle(E.titlePart(facts.title))
    page = E.titlePage(title, E.byline("by ", E.docAuthor(facts.author)))
    front = E.front(page, *map(_printed, book.printed))
    body = E.body(*(_chapter(chapter, text) for chapter in book.straight.chapters))
    root = E.TEI(_header(book), E.text(front, body, back(book), {LANG: facts.language}), version="4.11.0")
    _set_lines(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _header(book: Book) -> etree._Element:
    """What the file is, where its text comes from and how it was edited."""
    edition, name = book.straight, identifier(book.straight)
    facts, told = edition.facts, {"edition": edition, "changes": book.changes, "identifier": name}
    told |= {"facts": facts, "language": original_language(edition), "own_language": language_name(facts.language)}
    told |= {"julian": has_julian(edition), "example": example_of(edition)}
    return book.templates.element("tei-header.xml", **told)


def _printed(printed: Printed) -> etree._Element:
    """A page outside the chapters, with the white space of the seed."""
    return E.div(E.ab(printed.words), {SPACE: "preserve"}, type="printed", n=printed.name)


def _chapter(chapter: Chapter, text: TeiText) -> etree._Element:
    """The chapter as a division; list items that follow each other make a list."""
    name, number = {ID: f"chapter-{chapter.number}"}, str(chapter.number)
    div = E.div(
        *(page_begin(mark.page, {}) for mark in chapter.opening), _head(chapter), name, type="chapter", n=number
    )
    for item, paragraphs in groupby(chapter.paragraphs, key=lambda paragraph: paragraph.item):
        elements = [_paragraph(paragraph, text) for paragraph in paragraphs]
        div.extend([E.list(*elements)] if item else elements)
    return div


def _head(chapter: Chapter) -> etree._Element:
    """The heading, the seed's beside the title where that departs from it."""
    if not chapter.emended:
        return E.head(chapter.title)
    return E.head(E.choice(E.orig(chapter.emended), E.reg(chapter.title, resp="#editor")))


def _paragraph(paragraph: Paragraph, text: TeiText) -> etree._Element:
    """The paragraph or list item under its own id and address."""
    element = E("item" if paragraph.item else "p", {ID: paragraph.id}, n=str(paragraph.number))
    return fill(element, text.parts(paragraph.pieces, named=True))


def _set_lines(element: etree._Element) -> None:
    """Begin a line with every element that does not stand in running text."""
    if len(element) and element.tag not in RUNNING and SPACE not in element.attrib:
        element.text = "\n" + (element.text or "")
        for child in element:
            child.tail = (child.tail or "") + "\n"
            _set_lines(child)
