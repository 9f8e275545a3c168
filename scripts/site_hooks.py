"""Finishes the site: tells the templates what the edition is, and gives the notes their roles.

A site built without these hooks reads right all the same.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

EDITION = Path(__file__).resolve().parent.parent / "seeds" / "edition.toml"
ROLES = (
    (re.compile(r'<a class="footnote-ref"'), '<a role="doc-noteref" class="footnote-ref"'),
    (re.compile(r'<a class="footnote-backref"'), '<a role="doc-backlink" class="footnote-backref"'),
    (re.compile(r'<div class="footnote">'), '<div class="footnote" role="doc-endnotes" aria-label="Notes">'),
)


def on_config(config: Any) -> Any:
    """Put the edition's facts where the templates find them."""
    config.extra["edition"] = tomllib.loads(EDITION.read_text(encoding="utf-8"))
    return config


def on_page_content(html: str, **_: Any) -> str:
    """The page with the roles of digital publishing on its notes."""
    for pattern, words in ROLES:
        html = pattern.sub(words, html)
    return html
