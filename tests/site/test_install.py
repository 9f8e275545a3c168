"""The edition can be put on a home screen and searched from a browser's own field: Chromium finds nothing wrong with either."""

from __future__ import annotations

import json
import struct
from pathlib import Path

from edition.model import Edition
from lxml import etree, html
from playwright.sync_api import Browser, Page, expect

OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
CHAPTER = "chapters/09-october-revolution/"


def test_chromium_would_install_it(browser: Browser, server: str, edition: Edition):
    context = browser.new_context()
    page = context.new_page()
    page.goto(server + CHAPTER)
    session = context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert (found["url"], found["errors"]) == (f"{server}manifest.webmanifest", [])
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] in (
        [],
        [{"errorId": "in-incognito", "errorArguments": []}],  # which a browser under test always is
    )
    manifest = json.loads(found["data"])
    assert (manifest["name"], manifest["lang"]) == (edition.facts.title, edition.facts.language)
    assert {
        page.evaluate("one => new URL(one, location.origin).href", manifest[key])
        for key in ("start_url", "scope", "id")
    } == {server}
    context.close()


def test_its_icons_are_what_it_says_they_are(built: Path):
    manifest = json.loads((built / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        (size, purpose) for size in ("192x192", "512x512") for purpose in ("any", "maskable")
    }
    for icon in manifest["icons"]:
        head = (built / icon["src"]).read_bytes()[:24]
        assert head.startswith(b"\x89PNG")
        assert "x".join(map(str, struct.unpack(">II", head[16:24]))) == icon["sizes"]


def test_a_browser_can_search_it(page: Page, server: str, built: Path):
    """Every page names the description, whose template leads to the search with its words asked for."""
    for path in built.rglob("index.html"):
        (link,) = html.fromstring(path.read_text(encoding="utf-8")).xpath("//link[@rel='search']")
        assert (path.parent / link.get("href")).resolve() == (built / "opensearch.xml").resolve()
    description = etree.parse(built / "opensearch.xml").getroot()
    assert description.tag == f"{OPENSEARCH}OpenSearchDescription"
    assert 0 < len(description.findtext(f"{OPENSEARCH}ShortName")) <= 16
    template = description.find(f"{OPENSEARCH}Url").get("template")
    assert template == "http://127.0.0.1:8000/search/?q={searchTerms}"
    page.goto(template.replace("http://127.0.0.1:8000/", server).replace("{searchTerms}", "dual+power"))
    expect(page.locator(".find-result").first).to_be_visible()
    assert page.locator(".find-input").input_value() == "dual power"
