"""Makes the site: MkDocs builds it beside the old one, and then it takes the old one's place.

python -m edition.site.build [site] [--project FOLDER]

Whoever reads the site has a whole one, the old or the new. There is none only between the two renames by which they
change places; what a run leaves that is killed just there, the next one puts right.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from edition.errors import SeedError
from edition.paths import ROOT
from edition.site.address import check_address
from edition.site.place import check_within, place_of
from edition.telling import told
from edition.turns import turn

HOOKS = Path(__file__).with_name("hooks.py")
"""What MkDocs calls, the code's own for every project."""


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the site stands; 1, and the reason, when it could not be built and the old one still stands."""
    parser = argparse.ArgumentParser(description="Make the site of docs/.")
    parser.add_argument("site", type=Path, nargs="?", help="the folder to make; the project's site/ if none is named")
    parser.add_argument("--project", type=Path, default=ROOT, help="the folder that mkdocs.yml stands in")
    options = parser.parse_args(arguments)
    site = options.site or options.project / "site"
    return told(lambda: build_site(site.absolute(), options.project.absolute()))


def build_site(site: Path, project: Path) -> int:
    """Build the site of the project's docs/, while nobody writes there, and put it in its place.

    Raises SeedError if what stands there is not a site of the edition, or if it cannot be built.
    """
    try:
        place, docs = place_of(site), project / "docs"
        place.site.parent.mkdir(parents=True, exist_ok=True)
        with turn(place.site.parent), turn(docs, shared=True):
            place.check()
            check_within(docs)
            place.tidy()
            try:
                _build(project / "mkdocs.yml", place.fresh)
                place.put()
            finally:
                place.tidy()
    except OSError as error:
        raise SeedError(site.name, f"cannot be built ({error.strerror})", "a folder to write in") from None
    return 0


def _build(settings: Path, fresh: Path) -> None:
    """Let MkDocs build into the folder. Raises SeedError at a warning, and for what is wrong in the seeds."""
    try:
        with _warnings_said():
            check_address(settings)
            config = load_config(str(settings), site_dir=str(fresh), hooks=[str(HOOKS)])
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
    except MkDocsException as error:
        if isinstance(error.__cause__, SeedError):
            raise error.__cause__ from None
        raise SeedError("docs", str(error), "pages that MkDocs has nothing to say against") from None


@contextmanager
def _warnings_said() -> Iterator[None]:
    """Print MkDocs' warnings: strict mode counts none that nobody hears."""
    logger, aloud = logging.getLogger("mkdocs"), logging.StreamHandler()
    aloud.setLevel(logging.WARNING)
    logger.addHandler(aloud)
    try:
        yield
    finally:
        logger.removeHandler(aloud)


if __name__ == "__main__":
    sys.exit(main())
