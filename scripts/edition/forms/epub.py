"""The essay as an EPUB 3.3.

The package is written with lxml and zipfile: EbookLib and pandoc write neither a page list with its source nor the same
bytes twice.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from edition.apparatus.references import essay_item, identifier
from edition.forms.book import Book
from edition.forms.cover import cover
from edition.forms.epub_xhtml import EpubXhtml
from edition.model import Edition
from edition.pieces import PageBreak, walk

STYLE = Path(__file__).with_name("epub.css")
CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A document of the book."""

    name: str
    """Its file's name without the ending, e.g. "09-october-revolution"."""
    title: str
    landmark: str
    """What it is to a reading system, e.g. "bodymatter"."""
    body: etree._Element


def epub(book: Book) -> bytes:
    """The book: title page, contents, chapters, then bibliography, emendations and the words about this edition."""
    setter = EpubXhtml(book)
    leaves = tuple(_leaves(setter))
    files = {"EPUB/style.css": STYLE.read_bytes(), "EPUB/cover.png": cover(book)}
    files |= {f"EPUB/{leaf.name}.xhtml": _page(setter, leaf.title, leaf.body) for leaf in leaves}
    files["EPUB/nav.xhtml"] = _page(setter, "Contents", _navigation(book, leaves))
    files["EPUB/package.opf"] = _package(book, leaves)
    return _zipped(files, book.edition.facts.date)


def _leaves(setter: EpubXhtml) -> Iterator[Leaf]:
    """The documents of the book in reading order, the navigation aside."""
    make, edition = setter.make, setter.book.edition
    author = make.p(edition.facts.author, {"class": "author"})
    version = make.p(f"A digital edition, version {edition.facts.version}")
    page = make.section(setter.kind("titlepage"), author, make.h1(edition.facts.title), version, {"class": "title"})
    yield Leaf("title", "Title page", "titlepage", page)
    sections = iter(setter.elements())
    for chapter, body in zip(edition.chapters, sections, strict=False):
        yield Leaf(chapter.name, f"{chapter.number}. {chapter.title}", "bodymatter", body)
    for (name, title), body in zip(setter.book.back.items(), sections, strict=True):
        yield Leaf(name, title, "bibliography" if name == "bibliography" else "appendix", body)
    words = (*map(make.p, setter.book.provenance), setter.on_the_web())
    about = make.section(setter.kind("colophon"), make.h1("About this edition"), *words, role="doc-colophon")
    yield Leaf("about", "About this edition", "colophon", about)


def _navigation(book: Book, leaves: tuple[Leaf, ...]) -> etree._Element:
    """The contents, the landmarks (the first leaf of each kind) and the list of printed pages."""
    first = {leaf.landmark: leaf for leaf in reversed(leaves)}
    pages = tuple(_begun(book.edition))
    return book.templates.element("nav.xhtml", leaves=leaves, landmarks=tuple(first.values())[::-1], pages=pages)


def _begun(edition: Edition) -> Iterator[tuple[str, int]]:
    """The printed pages in order, each with the name of the chapter in which it begins."""
    for chapter in edition.chapters:
        yield from ((chapter.name, mark.page) for mark in chapter.opening)
        for paragraph in chapter.paragraphs:
            yield from ((chapter.name, piece.page) for piece in walk(paragraph.pieces) if isinstance(piece, PageBreak))


def _package(book: Book, leaves: tuple[Leaf, ...]) -> bytes:
    """The package document: metadata, manifest and reading order, which begins with the title page."""
    names = (leaves[0].name, "nav", *(leaf.name for leaf in leaves[1:]))
    edition, (author,) = book.edition, essay_item(book.edition)["author"]
    told = {"edition": edition, "facts": edition.facts, "identifier": identifier(edition), "author": author}
    root = book.templates.element("package.opf", names=names, **told)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _page(setter: EpubXhtml, title: str, body: etree._Element) -> bytes:
    """A whole XHTML document around a body's one element."""
    make, lang = setter.make, setter.language(setter.book.edition.facts.language)
    head = make.head(make.title(title), make.link(rel="stylesheet", href="style.css"))
    document = make.html(lang, head, make.body(make.main(body)))
    return bytes(etree.tostring(document, xml_declaration=True, encoding="UTF-8", doctype="<!DOCTYPE html>")) + b"\n"


def _zipped(files: dict[str, bytes], date: str) -> bytes:
    """The files as an EPUB's zip: the media type first and not compressed, every time the edition's date."""
    year, month, day = map(int, date.split("-"))
    whole = io.BytesIO()
    everything = {"mimetype": b"application/epub+zip", "META-INF/container.xml": CONTAINER} | files
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in everything.items():
            entry = zipfile.ZipInfo(name, (year, month, day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return whole.getvalue()
