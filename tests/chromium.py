"""Finds a Chromium for the tests: an installed one first, else Playwright's own, else Debian's package.

The tests take the headless shell where there is one, the same browser without windows, as Playwright does by itself:
it opens a fresh profile in a third of the time. What is measured is measured in the whole browser.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests import debian

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def installed(names: tuple[str, ...] = (*SHELLS, *NAMES)) -> str | None:
    """The path of a Chromium that is there already."""
    return next((path for name in names if (path := shutil.which(name))), None) or playwrights()


def playwrights() -> str | None:
    """The path of the Chromium that Playwright installed, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Try Playwright's own, then Debian's package."""
    done = subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"], capture_output=True, timeout=300, check=False
    )
    if done.returncode:
        debian.install("chromium", "chromium-headless-shell")


def find(whole: bool = False) -> str:
    """The path of a Chromium, the whole browser if asked for, installed now if there is none. Exits with one line if none can be had."""
    names = NAMES if whole else (*SHELLS, *NAMES)
    if not installed(names):
        install()
    path = installed(names)
    if not path:
        sys.exit("error: no Chromium; expected chromium or google-chrome on the PATH, or a way to install one")
    return path


if __name__ == "__main__":
    print(f"✓ {find()}")
