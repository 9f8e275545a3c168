"""The settings of mkdocs.yml for a build without this edition's hooks: what these would tell MkDocs is written out."""

from __future__ import annotations

import re
from typing import Any

import yaml
from edition.model import Edition
from edition.site.menu import menu, settings_of

from tests import ROOT

ADDRESS = re.compile(r"!ENV \[.*\]")


def settings() -> dict[str, Any]:
    """Those of mkdocs.yml, the hooks where they stand."""
    source = ADDRESS.sub("http://127.0.0.1:8000/", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    read = yaml.safe_load(source)
    return read | {"hooks": [str(ROOT / hook) for hook in read["hooks"]]}


def without_hooks(edition: Edition) -> dict[str, Any]:
    """Those of mkdocs.yml with title and chapters of the edition, and no hooks."""
    read = settings() | settings_of(edition)
    read["nav"] = menu(read["nav"], edition, lambda path: (ROOT / "docs" / path).is_file())
    del read["hooks"]
    return read
