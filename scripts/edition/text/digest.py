"""The words of a paragraph as a citation vouches for them, and their digest."""

from __future__ import annotations

import hashlib
import re
import unicodedata

STRAIGHT = str.maketrans("‘’“”", "''\"\"")
SPACE = re.compile("[\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+")
"""White space as JavaScript has it, whose digest must be the same."""
DIGITS = 16
"""Hexadecimal digits of the SHA-256 that a digest keeps."""


def settled(words: str) -> str:
    """The words in Unicode NFC, with straight quotation marks, single spaces between them and none around them."""
    return SPACE.sub(" ", unicodedata.normalize("NFC", words).translate(STRAIGHT)).strip(" ")


def digest(words: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 over the settled words in UTF-8."""
    return hashlib.sha256(settled(words).encode("utf-8")).hexdigest()[:DIGITS]
