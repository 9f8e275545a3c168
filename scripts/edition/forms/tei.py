"""The essay as TEI P5: the text with its page breaks, emendations, notes, names and dates."""

from __future__ import annotations

from itertools import groupby

from lxml import etree
from lxml.builder import ElementMaker

from edition.apparatus.backmatter import note_numbers
from edition.forms.registers import Registers
from edition.forms.tei_header import header
from edition.forms.tei_lists import back, reason_id
from edition.forms.tei_names import Named, mark_names
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
)

TEI = "http://www.tei-c.org/ns/1.0"
ID = "{http://www.w3.org/XML/1998/namespace}id"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
E = ElementMaker(namespace=TEI, nsmap={None: TEI})
RUNNING = {
    f"{{{TEI}}}{tag}"
    for tag in (
        "p",
        "item",
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
    )
}
RESP = {"citation": "#author", "translator": "#translator", "editor": "#editor"}
REND = {"citation": "parentheses", "translator": "brackets"}


def tei(edition: Edition, registers: Registers) -> bytes:
    """The edition as a TEI document; quotation marks are left as the seed has them."""
    writer = _Writer(edition, registers)
    text = E.text(
        _front(edition),
        E.body(*map(writer.chapter, edition.chapters)),
        back(edition, registers),
        {LANG: edition.facts.language},
    )
    root = E.TEI(header(edition), text, version="4.11.0")
    _set_lines(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _front(edition: Edition) -> etree._Element:
    return E.front(
        E.titlePage(
            E.docTitle(E.titlePart(edition.facts.title)),
            E.byline("by ", E.docAuthor(edition.facts.author)),
        )
    )


class _Writer:
    """Writes chapters, knowing the number of every note and the names to mark."""

    def __init__(self, edition: Edition, registers: Registers) -> None:
        self.numbers = note_numbers(edition)
        self.registers = registers

    def chapter(self, chapter: Chapter) -> etree._Element:
        """The chapter as a division; list items that follow each other make a list."""
        div = E.div(
            E.pb({ID: f"page-{chapter.first_page}"}, n=str(chapter.first_page)),
            E.head(chapter.title),
            {ID: f"chapter-{chapter.number}"},
            type="chapter",
            n=str(chapter.number),
        )
        for item, paragraphs in groupby(chapter.paragraphs, key=lambda paragraph: paragraph.item):
            elements = [self.paragraph(paragraph) for paragraph in paragraphs]
            div.extend([E.list(*elements)] if item else elements)
        return div

    def paragraph(self, paragraph: Paragraph) -> etree._Element:
        """The paragraph or list item under its own id and address."""
        element = E("item" if paragraph.item else "p", {ID: paragraph.id}, n=paragraph.address)
        self.fill(element, mark_names(paragraph.pieces, self.registers))
        return element

    def fill(self, element: etree._Element, pieces: tuple[Piece | Named, ...]) -> etree._Element:
        """The element with the pieces put in."""
        for piece in pieces:
            for part in self.parts(piece):
                if isinstance(part, str):
                    _append_text(element, part)
                else:
                    element.append(part)
        return element

    def parts(self, piece: Piece | Named) -> list[str | etree._Element]:
        """The text or the elements of a piece. Raises TypeError for an unknown kind."""
        match piece:
            case Text(text):
                return [text]
            case Emphasis(inner):
                return [self.fill(E.hi(rend="italic"), inner)]
            case Strong(inner):
                return [self.fill(E.hi(rend="bold"), inner)]
            case Named(tag, attributes, inner):
                return [self.fill(E(tag, dict(attributes)), inner)]
            case Pages(first, last):
                return [f"{first}-{last}"]
            case Link(words, work, url, room):
                return [E.ref(words, target=url or f"#{work or room}")]
            case PageBreak():
                return [_page_break(piece)]
            case Emendation():
                return [self.choice(piece)]
            case Notes(notes, punctuation):
                return [punctuation, *map(self.note, notes)]
        raise TypeError(f"unknown piece {piece!r}")

    def choice(self, change: Emendation) -> etree._Element:
        """The seed's word beside the editor's; its id leads to the reason in the list of emendations."""
        added = change.reading.startswith(f"{change.seed} ")
        correction = E.corr(change.reading, type=change.kind, resp="#editor", cert="medium" if added else "high")
        return E.choice(E.sic(change.seed), correction, {ID: change.id}, corresp=f"#{reason_id(change)}")

    def note(self, note: Note) -> etree._Element:
        """The note with its words, and the editor's remark on it as a note inside."""
        attributes = {
            ID: f"fn.{note.key}",
            "n": str(self.numbers[note.key]),
            "type": note.kind,
            "place": "bottom",
            "resp": RESP[note.kind],
        }
        if note.kind in REND:
            attributes["rend"] = REND[note.kind]
        pieces = note.pieces if note.kind == "editor" else mark_names(note.pieces, self.registers)
        element = self.fill(E.note(attributes), pieces)
        if note.comment:
            element.append(self.fill(E.note(type="editor", resp="#editor"), note.comment))
        return element


def _page_break(piece: PageBreak) -> etree._Element:
    """The break; inside a word it says so, and says whether a hyphen stood there."""
    element = E.pb({ID: f"page-{piece.page}"}, n=str(piece.page))
    if piece.tail:
        element.set("break", "no")
    if piece.hyphen:
        element.set("rend", "hyphen")
    return element


def _append_text(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _set_lines(element: etree._Element) -> None:
    """Begin a line with every element that does not stand in running text."""
    if len(element) and element.tag not in RUNNING:
        element.text = "\n" + (element.text or "")
        for child in element:
            child.tail = (child.tail or "") + "\n"
            _set_lines(child)
