"""Begins an edition of another booklet.

python -m edition new FOLDER             makes a folder to start from: the smallest booklet, with comments
python -m edition propose essay.txt      prints a proposal of pages.toml for a text read off imposed sheets
python -m edition propose sheets.pdf --into FOLDER    writes essay.txt, pages.toml and chapters.toml for a PDF of sheets
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from edition.begin.new import begin
from edition.begin.propose import propose, propose_sheets
from edition.begin.sheets import read_halves
from edition.begin.written import chapters_toml, pages_toml
from edition.errors import SeedError
from edition.files import write_files
from edition.paths import HERE
from edition.seeds.read import read_text
from edition.telling import say, told


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 if all is well, 1 with one line on standard error if not."""
    options = _parser().parse_args(arguments)
    return told(lambda: options.run(options))


def _new(options: argparse.Namespace) -> int:
    begin(options.folder.absolute(), HERE)
    say(f"✓ {options.folder}: python scripts/preprocess.py --project {options.folder}")
    return 0


def _propose(options: argparse.Namespace) -> int:
    """Print pages.toml, or write all that is proposed where none of it stands yet."""
    files = _proposed(options.file, options.language)
    if not options.into:
        say(files["pages.toml"], end="")
        return 0
    for name in files:
        if (options.into / name).exists():
            raise SeedError(
                f"{options.into.name}/{name}", "is there already", "a folder without it: nothing is replaced"
            )
    write_files(options.into, {name: text.encode("utf-8") for name, text in files.items()}, ())
    for name in files:
        say(f"✓ {options.into / name}")
    return 0


def _proposed(file: Path, language: str) -> dict[str, str]:
    """The files that are proposed: for a PDF with the text that was read off it."""
    if file.suffix.lower() != ".pdf":
        proposal = propose(read_text(file.parent, file.name), language)
        return {"pages.toml": pages_toml(proposal), "chapters.toml": chapters_toml(proposal)}
    text, proposal = propose_sheets(read_halves(file, language), language)
    return {"essay.txt": text, "pages.toml": pages_toml(proposal), "chapters.toml": chapters_toml(proposal)}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m edition", description="Begin an edition of another booklet.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    new = commands.add_parser("new", help="make a folder to start from")
    new.add_argument("folder", type=Path, help="the folder to make")
    new.set_defaults(run=_new)
    proposal = commands.add_parser("propose", help="propose where the pages of a text begin, for a person to check")
    proposal.add_argument("file", type=Path, help="a text read off imposed sheets, or a PDF that still has them")
    proposal.add_argument("--language", default="en", help="the code of its language; en if not given")
    proposal.add_argument("--into", type=Path, help="the folder to write pages.toml and chapters.toml in")
    proposal.set_defaults(run=_propose)
    return parser


if __name__ == "__main__":
    sys.exit(main())
