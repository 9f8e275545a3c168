"""Makes addresses of headings, fits those of the web for Markdown, and compares words without case and accents."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

GAP = re.compile(r"[^a-z0-9]+")
ADDRESS = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""What an address that people give may be made of, as a regular expression."""
APOSTROPHE = re.compile(r"['’]")


def fold(words: str) -> str:
    """The words in small letters without accents and apostrophes, e.g. "coup detat" for "Coup d'État"."""
    letters = unicodedata.normalize("NFKD", words.lower())
    return APOSTROPHE.sub("", "".join(letter for letter in letters if not unicodedata.combining(letter)))


def make_id(heading: str) -> str:
    """The heading's address in Latin letters, e.g. "kerensky-alexander" for "Kerensky, Alexander", "oktyabr" for "Октябрь"."""
    return GAP.sub("-", anyascii(fold(heading)).lower()).strip("-")


def in_parentheses(address: str) -> str:
    """A web address such that it can stand between the parentheses of a Markdown link, whatever it holds."""
    return address.replace("(", "%28").replace(")", "%29")
