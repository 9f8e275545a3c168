"""Measures this edition and its peers, and writes docs/about/measurements.md.

python -m bench
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TypeVar

from edition.seeds.read import read_seeds
from edition.text.compose import compose
from playwright.sync_api import Browser, sync_playwright

from bench import lighthouse
from bench.auditing import version_of_axe, violations_of
from bench.building import build, size_of, time_of_program
from bench.growing import grown
from bench.model import Built, Figures, Maker, Own, Report
from bench.page import render
from bench.peers import ROOT, make_peers
from bench.questions import Places, judge, places_of
from bench.searching import ask_all, time_keys
from bench.server import serving
from bench.versions import machine, versions
from bench.visits import keeping, visit_and_search, visit_both
from tests import chromium
from tests.site.test_search import QUESTIONS

PAGE = ROOT / "docs/about/measurements.md"
TIMES = (1, 10, 100)
T = TypeVar("T")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> int:
    """Measure, write the page and print it."""
    try:
        text = render(measure())
    except RuntimeError as error:
        print(f"error: bench: {error}; expected it to end well", file=sys.stderr)
        return 1
    PAGE.write_text(text, encoding="utf-8")
    print(text)
    return 0


def measure() -> Report:
    """Everything, one after the other."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        makers = make_peers(Path(folder))
        built = [_tell(f"{maker.name} is built", build(maker)) for maker in makers]
        browser = playwright.chromium.launch(executable_path=chromium.find(whole=True), args=FLAGS)
        places = places_of(compose(read_seeds(ROOT / "seeds")))
        figures = tuple(_figures(browser, maker, one, places) for maker, one in zip(makers, built, strict=True))
        own = _own(browser, makers[0])
        tools = versions(browser, version_of_axe(browser), lighthouse.version())
        browser.close()
    growth = tuple(_tell(f"{times} times the chapters are measured", grown(times)) for times in TIMES)
    return Report(f"{date.today():%-d %B %Y}", machine(), (time.monotonic() - begun) / 60, figures, own, growth, tools)


def _figures(browser: Browser, maker: Maker, built: Built, places: Places) -> Figures:
    with serving(maker.site) as server:
        first, second = visit_both(browser, server, maker)
        results = ask_all(browser, server, maker)
        answers = judge(QUESTIONS, results, places) if results is not None else None
        violations = violations_of(browser, server, maker)
        performance = lighthouse.performance(server.address + maker.first)
    return _tell(
        f"{maker.name} is measured", Figures(maker.name, built, first, second, performance, answers, violations)
    )


def _own(browser: Browser, maker: Maker) -> Own:
    with serving(maker.site) as server:
        searched = visit_and_search(browser, server, maker)
        times = time_keys(browser, server, maker)
        kept = keeping(browser, server, maker)
    return Own(
        searched,
        len(times),
        times[len(times) // 2],
        times[int(len(times) * 0.95)],
        kept,
        size_of(maker.site / "downloads"),
        time_of_program(ROOT, "preprocess"),
        time_of_program(ROOT, "make_downloads"),
    )


def _tell(words: str, found: T) -> T:
    print(f"✓ {words}", flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main())
