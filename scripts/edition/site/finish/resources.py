"""Puts beside each chapter of a built site its Markdown and a JSON for each of its paragraphs."""

from __future__ import annotations

from pathlib import Path

from edition.forms.resources import SITE


def publish_resources(site: Path, made: Path, address: str) -> None:
    """Copy each chapter's files into its folder, with the site's address in them.

    made: the folder with one folder for each chapter; address: the site's, e.g. "https://example.org/".
    """
    for path in sorted(made.glob("*/*")):
        folder = site / "chapters" / path.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / path.name).write_bytes(path.read_bytes().replace(SITE.encode(), address.encode()))
