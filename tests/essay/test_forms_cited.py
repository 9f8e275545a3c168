"""The TEI's own machine address of a paragraph is the one that people write: dapytains finds each by it, word for word."""

from __future__ import annotations

from pathlib import Path

from dapytains.tei.document import Document
from edition.forms.catalogue import FORMS
from edition.model import Edition
from edition.pieces import words_of
from lxml import etree

from tests.forms_made import book

TEI = "{http://www.tei-c.org/ns/1.0}"
LEFT_OUT = {f"{TEI}note", f"{TEI}sic", f"{TEI}orig"}


def read(element: etree._Element) -> str:
    """The words of a passage as an edition reads them, without white space."""
    if element.tag in LEFT_OUT:
        return ""
    return (element.text or "") + "".join(read(child) + (child.tail or "") for child in element)


def test_every_paragraph_is_found_by_its_address(edition: Edition, tmp_path: Path):
    (form,) = (form for form in FORMS if form.ending == "xml")
    file = tmp_path / "essay.xml"
    file.write_bytes(form.make(book()))
    document = Document(str(file))
    (tree,) = document.citeStructure
    found = {unit.ref: unit.citeType for chapter in document.get_reffs(tree) for unit in (chapter, *chapter.children)}
    paragraphs = [paragraph for chapter in edition.chapters for paragraph in chapter.paragraphs]
    chapters = {str(chapter.number): "chapter" for chapter in edition.chapters}
    assert found == chapters | {paragraph.address: "paragraph" for paragraph in paragraphs}
    for paragraph in paragraphs:
        passage = etree.fromstring(etree.tostring(document.get_passage(paragraph.address)))
        assert "".join(words_of(paragraph.pieces).split()) in "".join(read(passage).split()), paragraph.address
