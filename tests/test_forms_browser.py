"""The single page and the book, opened in a browser with the network cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from edition.forms.offline import offline
from forms_made import edition, forms, words
from playwright.sync_api import Browser, Page

PARAGRAPHS = """[...document.querySelectorAll("main p, main li")].filter((one) => /^p\\d+-\\d+$/.test(one.id)).map((one) => {
  const copy = one.cloneNode(true);
  copy.querySelectorAll(".editorial, sup").forEach((own) => own.remove());
  return [one.id, copy.textContent];
})"""


@pytest.fixture
def cut_off(browser: Browser) -> Iterator[Page]:
    """A page of a browser without a network."""
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


def test_single_page_is_quiet_and_whole(cut_off: Page, tmp_path: Path):
    asked, said = [], []
    cut_off.on("request", lambda request: asked.append(request.url))
    cut_off.on("console", lambda message: said.append(message.text))
    path = tmp_path / "essay.html"
    path.write_bytes(forms()["html"])
    cut_off.goto(f"{path.as_uri()}#p9-3")
    assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
    assert said == []
    assert cut_off.evaluate("document.querySelector(':target').id") == "p9-3"
    assert {id: shown.split() for id, shown in cut_off.evaluate(PARAGRAPHS)} == words()


def test_single_page_never_scrolls_sideways(cut_off: Page, tmp_path: Path):
    path = tmp_path / "essay.html"
    path.write_bytes(forms()["html"])
    for width in (320, 768, 1280):
        cut_off.set_viewport_size({"width": width, "height": 700})
        cut_off.goto(path.as_uri())
        assert cut_off.evaluate("document.documentElement.scrollWidth") <= width


def test_scripts_and_index_of_the_single_page_work(cut_off: Page, tmp_path: Path):
    script = "document.title = JSON.parse(document.getElementById('search-index').textContent).said + '</script>'.length;"
    path = tmp_path / "essay.html"
    path.write_bytes(offline(edition(), (script,), '{"said": "</script><!-- \\u201cso\\u201d"}'))
    cut_off.goto(path.as_uri())
    assert cut_off.title() == "</script><!-- “so”9"
