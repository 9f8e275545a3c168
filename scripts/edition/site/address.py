"""Checks the address that a site is made for."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from edition.errors import SeedError, quoted

HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])"
ADDRESS = re.compile(rf"https?://{HOST}(?::[0-9]{{1,5}})?(?:/(?:[\w.~@:+,-]|%[0-9A-Fa-f]{{2}})*)*", re.ASCII)
"""An address of the web without query, fragment, user or anything that a page would have to escape."""


def check_address(settings: Path) -> None:
    """Raise SeedError unless the `site_url` of an mkdocs.yml, or of the SITE_URL that it asks for, is an address or empty."""
    with settings.open(encoding="utf-8") as file:
        address = str(yaml_load(file).get("site_url") or "")
    if address and not ADDRESS.fullmatch(address):
        raise SeedError("SITE_URL", f"is {quoted(address)}", "the address of the site, e.g. https://example.org/essay/")
