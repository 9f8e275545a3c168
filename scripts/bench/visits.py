"""Counts what a reader's chapters and questions cost, the keeping of the essay, and how long a page holds a reader up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Page

from bench.model import LONGEST, NEXT, Maker, Visit
from bench.searching import WATCH, turn_to
from bench.server import Server

QUESTIONS = ("dual power", "kerenksy coup", "who commanded the offensive of July 1917?", "9.3", "“paradox of February”")
BUTTONS = ("role=button[name='Contents']", "role=button[name='Aa, reading settings']")


@contextmanager
def reader(browser: Browser, workers: Literal["allow", "block"] = "block") -> Iterator[Page]:
    """A phone that was never here; what a service worker fetches in the background is not a page's cost."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers=workers)
    yield context.new_page()
    context.close()


def visits(browser: Browser, server: Server, maker: Maker) -> tuple[Visit, Visit, Visit | None]:
    """What a new browser fetches for the longest chapter, then for the next one; another for the longest and a question."""
    with reader(browser) as page:
        page.goto(server.address + LONGEST + maker.ending, wait_until="networkidle")
        first = server.fetched()
        page.goto(server.address + NEXT + maker.ending, wait_until="networkidle")
        second = server.fetched()
    if not maker.field:
        return first, second, None
    with reader(browser) as page:
        page.goto(server.address + LONGEST + maker.ending, wait_until="networkidle")
        turn_to(page, server, maker, QUESTIONS[0])
        page.wait_for_load_state("networkidle")
        return first, second, server.fetched()


def keeping(browser: Browser, server: Server) -> Visit:
    """What is fetched, once a first chapter is there, so that the whole essay is kept on the device."""
    with reader(browser, "allow") as page:
        page.goto(f"{server.address}{LONGEST}/", wait_until="load")
        server.fetched()
        page.wait_for_function("navigator.serviceWorker.ready.then(() => true)", timeout=120_000)
        return server.fetched()


def longest_task(browser: Browser, server: Server, question: str) -> float:
    """Milliseconds of the longest task that holds up a reader who walks about in a chapter and asks the question.

    On a machine four times as slow; 0 if none takes 50.
    """
    with reader(browser) as page:
        page.add_init_script(path=WATCH)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(f"{server.address}{LONGEST}/", wait_until="networkidle")
        page.evaluate("window.longest = 0")  # laying out the text for the first time is the browser's own work
        for button in BUTTONS:
            page.locator(button).click()
            page.wait_for_timeout(300)
            page.keyboard.press("Escape")
        for mark in (".footnote-ref", ".term"):
            page.locator(mark).first.hover()
            page.wait_for_timeout(300)
        page.mouse.wheel(0, 4000)
        page.locator(".find-input").focus()
        page.keyboard.type(question, delay=40)
        page.locator(".find-panel").wait_for()
        page.wait_for_timeout(300)
        return float(page.evaluate("window.longest"))
