"""What a reader's own settings do: letters twice as large, forced colours, narrow windows, fingers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests import chromium
from tests.browsing import FLAGS
from tests.site.test_settings import OUTSIDE

CONTRAST = """() => {
    const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = (colour) => {
        const [r, g, b] = parts(colour).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const paper = light(getComputedStyle(document.body).backgroundColor);
    const seen = [...document.querySelectorAll("svg.drawing *")].filter(one => one.getClientRects().length).flatMap(one => {
        const style = getComputedStyle(one);
        const line = style.stroke !== "none" && Number(style.strokeOpacity) * parts(style.stroke).concat(1)[3];
        const area = /^(text|circle)$/.test(one.tagName);
        return [...(line ? [[style.stroke, line]] : []), ...(area ? [[style.fill, 1]] : [])];
    });
    return seen.map(([colour, share]) => {
        const [less, more] = [light(colour), paper].sort((a, b) => a - b);
        return share === 1 ? (more + 0.05) / (less + 0.05) : 1;
    });
}"""
BROKEN = """() => {
    const range = document.createRange(), broken = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.parentElement.closest(".text td, .text h1, .header-button")) continue;
        for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\d]+/gu)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) broken.push(word);
        }
    }
    return broken;
}"""

LARGE = (
    "",
    "chapters/08-from-july-to-october/",
    "chapters/14-international-characteristics-of-stalinism/",
    "downloads/",
    "apparatus/timeline/",
    "apparatus/reconstruction/",
)


@pytest.fixture(scope="module")
def twice(browser: Browser) -> Iterator[Browser]:
    """A browser whose reader has asked for type of 32 pixels."""
    large = browser.browser_type.launch(
        executable_path=chromium.find(), args=[*FLAGS, "--blink-settings=defaultFontSize=32"]
    )
    yield large
    large.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("address", LARGE)
def test_type_twice_as_large(twice: Browser, server: str, address: str, width: int):
    """Nothing leaves the window, and no word of the header, of a title or of a table is broken."""
    page = twice.new_page(viewport={"width": width, "height": 844}, service_workers="block")
    page.goto(server + address, wait_until="networkidle")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(BROKEN) == []
    page.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("button", ["Reading settings", "Contents"])
def test_panels_leave_the_header_free_of_them(twice: Browser, server: str, width: int, button: str):
    """What opened them can be pressed again, and the search is not hidden."""
    page = twice.new_page(viewport={"width": width, "height": 844}, service_workers="block")
    page.goto(f"{server}chapters/08-from-july-to-october/", wait_until="networkidle")
    page.get_by_role("button", name=button).click()
    panel = page.locator(":popover-open")
    assert panel.count() == 1
    assert panel.bounding_box()["y"] >= page.locator(".header .find-input").evaluate(
        "one => one.getBoundingClientRect().bottom"
    )
    page.close()


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("address", ["downloads/", "apparatus/reconstruction/", "about/measurements/"])
def test_a_table_breaks_no_word(page: Page, server: str, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(server + address, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(BROKEN) == []
    assert page.get_by_role("row").count() > 10  # still a table to the ear


@pytest.mark.parametrize("theme", ["auto", "light", "dark"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["apparatus/timeline/", "apparatus/reconstruction/"])
def test_drawings_are_seen_in_forced_colours(page: Page, server: str, address: str, scheme: str, theme: str):
    """Every line, dot and word of them has a contrast of at least three to the page, whatever colours were chosen here."""
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.add_init_script(f"localStorage.setItem('edition.theme', '{theme}')")
    page.goto(server + address, wait_until="networkidle")
    found = page.evaluate(CONTRAST)
    assert len(found) > 100
    assert min(found) >= 3


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_the_dots_of_the_years_lead_to_their_events(page: Page, server: str, width: int):
    """Each link has a name, an event to lead to, and 24 pixels for a finger that no other link lies over."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{server}apparatus/timeline/")
    drawing = page.locator(".drawn").first.locator("svg:visible")
    links = drawing.locator("a")
    assert links.count() == 11
    assert drawing.locator("circle").count() == drawing.locator("a circle").count() > 60
    for link in links.all():
        assert link.get_attribute("aria-label").endswith(("event", "events"))
        event = page.locator(link.get_attribute("href"))
        assert link.get_attribute("aria-label")[:4] in event.locator(".event-dates").text_content()
        box = link.locator(".touch").bounding_box()
        assert box["width"] >= 24 and box["height"] >= 24
        assert link.locator(".touch").evaluate("""one => {
            one.scrollIntoView({block: "center"});
            const { left, top, width, height } = one.getBoundingClientRect();
            return [0.05, 0.5, 0.95].every(x => [0.05, 0.5, 0.95].every(y => {
                const there = document.elementFromPoint(left + x * width, top + y * height);
                return there && (there.closest("a") === one.closest("a") || there.matches(".dot"));
            }));
        }""")
    links.nth(3).click()
    assert "#event-19" in page.url
