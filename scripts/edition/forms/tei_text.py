"""Sets the words of the essay as TEI: page breaks, emendations, notes, names and dates."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from edition.apparatus.statements import Kind
from edition.forms.book import Book
from edition.forms.elements import ID, Part, fill
from edition.forms.tei_elements import E, reason_id, rests_on
from edition.forms.tei_names import Stretch, named_things
from edition.pieces import Emendation, Emphasis, Link, Note, Notes, PageBreak, Pages, Pieces, Strong, Text
from edition.renderer import Renderer
from edition.text.spans import SpanOf, weave_parts

RESP = {"citation": "#author", "translator": "#translator", "editor": "#editor"}
REND = {"citation": {"rend": "parentheses"}, "translator": {"rend": "brackets"}, "editor": {}}


@dataclass(frozen=True, slots=True)
class Laid:
    """Words as the seed has them, and the elements laid over them."""

    text: str
    spans: tuple[SpanOf[Part], ...] = ()

    def after(self, length: int) -> tuple[SpanOf[Part], ...]:
        """The spans where so many characters stand before the text."""
        return tuple(replace(span, start=span.start + length, end=span.end + length) for span in self.spans)


class TeiText(Renderer[Laid]):
    """Lays elements over the seed's words, among which names and dates are then found."""

    def __init__(self, book: Book) -> None:
        self.numbers = book.numbers
        self.said = book.statements
        self.named = named_things(book.names, book.events)

    def parts(self, pieces: Pieces, named: bool = False) -> tuple[Part, ...]:
        """The text and elements of the pieces; with names and dates marked, if so asked."""
        laid = self.render(pieces)
        found = self.named.stretches(laid.text) if named else ()
        names = [_span(one.start, one.end, one.tag, one.attributes) for one in found if _fits(one, laid.spans)]
        return weave_parts(laid.text, 0, len(laid.text), [*names, *laid.spans], str)

    def join(self, parts: list[Laid]) -> Laid:
        """The words one after the other, with all elements over them."""
        text, spans = "", list[SpanOf[Part]]()
        for part in parts:
            spans += part.after(len(text))
            text += part.text
        return Laid(text, tuple(spans))

    def text(self, text: Text) -> Laid:
        """Bare words."""
        return Laid(text.text)

    def emphasis(self, emphasis: Emphasis) -> Laid:
        """Words in italics."""
        return self._highlighted(emphasis.pieces, "italic")

    def strong(self, strong: Strong) -> Laid:
        """Words in bold."""
        return self._highlighted(strong.pieces, "bold")

    def _highlighted(self, pieces: Pieces, rend: str) -> Laid:
        laid = self.render(pieces)
        return Laid(laid.text, (_span(0, len(laid.text), "hi", {"rend": rend}), *laid.spans))

    def page_break(self, mark: PageBreak) -> Laid:
        """The break where the page begins, even inside a word; there it says so, and whether a hyphen stood there."""
        inside = ({"break": "no"} if mark.tail else {}) | ({"rend": "hyphen"} if mark.hyphen else {})
        at = -len(mark.tail)
        return Laid("", (_instead(at, at, page_begin(mark.page, inside)),))

    def emendation(self, change: Emendation) -> Laid:
        """The seed's word beside the editor's; its id leads to the reason in the list of emendations."""
        correction = E.corr(change.reading, self._rests("change", change.id), type=change.kind, resp="#editor")
        choice = E.choice(E.sic(change.seed), correction, {ID: change.id}, corresp=f"#{reason_id(change)}")
        return Laid(change.seed, (_instead(0, len(change.seed), choice),))

    def pages(self, pages: Pages) -> Laid:
        """The range, with the seed's hyphen."""
        return Laid(f"{pages.first}-{pages.last}")

    def link(self, link: Link) -> Laid:
        """The words, leading to a web address or an id."""
        reference = E.ref(link.words, target=link.url or f"#{link.work or link.room}")
        return Laid(link.words, (_instead(0, len(link.words), reference),))

    def notes(self, notes: Notes) -> Laid:
        """The notes after the punctuation."""
        length = len(notes.punctuation)
        return Laid(notes.punctuation, tuple(_instead(length, length, self.note(note)) for note in notes.notes))

    def note(self, note: Note) -> etree._Element:
        """The note with its words, and the editor's remark on it as a note inside."""
        attributes = {ID: f"fn.{note.key}", "n": str(self.numbers[note.key]), "type": note.kind}
        attributes |= {"place": "bottom", "resp": RESP[note.kind]} | REND[note.kind]
        attributes |= self._rests("note", note.id) if note.kind == "editor" else {}
        element = fill(E.note(attributes), self.parts(note.pieces, named=note.kind != "editor"))
        if note.comment:
            element.append(
                fill(E.note(self._rests("note", note.id), type="editor", resp="#editor"), self.parts(note.comment))
            )
        return element

    def _rests(self, kind: Kind, id: str) -> dict[str, str]:
        """The sources of a change or an editor's note, and how sure it is."""
        return rests_on(self.said.entries[kind, id].rests)


def page_begin(page: int, attributes: dict[str, str]) -> etree._Element:
    """The place where a printed page begins."""
    return E.pb({ID: f"page-{page}"} | attributes, n=str(page))


def _span(start: int, end: int, tag: str, attributes: dict[str, str]) -> SpanOf[Part]:
    """An element around the words and what lies over them."""

    def make(inner: tuple[Part, ...]) -> Part:
        return fill(E(tag, attributes), inner)

    return SpanOf(start, end, make)


def _instead(start: int, end: int, element: etree._Element) -> SpanOf[Part]:
    """The element in the place of the words, or at a place between them, with nothing inside but its own."""
    return SpanOf(start, end, lambda _: element)


def _fits(one: Stretch, spans: tuple[SpanOf[Part], ...]) -> bool:
    """True if the stretch crosses the border of none of the spans."""
    return all(
        span.end <= one.start
        or one.end <= span.start
        or (one.start <= span.start and span.end <= one.end)
        or (span.start <= one.start and one.end <= span.end)
        for span in spans
    )
