"""The essay as a booklet to print on both sides, fold and staple: two pages a side, in the order of the sheets."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, IndirectObject, NameObject

from edition.forms.book import Book
from edition.forms.pdf import A5, written
from edition.forms.typst_setter import typst_data, typst_source
from edition.imposition import impose

POINTS = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper, and the page of which two lie on a side."""

    width: float
    """The width of the sheet lying on its long side, in points."""
    height: float
    page: tuple[float, float]
    """The width and height of a page, in millimetres; it lies in the middle of its half of the sheet."""


A4 = Sheet(297 * POINTS, 210 * POINTS, A5)
LETTER = Sheet(792, 612, (139.7, 215.9))


def booklet(book: Book, sheet: Sheet) -> bytes:
    """The essay set for half the sheet and imposed; blank pages fill the last sheet's end."""
    facts, writer = book.edition.facts, PdfWriter()
    half = sheet.width / 2
    edge = (half - sheet.page[0] * POINTS) / 2
    source = PdfReader(io.BytesIO(book.press.set_sheets(typst_source(book), typst_data(book, sheet.page), facts.date)))
    forms = [_form(page, writer) for page in source.pages]
    for left, right in impose(-(-len(forms) // 4) * 4):
        side = writer.add_blank_page(sheet.width, sheet.height)
        _lay(side, {edge: _at(forms, left), half + edge: _at(forms, right)}, writer)
    writer.metadata = {
        "/Title": f"{facts.title}: booklet, print both sides, flip on the short edge",
        "/Author": facts.author,
        "/CreationDate": f"D:{facts.date.replace('-', '')}000000Z",
    }
    return written(writer)


def _at(forms: list[IndirectObject], number: int) -> IndirectObject | None:
    """The page of that number, or None past the last."""
    return forms[number - 1] if number <= len(forms) else None


def _form(page: PageObject, writer: PdfWriter) -> IndirectObject:
    """The page as a form that can be laid on a side; fonts are shared by all."""
    form = DecodedStreamObject()
    contents = page.get_contents()
    form.set_data(contents.get_data() if contents is not None else b"")
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(FloatObject, page.mediabox)),
            NameObject("/Resources"): page["/Resources"].clone(writer),
        }
    )
    return writer._add_object(form.flate_encode())


def _lay(side: PageObject, forms: dict[float, IndirectObject | None], writer: PdfWriter) -> None:
    """Put the forms on the side, each so far from its left edge."""
    laid = {left: form for left, form in forms.items() if form is not None}
    names = {left: f"/Page{place}" for place, left in enumerate(laid)}
    marks = "\n".join(f"q 1 0 0 1 {left:.3f} 0 cm {names[left]} Do Q" for left in laid)
    stream = DecodedStreamObject()
    stream.set_data(marks.encode())
    resources = DictionaryObject({NameObject(names[left]): form for left, form in laid.items()})
    side[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): resources})
    side[NameObject("/Contents")] = writer._add_object(stream)
