"""The words of a paragraph as a citation vouches for them, and their digest."""

from __future__ import annotations

import hashlib
import unicodedata

STRAIGHT = str.maketrans("‘’“”", "''\"\"")
DIGITS = 16
"""Hexadecimal digits of the SHA-256 that a digest keeps."""


def settled(words: str) -> str:
    """The words in Unicode NFC, with straight quotation marks, single spaces between them and none around them."""
    return " ".join(unicodedata.normalize("NFC", words).translate(STRAIGHT).split())


def digest(words: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 over the settled words in UTF-8."""
    return hashlib.sha256(settled(words).encode("utf-8")).hexdigest()[:DIGITS]
