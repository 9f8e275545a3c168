"""The single page and the book, opened in a browser with the network cut."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from forms_made import edition, forms, words

from edition.forms.offline import offline

sync_api = pytest.importorskip("playwright.sync_api")
PARAGRAPHS = """[...document.querySelectorAll("main p, main li")].filter((one) => /^p\\d+-\\d+$/.test(one.id)).map((one) => {
  const copy = one.cloneNode(true);
  copy.querySelectorAll(".editorial, sup").forEach((own) => own.remove());
  return [one.id, copy.textContent];
})"""
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")


@pytest.fixture(scope="module")
def page() -> Iterator[object]:
    """A page of a browser without a network."""
    if not CHROMIUM:
        pytest.skip("Chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(offline=True)
        yield context.new_page()
        browser.close()


def test_single_page_is_quiet_and_whole(page, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    path = tmp_path / "essay.html"
    path.write_bytes(forms()["html"])
    page.goto(f"{path.as_uri()}#p9-3")
    assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
    assert said == []
    assert page.evaluate("document.querySelector(':target').id") == "p9-3"
    assert {id: shown.split() for id, shown in page.evaluate(PARAGRAPHS)} == words()


def test_single_page_never_scrolls_sideways(page, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "essay.html"
    path.write_bytes(forms()["html"])
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_scripts_and_index_of_the_single_page_work(page, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    script = "document.title = JSON.parse(document.getElementById('search-index').textContent).said + '</script>'.length;"
    path = tmp_path / "essay.html"
    path.write_bytes(offline(edition(), (script,), '{"said": "</script><!-- \\u201cso\\u201d"}'))
    page.goto(path.as_uri())
    assert page.title() == "</script><!-- “so”9"
