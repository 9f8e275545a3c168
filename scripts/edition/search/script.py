"""Writes the index as a script, which a page opened from a disk can load too, and reads it again."""

from __future__ import annotations

import json
from typing import Any

HEAD = "window.EditionIndex = "


def index_script(index: dict[str, Any]) -> str:
    """The script `search/index.js`, one line."""
    return f"{HEAD}{json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"


def index_of(script: str) -> str:
    """The index as JSON, out of its script."""
    return script.strip().removeprefix(HEAD).removesuffix(";")
