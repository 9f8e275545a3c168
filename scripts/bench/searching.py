"""Asks questions of a site through its own search, as a reader does."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.model import LONGEST, Maker
from bench.server import Server

Links = list[list[str]]
"""Where each result leads: one address, or several if a page's results are put together."""
QUIET = 0.2
"""Seconds without a change after which a list of results is taken as complete."""
PATIENCE = 1.0
"""Seconds after which a list that stays empty is taken as such."""
LINKS = "all => all.filter(li => li.checkVisibility()).map(li => [...li.querySelectorAll('a')].map(a => a.href))"
WATCH = Path(__file__).with_name("watch.js")


def turn_to(page: Page, server: Server, maker: Maker, question: str) -> None:
    """Turn to a site's search, ask the question, and wait for its results: engine and index are there then."""
    page.goto(server.address + (maker.page or LONGEST + maker.ending), wait_until="networkidle")
    page.keyboard.press("/")
    page.locator(maker.field).focus()
    _type(page, maker, question)
    page.locator(maker.result).first.wait_for()


def ask_all(browser: Browser, server: Server, maker: Maker, questions: list[str]) -> tuple[list[Links], list[float]]:
    """The results of every question, and the milliseconds from each key to the first of its results."""
    page = browser.new_page()
    page.add_init_script(path=WATCH)
    turn_to(page, server, maker, questions[0])
    page.evaluate("result => window.watchResults(result)", maker.result)
    results = [_ask(page, maker, question) for question in questions]
    times: list[float] = page.evaluate("window.times")
    page.context.close()
    return results, times


def _type(page: Page, maker: Maker, question: str) -> None:
    """Fill the field but for the last letter, and type that."""
    page.locator(maker.field).fill(question[:-1])
    page.locator(maker.field).press_sequentially(question[-1])


def _ask(page: Page, maker: Maker, question: str) -> Links:
    """What is listed once the list is quiet, the one before having gone."""
    page.locator(maker.field).fill("")
    page.locator(maker.field).press("Backspace")
    _wait(page, maker, lambda links, still: not links or still > PATIENCE)
    _type(page, maker, question)
    return _wait(page, maker, lambda links, still: still > (QUIET if links else PATIENCE))


def _wait(page: Page, maker: Maker, enough: Callable[[Links, float], bool]) -> Links:
    """The links of each result, once the list and the seconds it has stood still are enough."""
    links: Links = []
    since = time.monotonic()
    while True:
        now: Links = page.locator(maker.result).evaluate_all(LINKS)
        links, since = now, since if now == links else time.monotonic()
        if enough(links, time.monotonic() - since):
            return links
        time.sleep(0.02)
