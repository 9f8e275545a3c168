"""Keeps the text and the TEI of the version that is in `seeds/`, before another follows it.

python -m edition.forms.keep                     writes seeds/versions/, if the version is not there
python -m edition.forms.keep --project FOLDER    of another folder than the code's own
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from edition.errors import SeedError
from edition.forms.book import make_book
from edition.forms.catalogue import KEPT, forms_of
from edition.paths import HERE, Project
from edition.seeds.kept import SUMS
from edition.seeds.read import read_seeds
from edition.telling import say, told
from edition.text.compose import compose


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the version is kept; 1, and one line that says why, when it cannot be."""
    parser = argparse.ArgumentParser(prog="edition.forms.keep", description="Keep the version that is in seeds/.")
    parser.add_argument("--project", type=Path, default=HERE.root, help="the folder that holds seeds/ and docs/")
    project = Project(parser.parse_args(arguments).project)
    return told(lambda: keep(project))


def keep(project: Project) -> int:
    """Write the version's files, then the list with their sums. Raises SeedError if the version is kept already."""
    seeds = read_seeds(project.seeds)
    number, folder = seeds.edition.version, project.seeds / "versions"
    if (folder / number).exists():
        raise SeedError(f"seeds/versions/{number}", "is there", "a version that is not kept yet")
    book = make_book(compose(seeds), seeds, project)
    files = {f"{number}/{form.file}": form.make(book) for form in forms_of(seeds.edition) if form.ending in KEPT}
    (folder / number).mkdir(parents=True)
    for path, content in files.items():
        (folder / path).write_bytes(content)
        say(f"✓ {path}")
    with (folder / SUMS).open("a", encoding="utf-8") as sums:
        sums.writelines(f"{hashlib.sha256(content).hexdigest()}  {path}\n" for path, content in files.items())
    return 0


if __name__ == "__main__":
    sys.exit(main())
