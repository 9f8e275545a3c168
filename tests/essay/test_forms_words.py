"""The words of the essay are the same and in the same order in every form, read by other means than those that made it."""

from __future__ import annotations

import html.parser
import io
import re
import zipfile
from itertools import chain
from xml.etree import ElementTree

import pytest
from edition.imposition import collate, imposed_order

from tests.essay.print_made import body_letters, essay_of, folios, halves, pages_of
from tests.forms_made import edition, forms, letters_in_print, straight_words, words

PARAGRAPH = re.compile(r"p\d+-\d+\Z")
TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def test_plain_text() -> None:
    text = forms()["txt"].decode().split("\n\n\n", 1)[1].split("\n\n\nBIBLIOGRAPHY")[0]
    found: list[str] = []
    for block in re.split(r"\n\n+", text):
        margin = block[:8].strip()
        if re.fullmatch(r"\[\d+\.\d+\]", margin):
            line = " ".join(row[8:] for row in block.splitlines()).removeprefix("- ")
            found += re.sub(r"[_*]|(?<!“)\[\d+\]", "", line).split()
    assert found == [*chain.from_iterable(words().values())]
    assert all(len(line) <= 72 or "http" in line for line in text.splitlines())


def test_plain_text_has_every_page_and_address() -> None:
    margins = {line[:8].strip() for line in forms()["txt"].decode().splitlines()}
    assert {f"[{id[1:].replace('-', '.')}]" for id in words()} <= margins
    assert {f"[p. {page.number}]" for page in edition().pages if 5 <= page.number <= 38} <= margins


def test_markdown() -> None:
    found = {}
    for line in forms()["md"].decode().splitlines():
        if match := re.match(r'(?:- )?<a id="(p\d+-\d+)"></a>\*\*\\\[[\d.]+\\\]\*\* (.*)', line):
            said = re.sub(r'<a id="page-\d+"></a>\\\[p\. \d+\\\]|\[\^[^\]]+\]|\*', "", match[2])
            found[match[1]] = said.replace("\\", "").split()
    assert found == words()


def test_epub() -> None:
    found: dict[str, list[str]] = {}
    with zipfile.ZipFile(io.BytesIO(forms()["epub"])) as book:
        package = ElementTree.fromstring(book.read("EPUB/package.opf"))
        opf = "{http://www.idpf.org/2007/opf}"
        files = {item.get("id"): item.get("href") for item in package.iter(f"{opf}item")}
        for entry in package.iter(f"{opf}itemref"):
            document = ElementTree.fromstring(book.read(f"EPUB/{files[entry.get('idref')]}"))
            found |= {id: said.split() for id, said in _paragraphs(document)}
    assert list(found.items()) == list(words().items())


def _paragraphs(document: ElementTree.Element) -> list[tuple[str, str]]:
    return [
        (element.get("id", ""), _said(element)) for element in document.iter() if PARAGRAPH.match(element.get("id", ""))
    ]


def _said(element: ElementTree.Element) -> str:
    """The words of an element without notes' marks and what is the edition's own."""
    text = element.text or ""
    for child in element:
        own = "editorial" in child.get("class", "") or child.tag.endswith("}sup")
        text += ("" if own else _said(child)) + (child.tail or "")
    return text


class _Page(html.parser.HTMLParser):
    """Collects the words of the paragraphs of the single page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.open: list[tuple[str, bool]] = []
        self.id = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("meta", "link", "input"):
            return
        if PARAGRAPH.match(given.get("id") or ""):
            self.id = given["id"] or ""
            self.found[self.id] = ""
        self.open.append((tag, tag == "sup" or "editorial" in (given.get("class") or "")))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        self.id = "" if tag in ("p", "li") else self.id

    def handle_data(self, data: str) -> None:
        if self.id and not any(own for _, own in self.open):
            self.found[self.id] += data


def test_single_page() -> None:
    page = _Page()
    page.feed(forms()["html"].decode())
    assert {id: said.split() for id, said in page.found.items()} == words()
    assert list(page.found) == list(words())


def test_tei() -> None:
    document = ElementTree.fromstring(forms()["xml"])
    body = document.find(f".//{TEI}body")
    assert body is not None
    found = {element.get(ID): _read(element).split() for element in body.iter() if PARAGRAPH.match(element.get(ID, ""))}
    assert list(found.items()) == list(straight_words().items())


def _read(element: ElementTree.Element) -> str:
    text = element.text or ""
    for child in element:
        left_out = child.tag in (f"{TEI}note", f"{TEI}sic")
        text += ("" if left_out else _read(child)) + (child.tail or "")
    return text


def test_pdf() -> None:
    assert "".join(map(body_letters, essay_of(pages_of(forms()["pdf"])))) == letters_in_print()


@pytest.mark.parametrize("ending", ["a4.pdf", "lt.pdf"])
def test_booklet_read_off_its_sheets(ending: str) -> None:
    """The pages, taken off the sheets left to right and collated as the seed was, give the essay again."""
    taken = [half for page in pages_of(forms()[ending]) for half in halves(page)]
    order = imposed_order(len(taken))
    pages = [taken[place] for place in collate(order)]
    for number, page in enumerate(pages, 1):
        assert folios(page) in ([], [number]), "the number at the foot is the page's place in the book"
    assert [bool(folios(page)) for page in pages] == [
        number > 2 and bool(page.lines) for number, page in enumerate(pages, 1)
    ]
    assert "".join(map(body_letters, essay_of(pages))) == letters_in_print()
