"""The policy of what a page may load and run, put into every page after it is built."""

from __future__ import annotations

import re
from pathlib import Path

from edition.forms.offline import script_sum

POLICY = "default-src 'self'; script-src {scripts}; object-src 'none'; base-uri 'none'; form-action 'self'"
"""Nothing from elsewhere, and no script but the site's own files and those that stood in the page when it was built."""
CHARSET = '<meta charset="utf-8">'
META = '<meta http-equiv="Content-Security-Policy" content="{policy}">'
SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
OWN = re.compile(r'http-equiv="Content-Security-Policy"')


def seal(site: Path) -> None:
    """Give every page of a built site its policy. Raises ValueError if a page has no place for one."""
    for path in sorted(site.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        if not OWN.search(page):
            path.write_text(sealed(page, path.relative_to(site).as_posix()), encoding="utf-8")


def sealed(page: str, name: str) -> str:
    """The page with the policy that lets its own scripts run, those that stand in it by their sums.

    name: the page's path, for the error. Raises ValueError if the page does not say its character set once.
    """
    if page.count(CHARSET) != 1:
        raise ValueError(f"{name}: has {page.count(CHARSET)} times {CHARSET}; expected once")
    return page.replace(CHARSET, CHARSET + "\n    " + META.format(policy=policy(page)))


def policy(page: str) -> str:
    """The policy for a page, e.g. "default-src 'self'; script-src 'self' 'sha256-…'; …"."""
    inline = (script["text"] for script in SCRIPT.finditer(page) if _runs(script["attributes"]))
    return POLICY.format(scripts=" ".join(["'self'", *dict.fromkeys(map(script_sum, inline))]))


def _runs(attributes: str) -> bool:
    """Whether the element holds a script to run, neither named nor mere data."""
    return "src=" not in attributes and "type=" not in attributes
