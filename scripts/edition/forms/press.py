"""Sets a Typst source with the edition's own type."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Literal

import typst

from edition.forms.pdf_names import Place
from edition.model import Edition
from edition.paths import FONTS

SOURCES = FONTS / "source"
STANDARDS = ["a-2a", "ua-1"]


def set_pdf(source: str, edition: Edition) -> bytes:
    """The source as a PDF that is both archival and accessible, dated by the edition."""
    year, month, day = map(int, edition.facts.date.split("-"))
    made = _compiler(source).compile(
        format="pdf",
        pdf_standards=STANDARDS,  # type: ignore[arg-type]
        timestamp=datetime(year, month, day, tzinfo=UTC),
    )
    assert isinstance(made, bytes)
    return made


def addresses(source: str) -> tuple[Place, ...]:
    """Where every address of the source comes to stand."""
    found = json.loads(_compiler(source).query("<address>", field="value"))
    return tuple(Place(one["id"], one["page"], one["y"]) for one in found)


def set_picture(source: str, kind: Literal["png", "svg"], ppi: float = 144) -> bytes:
    """The source, one page long, as a picture."""
    made = _compiler(source).compile(format=kind, ppi=ppi)
    assert isinstance(made, bytes)
    return made


def string(text: str) -> str:
    """The text as a string in Typst's code, e.g. "\\"so\\""."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _compiler(source: str) -> typst.Compiler:
    return typst.Compiler(source.encode("utf-8"), font_paths=[str(SOURCES)], ignore_system_fonts=True)  # type: ignore[misc]
