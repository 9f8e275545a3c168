"""How the edition is cited, against a fixed list."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
import rispy
from edition.apparatus.citations import Cited, cite

from tests.forms_made import edition

CASES = Path(__file__).parent / "citations.txt"
CITED = ("essay", "09-october-revolution", "p9-3", "p11-1")


@cache
def cited() -> dict[str, Cited]:
    """The citations by the id of what they cite."""
    return {one.id: one for one in cite(edition())}


def test_everything_is_cited_once() -> None:
    assert len(cited()) == 1 + 16 + 82


def test_citations_of_the_fixed_list() -> None:
    found = "\n\n".join(
        f"{id}: {name}\n{getattr(cited()[id], name).strip()}"
        for id in CITED
        for name in Cited.__slots__
        if name != "id"
    )
    assert found + "\n" == CASES.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["chicago_note", "chicago_bibliography", "mla", "apa", "bibtex", "ris", "csl_json"])
def test_every_citation_leaves_address_and_day_open(name: str) -> None:
    for one in cited().values():
        said = getattr(one, name)
        assert "{address}" in said
        assert "{accessed-" in said
        assert "9999" not in said
        assert "invalid" not in said
        assert "1.0.0" in said


def test_every_paragraph_is_named_with_its_printed_page() -> None:
    for id, one in cited().items():
        if id.startswith("p"):
            address = id[1:].replace("-", ".")
            assert f"para. {address} (p" in one.chicago_note
            assert f"par. {address} (p" in one.mla_in_text
            assert f"para. {address} (p" in one.apa_in_text
            assert f"Paragraph {address}." in one.bibtex
            assert f"SE  - {address}" in one.ris


def test_completed_records_are_read_back() -> None:
    one = cited()["p9-3"]
    whole = one.csl_json.replace("{address}", "https://example.org/#p9-3").replace("{accessed-parts}", "[2026,11,23]")
    assert json.loads(whole)[0]["accessed"] == {"date-parts": [[2026, 11, 23]]}
    assert rispy.loads(one.ris)[0]["urls"] == ["{address}"]
