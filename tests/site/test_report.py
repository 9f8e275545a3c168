"""Reporting an error: what an edition with an address for it offers, and one without."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from edition.site.report import reported
from edition.site.serve import make_server
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.faults.programs import SITE, command, project

TRACKER = "https://example.org/issues/new?labels=text&title={place}&body={words}%0A{link}"
CHAPTER = "chapters/08-from-july-to-october/"


@pytest.fixture(scope="module")
def reporting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this edition, with an address for reports."""
    folder = project(tmp_path_factory.mktemp("reporting"))
    facts = folder / "seeds/edition.toml"
    facts.write_text(f'report = "{TRACKER}"\n{facts.read_text(encoding="utf-8")}', encoding="utf-8")
    done = subprocess.run(
        command(SITE, folder / "site", "--project", folder),
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://example.org/essay/"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture
def chapter(browser: Browser, reporting: Path) -> Iterator[Page]:
    with make_server(reporting, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        context = browser.new_context(service_workers="block")
        context.set_default_timeout(5000)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{running.server_port}/{CHAPTER}")
        yield page
        context.close()
        running.shutdown()


def asked(address: str) -> dict[str, str]:
    """What a report says, by the names of the tracker's own."""
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "example.org", "/issues/new")
    return {name: values[0] for name, values in parse_qs(parts.query, strict_parsing=True).items()}


def links(page: Path) -> list[html.HtmlElement]:
    return html.fromstring(page.read_bytes()).xpath("//a[contains(concat(' ', @class, ' '), ' report ')]")


@pytest.mark.parametrize("path", [CHAPTER, "essay/"])
def test_every_note_offers_to_report_an_error_in_it(reporting: Path, path: str):
    page = html.fromstring((reporting / path / "index.html").read_bytes())
    notes = page.xpath("//*[@role='doc-endnotes']//li")
    found = [note.xpath(".//a[@class='report editorial']") for note in notes]
    assert found and all(len(each) == 1 for each in found)
    for number, (note, (link,)) in enumerate(zip(notes, found, strict=True), 1):
        assert link.text == "Report an error" and link.get("aria-label") == f"Report an error in note {number}"
        says = asked(link.get("href"))
        assert says["title"].endswith(f", note {number}") and says["labels"] == "text"
        words, address = says["body"].split("\n")
        assert words.removesuffix(" …") in " ".join(note.text_content().split())
        assert address == f"https://example.org/essay/{path}#{note.get('id')}"


def test_the_page_about_the_edition_offers_it(reporting: Path):
    (link,) = links(reporting / "about/index.html")
    assert asked(link.get("href")) == {
        "labels": "text",
        "title": "About this edition",
        "body": "\nhttps://example.org/essay/about/",
    }


def test_the_panel_of_a_paragraph_offers_it(chapter: Page):
    chapter.locator("#p8-4 > .locator").click()
    says = asked(str(chapter.get_by_role("link", name="Report an error", exact=True).get_attribute("href")))
    words, address = says["body"].split("\n")
    assert says["title"] == "8.4, p. 21"
    assert words == "The Provisional Government accused the Bolsheviks of being responsible for the July …"
    assert address == chapter.url.split("#")[0] + "#p8-4"


def test_an_edition_without_an_address_shows_nothing(built: Path, page: Page, server: str):
    for path in built.rglob("*.html"):
        assert "Report an error" not in path.read_text(encoding="utf-8"), path
    page.goto(server + CHAPTER)
    page.locator("#p8-4 > .locator").click()
    expect(page.locator(".cite-panel")).to_be_visible()
    assert page.get_by_text("Report an error").count() == 0


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("mailto:a@example.org?subject={place}", "mailto:a@example.org?subject=8.4%2C%20p.%2021"),
        (
            "https://example.org/?q={words}",
            "https://example.org/?q=%E2%80%9CPeace%20%26%20bread%3F%E2%80%9D%20%23%7Blink%7D",
        ),
        ("https://example.org/?{link}&{link}&50%", "https://example.org/?a%3Ab%2Fc%23d&a%3Ab%2Fc%23d&50%"),
    ],
)
def test_what_is_filled_in_is_encoded_and_nothing_else_is_changed(template: str, address: str):
    assert reported(template, "8.4, p. 21", "“Peace & bread?” #{link}", "a:b/c#d") == address


def test_a_report_quotes_few_words():
    assert (
        reported("https://example.org/?{words}", "", "a " * 13, "")
        == "https://example.org/?" + "a%20" * 12 + "%E2%80%A6"
    )
