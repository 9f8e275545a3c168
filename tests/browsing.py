"""The fixtures of the rooms that open a browser: a server, the browser, a page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from edition.site.serve import make_server
from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def server(built: Path) -> Iterator[str]:
    """The address of the built site, with a slash at its end."""
    with make_server(built, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@cache
def launched() -> Browser:
    """The one browser of this process, whichever rooms ask for it: Playwright cannot be started twice. It ends with the process."""
    return sync_playwright().start().chromium.launch(executable_path=chromium.find(), args=FLAGS)


@pytest.fixture(scope="session")
def browser() -> Browser:
    return launched()


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """A page of a new browser profile, keeping nothing for later, that fails the test if a script fails or a request leaves the site."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, service_workers="block")
    context.set_default_timeout(15000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    page.on(
        "request",
        lambda request: (
            faults.append(request.url) if not request.url.startswith((server, "data:", "blob:", "file:")) else None
        ),
    )
    yield page
    context.close()
    assert faults == []
