"""Makes what a reader takes away: the downloads and their page, and the citations of every paragraph.

make_downloads.py [docs]    writes docs/downloads/ and docs/cite/, what changed
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from edition.files import write_files
from edition.forms.catalogue import FORMS
from edition.forms.cover import banner
from edition.forms.registers import registers_of
from edition.forms.shelf import render_shelf, size_words
from edition.pages.how_to_cite import render_citing
from edition.paths import ROOT
from edition.seeds.read import read_seeds
from edition.telling import say, told
from edition.text.compose import compose
from edition.text.marks import unmark

OWNED = ("downloads", "cite")


def main(arguments: Sequence[str]) -> int:
    """0 when every file is written; 1, and one line that says why, when the seeds are wrong."""
    docs = Path(arguments[0]) if arguments else ROOT / "docs"
    return told(lambda: run(docs))


def run(docs: Path) -> int:
    """Make the files from the seeds and write them into a folder."""
    write_files(docs, make_files(ROOT / "seeds", ROOT / "docs"), OWNED)
    return 0


def make_files(seeds: Path, docs: Path) -> dict[str, bytes]:
    """The files under their paths in `docs/`; prints a line for each download."""
    read = read_seeds(seeds)
    edition, registers = unmark(compose(read)), registers_of(read, docs)
    forms = {}
    for form in FORMS:
        forms[form.file] = form.make(edition, registers)
        say(f"✓ {form.file} ({size_words(len(forms[form.file]))})")
    files = {f"downloads/{name}": content for name, content in forms.items()} | {
        "downloads/banner.png": banner(edition)
    }
    pages = {"downloads/index.md": render_shelf({name: len(content) for name, content in forms.items()})}
    return files | {path: text.encode("utf-8") for path, text in (pages | render_citing(edition)).items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
