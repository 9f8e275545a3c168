"""The site where others put it: in a folder, on a server without slashes, on a disk that knows no capitals, on a stick."""

from __future__ import annotations

import re
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from edition.site.serve import Handler, make_server
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests import ROOT
from tests.debian import program

LINKS = "//*/@href | //*/@src | //*/@action | //*/@data-index | //*/@data-cite | //*/@data-citing | //*/@data-offline"
MACHINES = {"canonical", "cite-as", "license"}
"""Relations that name a thing by its full address: of a page, where it is published."""
CHAPTER = "chapters/08-from-july-to-october/"


class Slashless(Handler):
    """A server that takes the slash off every address and answers with the folder's page all the same."""

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path.endswith("/") and path.count("/") > self.server.depth:
            self.send_response(308)
            self.send_header("Location", path.rstrip("/") + self.path[len(path) :])
            self.end_headers()
        else:
            super().do_GET()

    def send_head(self):
        if Path(self.translate_path(self.path)).is_dir():
            self.path = f"{urlsplit(self.path).path.rstrip('/')}/index.html"
        return super().send_head()


@contextmanager
def slashless(site: Path, depth: int) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Slashless, directory=str(site))) as server:
        server.depth = depth
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def links(page: Path) -> Iterator[str]:
    """The addresses in a page, but those that name what is elsewhere or a place in the page itself."""
    for found in html.fromstring(page.read_bytes()).xpath(LINKS):
        several = found.split() if found.attrname == "data-cite" else [found]
        if not MACHINES & set((found.getparent().get("rel") or "").split()) and not re.match(r"[a-z]+:|#|$", found):
            yield from several


def test_every_link_is_relative_and_leads_somewhere(built: Path):
    """From every page, so that the site works in any folder; only the page for errors, shown anywhere, counts from the root."""
    count = 0
    for page in sorted(built.rglob("*.html")):
        for link in links(page):
            at = unquote(urlsplit(link).path)
            assert at.startswith("/") == (page.name == "404.html"), (page.relative_to(built), link)
            target = (built / at[1:] if at.startswith("/") else page.parent / at).resolve()
            assert target.is_relative_to(built.resolve()), link
            assert (target / "index.html" if target.is_dir() else target).is_file(), (page.relative_to(built), link)
            assert target.is_file() or at.endswith(("/", "..", ".")), link
            count += 1
    assert count > 1500


def test_names_that_any_disk_takes(built: Path):
    paths = [path.relative_to(built).as_posix() for path in built.rglob("*")]
    assert len({path.lower() for path in paths}) == len(paths)
    for path in paths:
        assert re.fullmatch(r"[A-Za-z0-9._/-]+", path) and len(path) < 120 and not path.endswith("."), path
        assert not {part.split(".")[0].lower() for part in PurePosixPath(path).parts} & {
            "con",
            "prn",
            "aux",
            "nul",
            "com1",
            "lpt1",
        }, path


def read_on(page: Page) -> None:
    """From the longest chapter: its look, a note, the next chapter, a search, a citation."""
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"EB Garamond"')
    page.locator(".footnote-ref").first.click()
    expect(page.locator(".preview, .footnote .lit").first).to_be_attached()
    page.locator(".turn-next").click()
    expect(page.locator("h1")).to_have_text("The October Revolution")
    page.locator(".find-input").fill("bordi")
    page.locator(".find-link").first.click()
    expect(page.locator("h1")).to_have_text(re.compile("Epilogue"))
    page.locator("#p16-1 .locator").click()
    expect(page.locator(".cite-words")).to_contain_text("Guillamón")


def test_in_a_folder_of_another_site(browser: Browser, built: Path, tmp_path: Path):
    shutil.copytree(built, tmp_path / "of/another")
    with make_server(tmp_path, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/of/another/{CHAPTER}")
        read_on(page)
        page.close()
        server.shutdown()


@pytest.mark.parametrize("folder", ["", "/of/another"])
def test_on_a_server_that_takes_slashes_away(browser: Browser, built: Path, tmp_path: Path, folder: str):
    shutil.copytree(built, tmp_path / folder.strip("/"), dirs_exist_ok=True)
    with slashless(tmp_path, folder.count("/") + 1) as address:
        page = browser.new_page()
        page.goto(f"{address}{folder}/{CHAPTER}?q=#p8-2")
        assert page.evaluate("location.pathname") == f"{folder}/{CHAPTER}"
        read_on(page)
        page.close()


def test_from_a_memory_stick(browser: Browser, built: Path, tmp_path: Path):
    """The ZIP, unpacked, read as files: nothing is blocked, nothing speaks in the console."""
    with zipfile.ZipFile(built / "downloads/guillamon-russian-revolution.zip") as pack:
        pack.extractall(tmp_path)
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((tmp_path / "guillamon-russian-revolution" / CHAPTER / "index.html").as_uri())
    assert page.evaluate(
        "document.fonts.load('20px \"EB Garamond\"').then(fonts => fonts.map(font => font.status))"
    ) == ["loaded"]
    read_on(page)
    assert said == []
    page.close()


def test_every_file_is_proved_by_its_sum(built: Path):
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"],
        cwd=built,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    listed = {line.split("  ", 1)[1] for line in (built / "SHA256SUMS").read_text(encoding="utf-8").splitlines()}
    assert listed == {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()} - {
        "SHA256SUMS",
        "_headers",
    }


@pytest.mark.slow
def test_a_mirror_made_as_the_readme_says(server: str, built: Path, tmp_path: Path):
    """The lines of the README, run in an empty folder, leave the same site there."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (lines,) = re.findall(r"### A mirror\n\n.*\n\n((?:    .*\n)+)", text)
    program("wget", "usr/bin/wget")
    command = lines.replace("https://example.org/essay/", server)
    done = subprocess.run(["sh", "-euc", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    theirs = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()
    }
    assert theirs == {
        path.relative_to(built).as_posix(): path.read_bytes()
        for path in built.rglob("*")
        if path.is_file() and path.name != "_headers"
    }
