"""Makes the pages of `docs/` from `seeds/`: puts the essay in order, proves it, and renders it.

preprocess.py            write what changed
preprocess.py --check    write nothing; exit 1 with a diff if anything is not current
preprocess.py --project FOLDER    takes seeds/ and docs/ from another folder than the code's own
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from edition.files import difference, write_files
from edition.model import Chapter
from edition.pages.chapter import count_words
from edition.pages.publish import OWNED, REVIEWED, publish
from edition.paths import HERE, Project
from edition.seeds.read import read_seeds
from edition.telling import say, told
from edition.text.compose import compose


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; 0 if all is well, 1 with one line on standard error if not."""
    options = _parser().parse_args(arguments)
    project = Project(options.project)
    return told(lambda: run(options.seeds or project.seeds, options.docs or project.docs, options.check, project))


def run(seeds_folder: Path, docs: Path, check: bool, project: Project = HERE) -> int:
    """Preprocess one folder into another, or compare them, by the styles of a project."""
    seeds = read_seeds(seeds_folder)
    edition = compose(seeds)
    files = publish(edition, seeds, project)
    if check:
        reviewed = {path: content for path, content in files.items() if path.startswith(REVIEWED)}
        diff = difference(docs, reviewed, REVIEWED)
        say(diff, end="")
        return 1 if diff else 0
    write_files(docs, files, OWNED)
    for chapter in edition.chapters:
        say(_line(chapter))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Make the pages of docs/ from seeds/.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 with a diff if a page is not current"
    )
    parser.add_argument("--project", type=Path, default=HERE.root, help="the folder that holds seeds/ and docs/")
    parser.add_argument("--seeds", type=Path, help="the folder to read; the project's seeds/ if not given")
    parser.add_argument("--docs", type=Path, help="the folder to write in; the project's docs/ if not given")
    return parser


def _line(chapter: Chapter) -> str:
    pages = (
        f"p. {chapter.first_page}"
        if chapter.first_page == chapter.last_page
        else f"pp. {chapter.first_page}-{chapter.last_page}"
    )
    count = len(chapter.paragraphs)
    paragraphs = f"{count} paragraph{'s' * (count != 1)}"
    return f"✓ {chapter.number} {chapter.title} ({pages}, {paragraphs}, {count_words(chapter):,} words)"


if __name__ == "__main__":
    sys.exit(main())
