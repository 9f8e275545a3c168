"""What holds the EPUB together: the package document and the navigation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.builder import ElementMaker

from edition.apparatus.references import identifier
from edition.forms.elements import LANG
from edition.forms.xhtml import EpubXhtml
from edition.model import Edition, PageBreak, walk

OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
P = ElementMaker(namespace=OPF, nsmap={None: OPF, "dc": DC})
D = ElementMaker(namespace=DC)
SOURCE = "Booklet of The Anarchist Library (Mirror), 40 pages"
ACCESS = {
    "schema:accessMode": ("textual", "visual"),
    "schema:accessModeSufficient": ("textual",),
    "schema:accessibilityFeature": (
        "alternativeText",
        "ARIA",
        "displayTransformability",
        "pageBreakMarkers",
        "pageNavigation",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
    ),
    "schema:accessibilityHazard": ("none",),
    "schema:accessibilitySummary": (
        "Text only but for the cover, whose words the title page repeats. Chapters, notes, printed pages and the "
        "bibliography are marked for navigation; paragraphs are numbered. Not audited against WCAG by a third party.",
    ),
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A document of the book."""

    name: str
    """Its file's name without the ending, e.g. "09-october-revolution"."""
    title: str
    landmark: str
    """What it is to a reading system, e.g. "bodymatter"."""
    body: etree._Element


def package(edition: Edition, leaves: tuple[Leaf, ...]) -> bytes:
    """The package document: metadata, manifest and reading order, which begins with the title page."""
    names = [leaves[0].name, "nav", *(leaf.name for leaf in leaves[1:])]
    root = P.package(
        P.metadata(*_metadata(edition)),
        P.manifest(*_manifest(names)),
        P.spine(*(P.itemref(idref=f"leaf-{name}") for name in names)),
        {"version": "3.0", "unique-identifier": "id", LANG: edition.facts.language},
    )
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def navigation(setter: EpubXhtml, leaves: tuple[Leaf, ...]) -> etree._Element:
    """The contents, the landmarks and the list of printed pages."""
    make = setter.make
    contents = [make.li(make.a(leaf.title, href=f"{leaf.name}.xhtml")) for leaf in leaves]
    toc = make.nav(setter.kind("toc"), make.h1("Contents"), make.ol(*contents), id="toc", role="doc-toc")
    marks = {leaf.landmark: leaf for leaf in reversed(leaves)}
    titles = {"toc": ("nav", "Contents")} | {kind: (leaf.name, leaf.title) for kind, leaf in reversed(marks.items())}
    titles["bodymatter"] = (titles["bodymatter"][0], "Text")
    links = [make.li(make.a(title, setter.kind(kind), href=f"{name}.xhtml")) for kind, (name, title) in titles.items()]
    landmarks = make.nav(setter.kind("landmarks"), make.h2("Landmarks"), make.ol(*links), hidden="hidden")
    begun = _begun(setter.book.edition)
    pages = [make.li(make.a(str(page), href=setter.address(name, f"page-{page}"))) for name, page in begun]
    page_list = make.nav(
        setter.kind("page-list"), make.h2("Printed pages"), make.ol(*pages), hidden="hidden", role="doc-pagelist"
    )
    return make.div(toc, landmarks, page_list)


def _begun(edition: Edition) -> Iterator[tuple[str, int]]:
    """The printed pages in order, each with the name of the chapter in which it begins."""
    for chapter in edition.chapters:
        yield chapter.name, chapter.first_page
        for paragraph in chapter.paragraphs:
            yield from ((chapter.name, piece.page) for piece in walk(paragraph.pieces) if isinstance(piece, PageBreak))


def _metadata(edition: Edition) -> Iterator[etree._Element]:
    facts = edition.facts
    family = facts.author.rsplit(" ", 1)[::-1]
    yield D.identifier(identifier(edition), id="id")
    yield D.title(facts.title, id="title")
    yield D.creator(facts.author, id="author")
    yield P.meta("aut", refines="#author", property="role", scheme="marc:relators")
    yield P.meta(", ".join(family), refines="#author", property="file-as")
    yield D.language(facts.language)
    yield D.date(facts.date)
    yield D.rights(facts.rights)
    yield D.source(f"{SOURCE}; seed SHA-256 {facts.sha256}")
    yield D.subject("Soviet Union -- History -- Revolution, 1917-1921")
    yield D.description(
        f"Digital edition, version {facts.version}: paragraphs numbered, printed pages marked, emendations listed."
    )
    yield P.meta(f"{facts.date}T00:00:00Z", property="dcterms:modified")
    yield P.meta(facts.version, property="schema:version")
    yield P.meta(SOURCE, property="pageBreakSource")
    for name, values in ACCESS.items():
        yield from (P.meta(value, property=name) for value in values)
    yield P.meta(name="cover", content="cover")


def _manifest(names: list[str]) -> Iterator[etree._Element]:
    for name in names:
        item = P.item({"id": f"leaf-{name}", "href": f"{name}.xhtml", "media-type": "application/xhtml+xml"})
        if name == "nav":
            item.set("properties", "nav")
        yield item
    yield P.item({"id": "cover", "href": "cover.png", "media-type": "image/png", "properties": "cover-image"})
    yield P.item({"id": "style", "href": "style.css", "media-type": "text/css"})
