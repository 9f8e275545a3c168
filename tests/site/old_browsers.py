"""The browsers of old_browsers.toml: each fetched or installed if it can be, started, and waited for."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import tomllib
from pathlib import Path
from typing import Any, Protocol

import pytest

from tests.site.old_chromium import OldChromium
from tests.site.old_firefox import OldFirefox
from tests.site.old_webkit import OldWebKit

LIST: dict[str, list[dict[str, str]]] = tomllib.loads((Path(__file__).parent / "old_browsers.toml").read_text("utf-8"))
ENTRIES = {entry["name"]: entry for entries in LIST.values() for entry in entries}
DRIVERS = {"firefox-esr": OldFirefox, "webkit2gtk-driver": OldWebKit}
ALSO = {"webkit2gtk-driver": ["xvfb", "xauth"]}
"""What a browser of Debian's needs beside its own package: a screen, if it knows no headless way."""


class Old(Protocol):
    """What every driver can do."""

    version: str

    def goto(self, address: str) -> None: ...
    def run(self, script: str) -> Any: ...
    def size(self, width: int, height: int) -> None: ...
    def picture(self) -> str: ...
    def close(self) -> None: ...


def start(name: str, folder: Path) -> Old:
    """The browser of that name with a profile in the folder. Raises RuntimeError if it cannot be had on this machine."""
    entry = ENTRIES[name]
    if "program" not in entry:
        return OldChromium(entry, folder)
    if not shutil.which(entry["program"]):
        install([entry["package"], *ALSO.get(entry["package"], [])])
    if not shutil.which(entry["program"]):
        raise RuntimeError(
            f"no {entry['program']}; expected Debian's package {entry['package']}, or a way to install it"
        )
    return DRIVERS[entry["package"]](entry, folder)


def had(name: str, folder: Path) -> Old:
    """The browser of that name, the one that is meant; the test is skipped where it cannot be had, and fails so in CI."""
    try:
        browser = start(name, folder)
    except RuntimeError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"{name} cannot be had here: {error}")
    assert ENTRIES[name]["is"] in browser.version
    return browser


def install(packages: list[str]) -> None:
    """Try Debian's packages."""
    if not shutil.which("apt-get"):
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([*sudo, *command], check=False, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"}, **quiet)


def until(browser: Old, script: str, seconds: float = 10) -> Any:
    """What the script returns, as soon as it is true. Raises AssertionError if it is not within that time."""
    end = time.monotonic() + seconds
    while not (found := browser.run(script)):
        assert time.monotonic() < end, f"never true: {script}"
        time.sleep(0.05)
    return found
