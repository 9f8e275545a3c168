"""Asks every question of a site through its own search, as a reader does."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from bench.model import Maker
from bench.peers import EDITION
from bench.questions import Result, address_of
from bench.server import Server
from tests.site.test_search import QUESTIONS, ask, turn_to_search

QUIET = 0.2
"""Seconds without a change after which a list of results is taken as complete."""
PATIENCE = 1.0
"""Seconds after which a list that stays empty is taken as such."""
LINKS = (
    "all => all.filter(one => one.checkVisibility()).map(one => [...one.querySelectorAll('a')].map(link => link.href))"
)
ADDRESSES = "all => all.filter(one => one.checkVisibility()).map(one => [one.dataset.address])"

TIMES = """() => {
  window.times = [];
  const input = document.querySelector('.find-input');
  window.addEventListener('input', () => { window.typed = performance.now(); }, true);
  input.addEventListener('input', () => {
    document.querySelector('.find-panel').getBoundingClientRect();
    window.times.push(performance.now() - window.typed);
  });
}"""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a search is typed into, and where its results stand. The slash opens all four."""

    field: str
    result: str
    read: str = LINKS
    """How the results' addresses are read."""


BOXES = {
    EDITION: Box(".find-input", ".find-result", ADDRESSES),
    "stock theme": Box(".md-search__input", ".md-search-result__item"),
    "Zensical": Box("input[role=combobox]", "[role=listbox] > li"),
    "mdBook": Box("#mdbook-searchbar", "#mdbook-searchresults > li"),
}


def ask_all(browser: Browser, server: Server, maker: Maker) -> list[list[Result]] | None:
    """The results of every question, in the order of the questions; None if the site has no search."""
    if maker.name not in BOXES:
        return None
    box, page = BOXES[maker.name], browser.new_page()
    page.goto(server.address + maker.first, wait_until="networkidle")
    page.keyboard.press("/")
    _put(page, box, QUESTIONS[0]["q"])
    page.locator(box.result).first.wait_for()  # engine and index are there now
    results = [_ask(page, box, question["q"]) for question in QUESTIONS]
    page.context.close()
    return results


def _ask(page: Page, box: Box, question: str) -> list[Result]:
    """What is listed once the list is quiet, the one before having gone."""
    page.locator(box.field).fill("")
    page.locator(box.field).press("Backspace")
    _wait(page, box, lambda links, still: not links or still > PATIENCE)
    _put(page, box, question)
    links = _wait(page, box, lambda links, still: still > (QUIET if links else PATIENCE))
    return [tuple(address_of(link) for link in result) for result in links]


def _put(page: Page, box: Box, question: str) -> None:
    """Fill the field but for the last letter, and type that."""
    page.locator(box.field).fill(question[:-1])
    page.locator(box.field).press_sequentially(question[-1])


def _wait(page: Page, box: Box, enough: Callable[[list[list[str]], float], bool]) -> list[list[str]]:
    """The links of each result, once the list and the seconds it has stood still are enough."""
    links, since = _links(page, box), time.monotonic()
    while not enough(links, time.monotonic() - since):
        time.sleep(0.02)
        now = _links(page, box)
        links, since = now, since if now == links else time.monotonic()
    return links


def _links(page: Page, box: Box) -> list[list[str]]:
    found: list[list[str]] = page.locator(box.result).evaluate_all(box.read)
    return found


def time_keys(browser: Browser, server: Server, maker: Maker) -> list[float]:
    """Milliseconds from each key to what it shows, ascending: every fourth question typed into this edition's search."""
    page = browser.new_page()
    turn_to_search(page, server.address + maker.first)
    page.evaluate(TIMES)
    for question in QUESTIONS[::4]:
        ask(page, question["q"])
    times: list[float] = page.evaluate("window.times")
    page.context.close()
    return sorted(times)
