"""A small site made of the search partial, the index and bare chapters, and a browser to read it with."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from jinja2 import Environment
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from edition.compose import compose  # noqa: E402
from edition.model import words_of  # noqa: E402
from edition.search_index import render_search_index  # noqa: E402
from edition.seeds import read_seeds  # noqa: E402

PAGE = """<!doctype html><html lang="en" class="js"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Search</title><link rel="stylesheet" href="{base}/assets/search/search.css"></head><body>
<header class="header" style="position:sticky;top:0">{partial}</header><main id="content" tabindex="-1">{body}</main>
<script src="{base}/assets/search/loader.js" defer></script><script src="{base}/assets/search/landing.js" defer></script></body></html>"""


class Strict(SimpleHTTPRequestHandler):
    """Serves under the policy that the site is to work under."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Keeps the tests quiet."""


def _write(site: Path, folder: str, body: str) -> None:
    base = "/".join([".."] * len(folder.strip("/").split("/"))) if folder else "."
    environment = Environment()
    environment.filters["url"] = lambda url: f"{base}/{url}"
    partial_ = environment.from_string((ROOT / "docs/overrides/partials/search.html").read_text("utf-8")).render(base_url=base)
    (site / folder).mkdir(parents=True, exist_ok=True)
    (site / folder / "index.html").write_text(PAGE.format(base=base, partial=partial_, body=body), "utf-8")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small site, ending in "/"."""
    site = tmp_path_factory.mktemp("site")
    seeds = read_seeds(ROOT / "seeds")
    edition = compose(seeds)
    shutil.copytree(ROOT / "docs/assets/search", site / "assets/search")
    _write(site, "", "<h1>Title page</h1>")
    _write(site, "search", '<h1>Search</h1><div class="find-here"></div>')
    for chapter in edition.chapters:
        body = "".join(f'<p id="{one.id}">{words_of(one.pieces)}</p>' for one in chapter.paragraphs)
        _write(site, f"chapters/{chapter.name}", f"<h1>{chapter.title}</h1>{body}")
    (site / "search/index.js").write_text(render_search_index(edition, seeds.names, seeds.sees, seeds.terms), "utf-8")
    handler = partial(Strict, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: object) -> Iterator[Page]:
    """A fresh page in a context of its own."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})  # type: ignore[attr-defined]
    yield context.new_page()
    context.close()
