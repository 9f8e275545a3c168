"""What happens to readers: files that do not load, storage that is shut, lines that are slow, settings of their own."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

CHAPTER = "chapters/06-provisional-government/"
KINDS = [
    "",
    CHAPTER,
    "essay/",
    "apparatus/names/",
    "apparatus/timeline/",
    "apparatus/glossary/",
    "apparatus/bibliography/",
    "apparatus/emendations/",
    "apparatus/reconstruction/",
    "search/",
    "cite/",
    "downloads/",
    "about/",
    "about/changes/",
    "no/such/page/",
]
SHIFTS = """
    window.shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shift += entry.value; })).observe({type: "layout-shift", buffered: true});
"""


@pytest.fixture
def reader(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages for a reader with settings of their own; the test fails if a script of any of them fails."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_page(**settings: Any) -> Page:
        contexts.append(
            browser.new_context(**{"service_workers": "block", "viewport": {"width": 390, "height": 844}} | settings)
        )
        contexts[-1].set_default_timeout(10000)
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def picture(page: Page) -> bytes:
    """The page as it is now: Playwright's own picture would wait for the fonts."""
    return base64.b64decode(page.context.new_cdp_session(page).send("Page.captureScreenshot")["data"])


def lose(page: Page, *patterns: str) -> None:
    """Let no file of these patterns arrive."""
    for pattern in patterns:
        page.route(pattern, lambda route: route.abort())


def never(route: Route) -> None:
    """Never answer."""


# ---- Fonts and styles


@pytest.mark.parametrize("how", ["refused", "silent"])
def test_fonts_that_do_not_come(reader, server: str, how: str):
    """The text is there at once in another font, and stays where it is."""
    page = reader()
    page.add_init_script(SHIFTS)
    page.route("**/*.woff2", never if how == "silent" else lambda route: route.abort())
    page.goto(server + CHAPTER, wait_until="commit")
    page.wait_for_selector("#p6-4", state="attached")
    page.wait_for_timeout(400)
    with_text = picture(page)
    assert page.evaluate("[...document.fonts].every(font => font.status !== 'loaded')")
    page.evaluate("document.querySelector('.text').style.opacity = 0")
    page.wait_for_timeout(100)
    assert picture(page) != with_text
    assert page.evaluate("window.shift") == 0


@pytest.mark.parametrize("scripts", [True, False])
def test_styles_that_do_not_come(reader, server: str, scripts: bool):
    """Header, text, notes, footer, in this order, each once and nothing on top of another; the notes are reached."""
    page = reader(java_script_enabled=scripts)
    lose(page, "**/*.css")
    page.goto(server + CHAPTER)
    assert page.locator("main h1, main h2").all_inner_texts()[0] == "The Provisional Government"
    words = page.locator("main").inner_text()
    places = [
        words.index(some)
        for some in ("The Provisional Government", "The power in the streets", "Broué, p. 114.", "Next")
    ]
    assert places == sorted(places) and words.count("Broué, p. 114.") == 1
    tops = [box["y"] for box in (one.bounding_box() for one in page.locator(".text > p[id]").all())]
    assert tops == sorted(tops)
    page.locator("#fnref\\:broue-114 a").click()
    expect(page.locator("#fn\\:broue-114")).to_be_in_viewport()


# ---- Scripts

SCRIPTS = {
    "the page's own": ["**/edition/all.*.js"],
    "the search's": ["**/assets/search/all.*.js"],
    "the index": ["**/search/index.*.js"],
    "citing": ["**/assets/cite/all.*.js"],
    "the citations": ["**/cite/*-*.js"],
    "all": ["**/*.js"],
}


@pytest.mark.parametrize("lost", SCRIPTS)
def test_scripts_that_do_not_come(reader, server: str, lost: str):
    """Reading, menu, notes and links need none of them."""
    page = reader()
    lose(page, *SCRIPTS[lost])
    page.goto(server + CHAPTER)
    expect(page.locator("#p6-1")).to_be_in_viewport()
    page.locator(".find-input").focus()
    mark = page.locator("#fnref\\:broue-114 a")
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#fn\\:broue-114")).to_be_in_viewport()
    page.locator("#fn\\:broue-114 .footnote-backref").click()
    expect(mark).to_be_in_viewport()
    page.get_by_role("button", name="Contents").click()
    page.locator("#menu").get_by_role("link", name="The April Theses").click()
    expect(page.locator("h1")).to_have_text("The April Theses")
    page.locator(".turn-next").click()
    expect(page.locator("h1")).to_have_text("From July to October")


@pytest.mark.parametrize("lost", ["the search's", "the index"])
def test_a_search_that_does_not_come(reader, server: str, lost: str):
    """It says so in words that are seen, and the next try succeeds once the line is back, with the words typed meanwhile."""
    page = reader()
    lose(page, *SCRIPTS[lost])
    page.goto(server + CHAPTER)
    page.locator(".find-input").fill("Makhno")
    expect(page.locator(".find-panel")).to_contain_text("The search could not be loaded.", timeout=3000)
    expect(page.get_by_role("status").first).to_contain_text("could not be loaded")
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".find-result").first).to_contain_text("Makhno")


def test_citations_that_do_not_come(reader, server: str):
    """The panel says so, copies the link, and when it is opened again tries again."""
    page = reader(permissions=["clipboard-read", "clipboard-write"])
    lose(page, *SCRIPTS["the citations"])
    page.goto(server + CHAPTER)
    page.locator("#p6-1 .locator").click()
    expect(page.locator(".cite-panel")).to_contain_text("The citations could not be loaded.")
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".cite-said")).to_have_text("Copied.")
    assert re.fullmatch(
        rf"{re.escape(server + CHAPTER)}\?cited=[\d.]+-[0-9a-f]{{16}}#p6-1",
        page.evaluate("navigator.clipboard.readText()"),
    )
    page.keyboard.press("Escape")
    page.unroute_all()
    page.locator("#p6-1 .locator").click()
    expect(page.locator(".cite-words")).to_contain_text("Guillamón")


# ---- Storage

BLOCKED = """
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(window, name, {get() { throw new DOMException("The operation is insecure.", "SecurityError"); }});
Object.defineProperty(Navigator.prototype, "serviceWorker", {get() { throw new DOMException("The operation is insecure.", "SecurityError"); }});
Object.defineProperty(Document.prototype, "cookie", {get() { throw new DOMException("no", "SecurityError"); }, set() { throw new DOMException("no", "SecurityError"); }});
"""
FULL = "Storage.prototype.setItem = function () { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };"


@pytest.mark.parametrize("storage", [BLOCKED, FULL], ids=["blocked", "full"])
def test_storage_that_is_shut(reader, server: str, storage: str):
    """Every switch works for the page, and nothing is said in the console."""
    page = reader()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if "by Playwright" not in message.text else None)
    page.add_init_script(storage)
    page.goto(f"{server}chapters/01-introduction/")
    page.get_by_role("button", name="Reading settings").click()
    for theme in ("dark", "light"):
        page.get_by_label(theme).check()
        assert page.evaluate("document.documentElement.dataset.theme") == theme
    page.get_by_label("paragraph numbers").uncheck()
    expect(page.locator(".locator").first).to_be_hidden()
    page.get_by_label("printed pages").uncheck()
    assert page.evaluate("document.documentElement.dataset.pages") == "off"
    page.get_by_label("paragraph numbers").check()
    page.get_by_label("as in the file").check()
    expect(page.locator(".emendation").first).to_have_text(page.locator(".emendation").first.get_attribute("data-seed"))
    page.keyboard.press("Escape")
    page.locator("#p1-1 .locator").click()
    page.get_by_label("Style").select_option("MLA")
    expect(page.locator(".cite-words")).to_contain_text("Guillamón")
    page.keyboard.press("Escape")
    page.locator(".find-input").fill("Makhno")
    expect(page.locator(".find-result").first).to_be_visible()
    page.locator(".find-shortcut").uncheck()
    page.mouse.wheel(0, 900)
    page.wait_for_timeout(400)
    for kind in KINDS[:4]:
        page.goto(server + kind)
    assert said == []


# ---- Without JavaScript


@pytest.mark.slow
def test_every_page_reads_without_scripts(reader, server: str):
    """Each has its heading and its words, no dead button, and its menu opens."""
    page = reader(java_script_enabled=False)
    for kind in KINDS:
        page.goto(server + kind)
        expect(page.locator("main h1:visible")).to_have_count(1)
        assert len(page.locator("main").inner_text()) > 150
        assert [button.inner_text() for button in page.get_by_role("button").all()] == ["Contents"], kind
        page.get_by_role("button", name="Contents").click()
        expect(page.locator("#menu a").first).to_be_visible()


def test_a_search_without_scripts_leads_to_the_page_that_says_how(reader, server: str):
    page = reader(java_script_enabled=False)
    page.goto(server + CHAPTER)
    page.locator(".find-input").fill("Makhno")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=Makhno")
    page.locator("main noscript a").click()
    expect(page.locator("main")).to_contain_text("Makhno")


def test_a_print_without_scripts(reader, server: str):
    """The text, its numbers, its notes once, the address; no button."""
    page = reader(java_script_enabled=False)
    page.goto(server + CHAPTER)
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    words = " ".join(" ".join(sheet.extract_text() for sheet in printed.pages).split())
    assert len(printed.pages) in (2, 3)
    assert all(some in words for some in ("The Provisional Government", "6.1", "p. 16", "Broué, p. 114.", CHAPTER))
    assert words.count("Broué, p. 114.") == 1
    assert "Search" not in words and "Aa" not in words


# ---- A slow line


@pytest.mark.slow
def test_on_a_slow_line_the_text_is_seen_before_the_scripts_come(reader, server: str):
    """At 250 kilobits a second and 300 milliseconds of delay, as in 2G."""
    page = reader()
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 300, "downloadThroughput": 31250, "uploadThroughput": 6250},
    )
    page.add_init_script(SHIFTS)
    page.goto(server + CHAPTER, timeout=60000)
    page.wait_for_timeout(500)
    seen, came = page.evaluate("""[performance.getEntriesByName("first-contentful-paint")[0].startTime,
        performance.getEntriesByType("resource").find(one => /edition\\/all\\..*\\.js$/.test(one.name)).responseEnd]""")
    print(f"\ntext after {seen:.0f} ms, scripts after {came:.0f} ms")
    assert seen < came
    assert page.evaluate("window.shift") == 0


def test_a_script_that_never_answers_holds_nothing_up(reader, server: str):
    page = reader()
    page.route("**/edition/all.*.js", never)
    page.goto(server + CHAPTER, wait_until="commit")
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length > 0")
    expect(page.locator("#p6-1")).to_be_in_viewport()


# ---- The reader's own settings


@pytest.mark.slow
def test_no_page_needs_a_picture(reader, server: str):
    page = reader()
    for kind in KINDS:
        page.goto(server + kind)
        assert page.locator("img:not([alt])").count() == 0
        assert page.evaluate(
            "[...document.querySelectorAll('main *')].every(one => getComputedStyle(one).backgroundImage === 'none')"
        )


def test_forced_colours(reader, server: str):
    """What colour alone would say is said by a line too: the paragraph that a link leads to, the pressed button, an emended word."""
    page = reader(forced_colors="active")
    page.goto(f"{server}chapters/01-introduction/#p1-1")
    style = lambda selector, name: page.locator(selector).first.evaluate(
        "(element, name) => getComputedStyle(element)[name]", name
    )
    assert style("#p1-1", "outlineStyle") == "solid"
    assert "underline" in style(".emendation", "textDecorationLine")
    page.get_by_role("button", name="Reading settings").click()
    pressed, other = (style(f".pick input{state}", "borderTopWidth") for state in (":checked", ":not(:checked)"))
    assert pressed != other
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Contents").click()
    assert style("#menu [aria-current]", "fontStyle") == "italic"


def test_less_motion(reader, server: str):
    page = reader(reduced_motion="reduce")
    page.goto(server + CHAPTER)
    assert page.evaluate(
        "[...document.querySelectorAll('*')].every(one => getComputedStyle(one).transitionDuration === '0s')"
    )
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast(reader, server: str, scheme: str):
    """Nothing is softer than the text."""
    page = reader(contrast="more", color_scheme=scheme)
    page.goto(server + CHAPTER)
    colour = lambda selector: page.locator(selector).first.evaluate("element => getComputedStyle(element).color")
    assert colour(".locator") == colour(".chapter-head") == colour(".colophon") == colour("body")


LARGE = """page => {
    const sizes = [...document.querySelectorAll("body *")].map(one => [one, parseFloat(getComputedStyle(one).fontSize)]);
    sizes.forEach(([one, size]) => one.style.setProperty("font-size", 2 * size + "px", "important"));
}"""


@pytest.mark.parametrize("kind", ["", CHAPTER, "apparatus/names/", "downloads/"])
def test_text_alone_twice_as_large(reader, server: str, kind: str):
    """As Firefox zooms text alone: nothing is cut off, no line is wider than the screen, no line covers another."""
    page = reader()
    page.goto(server + kind)
    page.evaluate(LARGE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    cut = page.evaluate("""() => [...document.querySelectorAll("main p, main li, main h1, main td")]
        .filter(one => getComputedStyle(one).overflow !== "visible" && one.scrollHeight > one.clientHeight + 2).map(one => one.className)""")
    assert cut == []


def test_zoomed_to_four_times(reader, server: str):
    """A window of 1,280 by 1,024 at 400 % is one of 320 by 256: the header leaves most of it, menus and notes can be scrolled to their end."""
    page = reader(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page.goto(server + CHAPTER)
    assert page.locator(".header").bounding_box()["height"] <= 256 / 3
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("button", name="Contents").click()
    last = page.locator("#menu a").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Reading settings").click()
    page.locator(".view input").last.scroll_into_view_if_needed()
    page.keyboard.press("Escape")
    page.locator(".find-input").fill("Lenin")
    expect(page.locator(".find-heading").last).to_have_text("The apparatus")  # it comes later, and draws the list anew
    last = page.locator(".find-more")
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)
