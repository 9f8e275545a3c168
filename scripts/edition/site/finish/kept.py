"""Writes the worker that keeps the site on a reader's device: what it keeps, under what sums, and which version it is."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from edition.modules import join_modules
from edition.site.finish.assets import small

WORKER = "offline.js"
MODULE = "assets/offline/worker.js"
ASKED = re.compile(r' data-offline="[^"]*"')
MOST = 5_000_000
"""Bytes, uncompressed, that are put on a reader's device without being asked for. A larger edition is not kept."""
LEFT = ("downloads/*.*", "*.xml", "*.gz", "_headers", "SHA256SUMS", "*.txt", "*.md", "*.json", "*.atom", WORKER)
"""What is fetched when it is asked for, not kept: downloads, what machines read, licences."""


def publish_worker(site: Path, docs: Path) -> None:
    """Put the worker, whose modules are in docs/, at the root of a built site, which must be finished otherwise.

    If the site is larger than what may be kept, there is no worker, and no page asks for one.
    """
    paths = _kept(site)
    if sum(path.stat().st_size for path in paths.values()) > MOST:
        return _forgo(site)
    sums = kept(site)
    script = small(MODULE, join_modules(docs, MODULE).script.encode("utf-8")).decode("utf-8")
    version = hashlib.sha256((json.dumps(sums) + script).encode()).hexdigest()[:8]
    head = f'const VERSION = "{version}";\nconst KEPT = {json.dumps(sums, indent=0, separators=(",", ": "))};\n'
    (site / WORKER).write_text(head + script, encoding="utf-8")


def kept(site: Path) -> dict[str, str]:
    """The SHA-256 of every file that is kept under its address from the root, e.g. "chapters/12-nep/"."""
    return {address: hashlib.sha256(path.read_bytes()).hexdigest() for address, path in _kept(site).items()}


def _kept(site: Path) -> dict[str, Path]:
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    files = {path.relative_to(site).as_posix(): path for path in paths if not _left(path.relative_to(site))}
    return {_address(name): path for name, path in files.items()}


def _forgo(site: Path) -> None:
    for path in site.rglob("*.html"):
        path.write_text(unasked(path.read_text(encoding="utf-8")), encoding="utf-8")


def unasked(page: str) -> str:
    """The page without the words that ask for the worker."""
    return ASKED.sub("", page)


def _left(path: Path) -> bool:
    return path.name != "index.html" and any(path.match(pattern) for pattern in LEFT)


def _address(name: str) -> str:
    return name.removesuffix("index.html") if name == "index.html" or name.endswith("/index.html") else name
