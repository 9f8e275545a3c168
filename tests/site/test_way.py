"""Finding the way: by keyboard, in the menu, back to the place where one left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from playwright.sync_api import Page, expect

LONGEST = "chapters/08-from-july-to-october/"

# ---- The arrow keys


def test_arrows_turn_the_pages(page: Page, server: str):
    """From the title page on, and back again."""
    page.goto(server)
    for key, address in (("Right", "01-introduction"), ("Right", "02-three-conceptions"), ("Left", "01-introduction")):
        page.keyboard.press(f"Arrow{key}")
        expect(page).to_have_url(re.compile(f"/{address}/$"))
        page.wait_for_load_state()


def turns(page: Page, press: str) -> bool:
    """Whether a press of the arrow, which must not leave the page now, would have turned it."""
    page.evaluate("""window.turned = false;
        document.addEventListener("click", event => {
            if (event.target.matches("a[rel=next]")) event.preventDefault(), window.turned = true;
        }, {once: true})""")
    page.keyboard.press(press)
    return page.evaluate("window.turned")


ENGAGED = {
    "a field": "document.querySelector('.find-input').focus()",
    "a choice": "document.querySelector('.view-button').click(); document.querySelector('[name=theme]').focus()",
    "a panel": "document.querySelector('#p8-1 .locator').click()",
    "the menu": "document.querySelector('#menu a').focus()",
    "a selection": "getSelection().selectAllChildren(document.getElementById('p8-2'))",
    "a page wider than its window": "document.body.style.setProperty('width', '3000px')",
}


@pytest.mark.parametrize("what", ENGAGED)
def test_arrows_leave_alone_what_uses_them(page: Page, server: str, what: str):
    page.goto(server + LONGEST)
    page.evaluate(ENGAGED[what])
    assert not turns(page, "ArrowRight")


@pytest.mark.parametrize("modifier", ["Alt", "Control", "Meta", "Shift"])
def test_arrows_with_another_key_are_not_ours(page: Page, server: str, modifier: str):
    page.goto(server + LONGEST)
    assert not turns(page, f"{modifier}+ArrowRight")


@pytest.mark.parametrize("where", ["the reading settings", "the search"])
def test_keys_can_be_turned_off(page: Page, server: str, where: str):
    """In either place; the other shows it, and the next page remembers."""
    page.goto(server + LONGEST)
    assert turns(page, "ArrowRight")
    if where == "the search":
        page.locator(".find-input").fill("Smilga")
        page.locator(".find-panel [name=keys]").uncheck()
        page.locator(".find-input").fill("")
        page.locator("#content").focus()
    else:
        page.get_by_role("button", name="Reading settings").click()
        page.locator("#view [name=keys]").uncheck()
        page.keyboard.press("Escape")
        page.locator("#content").focus()
    assert page.evaluate("[...document.querySelectorAll('[name=keys]')].map(box => box.checked)") == [False, False]
    assert not turns(page, "ArrowRight")
    page.goto(server + LONGEST)
    assert not turns(page, "ArrowRight")
    page.keyboard.press("/")
    expect(page.locator(".find-input")).not_to_be_focused()


# ---- The Tab key

STOP = """() => {
    const at = document.activeElement;
    const to = at.hash && at.href.split("#")[0] === location.href.split("#")[0] ? at.hash.slice(1) : "";
    return {
        there: at !== document.body,
        next: at.matches(".turn-next"),
        leads: at.matches("button, input, summary") || Boolean(at.href) && !(to && document.getElementById(decodeURIComponent(to))?.contains(at)),
        what: at.outerHTML.slice(0, 120),
    };
}"""


def stops(page: Page) -> Iterator[dict[str, Any]]:
    """What Tab leads to, from the top of the page to its end."""
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if not stop["there"]:
            return
        yield stop


@pytest.mark.parametrize("width", [1440, 390])
def test_the_next_chapter_is_near(page: Page, server: str, width: int):
    """From the top of the longest chapter at most sixty stops lead to it."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(server + LONGEST)
    assert any(stop["next"] for stop in islice(stops(page), 60))


def test_a_number_on_the_page_of_the_essay_leads_to_its_chapter(page: Page, server: str):
    page.goto(f"{server}essay/")
    page.locator("#p8-7 .locator").click()
    expect(page).to_have_url(re.compile(r"/chapters/08-from-july-to-october/#p8-7$"))


@pytest.mark.parametrize(("button", "menu"), [("Contents", "#menu"), ("Reading settings", "#view")])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_a_menu_that_is_left_closes(page: Page, server: str, button: str, menu: str, key: str):
    """The focus is where the reader went: on the page, not in the menu."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + LONGEST)
    page.get_by_role("button", name=button).focus()
    page.keyboard.press("Enter")
    expect(page.locator(menu)).to_be_visible()
    for _ in range(60):
        page.keyboard.press(key)
        if page.locator(menu).is_hidden():
            break
    expect(page.locator(menu)).to_be_hidden()
    assert page.evaluate(
        "menu => !document.activeElement.closest(menu) && document.activeElement !== document.body", menu
    )


# ---- The menu

KINDS = [
    "",
    LONGEST,
    "essay/",
    "apparatus/names/",
    "apparatus/timeline/",
    "search/",
    "cite/",
    "downloads/",
    "about/",
    "no/such/page/",
]
WIDTHS = [320, 390, 768, 1024, 1219, 1220, 1440, 1920]
IN_MENU = """() => {
    const menu = document.getElementById("menu"), here = menu.querySelector("[aria-current]");
    const {top, bottom, left, right} = menu.getBoundingClientRect();
    const inside = box => box.top >= top && box.bottom <= bottom;
    return {
        seen: menu.checkVisibility() && left >= 0 && right <= innerWidth && bottom <= innerHeight,
        links: menu.querySelectorAll("a").length,
        here: !here || inside(here.getBoundingClientRect()),
        scrolled: scrollY,
    };
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_menu_is_on_every_page_and_shows_where_one_is(page: Page, server: str, kind: str):
    """At every width, in a low window too; the page itself does not move."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 420})
        page.goto(server + kind)
        button = page.get_by_role("button", name="Contents")
        if button.is_visible():
            button.click()
        page.wait_for_function(f"({IN_MENU})().seen && ({IN_MENU})().here")
        menu = page.evaluate(IN_MENU)
        assert menu["links"] > 25 and menu["scrolled"] == 0, (kind, width)


def test_the_menu_opens_at_the_page_one_is_on(page: Page, server: str):
    """For the keyboard too; Escape gives the focus back to the button."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + LONGEST)
    button = page.get_by_role("button", name="Contents")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#menu [aria-current]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
