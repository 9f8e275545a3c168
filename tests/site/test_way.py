"""Finding the way: by keyboard, in the menu, back to the place where one left."""

from __future__ import annotations

import re

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
