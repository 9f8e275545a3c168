"""Finds a Chromium for the tests: an installed one first, else Playwright's own, else Debian's package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DEBIAN = (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"])


def installed() -> str | None:
    """The path of a Chromium that is there already."""
    return next((path for name in NAMES if (path := shutil.which(name))), None) or playwrights()


def playwrights() -> str | None:
    """The path of the Chromium that Playwright installed, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Try Playwright's own, then Debian's package."""
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], capture_output=True, timeout=300, check=False)
    if done.returncode == 0 or not shutil.which("apt-get"):
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    for command in DEBIAN:
        subprocess.run([*sudo, *command], check=False, stdout=subprocess.DEVNULL, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


def find() -> str:
    """The path of a Chromium, installed now if there is none. Exits with one line if none can be had."""
    if not installed():
        install()
    path = installed()
    if not path:
        sys.exit("error: no Chromium; expected chromium or google-chrome on the PATH, or a way to install one")
    return path


if __name__ == "__main__":
    print(f"✓ {find()}")
