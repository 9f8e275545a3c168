"""A program finds its way by the links of a page, and by the list of all of them: signposting's own client reads both."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from edition.forms.catalogue import FORMS
from edition.model import Edition
from signposting import Signposting, find_signposting_html, find_signposting_linkset

HOME = "http://127.0.0.1:8000/"
"""The address for which the site is built; only the canonical links and those of the list have it."""


def targets(found: Signposting, relation: str) -> set[str]:
    return {str(post.target) for post in found.signposts if post.rel == relation}


def files(server: str, describes: bool) -> set[str]:
    return {
        f"{server}downloads/guillamon-russian-revolution.{form.ending}" for form in FORMS if form.describes is describes
    }


def test_the_title_page(server: str):
    found = find_signposting_html(server)
    assert {str(one.target) for one in found.types} == {"https://schema.org/Book"}
    assert {str(one.target) for one in found.authors} == {f"{HOME}about/#author-1"}
    assert str(found.citeAs.target) == HOME
    assert {str(one.target) for one in found.items} == files(server, False)
    assert {str(one.target) for one in found.describedBy} == files(server, True)
    assert {str(one.target) for one in found.linksets} == {f"{server}linkset.json"}


def test_every_chapter(server: str, edition: Edition):
    for chapter in edition.chapters:
        own = f"chapters/{chapter.name}/"
        found = find_signposting_html(server + own)
        assert {str(one.target) for one in found.types} == {"https://schema.org/Chapter"}
        assert str(found.citeAs.target) == HOME + own
        assert str(found.collection.target) == server
        assert {str(one.target) for one in found.items} == {f"{server}{own}index.md"}
        assert {str(one.target) for one in found.linksets} == {f"{server}linkset.json"}


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_the_list_says_the_same(server: str, built: Path, edition: Edition):
    """Of the title page and of each chapter; a server of files calls it JSON, which the client accepts and warns of."""
    found = find_signposting_linkset(f"{server}linkset.json")
    contexts = {HOME, *(f"{HOME}chapters/{chapter.name}/" for chapter in edition.chapters)}
    assert {str(one) for one in found.other_contexts} | {str(found.context_url)} - {"None"} >= contexts
    listed = json.loads((built / "linkset.json").read_text(encoding="utf-8"))["linkset"]
    assert {one["anchor"] for one in listed} == contexts
    (book,) = (one for one in listed if one["anchor"] == HOME)
    assert {one["href"] for one in book["item"]} == files(HOME, False)
    for one in listed:
        for relation in ("item", "describedby"):
            for link in one.get(relation, ()):
                assert (built / link["href"].removeprefix(HOME)).is_file(), link
