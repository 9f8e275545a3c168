"""Writes the index as a script, which a page opened from a disk can load too, and reads it again."""

from __future__ import annotations

import json
from typing import Any

HEADS = {"search/index.js": "window.EditionIndex = ", "search/apparatus.js": "window.EditionApparatus = "}
"""The two parts of the index, each under the name of its file in `docs/`, and how its script begins."""
TEXT, APPARATUS = HEADS


def index_script(index: dict[str, Any], path: str = TEXT) -> str:
    """The script of a part of the index, one line. path: of its file, e.g. "search/apparatus.js"."""
    return f"{HEADS[path]}{json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"


def index_of(script: str, path: str = TEXT) -> str:
    """A part of the index as JSON, out of its script."""
    return script.strip().removeprefix(HEADS[path]).removesuffix(";")
