"""The built site: its addresses, its links, its notes, and whatever else a page must have."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from edition.model import Edition, notes_of
from edition.pieces import Emendation, walk
from edition.site.marks import ABOUT
from lxml import etree, html

from tests import ROOT

ADDRESSES = ROOT / "tests/addresses.txt"
CORRECTION = re.compile(r"/emendations/#change-")
LENGTH = re.compile(r" [\d,]+ words, \d+ minutes?$")
CURLS = str.maketrans({"’": "'"})


def pages_of(site: Path) -> dict[str, etree._Element]:
    """The site's pages under their addresses, e.g. "chapters/12-nep/"."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        found[address] = html.document_fromstring(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, etree._Element]:
    return pages_of(built)


def ids(page: etree._Element) -> set[str]:
    return {element.get("id") for element in page.iter() if isinstance(element.tag, str) and element.get("id")}


def published(pages: dict[str, etree._Element]) -> set[str]:
    """Every address of the site that one may have linked to: pages, and ids in their text but for those of descriptions."""
    found = {f"/{address}" for address in pages}
    for address, page in pages.items():
        for article in (*page.find_class("text"), *page.find_class("in-this-chapter")):
            found |= {f"/{address}#{name}" for name in ids(article) if not name.startswith(ABOUT)}
    return found


def test_no_published_address_disappears(pages):
    """The list only grows: what is new is added when a version is released, and no line is ever taken away.

    A correction between two versions has an address at once, and is not asked for here.
    """
    known = set(ADDRESSES.read_text(encoding="utf-8").split())
    there = published(pages)
    assert known - there == set()
    new = {address for address in there - known if not CORRECTION.search(address)}
    assert new == set(), "new addresses: run python -m tests.site.addresses"


def test_no_line_was_ever_taken_from_the_list():
    """In the whole history that this clone has."""
    command = ["git", "log", "--format=", "--patch", "--unified=0", "--", "tests/addresses.txt"]
    history = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert re.findall(r"^\+[^+].*", history, re.MULTILINE)
    assert re.findall(r"^-[^-].*", history, re.MULTILINE) == []


def test_paragraphs_and_printed_pages(pages, edition: Edition):
    for chapter in edition.chapters:
        names = ids(pages[f"chapters/{chapter.name}/"])
        assert {name for name in names if re.fullmatch(r"p\d+-\d+", name)} == {
            paragraph.id for paragraph in chapter.paragraphs
        }
        assert {name for name in names if name.startswith("page-")} == {
            f"page-{number}" for number in range(chapter.first_page, chapter.last_page + 1)
        }
        assert {name.removeprefix("fn:") for name in names if name.startswith("fn:")} == {
            note.key for note in notes_of(chapter)
        }
    whole = ids(pages["essay/"])
    assert len([name for name in whole if re.fullmatch(r"p\d+-\d+", name)]) == 82
    assert {name for name in whole if name.startswith("page-")} == {f"page-{number}" for number in range(5, 39)}


def test_no_id_stands_twice_on_a_page(pages):
    for address, page in pages.items():
        names = [element.get("id") for element in page.iter() if isinstance(element.tag, str) and element.get("id")]
        assert len(names) == len(set(names)), address


def test_every_link_inside_the_site_leads_somewhere(pages, built: Path):
    base = "http://site.test/"
    for address, page in pages.items():
        if address == "404.html":
            continue
        for element, attribute, link, _ in page.iterlinks():
            if element.get("rel") in ("canonical", "cite-as") or urlsplit(link).scheme in ("http", "https", "data"):
                continue
            assert not link.startswith("/"), f"{address}: {link} is not relative"
            target, fragment = urldefrag(urljoin(base + address, link))
            path = unquote(target.removeprefix(base))
            if path in pages:
                assert not fragment or unquote(fragment) in ids(pages[path]), f"{address}: {link}"
            else:
                assert (built / path).is_file(), f"{address}: {attribute}={link}"


def test_nothing_is_loaded_from_elsewhere(pages, built: Path):
    for address, page in pages.items():
        for element in page.iter("script", "link", "img", "iframe", "source", "object", "embed"):
            link = element.get("src") or element.get("href") or element.get("data") or ""
            if element.get("rel") not in ("canonical", "cite-as", "type", "author") and address != "404.html":
                assert not urlsplit(link).netloc, f"{address}: {link}"
    for sheet in built.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(?:https?:)?//", sheet.read_text(encoding="utf-8")), sheet


def test_the_same_docs_make_the_same_site(built: Path, tmp_path: Path):
    """Byte for byte, in another folder, time zone and language, on another day."""
    target = tmp_path / "elsewhere"
    command = [sys.executable, "-m", "edition.site.build", str(target)]
    there = {
        "NO_MKDOCS_2_WARNING": "1",
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "0",
        "PYTHONHASHSEED": "7",
    }
    subprocess.run(command, cwd=ROOT, env=os.environ | there, check=True)
    ours, theirs = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (built, target)
    )
    assert set(ours) == set(theirs)
    assert [str(path) for path, content in ours.items() if theirs[path] != content] == []


def test_every_file_of_the_site_is_wanted(built: Path, pages):
    """Nothing of the theme's is left over that no page loads."""
    assert not list(built.rglob("*.map"))
    folders = ["cite", "cited", "edition", "fonts", "paper", "proof", "search"]
    assert sorted(path.name for path in (built / "assets").iterdir()) == folders
    assert sorted(re.sub(r"\.[0-9a-f]{8}\.", ".", path.name) for path in (built / "assets/edition").iterdir()) == [
        "all.css",
        "all.js",
        "icon.svg",
    ]


def test_the_margin_is_no_part_of_the_words(pages, edition: Edition):
    """A paragraph's number is text, so that readers without our styles have it, and is marked as not the essay's; a page's is none."""
    for page in pages.values():
        for locator in page.find_class("locator"):
            assert "editorial" in locator.get("class").split()
            assert locator.get("aria-label") == f"Paragraph {locator.text_content().strip()}"
            assert locator.get("href").endswith(f"#p{locator.text_content().strip().replace('.', '-')}")
        for mark in page.find_class("pagebreak"):
            assert (mark.text_content(), len(mark)) == ("", 0)
            assert mark.get("aria-label") or mark.get("title")


def test_the_title_pages_contents_are_those_of_the_seeds(pages, seeds):
    rows = [list(row.iter("td")) for row in pages[""].iter("tr") if row.findall("td")]
    found = [
        [cell.text_content().strip().translate(CURLS) for cell in row] for row in rows if row[0].text_content().strip()
    ]
    said = [(number, LENGTH.sub("", title), page) for number, title, page in found]
    assert said == [
        (str(number), f"{chapter.title}{chapter.summary}".translate(CURLS), str(chapter.page))
        for number, chapter in enumerate(seeds.chapters, 1)
    ]


def test_the_navigation_lists_every_chapter_in_order(pages, edition: Edition):
    """They come from the data: what people wrote of the menu names none."""
    assert not re.search(r"chapters/\w", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    links = pages["about/"].xpath("//nav[@id='menu']//a[contains(@href, 'chapters/')]/@href")
    assert [link.split("/")[-2] for link in links] == [chapter.name for chapter in edition.chapters]


def test_titles_of_mkdocs_are_those_of_the_edition(pages, edition: Edition):
    facts = edition.facts
    (title,) = pages[""].xpath("//title/text()")
    assert title == f"{facts.title}, by {facts.author}"
    assert pages[""].xpath("//meta[@name='description']/@content") == [facts.description]
    (colophon,) = pages["about/"].xpath("//footer/p[cite]")
    assert colophon.text_content().startswith(f"{facts.author}, {facts.title}. {facts.rights}.")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == edition.facts.version


def test_an_emendation_is_one_element_with_the_seeds_words(pages, edition: Edition):
    """It is the link to its entry, or where it is part of a term inside the term's link, which describes both."""
    found = [
        element
        for address, page in pages.items()
        if address.startswith("chapters/")
        for element in page.find_class("emendation")
    ]
    pieces = [
        piece
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Emendation)
    ]
    assert [element.get("data-seed") for element in found] == [piece.seed for piece in pieces]
    for element in found:
        (link,) = [one for one in (element, *element.iterancestors()) if one.tag == "a"]
        described = [
            link.getroottree().getroot().get_element_by_id(one) for one in link.get("aria-describedby").split()
        ]
        assert element.get("data-seed") in described[-1].text_content()
        assert CORRECTION.search((link if link is element else described[-1]).get("href"))
        assert element.text_content()


def test_the_epilogue_leads_to_the_bibliography(pages):
    note = pages["chapters/16-epilogue/"].get_element_by_id("fn:editor-16-6")
    assert "../../apparatus/bibliography/" in [link for _, _, link, _ in note.iterlinks()]


def test_a_translators_note_ends_outside_its_link(pages):
    note = pages["chapters/07-april-theses/"].get_element_by_id("fn:translator-lenin-letters-on-tactics")
    (link,) = [element for element in note.iter("a") if element.get("href").startswith("http")]
    assert link.get("href") == "http://www.marxists.org/archive/lenin/works/1917/apr/x01.htm#bkV24E020"
    assert link.tail.startswith(". Translator")


def test_the_bibliography_lists_every_place(pages, edition: Edition):
    page = pages["apparatus/bibliography/"]
    works = {element.get("id"): element for element in page.find_class("work")}
    assert set(works) == {work["id"] for work in edition.works}
    places = {}
    for name, element in works.items():
        following = element.getnext()
        while following is not None and following.get("class") in ("work-edition", "work-places"):
            if following.get("class") == "work-places":
                places[name] = following.text_content()
            following = following.getnext()
    assert places["broue"] == (
        "Cited in 6.2, p. 114; 6.3, p. 115; 7.7, pp. 116–126; 7.7, translator’s note; 8.6, p. 128; 8.10, pp. 126–134; 11.2, pp. 163–170."
    )
    assert set(places) == {work["id"] for work in edition.works if work["custom"]["role"] == "cited"}


def test_opening_and_closing_quotes_come_in_pairs(pages, edition: Edition):
    for chapter in edition.chapters:
        for element in pages[f"chapters/{chapter.name}/"].find_class("text")[0].iter("p", "li"):
            text = element.text_content()
            assert '"' not in text and " '" not in text
            depth = 0
            for mark in re.findall("[“”]", text):
                depth += 1 if mark == "“" else -1
                assert depth in (0, 1), text
            assert depth == 0, text
            assert not re.search(r"“[\s,;]|“\.(?!\.)|[\s(]”|\w‘|‘s\b", text), text
