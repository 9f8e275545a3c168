"""Lists every file of a finished site with its SHA-256, so that whoever mirrors it can fetch all and prove each."""

from __future__ import annotations

import hashlib
from pathlib import Path

SUMS = "SHA256SUMS"
LEFT = frozenset((SUMS, "_headers"))
"""Itself, and what is for a server and not served by it."""


def publish_sums(site: Path) -> None:
    """Write the list at the site's root as `sha256sum --check` reads it. The site must be finished otherwise."""
    paths = sorted(path for path in site.rglob("*") if path.is_file() and path.name not in LEFT)
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(site).as_posix()}\n" for path in paths
    ]
    (site / SUMS).write_text("".join(lines), encoding="utf-8")


def read_sums(site: Path) -> frozenset[str]:
    """The paths of the files that the site's list names."""
    lines = (site / SUMS).read_text(encoding="utf-8", errors="replace").splitlines()
    return frozenset(line[66:] for line in lines)
