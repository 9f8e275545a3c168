"""Opens what is to be heard, listens, and makes the transcript of it."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser

from tests.site.spoken.hearing import Said, hear
from tests.site.spoken.lines import lines
from tests.site.spoken.pages import Heard

FOLDER = Path(__file__).parent
SIZE = re.compile(r"\d[\d,]* kB")
"""Of the downloads: the ZIP's changes whenever anything does."""
SOURCE = "/about/sources/#"
"""A link to a source says its number, which changes whenever one is added."""
MOST = 100
"""Lines of a transcript; the rules are tried on all that is said."""


def listen(browser: Browser, server: str, heard: Heard) -> Said:
    """All that is said of a page or a part of it, in a new profile, on a fixed day."""
    size = {"width": heard.width, "height": 900}
    context = browser.new_context(bypass_csp=True, viewport=size, service_workers="block", locale="en-GB")
    context.set_default_timeout(15000)
    page = context.new_page()
    page.clock.set_fixed_time("2026-01-01T12:00:00Z")
    page.goto(server + heard.address)
    heard.before(page)
    said = hear(page, heard.part)
    context.close()
    for one in said.every():
        one.words = SIZE.sub("… kB", one.words.replace(server, "https://example.org/"))
        one.words = "link, …" if SOURCE in one.target and one.name.isdigit() else one.words
    return said


def transcript(said: Said) -> str:
    """The transcript of what was said, at most so many lines."""
    every = list(lines(said))
    more = [f"… and {len(every) - MOST} lines more"] if len(every) > MOST else []
    return "\n".join([*every[:MOST], *more]) + "\n"
