"""Controls of direction, with which words can be shown in another order than they stand in, are let in only where they are of use."""

from __future__ import annotations

import pytest
from edition.errors import SeedError
from edition.seeds.letters import check_data, check_letters


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("read \u202eme", "U+202E"),
        ("שלום \u202dme", "U+202D"),
        ("one \u2067two\u2069", "U+2067"),
        ("left\u200e alone", "U+200E"),
        ("שלום\nthe next line \u200f", "U+200F"),
    ],
)
def test_a_control_that_deceives_is_refused(text: str, found: str):
    with pytest.raises(SeedError, match=found.replace("+", r"\+")):
        check_letters(text, "seeds/essay.txt")
    with pytest.raises(SeedError, match=found.replace("+", r"\+")):
        check_data({"title": [text]}, "seeds/edition.toml")


@pytest.mark.parametrize("text", ["“\u2067שלום\u2069”, they said", "العربية\u200f (1917)", "no control at all"])
def test_a_control_beside_letters_from_right_to_left_is_let_in(text: str):
    check_letters(text, "seeds/essay.txt")
