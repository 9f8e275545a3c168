"""The booklet's words outside the chapters stand whole, white space and all, on the site and in the forms."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from edition.apparatus.printed import printed_pages
from lxml import etree, html

from tests.forms_made import forms

TEI = "{http://www.tei-c.org/ns/1.0}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def due(edition, seeds):
    """The seed's characters by the names of the pages, cut anew at the words with which they begin."""
    pages = [*edition.pages, None]
    return {
        f"{page.number} {page.piece}".strip(): seeds.essay[page.start : after.start]
        for page, after in pairwise(pages)
        if page.record.outside
    }


def test_they_are_the_seed_s(edition, due):
    assert list(due) == ["40 head", "1", "40 foot", "3"]
    assert {one.name: f"{one.words}\n\n" for one in printed_pages(edition)} == due


def test_on_the_site(built: Path, due):
    page = html.document_fromstring((built / "about/booklet/index.html").read_text(encoding="utf-8"))
    found = {one.get("data-page"): f"{one.text_content()}\n\n" for one in page.find_class("printed")}
    assert list(found.items()) == list(due.items())


def test_in_the_epub(due):
    with zipfile.ZipFile(io.BytesIO(forms()["epub"])) as book:
        page = etree.fromstring(book.read("EPUB/booklet.xhtml"))
    found = {
        one.get("data-page"): f"{one.text}\n\n" for one in page.iter(f"{XHTML}pre") if one.get("class") == "printed"
    }
    assert list(found.items()) == list(due.items())


def test_in_the_tei(due):
    front = etree.fromstring(forms()["xml"]).find(f"{TEI}text/{TEI}front")
    found = {
        div.get("n"): "".join(div.itertext()) + "\n\n"
        for div in front.iter(f"{TEI}div")
        if div.get("type") == "printed"
    }
    assert list(found.items()) == list(due.items())


def test_in_one_file_and_in_text(due):
    page, text, markdown = (forms()[ending].decode() for ending in ("html", "txt", "md"))
    shown = [one.text_content() for one in html.document_fromstring(page).find_class("printed")]
    assert shown == [words.removesuffix("\n\n") for words in due.values()]
    for words in due.values():
        assert " ".join(words.split()) in " ".join(text.split())
        assert words.removesuffix("\n\n") in markdown


def test_the_epub_says_where_a_page_s_end_cuts_a_word(edition):
    """As the site does, so that the word can be put back on both pages."""
    with zipfile.ZipFile(io.BytesIO(forms()["epub"])) as book:
        pages = [etree.fromstring(book.read(name)) for name in book.namelist() if name.endswith(".xhtml")]
    found = {
        int(mark.get("title")): mark.get("data-hyphen") + mark.get("data-tail")
        for page in pages
        for mark in page.iter(f"{XHTML}span")
        if mark.get("data-tail")
    }
    due = {seam.page: seam for chapter in edition.chapters for seam in chapter.seams if seam.kind == "word"}
    assert set(found) == set(due)
    for page, cut in found.items():
        assert cut == "-" * due[page].before.endswith("-") + due[page].after.split()[0].strip(".,"), page
