"""Citing a paragraph or a passage on its page, and what the page's head says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote

import pytest
from edition.apparatus.references import of_paragraph
from edition.forms.catalogue import FORMS
from edition.model import Edition
from edition.pages.how_to_cite import plain
from edition.seeds.read import Seeds
from edition.text.digest import digest
from edition.text.typography import curled
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import ROOT
from tests.forms_made import book

STYLES = {
    "Chicago, note": "chicago_note",
    "Chicago, bibliography": "chicago_bibliography",
    "MLA": "mla",
    "APA": "apa",
    "BibTeX": "bibtex",
    "RIS": "ris",
    "CSL-JSON": "csl_json",
}
NOW = "2027-05-03T12:00:00"
ACCESSED = {
    "{accessed-mdy}": "May 3, 2027",
    "{accessed-dmy}": "3 May 2027",
    "{accessed-slashes}": "2027/05/03",
    "{accessed-iso}": "2027-05-03",
    "{accessed-parts}": "[2027,5,3]",
}


@pytest.fixture
def october(browser: Browser, server: str):
    """The ninth chapter on a day in May, in a browser that lets a page copy."""
    context: BrowserContext = browser.new_context(viewport={"width": 1000, "height": 800}, timezone_id="Europe/Madrid")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(5000)
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server}chapters/09-october-revolution/")
    yield page
    context.close()


def copied(page: Page) -> str:
    expect(page.locator(".cite-said")).to_have_text("Copied.")
    return page.evaluate("navigator.clipboard.readText()")


def completed(template: str, address: str) -> str:
    for name, value in ACCESSED.items():
        template = template.replace(name, value)
    return plain(template).replace("{address}", address)


@pytest.mark.parametrize("style", STYLES)
def test_a_citation_in_every_style(october: Page, server: str, style: str):
    october.get_by_role("button", name="Cite 9.3", exact=True).click()
    panel = october.get_by_role("dialog", name="Cite paragraph 9.3")
    expect(panel).to_contain_text("9.3 · pp. 24–25")
    assert (
        panel.get_by_role("link", name="Kornilov, Lavr").get_attribute("href")
        == f"{server}apparatus/names/#kornilov-lavr"
    )
    panel.get_by_label("Style").select_option(style)
    panel.get_by_role("button", name="Copy citation").click()
    cited = book().references.paragraphs["09-october-revolution"]
    words = of_paragraph(getattr(cited, STYLES[style]), book().edition.chapters[8].paragraphs[2])
    due = completed(words, f"{server}chapters/09-october-revolution/#p9-3")
    assert copied(october) == due


def test_the_link_and_the_quotation(october: Page, server: str):
    """Both vouch for the words by the edition's version and their digest."""
    october.get_by_role("button", name="Cite 9.2", exact=True).click()
    words = (
        "The preparations for the insurrection were never a secret to anybody. Kamenev and Zinoviev openly denounced them in the press. The "
        "Revolutionary Military Committee, responsible for the insurrection in Petrograd, organized the entire operation."
    )
    cited = f"{book().edition.facts.version}-{digest(words)}"
    address = f"{server}chapters/09-october-revolution/?cited={cited}#p9-2"
    october.get_by_role("button", name="Copy link").click()
    assert copied(october) == address
    october.get_by_role("button", name="Copy quotation").click()
    october.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('“'))")
    assert copied(october) == f"“{words}” (Guillamón, 9.2, p. 24) {address}"


def test_a_selected_passage(october: Page, server: str):
    october.evaluate("""() => {
        const node = [...document.getElementById("p9-2").childNodes].find(node => node.nodeType === 3);
        const at = node.textContent.indexOf("never a secret");
        getSelection().setBaseAndExtent(node, at, node, at + "never a secret to anybody".length);
    }""")
    october.get_by_role("button", name="Cite", exact=True).click()
    expect(october.get_by_role("dialog")).to_contain_text("the selected passage")
    october.get_by_role("button", name="Copy link").click()
    link = copied(october)
    words = "never a secret to anybody"
    cited = f"{book().edition.facts.version}-5-{digest(words)}"
    assert link == f"{server}chapters/09-october-revolution/?cited={cited}#p9-2:~:text={quote(words)}"
    october.goto("about:blank")
    october.goto(link)
    expect(october.locator("#p9-2")).to_be_in_viewport()


def test_citing_by_keyboard_alone(october: Page):
    october.locator("#content").focus()
    october.keyboard.press("Tab")
    october.keyboard.press("Enter")
    expect(october.get_by_role("dialog", name="Cite paragraph 9.1")).to_be_visible()
    assert october.evaluate("document.activeElement.textContent") == "Copy link"
    october.keyboard.press("Enter")
    assert copied(october).endswith("#p9-1")
    october.keyboard.press("Escape")
    expect(october.get_by_role("dialog")).to_have_count(0)
    assert october.evaluate("document.activeElement.text.trim()") == "9.1"


def test_without_a_script_the_number_is_a_link(browser: Browser, server: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}chapters/09-october-revolution/")
    page.get_by_role("link", name="Paragraph 9.3", exact=True).click()
    expect(page).to_have_url(re.compile("#p9-3$"))
    page.goto(f"{server}cite/")
    for style in STYLES:
        expect(page.get_by_text(style, exact=True).first).to_be_visible()
    context.close()


@pytest.fixture(scope="module")
def heads(built: Path):
    return lambda address: html.document_fromstring((built / address / "index.html").read_text(encoding="utf-8")).find(
        "head"
    )


def metas(head) -> dict[str, str]:
    return {
        meta.get("name") or meta.get("property"): meta.get("content")
        for meta in head.iter("meta")
        if meta.get("content")
    }


def test_the_title_pages_head(heads, edition: Edition):
    found = metas(heads(""))
    assert found["citation_title"] == edition.facts.title
    assert found["citation_author"] == found["dc.creator"] == edition.facts.author
    assert found["citation_publication_date"] == edition.facts.date.replace("-", "/")
    assert found["dc.identifier"].startswith("urn:uuid:")
    assert found["citation_pdf_url"] == "http://127.0.0.1:8000/downloads/guillamon-russian-revolution.pdf"
    assert found["og:image"] == "http://127.0.0.1:8000/downloads/banner.png"
    alternates = [link.get("href") for link in heads("").iter("link") if "alternate" in link.get("rel").split()]
    assert len(alternates) == len(FORMS)
    assert all((ROOT / "docs" / link).is_file() for link in alternates)


def test_the_linked_data_says_what_the_pages_show(heads, built: Path, edition: Edition):
    (data,) = [
        json.loads(script.text) for script in heads("").iter("script") if script.get("type") == "application/ld+json"
    ]
    assert (data["@type"], data["name"], data["version"]) == ("Book", edition.facts.title, edition.facts.version)
    for part in data["hasPart"]:
        page = html.document_fromstring(
            (built / part["url"].removeprefix("http://127.0.0.1:8000/") / "index.html").read_text(encoding="utf-8")
        )
        head = page.find_class("chapter-head")[0].text_content()
        pages = (
            f"p. {part['pageStart']}"
            if part["pageStart"] == part["pageEnd"]
            else f"pp. {part['pageStart']}–{part['pageEnd']}"
        )
        assert head.startswith(f"Chapter {part['position']} of 16 {pages} ")
        assert next(page.iter("h1")).text_content() == part["name"]
    assert len(data["hasPart"]) == len(edition.chapters)
    cited = [work["title"] for work in curled(edition).works if work["custom"]["role"] == "cited"]
    assert [work["name"] for work in data["citation"]] == cited


def test_a_chapter_is_saved_as_a_book_section(built: Path, heads, edition: Edition):
    found = metas(heads("chapters/09-october-revolution"))
    assert found["dcterms.isPartOf"] == edition.facts.title
    book = metas(heads(""))["dc.identifier"]
    assert (found["dc.relation.ispartof"], found["dc.identifier"]) == (book, f"{book}#chapter-9")
    page = html.document_fromstring((built / "chapters/09-october-revolution/index.html").read_text(encoding="utf-8"))
    (span,) = page.find_class("Z3988")
    context = parse_qs(unquote(span.get("title")) if "%25" in span.get("title") else span.get("title"))
    assert (context["rft.genre"], context["rft.atitle"], context["rft.pages"]) == (
        ["bookitem"],
        ["The October Revolution"],
        ["24-26"],
    )
    assert (context["rft.aulast"], context["rft.aufirst"]) == (["Guillamón"], ["Agustín"])
    assert context["rft_id"] == ["http://127.0.0.1:8000/chapters/09-october-revolution/"]


def test_every_chapter_is_saved_with_its_author_book_pages_and_date(built: Path, edition: Edition):
    """What Zotero reads of a chapter (COinS): one item, a book section; the translator is not named, and none is made up."""
    given, family = edition.facts.author.rsplit(" ", 1)
    for chapter in edition.chapters:
        page = html.document_fromstring((built / f"chapters/{chapter.name}/index.html").read_text(encoding="utf-8"))
        (span,) = page.find_class("Z3988")
        found = {key: values[0] for key, values in parse_qs(span.get("title"), strict_parsing=True).items()}
        assert found == {
            "ctx_ver": "Z39.88-2004",
            "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
            "rft.genre": "bookitem",
            "rft.atitle": chapter.title,
            "rft.btitle": edition.facts.title,
            "rft.aulast": family,
            "rft.aufirst": given,
            "rft.date": edition.facts.date,
            "rft.edition": f"version {edition.facts.version}",
            "rft.pages": f"{chapter.first_page}-{chapter.last_page}",
            "rft.language": edition.facts.language,
            "rft_id": f"http://127.0.0.1:8000/chapters/{chapter.name}/",
        }


def test_the_version_stands_in_the_footer(page: Page, server: str, edition: Edition, seeds: Seeds):
    page.goto(server)
    expect(page.locator(".colophon")).to_contain_text(f"version {edition.facts.version}, {edition.facts.date}")
    page.goto(f"{server}about/changes/")
    expect(page.get_by_role("heading", name=f"{edition.facts.version}, {edition.facts.date}")).to_be_visible()
    due = [change for change in seeds.changes if change.since == edition.facts.version]
    assert page.locator(".text ul").first.locator("li").count() == len(due)


def test_the_zip_works_from_a_disk(built: Path, tmp_path: Path, browser: Browser):
    import zipfile

    with zipfile.ZipFile(built / "downloads/guillamon-russian-revolution.zip") as pack:
        pack.extractall(tmp_path)
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
    context.set_default_timeout(5000)
    page = context.new_page()
    page.goto((tmp_path / "guillamon-russian-revolution/index.html").as_uri())
    page.get_by_role("link", name="Begin reading").click()
    page.locator(".turn-next").click()
    expect(page.locator("h1")).to_contain_text("The Three Conceptions")
    page.get_by_role("navigation", name="Contents").get_by_role("link", name="The NEP").click()
    page.get_by_role("button", name="Cite 12.1", exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text("12.1 · p. 31")
    page.locator(".find-input").click()
    page.keyboard.type("Makhno")
    page.locator(".find-result a").first.click()
    expect(page.locator("h1")).to_contain_text("The Civil War")
    expect(page.locator("#p11-5")).to_be_in_viewport()
    context.close()


def test_the_shelf_lists_what_there_is(page: Page, server: str, built: Path):
    page.goto(f"{server}downloads/")
    rows = page.locator("tbody tr").all()
    assert len(rows) == len(FORMS) + 1  # and the ZIP
    for row in rows:
        file = built / "downloads" / row.locator("a").first.get_attribute("href")
        size = file.stat().st_size
        assert row.locator("td").last.inner_text().replace("\u00a0", " ") == f"{size / 1000:,.0f} kB"
        assert size <= (1_800_000 if file.suffix == ".zip" else 1_500_000)  # the whole site, and every other form
