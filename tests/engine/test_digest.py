"""The digest of words is of what they say, not of how they are set; the table is that of cited.test.js too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from edition.text.digest import digest, settled

CASES = json.loads(Path(__file__).with_name("digest.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("given", "words", "sum"), CASES)
def test_words_are_settled_and_digested(given: str, words: str, sum: str):
    assert settled(given) == words
    assert digest(given) == sum


def test_other_words_have_another_digest():
    assert len({digest(words) for _, words, _ in CASES}) == len(CASES)
