"""Makes what a reader takes away: the downloads and their page, and the citations of every paragraph.

python -m edition.forms                     writes docs/downloads/ and docs/cite/, what changed
python -m edition.forms --project FOLDER    takes seeds, styles, fonts and docs from another folder than the code's own
python -m edition.forms --docs FOLDER       writes into another folder than the project's docs/
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from edition.files import write_files
from edition.forms.book import make_book
from edition.forms.catalogue import forms_of, shelf, size_words
from edition.forms.cover import banner, icons
from edition.forms.proof import PROGRAM, proof
from edition.forms.resources import resources
from edition.pages.how_to_cite import render_citing
from edition.paths import HERE, Project
from edition.seeds.read import read_seeds
from edition.telling import say, told
from edition.text.compose import compose

OWNED = ("downloads", "cite")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when every file is written; 1, and one line that says why, when the seeds are wrong."""
    parser = argparse.ArgumentParser(prog="edition.forms", description="Make the downloads and the citations.")
    parser.add_argument("--project", type=Path, default=HERE.root, help="the folder that holds seeds/ and docs/")
    parser.add_argument("--docs", type=Path, help="the folder to write in; the project's docs/ if not given")
    options = parser.parse_args(arguments)
    project = Project(options.project)
    return told(lambda: run(project, options.docs or project.docs))


def run(project: Project, docs: Path) -> int:
    """Make the files of a project and write them into a folder."""
    write_files(docs, make_files(project), OWNED)
    return 0


def make_files(project: Project) -> dict[str, bytes]:
    """The files under their paths in `docs/`; prints a line for each download."""
    seeds = read_seeds(project.seeds)
    book = make_book(compose(seeds), seeds, project)
    files = {"downloads/banner.png": banner(book), f"downloads/{PROGRAM}": proof(book)}
    icon = (project.docs / "assets/edition/icon.svg").read_text(encoding="utf-8")
    files |= {f"downloads/{name}": picture for name, picture in icons(book, icon).items()}
    sizes = {}
    for form in forms_of(book.edition.facts):
        made = files[f"downloads/{form.file}"] = form.make(book)
        sizes[form.ending] = len(made)
        say(f"✓ {form.file} ({size_words(len(made))})")
    measured = (project.docs / "about/measurements.md").is_file()
    pages = {"downloads/index.md": shelf(book, sizes)} | render_citing(book.edition, book.references, measured)
    pages |= resources(book, f"downloads/{book.edition.facts.file_name}.xml")
    return files | {path: text.encode("utf-8") for path, text in pages.items()}


if __name__ == "__main__":
    sys.exit(main())
