"""Debian's WebKitGTK, driven by its own WebDriver."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

BROWSERS = "webkit2gtk-4.*/MiniBrowser"
NARROW = (
    "* { font-size: 1px; min-width: 0; margin: 0; padding: 0; -gtk-icon-transform: scale(0); } image { margin: -6px; }"
)
"""A window as narrow as a phone: its buttons would keep it wider than 440 pixels otherwise."""


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class OldWebKit:
    """One window of WebKitGTK, on a screen that is only memory."""

    def __init__(self, entry: dict[str, str], folder: Path) -> None:
        self.port = free_port()
        minibrowser = next(Path("/usr/lib").rglob(BROWSERS))
        (folder / ".config/gtk-3.0").mkdir(parents=True)
        (folder / ".config/gtk-3.0/gtk.css").write_text(NARROW, encoding="utf-8")
        screen = ["xvfb-run", "-a", "-s", "-screen 0 2000x1400x24"]
        there = os.environ | {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
            "GTK_A11Y": "none",
        }
        self.process = subprocess.Popen(
            [*screen, entry["program"], f"--port={self.port}"],
            env=there,
            start_new_session=True,
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        wanted = {
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": {"binary": str(minibrowser), "args": ["--automation"]},
        }
        self.session = ""
        self.session = "/session/" + self.begin({"capabilities": {"alwaysMatch": wanted}})["sessionId"]
        self.version = self.run("return navigator.userAgent")

    def begin(self, wanted: dict[str, Any]) -> Any:
        """The new session, once the driver listens."""
        for _ in range(100):
            try:
                return self.call("/session", wanted)
            except URLError as error:
                if isinstance(error, HTTPError):
                    raise RuntimeError(error.read().decode()) from error
                time.sleep(0.1)
        raise TimeoutError("the driver does not listen")

    def call(self, path: str, values: dict[str, Any] | None = None, method: str | None = None) -> Any:
        """What the driver answers. Raises RuntimeError if it refuses."""
        body = None if values is None else json.dumps(values).encode()
        asked = Request(
            f"http://127.0.0.1:{self.port}{self.session}{path}",
            body,
            {"Content-Type": "application/json"},
            method=method,
        )
        try:
            with urlopen(asked, timeout=60) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            if not self.session:
                raise
            raise RuntimeError(error.read().decode()) from error

    def goto(self, address: str) -> None:
        """Open an address and wait until it has loaded."""
        self.call("/url", {"url": address})

    def run(self, script: str) -> Any:
        """What the body of a function returns in the page, as JSON has it."""
        return self.call("/execute/sync", {"script": script, "args": []})

    def size(self, width: int, height: int) -> None:
        """Give the page a size in pixels: the window as much more as its frame takes."""
        self.call("/window/rect", {"width": width, "height": height})
        taken = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]")
        self.call("/window/rect", {"width": width + taken[0], "height": height + taken[1]})

    def picture(self) -> str:
        """The page as PNG in base64."""
        return self.call("/screenshot")

    def close(self) -> None:
        """End the browser, its driver and its screen."""
        try:
            self.call("", method="DELETE")
        finally:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait()
