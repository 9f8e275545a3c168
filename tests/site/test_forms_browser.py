"""The single page and the book, opened in a browser with the network cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from edition.forms.offline import offline
from playwright.sync_api import Browser, Page

from tests.forms_made import book, forms, words

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
    script = (
        "document.title = JSON.parse(document.getElementById('search-index').textContent).said + '</script>'.length;"
    )
    path = tmp_path / "essay.html"
    search = replace(book().search, scripts=(script,), index='{"said": "</script><!-- \\u201cso\\u201d"}')
    path.write_bytes(offline(replace(book(), search=search)))
    cut_off.goto(path.as_uri())
    assert cut_off.title() == "</script><!-- “so”9"


@pytest.mark.parametrize(
    ("asked", "found"),
    [("Makhno", "#p11-5"), ("kerenksy", "#p"), ("9.3", "#p9-3"), ("p. 25", "#page-25"), ("chapter 9", "#chapter-9")],
)
def test_the_single_page_is_searched(cut_off: Page, tmp_path: Path, asked: str, found: str):
    path = tmp_path / "essay.html"
    path.write_bytes(forms()["html"])
    cut_off.goto(path.as_uri())
    cut_off.locator(".find-input").click()
    cut_off.keyboard.type(asked)
    result = cut_off.locator(".find-link").first
    result.wait_for()
    assert result.get_attribute("href").startswith(found)
    result.click()
    assert cut_off.locator(":target").count() == 1


@pytest.mark.parametrize(
    "asked", ["<img src=x onerror=alert(1)>", "<script>document.title='x'</script>", "javascript:alert(1)"]
)
def test_what_is_typed_into_the_single_page_is_never_html(cut_off: Page, tmp_path: Path, asked: str):
    path = tmp_path / "essay.html"
    path.write_bytes(forms()["html"])
    cut_off.goto(path.as_uri())
    cut_off.locator(".find-input").fill(asked)
    assert cut_off.locator("header img, header script, a[href^=javascript]").count() == 0
    assert cut_off.title() != "x"
