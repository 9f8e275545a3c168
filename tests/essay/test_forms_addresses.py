"""Every paragraph and every printed page has its address in every form that has addresses."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from edition.model import notes_of
from lxml import etree
from pypdf import PdfReader

from tests.forms_made import edition, forms, words

PAGES = {f"page-{page.number}" for page in edition().pages if 5 <= page.number <= 38}
ADDRESSES = set(words()) | PAGES
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XHTML = {"x": "http://www.w3.org/1999/xhtml", "epub": "http://www.idpf.org/2007/ops"}


def _book() -> dict[str, etree._Element]:
    """The documents of the EPUB by their names."""
    with zipfile.ZipFile(io.BytesIO(forms()["epub"])) as book:
        return {
            name.removeprefix("EPUB/"): etree.fromstring(book.read(name))
            for name in book.namelist()
            if name.endswith("xhtml")
        }


def test_there_are_82_paragraphs_on_34_pages() -> None:
    assert (len(words()), len(PAGES)) == (82, 34)


def test_epub_addresses() -> None:
    found = [id for document in _book().values() for id in document.xpath("//@id")]
    assert set(found) >= ADDRESSES


def test_epub_links_lead_somewhere() -> None:
    book = _book()
    ids = {name: set(document.xpath("//@id")) for name, document in book.items()}
    for name, document in book.items():
        for href in document.xpath("//x:a/@href", namespaces=XHTML):
            if not href.startswith("http"):
                room, _, id = href.partition("#")
                assert (room or name) in ids, href
                assert not id or id in ids[room or name], href


def test_epub_page_list_is_the_printed_pages_in_order() -> None:
    hrefs = _book()["nav.xhtml"].xpath("//x:nav[@epub:type='page-list']//x:a/@href", namespaces=XHTML)
    assert [int(href.rsplit("-", 1)[1]) for href in hrefs] == list(range(5, 39))


def test_epub_notes_pop_up() -> None:
    keys = [note.key for chapter in edition().chapters for note in notes_of(chapter)]
    marks = [
        href
        for document in _book().values()
        for href in document.xpath("//x:a[@epub:type='noteref']/@href", namespaces=XHTML)
    ]
    notes = [
        id
        for document in _book().values()
        for id in document.xpath("//x:aside[@epub:type='footnote'][@role='doc-footnote']/@id", namespaces=XHTML)
    ]
    assert sorted(marks) == sorted(f"#{id}" for id in notes) == sorted(f"#fn:{key}" for key in keys)


def test_epub_opens_on_the_title_page() -> None:
    with zipfile.ZipFile(io.BytesIO(forms()["epub"])) as book:
        package = etree.fromstring(book.read("EPUB/package.opf"))
    spine = package.xpath("//*[local-name()='itemref']/@idref")
    assert spine[0] == "leaf-title"
    assert spine[-4:] == ["leaf-bibliography", "leaf-emendations", "leaf-booklet", "leaf-about"]


def test_single_page_addresses() -> None:
    page = forms()["html"].decode()
    found = set(re.findall(r'\bid="([^"]+)"', page))
    assert found >= ADDRESSES
    assert set(re.findall(r'href="#([^"]+)"', page)) <= found


def test_single_page_asks_for_nothing() -> None:
    page = forms()["html"].decode()
    assert not re.findall(r'(?:src|srcset|poster|action)="', page)
    assert re.findall(r'<link[^>]*href="([^"]*)"', page) == ["data:,"]
    assert "url(" not in page
    assert "@import" not in page


def test_tei_addresses() -> None:
    document = etree.fromstring(forms()["xml"])
    ids = document.xpath("//@*[name()='xml:id']")
    assert len(ids) == len(set(ids))
    assert set(ids) >= ADDRESSES
    for target in document.xpath("//@ref | //@target | //@resp | //@corresp | //@calendar | //@datingMethod"):
        assert not target.startswith("#") or target[1:] in ids, target


def test_markdown_addresses() -> None:
    assert set(re.findall(r'<a id="([^"]+)"></a>', forms()["md"].decode())) >= ADDRESSES


def test_pdf_names_lead_to_the_page_with_the_address() -> None:
    reader = PdfReader(io.BytesIO(forms()["pdf"]))
    named = reader.named_destinations
    assert set(named) >= ADDRESSES
    for id in words():
        page = reader.pages[reader.get_destination_page_number(named[id])]  # type: ignore[index]
        assert id[1:].replace("-", ".") in page.extract_text(), id


@pytest.mark.parametrize("kind", ["person", "place", "organisation"])
def test_tei_names_lead_to_the_lists(kind: str) -> None:
    tag = {"person": "persName", "place": "placeName", "organisation": "orgName"}[kind]
    document = etree.fromstring(forms()["xml"])
    tei = {"t": "http://www.tei-c.org/ns/1.0"}
    refs = set(document.xpath(f"//t:body//t:{tag}/@ref", namespaces=tei))
    listed = {f"#{id}" for id in document.xpath(f"//t:back//*[t:{tag}]/@xml:id", namespaces=tei)}
    assert refs
    assert refs <= listed
    assert listed - refs <= {"#order-number-1", "#declaration-of-rights"}, "every name of the list stands in the text"
