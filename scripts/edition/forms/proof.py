"""The program by which a reader proves the edition, with the sums it expects."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

from edition.forms.book import Book

PROGRAM = "prove.py"
"""Its name, here, where it has no sums yet, and among the downloads."""
BLANK = 'decode("""{}""")'
WIDTH = 2000


def proof(book: Book) -> bytes:
    """The program; its sums stand in a few long lines."""
    needed = {key: value for key, value in book.sums.items() if key != "chapters"}
    said = "\n".join(textwrap.wrap(json.dumps(needed), WIDTH, break_on_hyphens=False))
    filled = BLANK.replace("{}", f"\n{said}\n")
    return Path(__file__).with_name(PROGRAM).read_text(encoding="utf-8").replace(BLANK, filled).encode("utf-8")
