"""The essay as an EPUB 3.3.

The package is written with lxml and zipfile: EbookLib and pandoc write neither a page list with its source nor the same
bytes twice.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from edition.apparatus.backmatter import note_numbers, provenance
from edition.forms.cover import cover
from edition.forms.epub_package import Leaf, navigation, package
from edition.forms.xhtml import XHTML, Setter
from edition.model import Edition
from edition.text.typography import curled

CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
STYLE = """\
body { font-family: serif; line-height: 1.4; margin: 0 5%; }
h1, h2 { font-weight: normal; line-height: 1.2; text-align: left; hyphens: none; -webkit-hyphens: none; break-after: avoid; }
h1 { font-size: 1.5em; margin: 2em 0 1.2em; }
h1 .number { display: block; font-size: 0.7em; font-variant-numeric: oldstyle-nums; }
h2 { font-size: 1.1em; margin: 1.6em 0 0.6em; }
p { margin: 0 0 0.7em; hyphens: auto; -webkit-hyphens: auto; orphans: 2; widows: 2; }
.address { font-size: 0.7em; color: inherit; opacity: 0.75; text-decoration: none; font-variant-numeric: lining-nums; margin-right: 0.3em; }
sup { font-size: 0.7em; line-height: 0; }
sup a { text-decoration: none; padding: 0 0.15em; }
ul { padding-left: 1.2em; }
ul.plain { list-style: none; padding-left: 1.2em; text-indent: -1.2em; }
li { margin-bottom: 0.6em; }
section.notes { font-size: 0.9em; margin-top: 2.5em; border-top: 1px solid; }
a { overflow-wrap: anywhere; }
.emendation { text-decoration: underline dotted; }
aside p { margin-bottom: 0.4em; }
.title { text-align: left; padding-top: 15%; }
.title h1 { font-size: 2em; margin: 0.8em 0 1.6em; }
.title .author { font-size: 1.2em; }
nav ol { list-style: none; padding-left: 0; }
nav li { margin-bottom: 0.4em; }
"""


def epub(edition: Edition) -> bytes:
    """The book: title page, contents, chapters, then bibliography, emendations and the words about this edition."""
    edition = curled(edition)
    leaves = tuple(_leaves(edition))
    files = {"EPUB/style.css": STYLE.encode(), "EPUB/cover.png": cover(edition)}
    files |= {f"EPUB/{leaf.name}.xhtml": _page(leaf.title, leaf.body, edition) for leaf in leaves}
    files["EPUB/nav.xhtml"] = _page("Contents", navigation(edition, leaves), edition)
    files["EPUB/package.opf"] = package(edition, leaves)
    return _zipped(files, edition.facts.date)


def _leaves(edition: Edition) -> Iterator[Leaf]:
    """The documents of the book in reading order, the navigation aside."""
    setter = Setter(note_numbers(edition), book=True)
    make = setter.make
    author = make.p(edition.facts.author, {"class": "author"})
    version = make.p(f"A digital edition, version {edition.facts.version}")
    page = make.section(setter.kind("titlepage"), author, make.h1(edition.facts.title), version, {"class": "title"})
    yield Leaf("title", "Title page", "titlepage", page)
    for chapter in edition.chapters:
        yield Leaf(chapter.name, f"{chapter.number}. {chapter.title}", "bodymatter", setter.chapter(chapter))
    yield Leaf("bibliography", "Bibliography", "bibliography", setter.bibliography(edition))
    yield Leaf("emendations", "Emendations", "appendix", setter.emendations(edition))
    about = make.section(
        setter.kind("colophon"), make.h1("About this edition"), *map(make.p, provenance(edition)), role="doc-colophon"
    )
    yield Leaf("about", "About this edition", "colophon", about)


def _page(title: str, body: etree._Element, edition: Edition) -> bytes:
    """A whole XHTML document around a body's one element."""
    setter = Setter({}, book=True)
    make, lang = setter.make, setter.language(edition.facts.language)
    head = make.head(make.title(title), make.link(rel="stylesheet", href="style.css"))
    document = make.html(lang, head, make.body(make.main(body)))
    assert document.tag == f"{{{XHTML}}}html"
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
