"""Measures in a browser how long the search of a built site takes from a key to its answer, parts fetched and all."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from pathlib import Path

from edition.site.serve import make_server
from playwright.sync_api import Page, sync_playwright

from tests import chromium
from tests.site.test_search import QUESTIONS

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
READY = "() => document.querySelector('.find[data-ready]')"
QUIET = "() => document.querySelector('.find-panel').getAttribute('aria-busy') !== 'true'"
WATCH = """() => {
  window.times = [];
  let typed = 0;
  window.addEventListener('input', () => { typed = performance.now(); }, true);
  const panel = document.querySelector('.find-panel');
  new MutationObserver(() => {
    panel.getBoundingClientRect();
    if (typed) times.push(performance.now() - typed);
    typed = 0;
  }).observe(document.querySelector('.find-results'), { childList: true });
}"""
TRACED = ["toplevel", "devtools.timeline", "__metadata"]
TASKS = ("RunTask", "ThreadControllerImpl::RunTask")
PASTED = 60
"""Characters from which on a reader pastes."""


@dataclass(frozen=True, slots=True)
class Answers:
    """How long the search takes, in milliseconds."""

    ready: float
    """From the focus in the field until the engine answers."""
    first: float
    """From the first key to its answer."""
    middle: float
    slow: float
    """95 of 100 keys are answered in that time."""
    task: float
    """The longest task of the page, in the processor's own time, which others on the machine do not lengthen."""


def measure_search(site: Path, every: int = 8) -> Answers:
    """The times of every so-manieth question, typed on the site's page of the search."""
    with make_server(site, 0) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chromium.find(whole=True), args=FLAGS)
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/search/")
        try:
            browser.start_tracing(page=page, categories=TRACED)
            ready, times = _measure(page, [question["q"] for question in QUESTIONS[::every]])
            ordered = sorted(times)
            return Answers(
                ready,
                times[0],
                ordered[len(times) // 2],
                ordered[int(len(times) * 0.95)],
                longest_task(browser.stop_tracing()),
            )
        finally:
            browser.close()
            server.shutdown()


def longest_task(trace: bytes) -> float:
    """Milliseconds of the processor that the longest task of a traced page's main thread took."""
    events = json.loads(trace)["traceEvents"]
    pages = {
        (one["pid"], one["tid"])
        for one in events
        if one["name"] == "thread_name" and one["args"]["name"] == "CrRendererMain"
    }
    longest: float = max(
        one.get("tdur", 0) for one in events if one["name"] in TASKS and (one["pid"], one["tid"]) in pages
    )
    return longest / 1000


def _measure(page: Page, questions: list[str]) -> tuple[float, list[float]]:
    """Milliseconds until the engine answers, and of every key until its answer."""
    page.evaluate(WATCH)
    begun = page.evaluate("performance.now()")
    page.locator(".find-input").focus()
    page.wait_for_function(READY)
    ready = page.evaluate("performance.now()") - begun
    for question in questions:
        ask(page, question)
    return ready, page.evaluate("times")


def ask(page: Page, question: str) -> list[str]:
    """The addresses that the panel lists after the question has been typed key by key, or pasted if it is long."""
    field = page.locator(".find-input")
    field.fill("")
    for piece in [question] if len(question) > PASTED else question:
        field.press_sequentially(piece) if len(piece) == 1 else field.fill(piece)
        page.wait_for_function(QUIET)
    found: list[str] = page.locator(".find-result").evaluate_all("all => all.map(one => one.dataset.address)")
    return found
