"""The essay kept on the reader's device: read with the server gone, renewed, refused, forgotten."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest
from edition.site.finish.kept import MOST, kept, publish_worker
from edition.site.serve import make_server
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import ROOT

CHAPTER = "chapters/08-from-july-to-october/"
CITED = "1.0.0-3f9a2c7b1d5e8a90"
KEPT = "navigator.serviceWorker.ready.then(() => caches.keys())"
NAMES = "caches.keys()"
NOTED = """times => caches.match(new URL("/?moved", location.href)).then(noted => noted && noted.json()).then(
    noted => Boolean(noted) && noted.times === times)"""
DAYS_AGO = """caches.keys().then(([name]) => caches.open(name)).then(async cache => {
    const noted = await (await cache.match(new URL("/?moved", location.href))).json();
    const earlier = {...noted, last: noted.last - 3 * 24 * 60 * 60 * 1000};
    await cache.put(new URL("/?moved", location.href), new Response(JSON.stringify(earlier)));
})"""


@contextmanager
def serving(site: Path, port: int = 0) -> Iterator[ThreadingHTTPServer]:
    """A server that answers each request on a connection of its own, so that nothing answers once it is gone."""
    with make_server(site, port) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    context.set_default_timeout(20000)
    yield context
    context.close()


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    """A copy of the site to change."""
    return Path(shutil.copytree(built, tmp_path / "site"))


def visit(context: BrowserContext, server: ThreadingHTTPServer) -> tuple[Page, str]:
    """A page on which the essay is kept, and the site's address."""
    base = f"http://127.0.0.1:{server.server_port}/"
    page = context.new_page()
    page.goto(base + CHAPTER)
    page.evaluate(KEPT)
    return page, base


def until(page: Page, promise: str, argument: object = None) -> None:
    """Wait until the promise of a function in the page is kept with something true."""
    end = time.monotonic() + 30
    while not page.evaluate(promise, argument):
        assert time.monotonic() < end, promise
        page.wait_for_timeout(100)


def sleep(context: BrowserContext, page: Page) -> None:
    """Let the browser put its workers to sleep, as it does after half a minute."""
    protocol = context.new_cdp_session(page)
    protocol.send("ServiceWorker.enable")
    protocol.send("ServiceWorker.stopAllWorkers")


def publish(site: Path, words: str) -> None:
    """A new version of the site: other words in one chapter, and a worker that knows of them."""
    path = site / CHAPTER / "index.html"
    path.write_text(
        path.read_text(encoding="utf-8").replace("<h1", f"<p class='news'>{words}</p><h1"), encoding="utf-8"
    )
    publish_worker(site, ROOT / "docs")


def test_the_whole_essay_reads_with_the_network_cut(context: BrowserContext, built: Path):
    """Every page that is kept, its styles, fonts, search and citations, from one visit to one chapter."""
    with serving(built) as server:
        page, base = visit(context, server)
    context.set_offline(True)
    faults: list[str] = []
    page.on(
        "requestfailed", lambda request: faults.append(request.url) if "icon" not in request.url else None
    )  # fetched past any worker
    page.on("pageerror", lambda error: faults.append(str(error)))
    for path in (path for path in kept(built) if path.endswith("/") or not path):
        page.goto(f"{base}{path}")
        assert page.locator("h1").count() == 1 and page.evaluate("document.fonts.check('20px \"EB Garamond\"')"), path
    page.goto(base + CHAPTER)
    page.locator(".find-input").fill("bordi")
    expect(page.locator(".find-result").first).to_have_attribute("data-address", "16.1")
    page.locator("#p8-2 .locator").click()
    expect(page.locator(".cite-words")).to_contain_text("Guillamón")
    assert faults == []


def test_addresses_with_index_without_slash_with_a_question_and_of_no_page(context: BrowserContext, built: Path):
    with serving(built) as server:
        page, base = visit(context, server)
    context.set_offline(True)
    for asked, shown in (
        ("chapters/12-nep", "chapters/12-nep/"),
        ("chapters/12-nep/index.html#p12-1", "chapters/12-nep/index.html#p12-1"),
        ("search/?q=nep", "search/?q=nep"),
        (f"chapters/12-nep/?cited={CITED}#p12-1", f"chapters/12-nep/?cited={CITED}#p12-1"),
        (f"chapters/12-nep?cited={CITED}#p12-1", f"chapters/12-nep/?cited={CITED}#p12-1"),
    ):
        page.goto(base + asked)
        assert page.url == base + shown
        expect(page.locator("nav.contents")).to_be_attached()
    for asked in ("nowhere/", "nowhere", "constructor", "toString", "__proto__", "%E0%A4%A", "nowhere/%E0%A4%A?q=%"):
        assert page.goto(base + asked).status == 404
        expect(page.locator("h1:visible")).to_have_text("There is no such page")
    for asked in ("downloads/guillamon-russian-revolution.epub", "versions/1.0.0/SHA256SUMS.txt", "essay/index.md"):
        assert page.goto(base + asked).status == 503
        expect(page.locator("h1:visible")).to_have_text("Not kept on this device")


def test_what_is_served_is_proved_again(context: BrowserContext, built: Path):
    """What another page of the same address wrote over a kept one is not shown, neither its words nor its kind."""
    write = """([address, words]) => caches.keys().then(names => caches.open(names[0])).then(cache => cache.put(address,
        new Response(words, {headers: {"Content-Type": "text/html"}})))"""
    style = next(path for path in kept(built) if path.endswith(".css"))
    with serving(built) as server:
        page, base = visit(context, server)
        for path in ("chapters/12-nep/", "chapters/13-triumph-of-the-stalinist-bureaucracy/"):
            page.evaluate(write, [base + path, "<h1>Other words</h1>"])
        page.evaluate(write, [base + style, (built / style).read_text("utf-8")])
        page.goto(base + "chapters/12-nep/")
        expect(page.locator("h1")).to_contain_text("The NEP")
    context.set_offline(True)
    page.goto(base + "chapters/13-triumph-of-the-stalinist-bureaucracy/")
    expect(page.locator("h1:visible")).to_have_text("Not kept on this device")
    page.goto(base + CHAPTER)
    assert page.evaluate(
        "address => fetch(address).then(answer => answer.headers.get('Content-Type'))", base + style
    ) == ("text/css; charset=utf-8")


def test_a_file_is_of_the_same_kind_as_on_the_server(context: BrowserContext, built: Path):
    kind = "address => fetch(address).then(answer => answer.headers.get('Content-Type').split(';')[0])"
    with serving(built) as server:
        page, base = visit(context, server)
        there = {path: urlopen(base + path).headers.get_content_type() for path in kept(built)}
    context.set_offline(True)
    assert {path: page.evaluate(kind, base + path) for path in kept(built)} == there


def test_a_new_version_is_there_at_the_second_visit_and_the_old_one_gone(context: BrowserContext, site: Path):
    with serving(site) as server:
        page, base = visit(context, server)
        (old,) = page.evaluate(NAMES)
        publish(site, "News")
        page.goto(base + CHAPTER)
        until(page, f"old => {NAMES}.then(names => names.length === 1 && names[0] !== old)", old)
        page.goto(base + CHAPTER)
        expect(page.locator(".news")).to_have_text("News")
    context.set_offline(True)
    page.goto(base + CHAPTER)
    expect(page.locator(".news")).to_have_text("News")


def test_a_page_of_the_old_version_still_finds_its_engine(context: BrowserContext, site: Path):
    """The names of scripts change with their content; a page that stays open asks for those it knows."""
    with serving(site) as server:
        page, _ = visit(context, server)
        for path in [*site.glob("assets/search/all.*.js"), *site.glob("search/index.*.js")]:
            path.rename(path.with_name(path.name.split(".")[0] + ".0123abcd.js"))
        (old,) = page.evaluate(NAMES)
        publish(site, "News")
        page.evaluate("navigator.serviceWorker.getRegistration().then(registration => registration.update())")
        until(page, f"old => {NAMES}.then(names => names.length === 1 && names[0] !== old)", old)
        page.locator(".find-input").fill("bordi")
        expect(page.locator(".find-result").first).to_have_attribute("data-address", "16.1")


def test_words_changed_on_the_way_are_not_kept(context: BrowserContext, site: Path):
    (site / "chapters/12-nep/index.html").write_text("<h1>Other words</h1>", encoding="utf-8")
    with serving(site) as server:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/{CHAPTER}")
        expect(page.locator(".offline-state")).to_have_text(
            "It could not be fetched whole; the next visit tries again."
        )
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_the_reader_may_refuse(context: BrowserContext, built: Path):
    """The switch forgets what is kept, at once and for later visits, and leaves what belongs to others."""
    with serving(built) as server:
        page, base = visit(context, server)
        page.evaluate("caches.open('edition http://127.0.0.1/another/ 1')")
        page.get_by_role("button", name="Reading settings").click()
        page.get_by_label("keep the essay on this device").uncheck()
        until(page, f"() => {NAMES}.then(names => names.length === 1)")
        page.goto(base)
        page.wait_for_timeout(500)
        assert page.evaluate(NAMES) == ["edition http://127.0.0.1/another/ 1"]
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_a_device_that_saves_data_is_asked_first(context: BrowserContext, built: Path):
    context.add_init_script("Object.defineProperty(Navigator.prototype, 'connection', {value: {saveData: true}})")
    with serving(built) as server:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/{CHAPTER}")
        page.wait_for_timeout(500)
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
        page.get_by_role("button", name="Reading settings").click()
        page.get_by_label("keep the essay on this device").check()
        expect(page.locator(".offline-state")).to_have_text("The whole essay is kept.")


def test_two_editions_under_one_roof(context: BrowserContext, built: Path, tmp_path: Path):
    """In two folders of one server, each keeps and forgets its own."""
    for name in ("one", "two"):
        shutil.copytree(built, tmp_path / "roof" / name)
    with serving(tmp_path / "roof") as server:
        page = context.new_page()
        for name in ("one", "two"):
            page.goto(f"http://127.0.0.1:{server.server_port}/{name}/{CHAPTER}")
            page.evaluate(KEPT)
        assert len(page.evaluate(NAMES)) == 2
    context.set_offline(True)
    for name in ("one", "two"):
        page.goto(f"http://127.0.0.1:{server.server_port}/{name}/chapters/12-nep/")
        expect(page.locator("h1")).to_contain_text("The NEP")


@pytest.mark.parametrize("answer", ["nothing", "its home page for everything"])
def test_another_site_at_the_same_address_is_not_hidden(context: BrowserContext, site: Path, answer: str):
    """On a port or in a folder that a site has left, the next one is seen once it was noticed three times, days apart."""
    with serving(site) as server:
        page, base = visit(context, server)
        for path in ("index.html", "offline.js"):
            (site / path).write_text("<h1>Another site</h1>", encoding="utf-8")
        sleep(context, page)
        if answer == "nothing":
            (site / "offline.js").unlink()
        for times in (1, 2):
            page.goto(base)
            until(page, NOTED, times)
            page.evaluate(DAYS_AGO)
            sleep(context, page)
        page.goto(base)
        until(page, f"() => {NAMES}.then(names => names.length === 0)")
        page.goto(base)
        expect(page.locator("h1")).to_have_text("Another site")


def test_an_edition_too_large_for_a_pocket_is_not_kept(site: Path):
    (site / "chapters/12-nep/index.html").write_text("<p>" + "x" * MOST, encoding="utf-8")
    (site / "offline.js").unlink()
    publish(site, "News")
    assert not (site / "offline.js").exists()
    assert all("data-offline" not in page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
