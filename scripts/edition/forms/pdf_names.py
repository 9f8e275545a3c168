"""Gives a PDF the names by which a link can lead to a place in it."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NullObject, TextStringObject

ABOVE = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address stands in the printed form."""

    id: str
    """Its name, e.g. "p9-3" or "page-25"."""
    page: int
    """The page of the PDF, from 1."""
    y: float
    """How far down the page its line stands, in points."""


def with_names(pdf: bytes, places: tuple[Place, ...]) -> bytes:
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
    writer.pdf_header = "%PDF-1.7"
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
