"""Measures how well and how fast manuscripts are checked.

python -m bench.manuscripts    measures this alone, in site/ as it is built, and writes its part of docs/about/measurements.md
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.commands import run
from bench.model import ROOT, Papers
from bench.page import render_papers
from bench.server import serving

PAGE = ROOT / "docs/about/measurements.md"
PART = re.compile(r"## Manuscripts checked.*?(?=## If the essay grew)|(?=## If the essay grew)", re.DOTALL)
RUNS = 3
REPORTED = "() => /found/.test(document.querySelector('.paper-status').textContent)"


def check_papers(browser: Browser, site: Path) -> Papers:
    """What is found in generated papers, and the seconds that the longest takes in Node.js and in the browser."""
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder, "paper.md")
        script = str(Path(__file__).with_name("checking.js"))
        counted = json.loads(run(("node", script, str(ROOT / "docs/search/index.js"), str(paper)), ROOT))
        with serving(site) as server:
            spent = min(_seconds(browser, f"{server.address}cite/check/", paper) for _ in range(RUNS))
    return Papers(**counted, browser=spent)


def _seconds(browser: Browser, address: str, paper: Path) -> float:
    page = browser.new_page()
    page.goto(address, wait_until="networkidle")
    begun = time.monotonic()
    page.locator(".paper-file").set_input_files(paper)
    page.wait_for_function(REPORTED)
    spent = time.monotonic() - begun
    page.close()
    return spent


def main() -> int:
    """Measure, and put the part into the page."""
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        part = render_papers(check_papers(browser, ROOT / "site"))
    text = PART.sub(lambda _: part, PAGE.read_text(encoding="utf-8"), count=1)
    PAGE.write_text(text, encoding="utf-8")
    print(part)
    return 0


if __name__ == "__main__":
    sys.exit(main())
