"""Reads what was tried, and makes the page of it."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec
from babel.dates import format_date
from edition.seeds.records import EditionRecord
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests import ROOT

FOLDER = Path(__file__).parent
PAGE = ROOT / "docs/about/accessibility.md"
PRINCIPLES = ("Perceivable", "Operable", "Understandable", "Robust")


class Criterion(msgspec.Struct, frozen=True):
    """One of the criteria of W3C's list."""

    number: str
    """E.g. "1.4.13"."""
    level: Literal["A", "AA"]
    name: str
    """E.g. "Content on Hover or Focus"."""


class Tried(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was tried for a criterion."""

    number: str
    outcome: Literal["met", "partly", "not applicable", "not tested"]
    what: str
    tests: tuple[str, ...] = ()
    """As file::function, in tests/site/."""


def criteria() -> list[Criterion]:
    """The criteria in the order of their numbers."""
    lines = (FOLDER / "criteria.txt").read_text(encoding="utf-8").splitlines()
    return [Criterion(*line.split(" ", 2)) for line in lines if not line.startswith("#")]


def tried() -> list[Tried]:
    """What was tried, in the order of the file. Raises msgspec.ValidationError if it has another shape."""
    content = tomllib.loads((FOLDER / "tried.toml").read_text(encoding="utf-8"))
    return msgspec.convert(content["criterion"], list[Tried])


def page(edition: EditionRecord) -> str:
    """The page, dated as the version of the edition is."""
    by_number = {one.number: one for one in tried()}
    both = [(criterion, by_number[criterion.number]) for criterion in criteria()]
    loader = FileSystemLoader(FOLDER)
    environment = Environment(loader=loader, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.md.jinja").render(
        version=edition.version,
        day=format_date(date.fromisoformat(edition.date), "d MMMM yyyy", locale="en"),
        counts=Counter((one.outcome, criterion.level) for criterion, one in both),
        principles=[
            (name, [pair for pair in both if pair[0].number.startswith(str(number))])
            for number, name in enumerate(PRINCIPLES, 1)
        ],
    )
