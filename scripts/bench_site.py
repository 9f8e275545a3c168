"""Measures what a first visit costs: this site, the stock theme, and the same pages without any style, in one run."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

import brotli
import chromium
from playwright.sync_api import sync_playwright
from serve import make_server

ROOT = Path(__file__).resolve().parent.parent
LONGEST = "chapters/08-from-july-to-october/"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit fetched."""

    requests: int
    gzip: int
    """Bytes, each file compressed by gzip -9, fonts and pictures as they are."""
    brotli: int


def print_visits() -> None:
    """Print the cost of a first visit to the longest chapter, beside the stock theme."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sites = {"this site": build(ROOT, folder / "site"), "stock theme": build(stock(folder / "stock"), folder / "stock-site")}
        visits = {title: first_visit(site, LONGEST) for title, site in sites.items()}
    base = visits["stock theme"]
    print(f"\nfirst visit to {LONGEST}\n{'':>12} {'requests':>9} {'gzip':>9} {'ratio':>6} {'brotli':>9} {'ratio':>6}")
    for title, visit in visits.items():
        print(f"{title:>12} {visit.requests:>9} {visit.gzip:>9,} {visit.gzip / base.gzip:>6.2f} {visit.brotli:>9,} {visit.brotli / base.brotli:>6.2f}")


def stock(folder: Path) -> Path:
    """A project of the same pages with the theme as it comes: its search, its footnotes, no font of its own."""
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("overrides", "assets", "downloads"))
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"^(extra_css|extra_javascript|hooks):\n(?:  .*\n)+", "", text, flags=re.MULTILINE)
    text = text.replace("  custom_dir: docs/overrides\n", "").replace("plugins: []\n", "plugins: [search]\n").replace("strict: true", "strict: false")
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


def build(project: Path, target: Path) -> Path:
    """The project's site, built by MkDocs."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)]
    subprocess.run(command, cwd=project, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True, stderr=subprocess.DEVNULL)
    return target


def first_visit(site: Path, address: str) -> Visit:
    """What a new browser profile fetches until the page is quiet."""
    paths: list[str] = []
    with make_server(site, 0) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.on("requestfinished", lambda request: paths.append(request.url.removeprefix(base)))
        page.goto(base + address, wait_until="networkidle")
        browser.close()
        server.shutdown()
    contents = [_file(site, path).read_bytes() for path in paths if not path.startswith("data:")]
    return Visit(len(contents), sum(map(_gzipped, contents)), sum(map(_brotlied, contents)))


def _file(site: Path, path: str) -> Path:
    path = path.split("?")[0].split("#")[0]
    return site / (path + "index.html" if path.endswith("/") or not path else path)


def _gzipped(content: bytes) -> int:
    return min(len(content), len(gzip.compress(content, 9)))


def _brotlied(content: bytes) -> int:
    return min(len(content), len(brotli.compress(content, quality=11)))
