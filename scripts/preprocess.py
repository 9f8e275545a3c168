"""Makes the pages of `docs/` from `seeds/`: puts the essay in order, proves it, and renders it.

preprocess.py            write what changed
preprocess.py --check    write nothing; exit 1 with a diff if anything is not current
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
from edition.paths import ROOT
from edition.seeds.read import read_seeds
from edition.telling import say, told
from edition.text.compose import compose


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; 0 if all is well, 1 with one line on standard error if not."""
    options = _parser().parse_args(arguments)
    return told(lambda: run(options.seeds, options.docs, options.check))


def run(seeds_folder: Path, docs: Path, check: bool) -> int:
    """Preprocess one folder into another, or compare them."""
    seeds = read_seeds(seeds_folder)
    edition = compose(seeds)
    files = publish(edition, seeds)
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
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds", help="the folder to read")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="the folder to write in")
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
