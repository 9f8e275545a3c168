"""Walks a page and finds the tasks that would hold it up on a machine four times as slow."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page

SLOWER = 4
LONG = 50  # milliseconds
TRIES = 3
WARM = "<p style='font-family: serif'>A first <i>page</i> wakes the browser up.<script>1</script>"
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "__metadata"]
STEP = "step: "
PARTS = {
    "EvaluateScript",
    "FunctionCall",
    "Layout",
    "ParseHTML",
    "UpdateLayoutTree",
    "ParseAuthorStyleSheet",
    "Paint",
    "v8.compile",
    "MajorGC",
    "PrePaint",
    "Layerize",
    "Commit",
}


def long_tasks(browser: Browser, walk: Callable[[Page], object]) -> list[str]:
    """The tasks of a walk on a phone that would take over 50 ms there: when, how long, and what most of it was.

    A task's time is the processor's for its thread, times four. Chromium's own slowing down, and a page's
    PerformanceObserver, go by the clock, and so count what else the machine does meanwhile. Of three walks the best counts.

    While a page loads, only what its scripts do counts: laying out the text for the first time is the browser's own
    work, which grows with the text and which `test_lighthouse` watches.
    """
    found = _walked(browser, walk)
    for _ in range(TRIES - 1):
        found = min(found, _walked(browser, walk), key=len) if found else found
    return found


def _walked(browser: Browser, walk: Callable[[Page], object]) -> list[str]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.set_default_timeout(30000)
    page = context.new_page()
    page.set_content(WARM)
    browser.start_tracing(page=page, categories=CATEGORIES)
    walk(page)
    page.wait_for_timeout(300)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    context.close()
    return [_words(task, events) for task in _tasks(events) if _step(task, events) or _scripts(task, events) > LONG]


def step(page: Page, name: str) -> None:
    """Name what comes next, once what came before has been painted."""
    page.wait_for_timeout(300)
    page.evaluate("name => { performance.mark(name); }", STEP + name)


def _tasks(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    main = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    return [
        event
        for event in events
        if event["name"] == "RunTask" and (event["pid"], event["tid"]) in main and _slow(event) > LONG
    ]


def _slow(event: dict[str, Any]) -> int:
    """Milliseconds on the slower machine."""
    return int(SLOWER * event.get("tdur", 0) / 1000)


def _inside(task: dict[str, Any], events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        event
        for event in events
        if event["name"] in PARTS
        and event["tid"] == task["tid"]
        and task["ts"] <= event["ts"] < task["ts"] + task["dur"]
    ]


def _step(task: dict[str, Any], events: list[dict[str, Any]]) -> str:
    """The step in which a task began; "" while the page loads."""
    marks = [
        event["name"].removeprefix(STEP)
        for event in sorted(events, key=lambda one: one["ts"])
        if event["name"].startswith(STEP) and event["ts"] <= task["ts"]
    ]
    return marks[-1] if marks else ""


def _scripts(task: dict[str, Any], events: list[dict[str, Any]]) -> int:
    """The longest that a script takes within a task, in milliseconds on the slower machine."""
    return max(
        (_slow(event) for event in _inside(task, events) if event["name"] in {"FunctionCall", "EvaluateScript"}),
        default=0,
    )


def _words(task: dict[str, Any], events: list[dict[str, Any]]) -> str:
    parts = [
        f"{event['name']} {_slow(event)} {_place(event)}".strip()
        for event in sorted(_inside(task, events), key=lambda one: -one.get("tdur", 0))[:3]
    ]
    return f"{_step(task, events) or 'loading'}: {_slow(task)} ms ({', '.join(parts)})"


def _place(event: dict[str, Any]) -> str:
    """The script of an event, e.g. "engine.js:12"."""
    data = event["args"].get("data", {})
    return f"{data['url'].rsplit('/', 1)[-1]}:{data.get('lineNumber', 0)}" if data.get("url") else ""
