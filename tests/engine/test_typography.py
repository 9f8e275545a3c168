"""Quotation marks and apostrophes come out as a book has them."""

from __future__ import annotations

import pytest
from edition.pieces import Emphasis, Notes, PageBreak, Text
from edition.text.typography import curl, curl_pieces


@pytest.mark.parametrize(
    ("typed", "curly"),
    [
        ('"so"', "“so”"),
        ('("Bloody Sunday")', "(“Bloody Sunday”)"),
        ('that "[t]he most"', "that “[t]he most”"),
        ('a Prince?".', "a Prince?”."),
        ("coup d'état", "coup d’état"),
        ("Bolsheviks' mission", "Bolsheviks’ mission"),
        ('"... from the first', "“... from the first"),
        ("1971—Translator's Note", "1971—Translator’s Note"),
        ("\"'so' he said\"", "“‘so’ he said”"),
        ("“so” stays", "“so” stays"),
    ],
)
def test_curl(typed: str, curly: str) -> None:
    assert curl(typed) == curly


def test_a_mark_is_told_from_the_pieces_around_it() -> None:
    pieces = (Text('"senselessly '), PageBreak(19), Emphasis((Text("learned"),)), Text('"'), Notes((), "."))
    assert curl_pieces(pieces) == (
        Text("“senselessly "),
        PageBreak(19),
        Emphasis((Text("learned"),)),
        Text("”"),
        Notes((), "."),
    )
