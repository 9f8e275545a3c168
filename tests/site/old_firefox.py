"""Debian's Firefox ESR, driven by Marionette, its own remote control."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.site.old_webkit import free_port

PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.enabled": False,
    "toolkit.telemetry.enabled": False,
    "browser.startup.page": 0,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "extensions.getAddons.cache.enabled": False,
    "toolkit.legacyUserProfileCustomizations.stylesheets": True,
}
NARROW = ":root, body, #browser, #navigator-toolbox, #tabbrowser-tabbox { min-width: 0 !important; }"
"""As narrow as a phone: a window of Firefox is never less than 450 pixels wide otherwise."""


class OldFirefox:
    """One window of Firefox."""

    def __init__(self, entry: dict[str, str], folder: Path) -> None:
        port, self.count = free_port(), 0
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});"
            for name, value in ({"marionette.port": port} | PREFERENCES).items()
        ]
        (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
        (folder / "chrome").mkdir()
        (folder / "chrome/userChrome.css").write_text(NARROW, encoding="utf-8")
        command = [entry["program"], "--headless", "--no-remote", "--marionette", "--profile", str(folder)]
        there = os.environ | {"HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"}
        self.process = subprocess.Popen(
            command, env=there, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.line = self.connected(port)
        self.read()
        self.version = self.call("WebDriver:NewSession")["capabilities"]["userAgent"]

    def connected(self, port: int) -> Any:
        """The line to the browser, once it listens."""
        for _ in range(300):
            try:
                with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
                    return line.makefile("rwb")
            except OSError:
                time.sleep(0.1)
        raise TimeoutError("the browser does not listen")

    def read(self) -> Any:
        """The next thing the browser says: its length, a colon, JSON."""
        length = b""
        while (digit := self.line.read(1)) != b":":
            length += digit
        return json.loads(self.line.read(int(length)))

    def call(self, command: str, **values: Any) -> Any:
        """What the browser answers. Raises RuntimeError if it refuses."""
        self.count += 1
        asked = json.dumps([0, self.count, command, values]).encode()
        self.line.write(str(len(asked)).encode() + b":" + asked)
        self.line.flush()
        _, _, error, answer = self.read()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return answer

    def goto(self, address: str) -> None:
        """Open an address and wait until it has loaded."""
        self.call("WebDriver:Navigate", url=address)

    def run(self, script: str) -> Any:
        """What the body of a function returns in the page, as JSON has it."""
        return self.call("WebDriver:ExecuteScript", script=script, args=[])["value"]

    def size(self, width: int, height: int) -> None:
        """Give the page a size in pixels: the window as much more as its frame takes."""
        self.call("WebDriver:SetWindowRect", width=width, height=height)
        taken = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]")
        self.call("WebDriver:SetWindowRect", width=width + taken[0], height=height + taken[1])

    def picture(self) -> str:
        """The page as PNG in base64."""
        return self.call("WebDriver:TakeScreenshot", full=False)["value"]

    def close(self) -> None:
        """End the browser and all that it started."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.line.close()
