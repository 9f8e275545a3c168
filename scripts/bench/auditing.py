"""Counts what axe finds on a site."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from bench.model import Maker, Violations
from bench.server import Server

WIDTHS = (390, 1440)


def violations_of(browser: Browser, server: Server, maker: Maker) -> Violations:
    """What axe finds on the front page and the longest chapter at two widths, in light colours."""
    found = [
        one
        for address in ("", maker.first)
        for width in WIDTHS
        for one in _look(browser, server.address + address, width)
    ]
    return Violations(len({one["id"] for one in found}), sum(len(one["nodes"]) for one in found))


def _look(browser: Browser, address: str, width: int) -> list[dict[str, Any]]:
    page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme="light")
    page.goto(address, wait_until="networkidle")
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    page.context.close()
    return found


def version_of_axe(browser: Browser) -> str:
    """What axe says of itself."""
    page = browser.new_page()
    version: str = Axe().run(page).response["testEngine"]["version"]
    page.context.close()
    return version
