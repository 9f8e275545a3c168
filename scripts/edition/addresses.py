"""Makes addresses of headings."""

from __future__ import annotations

import re
import unicodedata

GAP = re.compile(r"[^a-z0-9]+")
ADDRESS = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""What an address that people give may be made of, as a regular expression."""
APOSTROPHE = re.compile(r"['’]")


def fold(heading: str) -> str:
    """The heading in small letters without accents, e.g. "broue, pierre" for "Broué, Pierre"."""
    letters = unicodedata.normalize("NFKD", heading.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def make_id(heading: str) -> str:
    """The heading's address, e.g. "kerensky-alexander" for "Kerensky, Alexander"."""
    return GAP.sub("-", APOSTROPHE.sub("", fold(heading))).strip("-")
