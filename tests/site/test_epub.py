"""The EPUB as it is published: what it says of itself was tried, and its numbers lead to the site."""

from __future__ import annotations

import ast
import io
import re
import tomllib
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from edition.forms.epub_xhtml import EPUB
from edition.forms.resources import SITE
from edition.model import Edition
from edition.site.finish.addressed import addressed
from lxml import etree, html
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests import ROOT
from tests.site.statement.page import FOLDER, criteria

SPACES = {"x": "http://www.w3.org/1999/xhtml", "e": EPUB, "o": "http://www.idpf.org/2007/opf"}
TEXT = set(
    re.findall(r"\w+", "html head title link body main section h1 h2 p a span em strong sup ul ol li aside pre nav div")
)
LOOKS = re.compile(
    r"\b((on|at|to) the (left|right)|in the margin|above|below|beside|colou?r(ed)?|in (red|green|blue|grey)|round|square)\b"
)
STOP = "() => document.activeElement === document.body ? -1 : [...document.querySelectorAll('a')].indexOf(document.activeElement)"


def epub_of(site: Path, edition: Edition) -> Path:
    return site / f"downloads/{edition.facts.file_name}.epub"


def files_of(content: bytes) -> dict[str, bytes]:
    """The files of an EPUB by their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return {name.removeprefix("EPUB/"): book.read(name) for name in book.namelist()}


@pytest.fixture(scope="module")
def files(built: Path, edition: Edition) -> dict[str, bytes]:
    return files_of(epub_of(built, edition).read_bytes())


@pytest.fixture(scope="module")
def documents(files: dict[str, bytes]) -> dict[str, etree._Element]:
    return {name: etree.fromstring(content) for name, content in files.items() if name.endswith(".xhtml")}


def test_it_says_what_was_found_by_whom_and_when(files: dict[str, bytes], edition: Edition):
    package, said = etree.fromstring(files["package.opf"]), edition.facts.accessibility
    (conformance,) = package.xpath("//o:meta[@property='dcterms:conformsTo']", namespaces=SPACES)
    (certifier,) = package.xpath("//o:meta[@property='a11y:certifiedBy'][@refines='#conformance']", namespaces=SPACES)
    (day,) = package.xpath("//o:meta[@property='dcterms:date'][@refines='#certifier']/text()", namespaces=SPACES)
    assert (conformance.get("id"), certifier.get("id")) == ("conformance", "certifier")
    assert (conformance.text, certifier.text, day) == (said.conforms_to, said.found_by, edition.facts.date)
    assert said.conforms_to == "EPUB Accessibility 1.1 - WCAG 2.2 Level A", "what epub.toml speaks about"


def functions(file: str) -> set[str]:
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_each_criterion_of_its_level_was_tried():
    """And has a test that is there; none is open."""
    tried = tomllib.loads((FOLDER / "epub.toml").read_text(encoding="utf-8"))["criterion"]
    due = Counter(one.number for one in criteria() if one.level == "A")
    assert Counter(number for one in tried for number in one["numbers"]) == due
    for one in tried:
        assert one["outcome"] in ("met", "not applicable") and one["tests"], one["numbers"]
        assert [test for test in one["tests"] if test.split("::")[1] not in functions(test.split("::")[0])] == []


def test_it_is_text_and_nothing_else(files: dict[str, bytes], documents: dict[str, etree._Element]):
    """No element but those of text, no script, no image but the cover, whose words the title page has."""
    used = {etree.QName(one).localname for document in documents.values() for one in document.iter("*")}
    assert used <= TEXT
    acted = [
        attribute for document in documents.values() for attribute in document.xpath("//@*[starts-with(name(), 'on')]")
    ]
    assert acted == []
    endings = Counter(Path(name).suffix for name in files if name != "mimetype")
    assert set(endings) == {".xml", ".xhtml", ".css", ".png", ".opf"} and endings[".png"] == 1


def test_it_has_no_colours_and_moves_nothing(files: dict[str, bytes], documents: dict[str, etree._Element]):
    """Reading systems set their own, light and dark; what is first in the file is read first."""
    style = files["style.css"].decode()
    assert not re.search(
        r"color:(?! inherit)|background|#[0-9a-f]{3}|rgb|position|float|order:|content:|flex|grid", style
    )
    assert not re.search(r"animation|transition|@media|(?<!: 1)px\b", style), "all sizes grow with the type"
    assert [name for name, document in documents.items() if document.xpath("//@style")] == []


def test_headings_go_down_one_level_at_a_time(documents: dict[str, etree._Element]):
    for name, document in documents.items():
        levels = [int(one.tag[-1]) for one in document.iter("{*}h1", "{*}h2", "{*}h3")]
        assert levels[0] == 1 and levels.count(1) == 1 and set(levels) <= {1, 2}, name


def test_nothing_is_told_by_its_looks(documents: dict[str, etree._Element], edition: Edition):
    """In the sentences that are the edition's own."""
    own = [*documents["about.xhtml"].itertext(), *documents["emendations.xhtml"].itertext()]
    own += documents["booklet.xhtml"].xpath("//x:p//text()", namespaces=SPACES)
    assert [LOOKS.search(words)[0] for words in own if LOOKS.search(words)] == []


def test_the_tab_key_walks_through_all_links(browser: Browser, files: dict[str, bytes], tmp_path: Path):
    """Of the chapter with the most of them, and out again."""
    chapter = max((name for name in files if name[0].isdigit()), key=lambda name: files[name].count(b"<a "))
    (tmp_path / "style.css").write_bytes(files["style.css"])
    (tmp_path / chapter).write_bytes(files[chapter])
    page = browser.new_page()
    page.goto((tmp_path / chapter).as_uri())
    stops = []
    for _ in range(page.locator("a").count() + 1):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(STOP))
    page.close()
    assert stops == [*range(len(stops) - 1), -1]


@pytest.mark.parametrize(
    "night", ["", "html, body { background: #111; color: #ddd } a { color: inherit }"], ids=["day", "night"]
)
def test_type_twice_as_large_fits(browser: Browser, files: dict[str, bytes], tmp_path: Path, night: str):
    """On a phone no document is wider than the window, in the colours of a reading system as in a browser's."""
    for name, content in files.items():
        if name.endswith((".xhtml", ".css")):
            (tmp_path / name).write_bytes(content)
    with (tmp_path / "style.css").open("a", encoding="utf-8") as style:
        style.write(f":root {{ font-size: 200% }} {night}")
    page = browser.new_page(viewport={"width": 390, "height": 844})
    wide = {}
    for file in sorted(tmp_path.glob("*.xhtml")):
        page.goto(file.as_uri())
        wide[file.name] = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.close()
    assert {name: by for name, by in wide.items() if by > 0} == {}


def test_landmarks_and_pages(documents: dict[str, etree._Element]):
    nav = documents["nav.xhtml"]
    kinds = nav.xpath("//x:nav/@e:type", namespaces=SPACES)
    marks = nav.xpath("//x:nav[@e:type='landmarks']//x:a/@e:type", namespaces=SPACES)
    assert kinds == ["toc", "landmarks", "page-list"]
    assert Counter(marks) == Counter(["toc", "titlepage", "bodymatter", "bibliography", "appendix", "colophon"])


def test_each_document_has_its_own_title_and_language(documents: dict[str, etree._Element], edition: Edition):
    assert len({document.findtext(".//{*}title") for document in documents.values()}) == len(documents)
    assert {document.get("lang") for document in documents.values()} == {edition.facts.language}
    for chapter in edition.chapters:
        assert chapter.title in documents[f"{chapter.name}.xhtml"].findtext(".//{*}title")


def test_links_say_where_they_lead(documents: dict[str, etree._Element]):
    for name, document in documents.items():
        leads: dict[tuple[str, str], set[str]] = {}
        for link in document.iter("{*}a"):
            words = "".join(link.itertext()).strip()
            said = link.get("aria-label", words)
            assert words and words in said, (name, link.attrib)
            leads.setdefault((link.get("role", ""), said), set()).add(link.get("href"))
        assert {said: to for said, to in leads.items() if len(to) > 1 and name[0].isdigit()} == {}, name


def test_each_number_leads_to_the_site(built: Path, edition: Edition):
    """A link to the paragraph's address there; without an address of the site, to the paragraph itself."""
    raw, published = (epub_of(folder, edition).read_bytes() for folder in (ROOT / "docs", built))
    assert [name for name, file in files_of(published).items() if SITE.encode() in file] == []
    for address in ("https://example.org/essay/", ""):
        content = files_of(addressed(raw, address))
        assert [name for name, file in content.items() if SITE.encode() in file] == []
        for chapter in edition.chapters:
            page = etree.fromstring(content[f"{chapter.name}.xhtml"])
            found = page.xpath("//x:a[@class='editorial address']", namespaces=SPACES)
            place = f"{address}chapters/{chapter.name}/" if address else ""
            due = [(f"{place}#{one.id}", f"Cite {one.address}") for one in chapter.paragraphs]
            assert [(link.get("href"), link.get("aria-label")) for link in found] == due
        assert ("its address on the web" in content["about.xhtml"].decode()) == bool(address)
    assert all((built / "chapters" / chapter.name / "index.html").is_file() for chapter in edition.chapters)


def test_the_page_of_downloads_says_what_serves_whom(built: Path, edition: Edition):
    """What the EPUB is found to be, and that the booklets, which have no tags, are for paper."""
    page = html.parse(built / "downloads/index.html")
    (row,) = page.xpath("//tr[.//a[contains(@href, '.epub')]]")
    assert edition.facts.accessibility.conforms_to in row.text_content()
    assert "The booklets are for paper alone and are not tagged" in page.getroot().text_content()
    for ending, tagged in {"a4.pdf": False, "lt.pdf": False, "pdf": True}.items():
        root = PdfReader(built / f"downloads/{edition.facts.file_name}.{ending}").root_object
        assert ("/StructTreeRoot" in root) == tagged, ending
