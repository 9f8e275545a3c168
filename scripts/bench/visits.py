"""Counts what a reader's first and second chapter cost, and a search."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from bench.model import Maker, Visit
from bench.server import Body, Server
from tests.site.test_search import ask, turn_to_search

WINDOW = {"width": 390, "height": 844}


def visit_both(browser: Browser, server: Server, maker: Maker) -> tuple[Visit, Visit]:
    """What a new browser fetches for the longest chapter, and then for the next one."""
    page = _new_page(browser)
    visits = [_count(server, page, address) for address in (maker.first, maker.second)]
    page.context.close()
    return visits[0], visits[1]


def _count(server: Server, page: Page, address: str) -> Visit:
    begun = len(server.asked)
    page.goto(server.address + address, wait_until="networkidle")
    return visit_of(server.asked[begun:])


def visit_and_search(browser: Browser, server: Server, maker: Maker) -> Visit:
    """What a new browser fetches for this edition's longest chapter and a question to its search."""
    page = _new_page(browser)
    begun = len(server.asked)
    turn_to_search(page, server.address + maker.first)
    ask(page, "dual power")
    page.wait_for_load_state("networkidle")
    page.context.close()
    return visit_of(server.asked[begun:])


def keeping(browser: Browser, server: Server, maker: Maker) -> Visit:
    """What is fetched, once a first chapter is there, so that the whole essay is kept on the device."""
    context = browser.new_context(viewport=WINDOW)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(server.address + maker.first, wait_until="load")
    begun = len(server.asked)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    context.close()
    return visit_of(server.asked[begun:])


def visit_of(bodies: list[Body]) -> Visit:
    """The sum of what was sent."""
    return Visit(len(bodies), sum(len(body.gzip) for body in bodies), sum(len(body.brotli) for body in bodies))


def _new_page(browser: Browser) -> Page:
    """A page of a new profile on a phone; what a service worker fetches in the background is not the page's cost."""
    return browser.new_context(viewport=WINDOW, service_workers="block").new_page()  # type: ignore[arg-type]
