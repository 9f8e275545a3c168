"""WCAG 2.2 AA as far as machines can tell, and a walk by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from edition.model import Edition, notes_of
from playwright.sync_api import Browser, Page, expect

from tests.site import nu

PAGES = [
    "",
    "chapters/07-april-theses/",
    "chapters/14-international-characteristics-of-stalinism/",
    "essay/",
    "apparatus/names/",
    "apparatus/timeline/",
    "apparatus/glossary/",
    "apparatus/bibliography/",
    "apparatus/emendations/",
    "apparatus/reconstruction/",
    "search/",
    "search/?q=dual+power",
    "cite/",
    "cite/check/",
    "downloads/",
    "about/",
    "about/changes/",
    "about/sources/",
    "about/accessibility/",
    "about/measurements/",
    "no/such/page/",
]

STILL = "document.getAnimations().every(one => one.playState !== 'running' || one.timeline !== document.timeline)"
"""No colour is on its way to another."""


def violations(page: Page) -> list[str]:
    page.wait_for_function(STILL)
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['html'][:120] for node in one['nodes']]}" for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(browser: Browser, server: str, address: str, width: int, scheme: str):
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    page.goto(server + address)
    found = violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("opened", ["Contents", "Reading settings"])
def test_axe_finds_nothing_in_a_menu(page: Page, server: str, opened: str):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}chapters/07-april-theses/")
    page.get_by_role("button", name=opened).click()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("question", ["dual power", "kerenksy", "xyzzy"])
def test_axe_finds_nothing_in_the_search(page: Page, server: str, width: int, scheme: str, question: str):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{server}chapters/07-april-theses/")
    page.locator(".find-input").click()
    page.keyboard.type(question)
    expect(page.locator(".find-panel")).to_be_visible()
    assert violations(page) == []


def test_axe_finds_nothing_in_the_panel_for_citing(page: Page, server: str):
    page.goto(f"{server}chapters/07-april-theses/")
    page.get_by_role("button", name="Cite 7.1", exact=True).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []


def test_axe_finds_nothing_with_a_note_open(page: Page, server: str):
    page.emulate_media(reduced_motion="reduce")  # the running head, which changes as the page scrolls, does so at once
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}chapters/07-april-theses/")
    page.locator("#fnref\\:broue-116 a").click()
    expect(page.locator(".preview")).to_be_visible()
    assert violations(page) == []


def test_the_nu_checker_finds_no_error(built: Path):
    assert nu.errors(built) == ""


@pytest.mark.parametrize("width", [1440, 768, 390, 320])
@pytest.mark.parametrize("address", PAGES)
def test_no_page_is_wider_than_the_screen(page: Page, server: str, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(server + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_text_at_twice_its_size_loses_nothing(page: Page, server: str):
    """200 % zoom of a 1,280 pixel window is a window of 640 with twice the pixels."""
    page.set_viewport_size({"width": 640, "height": 450})
    page.goto(f"{server}chapters/07-april-theses/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def focused(page: Page) -> str:
    return page.evaluate("""() => {
        const at = document.activeElement;
        return (at.getAttribute("aria-label") || at.textContent).trim();
    }""")


def test_a_walk_by_keyboard(page: Page, server: str):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}chapters/06-provisional-government/")
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the text"
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the end of the chapter"
    page.keyboard.press("Tab")
    assert focused(page) == "Contents"
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="Contents")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.locator("a:focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert focused(page) == "Contents"
    page.locator(".skip").first.focus()
    page.keyboard.press("Enter")
    passed = []
    while page.evaluate("document.activeElement.getAttribute('href')") != "#fn:broue-114":
        page.keyboard.press("Tab")
        passed.append(focused(page))
        assert len(passed) < 40
    stops = [passed.index(stop) for stop in ("Cite 6.1", "Kerensky", "Cite 6.2", "1")]
    assert stops[0] < min(stops[1:]) and stops[0] < stops[2]
    expect(page.locator(".preview")).to_contain_text("Broué, p. 114.")
    page.keyboard.press("Escape")
    expect(page.locator(".preview")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator("#fn\\:broue-114")).to_be_in_viewport()


def test_every_target_can_be_hit(page: Page, server: str):
    """Buttons and links outside the running text are at least 24 pixels high and wide."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}chapters/08-from-july-to-october/")
    small = page.evaluate("""() => [...document.querySelectorAll("button, .locator, .turn a")]
        .filter(element => element.checkVisibility())
        .map(element => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)""")
    assert small == []


def test_roles_of_digital_publishing(page: Page, server: str, edition: Edition):
    chapter = edition.chapters[6]
    page.goto(f"{server}chapters/{chapter.name}/")
    notes = len(list(notes_of(chapter)))
    pages = chapter.last_page - chapter.first_page + 1
    for role, count in (("doc-noteref", notes), ("doc-backlink", notes), ("doc-endnotes", 1), ("doc-pagebreak", pages)):
        assert page.locator(f".text [role={role}]").count() == count
