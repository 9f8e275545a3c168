"""One paragraph, one resource: the address 9.3 leads to the same words in every form, and to files of its own."""

from __future__ import annotations

import io
import json
import re
import zipfile
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from edition.apparatus.references import printed_pages
from edition.text.digest import digest, settled
from lxml import etree, html
from pypdf import PdfReader

from tests import ROOT
from tests.essay.print_made import BODY, HEADING, essay_of, pages_of
from tests.forms_made import bare, book, forms, letters_of

EDITORIAL = ("editorial", "locator", "pagebreak")
MARGIN = re.compile(r"\s*(\d+\.\d+)\s*\Z")
PARAGRAPHS = {
    paragraph.address: (chapter, paragraph) for chapter in book().edition.chapters for paragraph in chapter.paragraphs
}


def _id(address: str) -> str:
    return f"p{address.replace('.', '-')}"


def _read(element: etree._Element, own: tuple[str, ...]) -> str:
    """The words of an element without those inside it whose tag or class is the edition's own."""
    text = element.text or ""
    for child in element:
        names = (
            {etree.QName(child).localname, *(child.get("class") or "").split()}
            if child.tag is not etree.Comment
            else set(own)
        )
        text += ("" if names & set(own) else _read(child, own)) + (child.tail or "")
    return text


def _on_page(site: Path, address: str) -> str:
    chapter, paragraph = PARAGRAPHS[address]
    document = html.parse(str(site / "chapters" / chapter.name / "index.html"), html.HTMLParser(encoding="utf-8"))
    [element] = document.xpath("//*[@id=$id]", id=paragraph.id)
    return settled(_read(element, ("sup", *EDITORIAL)))


@cache
def _tei() -> etree._Element:
    return etree.fromstring(forms()["xml"])


def _in_tei(address: str) -> str:
    [element] = _tei().xpath("//*[@xml:id=$id]", id=_id(address))
    return settled(_read(element, ("note", "sic")))


@cache
def _epub() -> tuple[etree._Element, ...]:
    with zipfile.ZipFile(io.BytesIO(forms()["epub"])) as files:
        return tuple(etree.fromstring(files.read(name)) for name in files.namelist() if name.endswith("xhtml"))


def _in_epub(address: str) -> str:
    [element] = chain.from_iterable(document.xpath("//*[@id=$id]", id=_id(address)) for document in _epub())
    return settled(_read(element, ("sup", *EDITORIAL)))


@cache
def _plain() -> dict[str, str]:
    found = {}
    essay = forms()["txt"].decode().split("\n\n\nBIBLIOGRAPHY")[0]
    for block in re.split(r"\n\n+", essay):
        if match := re.match(r"\[(\d+\.\d+)\]", block):
            line = " ".join(row[8:] for row in block.splitlines()).removeprefix("- ")
            found[match[1]] = settled(re.sub(r"[_*]|(?<!“)\[\d+\]", "", line))
    return found


def _in_markdown(text: str, address: str) -> str:
    [said] = re.findall(rf'^(?:- )?<a id="{_id(address)}"></a>\*\*\\\[{re.escape(address)}\\\]\*\* (.*)$', text, re.M)
    said = re.sub(r'<a id="page-\d+"></a>\\\[p\. \d+\\\]|\[\^[^\]]+\]|(?<!\\)\*', "", said)
    return settled(re.sub(r"\\(.)", r"\1", said))


@cache
def _index(path: Path) -> dict[str, Any]:
    """What a script sets, read as JSON."""
    text = path.read_text(encoding="utf-8")
    return dict(json.loads(text[text.index("{") : text.rindex("}") + 1]))


@cache
def _printed() -> dict[str, str]:
    """The letters of each paragraph between its number in the margin and the next one's, as poppler reads the PDF."""
    found: dict[str, str] = {}
    for page in essay_of(pages_of(forms()["pdf"])):
        starts = {line.top: match[1] for line in page.lines if line.size < 12 and (match := MARGIN.match(line.text))}
        now = ""
        for line in (line for line in page.lines if line.size in (BODY, HEADING)):
            begun = [address for top, address in starts.items() if 0 <= top - line.top <= 6]
            now = "" if line.size == HEADING else begun[0] if begun else now or next(reversed(found), "")
            if now:
                found[now] = found.get(now, "") + bare(line.text)
    return found


def _json(site: Path, address: str) -> dict[str, Any]:
    chapter, paragraph = PARAGRAPHS[address]
    path = site / "chapters" / chapter.name / f"{paragraph.id}.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def test_every_address_leads_to_the_same_words_in_every_form(built: Path) -> None:
    """Words as they are settled for a digest; of the PDF, which breaks words at lines' ends, the letters with the notes' numbers."""
    assert len(PARAGRAPHS) == 82
    named = PdfReader(io.BytesIO(forms()["pdf"])).named_destinations
    index = _index(ROOT / "docs/search/index.js")
    for address, (chapter, paragraph) in PARAGRAPHS.items():
        words = _on_page(built, address)
        beside = (built / "chapters" / chapter.name / "index.md").read_text(encoding="utf-8")
        searched = index["chapters"][chapter.number - 1]["paragraphs"][paragraph.number - 1]["text"]
        found = {
            "TEI": _in_tei(address),
            "EPUB": _in_epub(address),
            "text": _plain()[address],
            "Markdown": _in_markdown(forms()["md"].decode(), address),
            "Markdown beside the chapter": _in_markdown(beside, address),
            "search": settled(searched),
            "JSON": settled(_json(built, address)["text"]),
        }
        assert words
        assert found == dict.fromkeys(found, words), address
        assert paragraph.id in named
        assert _printed()[address] == bare(letters_of(paragraph.pieces)), address
        citable = _index(ROOT / f"docs/cite/{chapter.name}.js")
        assert tuple(citable["pages"][paragraph.id]) == printed_pages(paragraph)


def test_a_paragraph_s_json_says_where_it_stands_and_vouches_for_its_words(built: Path) -> None:
    facts = book().edition.facts
    for address, (chapter, paragraph) in PARAGRAPHS.items():
        made = _json(built, address)
        assert (made["address"], made["id"]) == (address, paragraph.id)
        assert made["chapter"] == {"number": chapter.number, "title": chapter.title}
        assert (made["version"], made["date"]) == (facts.version, facts.date)
        assert made["pages"] == [*printed_pages(paragraph)]
        assert made["digest"] == digest(_on_page(built, address))
        assert len(made["citations"]) == 7
        for style, words in made["citations"].items():
            assert made["links"]["page"] in words, (address, style)
        [item] = json.loads(made["citations"]["csl_json"])
        assert (item["section"], item["edition"]) == (address, f"version {facts.version}")
        assert not re.search(r"[{}⟨⟩‹]", made["citations"]["ris"])


def _is_there(site: Path, link: str) -> bool:
    """True if the site has the file, and in it the id that the link names, if it names one."""
    path, sign, id = link.removeprefix("http://127.0.0.1:8000/").partition("#")
    text = (site / path / "index.html" if path.endswith("/") else site / path).read_text(encoding="utf-8")
    return not sign or f'id="{id}"' in text


def test_what_a_json_links_to_is_there(built: Path) -> None:
    """The page, the TEI and the Markdown, each with the address; all below the address of the site."""
    for address in PARAGRAPHS:
        for link in _json(built, address)["links"].values():
            assert _is_there(built, link), link


def test_a_chapter_names_its_markdown_which_stands_by_itself(built: Path) -> None:
    """Every note that it marks is in it, and no link leads to a place that it does not hold."""
    for chapter in book().edition.chapters:
        folder = built / "chapters" / chapter.name
        page = html.parse(str(folder / "index.html"))
        [link] = page.xpath("//link[starts-with(@rel, 'alternate')][@type='text/markdown']/@href")
        text = (folder / link).read_text(encoding="utf-8")
        assert text.startswith(f"# {chapter.number}. {chapter.title}\n")
        marks, notes = (set(re.findall(rf"\[\^([^\]]+)\]{end}", text, re.M)) for end in ("(?!:)", ":"))
        assert marks == notes
        assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(re.findall(r'<a id="([^"]+)"', text))
        assert ".invalid" not in text
        for led in re.findall(r"\]\((http://127\.0\.0\.1[^)]+)\)", text):
            assert _is_there(built, led), led
        assert not re.search(r"\](?:\{|\[(?!\^))", text), "a reference to a definition that is elsewhere"


def test_no_page_loads_them_and_no_worker_keeps_them(built: Path) -> None:
    worker = (built / "offline.js").read_text(encoding="utf-8")
    assert '"chapters/12-nep/"' in worker
    assert not re.search(r'"chapters/[^"]+\.(?:json|md)"', worker)
