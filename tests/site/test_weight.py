"""What a visit costs, with everything it needs to be read, noted and searched by; and that finishing changes no look."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
import yaml
from edition.model import Edition
from edition.site.serve import make_server
from playwright.sync_api import Browser, Page, Route

from tests import ROOT
from tests.hookless import without_hooks

LONGEST, NEXT = "chapters/08-from-july-to-october/", "chapters/09-october-revolution/"
FIRST_VISIT, WITH_APPARATUS, SECOND_CHAPTER = 90_000, 97_000, 12_000
"""Bytes compressed by brotli -11, fonts as they are: until the first results of a search, with what follows them."""
APPARATUS = "search/apparatus."
"""The part of the search's index that is fetched after the first answer."""
SHOWN = (
    "",
    "essay/",
    "apparatus/names/",
    "apparatus/timeline/",
    "apparatus/reconstruction/",
    "apparatus/glossary/",
    "apparatus/emendations/",
    "search/",
    "cite/",
    "cite/check/",
    "about/",
    "404.html",
)
"""One page of every kind; that of the downloads is another, for only finishing knows the size of the ZIP."""
LOOKS = [(width, scheme) for width in (390, 768, 1440) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory, edition: Edition) -> Iterator[str]:
    """The address of the site as MkDocs builds it without the hooks: no step of finishing."""
    folder = tmp_path_factory.mktemp("plain")
    settings = without_hooks(edition) | {"docs_dir": str(ROOT / "docs")}
    settings["theme"]["custom_dir"] = str(ROOT / "docs/overrides")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    subprocess.run(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True, capture_output=True)
    with make_server(folder / "site", 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def weighed(site: Path, paths: list[str]) -> int:
    """The bytes of the files, each once, compressed as a server would."""
    files = {site / (f"{path}index.html" if path.endswith("/") else path) for path in paths}
    return sum(
        min(len(content), len(brotli.compress(content, quality=11)))
        for content in (file.read_bytes() for file in files)
    )


def test_what_a_visit_costs(page: Page, server: str, built: Path):
    """A first visit that reads, opens a note and searches; then a second chapter, of which only what is new is fetched.

    The first results need nothing of the apparatus, which comes after them and is counted apart.
    """
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(server).split("?")[0].split("#")[0]))
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + LONGEST, wait_until="networkidle")
    page.locator(".footnote-ref").first.click()
    page.locator(".find-input").fill("kerensky")
    page.locator(".find-link").first.wait_for()
    first = weighed(built, [path for path in asked if not path.startswith(APPARATUS)])
    assert first <= FIRST_VISIT
    page.locator(".find[data-ready=whole]").wait_for()
    assert len([path for path in asked if path.startswith(APPARATUS)]) == 1
    whole = weighed(built, asked)
    assert whole <= WITH_APPARATUS
    seen, asked[:] = set(asked), []
    page.goto(server + NEXT, wait_until="networkidle")
    second = weighed(built, [path for path in asked if path not in seen])
    assert 0 < second <= SECOND_CHAPTER
    print(f"first visit {first:,} bytes, with the apparatus {whole:,}, second chapter {second:,}")


def test_every_file_beside_the_pages_is_named_by_something_that_loads_it(built: Path):
    """Nothing is published that no page, style or script asks for, but licences and what is for machines."""
    texts = "".join(
        path.read_text(encoding="utf-8") for path in built.rglob("*") if path.suffix in {".html", ".css", ".js"}
    )
    for path in built.rglob("*"):
        if (
            path.is_file()
            and path.suffix not in {".html", ".txt", ".xml", ".gz"}
            and path.name not in {"_headers", "SHA256SUMS", "banner.png", "icon-192.png", "icon-512.png"}
            and not re.fullmatch(r"p\d+-\d+\.json", path.name)
        ):
            assert path.name in texts, path.relative_to(built)
    assert not re.search(r"sourceMappingURL", texts)


@pytest.mark.parametrize("path", [LONGEST, *(pytest.param(path, marks=pytest.mark.slow) for path in SHOWN)])
def test_finishing_changes_no_pixel(browser: Browser, built: Path, server: str, plain: str, path: str):
    """Joined, shortened, renamed, sealed: the page looks as MkDocs alone would have made it, in three widths and two schemes."""
    for width, scheme in LOOKS:
        assert _shot(browser, server + path, width, scheme) == _shot(browser, plain + path, width, scheme), (
            path,
            width,
            scheme,
        )


def _shot(browser: Browser, address: str, width: int, scheme: str) -> bytes:
    """The page from top to bottom, shown in its own fonts however late they come, without what only the hooks know: the version, the registers."""
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce", service_workers="block"
    )
    page = context.new_page()
    page.route("**/*.css", _waiting_for_fonts)
    page.goto(address, wait_until="networkidle")
    page.evaluate(
        "document.fonts.ready.then(() => document.querySelectorAll('.colophon, .in-this-chapter').forEach(one => one.remove()))"
    )
    page.evaluate(  # what a long list holds far from the window is laid out when the browser gets round to it
        "document.querySelectorAll('.name, .event').forEach(one => { one.style.contentVisibility = 'visible'; })"
    )
    shot = page.screenshot(full_page=True, animations="disabled")
    context.close()
    return shot


def _waiting_for_fonts(route: Route) -> None:
    """The style sheet with fonts that are waited for; a slow moment would show others."""
    answer = route.fetch()
    route.fulfill(response=answer, body=re.sub(r"font-display:\s*optional", "font-display:block", answer.text()))
