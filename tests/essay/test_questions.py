"""The questions of readers, asked without a browser: what is among the first three results."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from edition.model import Edition
from edition.search.apparatus import apparatus_index
from edition.search.index import search_index
from edition.seeds.read import Seeds
from edition.text.typography import curled

from tests.asking import Asked, ask

QUESTIONS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "questions.toml").read_text("utf-8"))[
    "question"
]
FIRST = 3
APPARATUS = ("definition", "who")
MISSED = 1
"""Of the questions that were kept apart while the search was made."""


@pytest.fixture(scope="module")
def asked(edition: Edition, seeds: Seeds) -> Asked:
    index = search_index(curled(edition), seeds.names, seeds.sees, seeds.terms)
    return ask(index | apparatus_index(curled(edition), seeds), [question["q"] for question in QUESTIONS])


def is_right(question: dict[str, Any], found: tuple[str, ...]) -> bool:
    """True if the first three hold what the question expects, or if there is nothing where nothing is expected.

    Of what the edition itself says, the first three below the essay.
    """
    if question.get("nothing"):
        return not found
    if question["kind"] in APPARATUS:
        found = tuple(address for address in found if address.partition(":")[0] in ("name", "term"))
    return any(address in question["expect"] for address in found[:FIRST])


def wrong(asked: Asked, half: str) -> list[str]:
    """What was asked in vain, with what was found instead."""
    pairs = [(one, found) for one, found in zip(QUESTIONS, asked.found, strict=True) if one["half"] == half]
    return [f"{one['q']}: {', '.join(found[:FIRST])}" for one, found in pairs if not is_right(one, found)]


def test_every_tuned_question_is_answered(asked: Asked):
    assert wrong(asked, "tune") == []


def test_at_most_one_question_that_was_kept_apart_is_missed(asked: Asked):
    assert len(wrong(asked, "held")) <= MISSED, wrong(asked, "held")


def test_enough_questions():
    """There are at least a hundred questions of many kinds, each half with a fair share."""
    assert len(QUESTIONS) >= 100
    assert len({question["kind"] for question in QUESTIONS}) >= 15
    assert sum(question["half"] == "held" for question in QUESTIONS) >= len(QUESTIONS) * 0.45
    assert len({question["q"] for question in QUESTIONS}) == len(QUESTIONS)
