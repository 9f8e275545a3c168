"""No task of a page takes longer than 50 ms on a machine four times as slow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.test_lighthouse import PAGES
from tests.site.test_search import READY
from tests.site.tracing import long_tasks, step

pytestmark = [pytest.mark.slow, pytest.mark.alone]

CHAPTER = "chapters/08-from-july-to-october/"


@pytest.mark.parametrize("address", PAGES)
def test_loading(browser: Browser, server: str, address: str):
    assert long_tasks(browser, lambda page: page.goto(server + address, wait_until="networkidle")) == []


def test_menus_and_notes(browser: Browser, server: str):
    def walk(page: Page) -> None:
        page.goto(server + CHAPTER)
        for name in ("Contents", "Reading settings"):
            step(page, name)
            page.get_by_role("button", name=name).click()
            step(page, f"{name} closed")
            page.keyboard.press("Escape")
        step(page, "note")
        page.locator("#fnref\\:broue-128 a").click()
        expect(page.locator(".gloss")).to_be_visible()
        step(page, "term")
        page.locator(".term").first.click()
        step(page, "scrolling")
        page.mouse.wheel(0, 4000)

    assert long_tasks(browser, walk) == []


@pytest.mark.parametrize(
    "question",
    ["dual power", "kerenksy coup", "who commanded the offensive of July 1917?", "9.3", "“paradox of February”"],
)
def test_searching(browser: Browser, server: str, question: str):
    """The engine comes, makes ready and answers every key in tasks that are short."""

    def walk(page: Page) -> None:
        page.goto(server + CHAPTER)
        step(page, "engine")
        page.locator(".find-input").focus()
        page.wait_for_function(READY)
        step(page, "typing")
        page.keyboard.type(question, delay=40)
        expect(page.locator(".find-panel")).to_be_visible()

    assert long_tasks(browser, walk) == []


def test_a_long_task_is_seen(browser: Browser, server: str):
    """The watch works: a script that computes for long is found, with the step in which it did."""

    def walk(page: Page) -> None:
        page.goto(server + CHAPTER)
        step(page, "held up")
        page.evaluate(
            "() => { setTimeout(() => { const begun = performance.now(); while (performance.now() - begun < 300); }); }"
        )

    assert any(task.startswith("held up: ") for task in long_tasks(browser, walk))
