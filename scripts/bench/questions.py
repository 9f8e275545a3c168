"""Reads the questions that are asked of every search, and judges what it lists."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote, urlsplit

from bench.model import ROOT

CHAPTER = re.compile(r"/chapters/(\d\d)-")
Question = dict[str, Any]
"""e.g. {"q": "wig goatee", "expect": ["8.10"], "half": "held"}."""


def read_questions() -> list[Question]:
    """The questions that the tests of the search ask, too."""
    (file,) = (ROOT / "tests").rglob("questions.toml")
    return list(tomllib.loads(file.read_text(encoding="utf-8"))["question"])


def judge(question: Question, results: Sequence[Sequence[str]], chapters: Iterable[str]) -> tuple[bool, bool]:
    """Whether the first three results, links each, lead to the right chapter, and whether to the very place.

    `chapters` are in Markdown. Where nothing is expected both are true if nothing is found.
    """
    if question.get("nothing"):
        return not results, not results
    links = [urlsplit(link) for result in results[:3] for link in result]
    reached = {int(found[1]) for link in links if (found := CHAPTER.search(link.path))}
    due = {number for address in question["expect"] for number in chapters_of(address, chapters)}
    places = {place_of(address) for address in question["expect"]}
    near, right = bool(reached & due), bool(places & {unquote(link.fragment) for link in links})
    return near or right, right or (near and places == {""})


def place_of(address: str) -> str:
    """The fragment that leads to an address: "p8-10" for "8.10", "page-25" for "page:25", "" for "chapter:9"."""
    kind, _, name = address.rpartition(":")
    marks = {"": f"p{name.replace('.', '-')}", "page": f"page-{name}", "note": f"fn:{name}", "chapter": ""}
    return marks.get(kind, name)


def chapters_of(address: str, chapters: Iterable[str]) -> set[int]:
    """The numbers of the chapters in which an address stands."""
    kind, _, name = address.rpartition(":")
    if kind == "chapter":
        return {int(name)}
    mark = f"[^{name}]:" if kind == "note" else f'id="{place_of(address)}"'
    return {number for number, text in enumerate(chapters, 1) if mark in text}
