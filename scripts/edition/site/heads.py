"""What a library, a reference manager or a program reads in a page's head."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from edition.apparatus.references import essay_item, identifier
from edition.model import Chapter, Edition
from edition.text.typography import curl, curled

Metas = tuple[tuple[str, str], ...]
SOURCE = "https://libcom.org/history/russian-revolution-1917-stalinist-totalitarianism-agust%C3%ADn-guillam%C3%B3n"
ACCESS = {
    "accessMode": ["textual"],
    "accessModeSufficient": ["textual"],
    "accessibilityFeature": ["ARIA", "pageBreakMarkers", "readingOrder", "structuralNavigation", "tableOfContents"],
    "accessibilityHazard": ["none"],
}


def chapter_address(base: str, chapter: Chapter) -> str:
    """The address of a chapter's page on the site at `base`, which ends in a slash."""
    return f"{base}chapters/{chapter.name}/"


def title_metas(edition: Edition, base: str, pdf: str = "") -> Metas:
    """Names and contents of the title page's meta elements: Dublin Core and Highwire.

    pdf: the address of the PDF, or "" if there is none.
    """
    facts = edition.facts
    return (
        ("dc.title", curl(facts.title)),
        ("dc.creator", facts.author),
        ("dc.date", facts.date),
        ("dc.language", facts.language),
        ("dc.rights", facts.rights),
        ("dc.type", "Text"),
        ("dc.identifier", identifier(edition)),
        ("dcterms.hasVersion", facts.version),
        ("citation_title", curl(facts.title)),
        ("citation_author", facts.author),
        ("citation_publication_date", facts.date.replace("-", "/")),
        ("citation_language", facts.language),
        ("citation_public_url", base),
        *((("citation_pdf_url", pdf),) if pdf else ()),
    )


def chapter_metas(edition: Edition, chapter: Chapter, base: str) -> Metas:
    """Names and contents of a chapter's meta elements; the identifiers hold wherever the edition is read."""
    facts = edition.facts
    return (
        ("dcterms.title", curl(chapter.title)),
        ("dcterms.creator", facts.author),
        ("dcterms.date", facts.date),
        ("dcterms.language", facts.language),
        ("dcterms.isPartOf", curl(facts.title)),
        ("dc.identifier", f"{identifier(edition)}#chapter-{chapter.number}"),
        ("dc.relation.ispartof", identifier(edition)),
        ("dcterms.identifier", chapter_address(base, chapter)),
    )


def coins(edition: Edition, chapter: Chapter, base: str) -> str:
    """The chapter as a context object in a span's title (COinS), by which Zotero saves a book section."""
    author = essay_item(edition)["author"][0]
    return urlencode(
        {
            "ctx_ver": "Z39.88-2004",
            "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
            "rft.genre": "bookitem",
            "rft.atitle": curl(chapter.title),
            "rft.btitle": curl(edition.facts.title),
            "rft.aulast": author["family"],
            "rft.aufirst": author["given"],
            "rft.date": edition.facts.date,
            "rft.edition": f"version {edition.facts.version}",
            "rft.pages": f"{chapter.first_page}-{chapter.last_page}",
            "rft.language": edition.facts.language,
            "rft_id": chapter_address(base, chapter),
        }
    )


def json_ld(edition: Edition, base: str) -> dict[str, Any]:
    """The book and its chapters in the terms of schema.org."""
    facts = edition.facts
    return {
        "@context": "https://schema.org",
        "@type": "Book",
        "@id": base,
        "url": base,
        "identifier": identifier(edition),
        "name": curl(facts.title),
        "author": {"@type": "Person", "name": facts.author},
        "translator": {"@type": "Person", "name": "unknown"},
        "inLanguage": facts.language,
        "version": facts.version,
        "bookEdition": f"Digital edition, version {facts.version}",
        "datePublished": facts.date,
        "isBasedOn": {"@type": "Book", "name": curl(facts.title), "numberOfPages": edition.booklet, "url": SOURCE},
        "hasPart": [_chapter(edition, chapter, base) for chapter in edition.chapters],
        "citation": [_work(work) for work in curled(edition).works if work["custom"]["role"] == "cited"],
    } | ACCESS


def _chapter(edition: Edition, chapter: Chapter, base: str) -> dict[str, Any]:
    address = chapter_address(base, chapter)
    return {
        "@type": "Chapter",
        "@id": address,
        "url": address,
        "name": curl(chapter.title),
        "position": chapter.number,
        "pageStart": chapter.first_page,
        "pageEnd": chapter.last_page,
        "inLanguage": edition.facts.language,
    }


def _work(work: dict[str, Any]) -> dict[str, Any]:
    """A work cited, its authors in the order of their names."""
    authors = [_author(name) for name in work.get("author", [])]
    issued = str(work["issued"]["date-parts"][0][0])
    return {
        "@type": "Book",
        "name": work["title"],
        "author": authors,
        "datePublished": issued,
        "inLanguage": work["language"],
    }


def _author(name: dict[str, str]) -> dict[str, str]:
    """A person, or a body whose name is not divided."""
    if "literal" in name:
        return {"@type": "Organization", "name": name["literal"]}
    return {"@type": "Person", "name": f"{name['given']} {name['family']}"}
