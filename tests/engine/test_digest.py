"""The digest of words is of what they say, not of how they are set."""

from __future__ import annotations

import pytest
from edition.text.digest import digest, settled


@pytest.mark.parametrize(
    ("one", "other"),
    [("“It’s”  so ", '"It\'s" so'), ("Cafe\u0301\nbar", "Café bar"), ("a\u00a0b", "a b")],
)
def test_words_that_only_look_otherwise_have_one_digest(one: str, other: str) -> None:
    assert settled(one) == other
    assert digest(one) == digest(other)
    assert digest(other) != digest(f"{other}s")
