"""Of two stretches of words, the words that differ."""

from __future__ import annotations

import pytest
from edition.text.emendations import changed_words


@pytest.mark.parametrize(
    ("find", "replace", "due"),
    [
        ("and word history", "and world history", (4, "word", "world")),
        ("for first stages", "for the first stages", (0, "for", "for the")),
        ("*Order Number of the*", "*Order Number 1 of the*", (7, "Number", "Number 1")),
        ("as Kerenski. The", "as Kerensky. The", (3, "Kerenski", "Kerensky")),
        ("coup d'etat, which", "coup d'état, which", (5, "d'etat", "d'état")),
        ("send twothirds of", "send two-thirds of", (5, "twothirds", "two-thirds")),
        ("Kulaks. thus", "Kulaks, thus", (0, "Kulaks.", "Kulaks,")),
        ("the the end", "the end", (0, "the the", "the")),
        ("a b c d", "a x c y", (2, "b c d", "x c y")),
        ("first", "the first", (0, "first", "the first")),
    ],
)
def test_changed_words(find, replace, due):
    assert changed_words(find, replace) == due
