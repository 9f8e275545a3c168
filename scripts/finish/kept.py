"""Writes the worker that keeps the site on a reader's device: what it keeps, under what sums, and which version it is."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

SOURCE = "assets/offline/worker.js"
WORKER = "offline.js"
LEFT = ("downloads/*.*", "*.xml", "*.gz", "_headers", "SHA256SUMS", "*.txt", "*.json", WORKER)
"""What is fetched when it is asked for, not kept: downloads, what machines read, licences."""


def publish_worker(site: Path) -> None:
    """Put the worker at the root of a built site, in place of its source. The site must be finished otherwise."""
    source = site / SOURCE
    text = source.read_text(encoding="utf-8")
    source.unlink()
    source.parent.rmdir()
    sums = kept(site)
    version = hashlib.sha256(json.dumps(sums).encode()).hexdigest()[:8]
    head = f'const VERSION = "{version}";\nconst KEPT = {json.dumps(sums, indent=0, separators=(",", ": "))};\n'
    (site / WORKER).write_text(head + text, encoding="utf-8")


def kept(site: Path) -> dict[str, str]:
    """The SHA-256 of every file that is kept under its address from the root, e.g. "chapters/12-nep/"."""
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    files = {path.relative_to(site).as_posix(): path for path in paths if not _left(path.relative_to(site))}
    return {_address(name): hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}


def _left(path: Path) -> bool:
    return path.name != "index.html" and any(path.match(pattern) for pattern in LEFT)


def _address(name: str) -> str:
    return name.removesuffix("index.html") if name == "index.html" or name.endswith("/index.html") else name
