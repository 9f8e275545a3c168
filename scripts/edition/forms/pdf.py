"""The essay as a PDF for reading, every paragraph and printed page a named destination."""

from __future__ import annotations

import io
from collections.abc import Iterable

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NullObject, TextStringObject

from edition.forms.book import Book
from edition.forms.press import Place
from edition.forms.typst_setter import typst_data, typst_source

A5 = (148, 210)
"""The width and height of a page, in millimetres."""
ABOVE = 12


def pdf(book: Book) -> bytes:
    """The essay on pages of A5, archival and accessible."""
    return with_names(*book.press.set_book(typst_source(book), typst_data(book, A5), book.edition.facts.date))


def with_names(pdf: bytes, places: Iterable[Place]) -> bytes:
    """The PDF with a named destination for each place; Typst itself names headings only."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    named = {name: ArrayObject(found.dest_array) for name, found in writer.named_destinations.items()}
    for place in places:
        page = writer.pages[place.page - 1]
        top = FloatObject(round(float(page.mediabox.height) - place.y + ABOVE, 2))
        named[place.id] = ArrayObject([page.indirect_reference, NameObject("/XYZ"), NullObject(), top, NullObject()])
    pairs = [part for name in sorted(named) for part in (TextStringObject(name), named[name])]
    tree = DictionaryObject({NameObject("/Names"): ArrayObject(pairs)})
    names = writer.root_object["/Names"].get_object()
    assert isinstance(names, DictionaryObject)
    names[NameObject("/Dests")] = writer._add_object(tree)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """The bytes of the PDF."""
    writer.pdf_header = "%PDF-1.7"
    whole = io.BytesIO()
    writer.write(whole)
    return whole.getvalue()
