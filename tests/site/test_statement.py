"""The statement on accessibility: every criterion is there, every test that it names, and the page is the one made of it."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest
from edition.seeds.read import Seeds

from tests import ROOT
from tests.site.statement.page import PAGE, Tried, criteria, page, tried


def functions(file: str) -> set[str]:
    """The tests that a file of tests/site/ has."""
    tree = ast.parse((ROOT / "tests/site" / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_criterion_is_spoken_about_once():
    assert Counter(one.level for one in criteria()) == {"A": 31, "AA": 24}
    assert [one.number for one in tried()] == [one.number for one in criteria()]


@pytest.mark.parametrize("one", tried(), ids=lambda one: one.number)
def test_what_is_said_is_held(one: Tried):
    """Every test that is named exists; what is said to be met has one, what is said not to be tested has none."""
    assert [name for name in one.tests if name.split("::")[1] not in functions(name.split("::")[0])] == []
    assert one.tests or one.outcome != "met"
    assert not one.tests or one.outcome != "not tested"


def test_the_page_is_made_of_it(seeds: Seeds):
    text = PAGE.read_text(encoding="utf-8")
    assert text == page(seeds.edition), "run python -m tests.site.statement"
    assert not re.search("conform|complian|accessible to", text, re.IGNORECASE)
