"""WCAG 2.2 A and AA where neither axe nor a transcript tells: what the statement on accessibility names."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Page

from tests import ROOT
from tests.site.test_site import pages_of

CHAPTER = "chapters/06-provisional-government/"
KINDS = [
    "",
    CHAPTER,
    "essay/",
    "apparatus/names/",
    "apparatus/timeline/",
    "apparatus/reconstruction/",
    "cite/",
    "cite/check/",
]
SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
"""As 1.4.12 has it."""
PATHS = re.compile(r"[\"'](touchmove|pointermove|mousemove|drag\w*|device(motion|orientation))[\"']")
STOP = """() => {
    const at = document.activeElement;
    const style = getComputedStyle(at);
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap(x => [0.1, 0.5, 0.9].map(y => [left + x * (right - left), top + y * (bottom - top)]));
    return {
        name: at === document.body ? "" : at.outerHTML.slice(0, 90),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
        seen: points.some(([x, y]) => at.contains(document.elementFromPoint(x, y))),
        after: !window.last || Boolean(window.last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
        moved: (window.last = at, window.scrollX),
    };
}"""


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, etree._Element]:
    """The pages of the site, without the essay in one file that one takes away."""
    return {name: page for name, page in pages_of(built).items() if not name.startswith("downloads/guillamon")}


def test_no_sound_no_film_no_picture_of_text(pages):
    """Nothing is played, nothing refreshes itself, and the only images are drawings whose text is text."""
    media = {"audio", "video", "embed", "object", "iframe", "canvas", "img", "picture", "image", "marquee", "blink"}
    assert [(name, tag) for name, page in pages.items() for tag in media for _ in page.iter(tag)] == []
    assert [name for name, page in pages.items() if page.xpath("//meta[@http-equiv='refresh']")] == []


def test_nothing_is_asked_of_the_reader(pages):
    """No field wants anything about a reader, an account or a payment: there are searches, filters, choices, and a file of the reader's own that stays there."""
    fields = {field.get("type") for page in pages.values() for field in page.iter("input")}
    assert fields <= {"search", "radio", "checkbox", "file"}
    assert [name for name, page in pages.items() for form in page.iter("form") if form.get("role") != "search"] == []


def test_every_page_has_a_title_of_its_own(pages):
    titles = Counter(page.findtext(".//title") for page in pages.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_page_is_reached_in_two_ways(pages):
    """By the menu, which has the same links in the same order everywhere, and by the search; what is in neither, from two pages."""
    menus = {
        tuple(" ".join(link.text_content().split()) for link in page.xpath("//nav[@id='menu']//a"))
        for page in pages.values()
    }
    assert len(menus) == 1
    assert [name for name, page in pages.items() if not page.xpath("//form[@role='search']")] == []
    linked = {
        str(Path("/", name, link.get("href")).resolve()).strip("/")
        for name, page in pages.items()
        if name == "about/"
        for link in page.xpath("//nav[@id='menu']//a")
    }
    for beside in {name.strip("/") for name in pages} - linked - {"404.html"}:
        assert beside.startswith("versions/")
        leading = [
            name for name, page in pages.items() if page.xpath(f"//main//a[contains(@href, '{beside.split('/')[1]}')]")
        ]
        assert len(leading) >= 2, beside


def test_no_finger_draws_and_no_device_is_moved():
    """No script listens to a way that a pointer takes or to the device's motion; what can be dropped can be chosen or pasted too."""
    scripts = [path for path in sorted((ROOT / "docs/assets").rglob("*.js")) if "vendor" not in path.parts]
    found = {
        f"{path.parent.name}/{path.name}": {match[0] for match in PATHS.finditer(path.read_text(encoding="utf-8"))}
        for path in scripts
    }
    assert {name: paths for name, paths in found.items() if paths} == {"paper/all.js": {'"dragover"'}}
    assert 'file.addEventListener("change"' in (ROOT / "docs/assets/paper/all.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("address", KINDS)
def test_nothing_moves_by_itself(page: Page, server: str, address: str):
    page.goto(server + address)
    moving = "document.getAnimations().filter(one => one.timeline === document.timeline).length"
    assert page.evaluate(moving) == 0


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("address", KINDS)
def test_wider_spacing_loses_nothing(page: Page, server: str, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(server + address)
    page.evaluate(
        "(style) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style); document.adoptedStyleSheets = [sheet]; }",
        SPACED,
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = """[...document.querySelectorAll("main *")].filter(element => {
        const { overflowX, overflowY, position } = getComputedStyle(element);
        const wide = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
        const high = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
        return position !== "absolute" && (wide && !/auto|scroll/.test(overflowX) || high && !/auto|scroll/.test(overflowY));
    }).map(element => element.outerHTML.slice(0, 90))"""
    assert page.evaluate(cut) == []


@pytest.mark.parametrize("size", [(390, 844), (844, 390)])
def test_either_way_up_it_reads_the_same(page: Page, server: str, size: tuple[int, int]):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(server + CHAPTER)
    assert page.evaluate("getComputedStyle(document.body).transform") == "none"
    paragraph = page.locator("#p6-1")
    paragraph.scroll_into_view_if_needed()
    assert paragraph.bounding_box()["width"] > size[0] / 2


@pytest.mark.parametrize("width", [1440, 390])
def test_a_walk_from_end_to_end(page: Page, server: str, width: int):
    """The Tab key goes through the page in its order and leaves it; each stop is outlined, not covered, and opens no other page."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(server + CHAPTER)
    stops = []
    while not stops or stops[-1]["name"]:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(STOP))
        assert len(stops) < 300
    faults = [stop for stop in stops[:-1] if not (stop["outlined"] and stop["seen"] and stop["after"])]
    assert faults == []
    assert page.url == server + CHAPTER


@pytest.mark.parametrize("address", [*KINDS, "search/", "downloads/"])
def test_what_is_seen_of_a_name_is_said(page: Page, server: str, address: str):
    """Who speaks to the device says what stands on the button."""
    page.goto(server + address)
    unsaid = """[...document.querySelectorAll("main a[aria-label]:not(svg a), button[aria-label]")]
        .filter(element => /[a-z0-9]/i.test(element.innerText) && !element.ariaLabel.includes(element.innerText.trim()))
        .map(element => element.outerHTML.slice(0, 120))"""
    assert page.evaluate(unsaid) == []
