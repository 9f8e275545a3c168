"""Writes the edition's downloads into a folder: `python scripts/make_downloads.py docs/downloads`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from edition.compose import compose
from edition.errors import SeedError
from edition.forms.booklet import A4, LETTER, booklet
from edition.forms.epub import epub
from edition.forms.markdown import markdown
from edition.forms.offline import offline
from edition.forms.pdf import pdf
from edition.forms.plain import plain
from edition.forms.references import bib, csl_json, research_information
from edition.forms.tei import tei
from edition.model import Edition
from edition.registers import Registers, read_registers
from edition.seeds import read_seeds

ROOT = Path(__file__).parents[1]
NAME = "guillamon-russian-revolution"


def main(arguments: list[str]) -> int:
    """0 when every file is written; 1, and one line that says why, when the seeds are wrong."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "downloads"
    try:
        edition, registers = compose(read_seeds(ROOT / "seeds")), read_registers(ROOT / "seeds")
        folder.mkdir(parents=True, exist_ok=True)
        for ending, content in make_forms(edition, registers):
            (folder / f"{NAME}.{ending}").write_bytes(content)
            print(f"✓ {NAME}.{ending} ({len(content) / 1000:,.0f} kB)")
    except SeedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def make_forms(edition: Edition, registers: Registers) -> Iterator[tuple[str, bytes]]:
    """The ending and the bytes of every form, one after another."""
    yield "epub", epub(edition)
    yield "pdf", pdf(edition)
    yield "a4.pdf", booklet(edition, A4)
    yield "lt.pdf", booklet(edition, LETTER)
    yield "xml", tei(edition, registers)
    yield "txt", plain(edition)
    yield "md", markdown(edition)
    yield "html", offline(edition)
    yield "bib", bib(edition)
    yield "ris", research_information(edition)
    yield "json", csl_json(edition)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
