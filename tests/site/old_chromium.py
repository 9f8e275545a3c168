"""An old Chromium out of an npm package: fetched once, checked against a known sum, driven through a pair of pipes."""

from __future__ import annotations

import fcntl
import hashlib
import io
import json
import os
import select
import signal
import tarfile
import time
from pathlib import Path
from typing import Any

import brotli

from tests import ROOT
from tests.site.npm import fetched

CACHE = ROOT / ".cache"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-zygote",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--remote-debugging-pipe",
    "--lang=en-US",
)
PATIENCE = 60


def packed(entry: dict[str, str]) -> Path:
    """The packed program, fetched once. Raises RuntimeError if it cannot be had or is not the one that is known."""
    kept = CACHE / f"{entry['name'].replace(' ', '-').lower()}-{entry['sha256'][:12]}.br"
    if not kept.is_file():
        content = fetched(entry["package"])
        if (found := hashlib.sha256(content).hexdigest()) != entry["sha256"]:
            raise RuntimeError(f"{entry['package']}: its SHA-256 is {found}; expected {entry['sha256']}")
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            CACHE.mkdir(exist_ok=True)
            fresh = kept.with_suffix(f".{os.getpid()}")
            fresh.write_bytes(archive.extractfile(entry["file"]).read())
            fresh.replace(kept)
    return kept


def high(descriptor: int) -> int:
    """The same descriptor under a number that is not one of those a program starts with."""
    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 20)
    os.close(descriptor)
    return moved


class OldChromium:
    """One tab of an old Chromium."""

    def __init__(self, entry: dict[str, str], folder: Path) -> None:
        program = folder / "chromium"
        program.write_bytes(brotli.decompress(packed(entry).read_bytes()))
        program.chmod(0o755)
        (their_in, self.out), (self.into, their_out) = (tuple(map(high, os.pipe())) for _ in range(2))
        actions = [
            (os.POSIX_SPAWN_DUP2, their_in, 3),
            (os.POSIX_SPAWN_DUP2, their_out, 4),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ]
        command = [str(program), *FLAGS, f"--user-data-dir={folder / 'profile'}", "about:blank"]
        self.process = os.posix_spawn(command[0], command, os.environ, file_actions=actions, setpgroup=0)
        os.close(their_in)
        os.close(their_out)
        self.rest, self.count, self.session = b"", 0, None
        self.version = self.call("Browser.getVersion")["product"]
        tab = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]

    def call(self, method: str, **values: Any) -> Any:
        """What the browser answers. Raises RuntimeError if it refuses, TimeoutError if it says nothing for a minute."""
        self.count += 1
        asked = {"id": self.count, "method": method, "params": values} | (
            {"sessionId": self.session} if self.session else {}
        )
        os.write(self.out, json.dumps(asked).encode() + b"\0")
        while (answer := self.read()).get("id") != self.count:
            pass
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def read(self) -> dict[str, Any]:
        """The next thing the browser says."""
        end = time.monotonic() + PATIENCE
        while b"\0" not in self.rest:
            if not select.select([self.into], [], [], max(0, end - time.monotonic()))[0]:
                raise TimeoutError("the browser says nothing")
            self.rest += os.read(self.into, 1 << 16) or b'{"id": -1}\0'
        said, self.rest = self.rest.split(b"\0", 1)
        return json.loads(said)

    def goto(self, address: str) -> None:
        """Open an address, and wait until it is the page and has loaded."""
        self.call("Page.navigate", url=address)
        while self.run("return document.readyState") != "complete":
            time.sleep(0.02)

    def run(self, script: str) -> Any:
        """What the body of a function returns in the page, as JSON has it."""
        expression = f"JSON.stringify((function () {{ {script} }})() )"
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", "?"))
        return json.loads(answer["result"].get("value") or "null")

    def size(self, width: int, height: int) -> None:
        """Give the page a size in pixels."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self) -> str:
        """The page as PNG in base64."""
        return self.call("Page.captureScreenshot")["data"]

    def close(self) -> None:
        """End the browser and all that it started."""
        os.killpg(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.out)
        os.close(self.into)
