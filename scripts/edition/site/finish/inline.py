"""Puts the one script that must run before a page is painted into the page itself: one request less, and none to wait for."""

from __future__ import annotations

import re
from pathlib import Path

from edition.site.finish.assets import Assets

SETTINGS = "assets/edition/settings.js"


def inline_settings(site: Path, assets: Assets) -> None:
    """Replace in every page of a built site the named script by its text, and remove the file.

    Raises ValueError if a page does not name it once.
    """
    name = assets.names[SETTINGS]
    script = f"<script>{assets.contents.pop(name).decode('utf-8').strip()}</script>"
    named = re.compile(rf'<script src="[^"]*{re.escape(name)}"></script>')
    for path in (*sorted(site.rglob("index.html")), site / "404.html"):
        page = path.read_text(encoding="utf-8")
        path.write_text(inlined(page, named, script, path.relative_to(site).as_posix()), encoding="utf-8")
    (site / name).unlink()


def inlined(page: str, named: re.Pattern[str], script: str, name: str) -> str:
    """The page with the script in place of what names it. name: the page's path, for the error."""
    page, count = named.subn(lambda _: script, page)
    if count != 1:
        raise ValueError(f"{name}: names {SETTINGS} {count} times; expected once")
    return page
