"""Sets a Typst source with the edition's own type."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

from edition.errors import SeedError

Data = dict[str, Any]
"""What a source finds in `json(bytes(sys.inputs.book))`."""
ARCHIVAL = ["a-2a", "ua-1"]
"""PDF/A-2a and PDF/UA-1: a PDF that is both archival and accessible."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address stands in the printed form."""

    id: str
    """Its name, e.g. "p9-3" or "page-25"."""
    page: int
    """The page of the PDF, from 1."""
    y: float
    """How far down the page its line stands, in points."""


class Press:
    """Sets with the fonts of one folder and no other, and keeps the pages that it has set."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        self._pages: dict[tuple[str, str], tuple[typst.Compiler, tuple[Place, ...]]] = {}

    def set_book(self, source: str, data: Data, date: str) -> tuple[bytes, tuple[Place, ...]]:
        """The source as an archival and accessible PDF of that date, and where each of its addresses came to stand."""
        compiler, places = self._set(source, data)
        made = compiler.compile(source.encode(), format="pdf", pdf_standards=ARCHIVAL, timestamp=_midnight(date))  # type: ignore[arg-type]
        assert isinstance(made, bytes)
        return made, places

    def set_sheets(self, source: str, data: Data, date: str) -> bytes:
        """The source as a PDF whose pages are to be laid on sheets, without the structure that is lost there."""
        compiler, _ = self._set(source, data)
        made = compiler.compile(source.encode(), format="pdf", pdf_tags=False, timestamp=_midnight(date))
        assert isinstance(made, bytes)
        return made

    def set_picture(self, source: str, data: Data) -> bytes:
        """The source, one page long, as a PNG of 254 pixels an inch."""
        made = self._compiler(source, data).compile(format="png", ppi=254)
        assert isinstance(made, bytes)
        return made

    def _set(self, source: str, data: Data) -> tuple[typst.Compiler, tuple[Place, ...]]:
        """The compiler that has the pages of the source set, so that writing them costs little, and its addresses."""
        key = (source, json.dumps(data))
        if key not in self._pages:
            compiler = self._compiler(source, data)
            found = json.loads(compiler.query("<address>", field="value"))
            self._pages[key] = compiler, tuple(Place(one["id"], one["page"], one["y"]) for one in found)
        return self._pages[key]

    def _compiler(self, source: str, data: Data) -> typst.Compiler:
        if not self._fonts.is_dir():
            raise SeedError("docs/assets/fonts/source", "is not there", "the fonts of the printed forms")
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[self._fonts])
        return typst.Compiler(source.encode(), font_paths=fonts, sys_inputs={"book": json.dumps(data)})


def string(text: str) -> str:
    """The text as a string in Typst's code, e.g. "\\"so\\""."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _midnight(date: str) -> datetime:
    return datetime.fromisoformat(date).replace(tzinfo=UTC)
