"""The look of the page, measured: the line, the margins, the notes beside the text, what is remembered, print."""

from __future__ import annotations

import re
import statistics
import time

import pytest
from playwright.sync_api import Page, expect

LINES = """() => {
    const lines = [];
    for (const paragraph of document.querySelectorAll(".text > p[id]")) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let node, last = null, count = 0;
        while ((node = walker.nextNode())) for (let i = 0; i < node.length; i += 1) {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const box = range.getClientRects()[0];
            if (!box) continue;
            if (last !== null && box.bottom - last > 12) { lines.push(count); count = 0; }
            count += 1;
            last = Math.max(last, box.bottom);
        }
    }
    return lines;
}"""


@pytest.mark.parametrize(("width", "least", "most"), [(1920, 60, 68), (1440, 60, 68), (768, 60, 68), (390, 38, 48)])
def test_characters_in_a_line(page: Page, server: str, width: int, least: int, most: int):
    """All lines but the last of a paragraph."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{server}chapters/08-from-july-to-october/", wait_until="networkidle")
    assert page.evaluate("document.fonts.check('20px \"EB Garamond\"')")
    assert least <= statistics.median(page.evaluate(LINES)) <= most


def test_leading_and_paragraphs(page: Page, server: str):
    page.goto(f"{server}chapters/08-from-july-to-october/")
    style = page.locator("#p8-2").evaluate("""element => {
        const style = getComputedStyle(element);
        return {leading: parseFloat(style.lineHeight) / parseFloat(style.fontSize), indent: parseFloat(style.textIndent), align: style.textAlign,
                gap: element.getBoundingClientRect().top - element.previousElementSibling.getBoundingClientRect().bottom};
    }""")
    assert 1.45 <= style["leading"] <= 1.6
    assert style["indent"] > 20 and style["gap"] == 0 and style["align"] == "start"
    assert page.locator("#p8-1").evaluate("element => getComputedStyle(element).textIndent") == "0px"


SHIFT = """
    window.shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shift += entry.value; })).observe({type: "layout-shift", buffered: true});
"""
KINDS = (
    "",
    "chapters/08-from-july-to-october/",
    "essay/",
    "apparatus/names/",
    "apparatus/timeline/",
    "apparatus/glossary/",
    "apparatus/bibliography/",
    "apparatus/emendations/",
    "apparatus/reconstruction/",
    "search/?q=dual+power",
    "cite/",
    "cite/check/",
    "downloads/",
    "about/",
    "about/measurements/",
    "404.html",
)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("address", KINDS)
def test_nothing_shifts_while_the_page_loads(page: Page, server: str, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(SHIFT)
    page.goto(server + address, wait_until="networkidle")
    assert page.evaluate("window.shift") == 0


@pytest.mark.parametrize("delay", [0.25, 0.8])
@pytest.mark.parametrize("address", ["chapters/08-from-july-to-october/", "search/?q=dual+power"])
def test_fonts_that_come_late_move_nothing(page: Page, server: str, address: str, delay: float):
    """What is shown in the device's own letters stays in them; the next page has the edition's."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(SHIFT)
    page.route("**/*.woff2", lambda route: (time.sleep(delay), route.continue_()))
    page.goto(server + address, wait_until="networkidle")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") == 0


@pytest.mark.parametrize("address", KINDS)
def test_fonts_are_asked_for_ahead_where_they_are_used(page: Page, server: str, address: str):
    page.goto(server + address, wait_until="networkidle")
    asked = set(
        page.evaluate(
            "[...document.querySelectorAll('link[rel=preload]')].map(link => link.href.match(/-(\\w+)\\.[0-9a-f]{8}\\.woff2$/)[1])"
        )
    )
    bold = page.evaluate("[...document.fonts].some(face => face.weight === '700' && face.status === 'loaded')")
    assert asked == {"Regular", "Italic"} | ({"Bold"} if bold else set())


@pytest.mark.parametrize(
    ("name", "mark"), [("paragraph numbers", ".locator"), ("printed pages", ".text .pagebreak >> nth=1")]
)
def test_the_margins_can_be_switched_off(page: Page, server: str, name: str, mark: str):
    page.goto(f"{server}chapters/08-from-july-to-october/")
    shown = lambda: page.locator(mark).first.evaluate(
        "element => element.checkVisibility() && (element.textContent || getComputedStyle(element, '::before').content) !== 'none'"
    )
    assert shown()
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label(name).uncheck()
    assert not shown()
    page.reload()
    assert not shown()
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label(name).check()
    assert shown()


def test_light_and_dark(page: Page, server: str):
    page.goto(server)
    paper = lambda: page.evaluate("getComputedStyle(document.body).backgroundColor")
    light = paper()
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("dark").check()
    dark = paper()
    assert dark != light
    page.goto(f"{server}about/")
    assert paper() == dark
    page.emulate_media(color_scheme="dark")
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("as the device").check()
    assert paper() == dark
    page.get_by_label("light").check()
    assert paper() == light


def test_continue_where_one_left(page: Page, server: str):
    page.goto(server)
    expect(page.locator(".continue")).to_have_count(0)
    page.goto(f"{server}chapters/08-from-july-to-october/")
    page.locator("#p8-5").evaluate("element => window.scrollTo(0, element.offsetTop + element.offsetParent.offsetTop)")
    page.wait_for_function("() => localStorage.getItem('edition.place').includes('p8-5')")
    page.goto(server)
    page.get_by_role("link", name="Go on at 8.5, From July to October").click()
    expect(page).to_have_url(re.compile("08-from-july-to-october/#p8-5$"))
    assert page.context.cookies() == []


def test_storage_that_is_blocked_breaks_nothing(page: Page, server: str):
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });"
    )
    page.goto(f"{server}chapters/08-from-july-to-october/")
    page.mouse.wheel(0, 1500)
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("dark").check()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.goto(server)


@pytest.mark.parametrize(
    "place",
    [
        '{"at":"javascript:alert(1)"}',
        '{"at":"chapters/x/#p1-1","address":"<img src=x onerror=alert(1)>","title":"<b>"}',
        "nonsense",
        "[]",
    ],
)
def test_a_kept_place_is_never_html(page: Page, server: str, place: str):
    page.goto(server)
    page.evaluate("place => localStorage.setItem('edition.place', place)", place)
    page.reload()
    assert page.locator(".go-on img, .go-on b, a[href^=javascript]").count() == 0


def test_a_printed_chapter(page: Page, server: str, tmp_path):
    """Only the text, its notes and margins, and at the end the address; no furniture."""
    page.goto(f"{server}chapters/06-provisional-government/")
    page.emulate_media(media="print")
    for gone in (".header", ".turn", ".footnote-backref", ".progress"):
        expect(page.locator(gone).first).to_be_hidden()
    for there in (".footnote", ".locator", ".colophon-address"):
        expect(page.locator(there).first).to_be_visible()
    assert page.locator(".colophon-address").inner_text().endswith("/chapters/06-provisional-government/")
    content = page.pdf(prefer_css_page_size=True)
    assert content.count(b"/Type /Page\n") + content.count(b"/Type /Page ") in (2, 3)


@pytest.mark.parametrize(
    "address", ["", "about/", "chapters/01-introduction/", "apparatus/bibliography/", "no/such/page/"]
)
@pytest.mark.parametrize("width", [1220, 1920])
def test_the_text_has_its_width_on_every_page(page: Page, server: str, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(server + address)
    box = page.locator(".text").bounding_box()
    assert box["width"] == 34.5 * 16
    assert abs(box["x"] + box["width"] / 2 - width / 2) < 80
