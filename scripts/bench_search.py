"""Measures the search on the built site: questions of the half that was held apart, and the time from key to result."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

import chromium
from bench_site import FLAGS, ROOT, build
from playwright.sync_api import Page, sync_playwright
from serve import make_server
from test_search import QUESTIONS, TIMES, ask, is_right, turn_to_search


def print_search() -> None:
    """Print how many questions of each half find their paragraph in the first three results, and how fast."""
    with tempfile.TemporaryDirectory() as folder:
        site = build(ROOT, Path(folder, "site"))
        with make_server(site, 0) as server, sync_playwright() as playwright:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
            page = browser.new_page()
            turn_to_search(page, f"http://127.0.0.1:{server.server_port}/")
            page.evaluate(TIMES)
            _print(page)
            browser.close()
            server.shutdown()


def _print(page: Page) -> None:
    print("\nsearch, the right paragraph among the first three results")
    for half, title in (("tune", "tuned on"), ("held", "held apart")):
        asked = [question for question in QUESTIONS if question["half"] == half]
        right = sum(is_right(question, ask(page, question["q"])) for question in asked)
        print(f"{title:>12} {right:>4} of {len(asked)}")
    times = sorted(page.evaluate("window.times"))
    middle, slow = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"key to result, {len(times)} keys: median {middle:.1f} ms, 95th percentile {slow:.1f} ms")
