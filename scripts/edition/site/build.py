"""Makes the site: MkDocs builds it beside the old one, and then it takes the old one's place in one step.

    build_site.py [site]    the folder to make, "site" if none is named

So whoever reads the site, or serves it, has a whole one at every moment, the old or the new.
"""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from edition.errors import SeedError
from edition.paths import ROOT
from edition.telling import told
from edition.turns import turn
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

HERE = -100  # AT_FDCWD: paths are told from the working folder
LINUX_EXCHANGE = MACOS_EXCHANGE = 2  # RENAME_EXCHANGE, RENAME_SWAP


def main(arguments: Sequence[str]) -> int:
    """0 when the site stands; 1, and the reason, when it could not be built and the old one still stands."""
    site = Path(arguments[0]).absolute() if arguments else ROOT / "site"
    return told(lambda: build_site(site))


def build_site(site: Path) -> int:
    """Build the site of `docs/`, while nobody writes there, and put it in its place."""
    fresh, before = site.with_name(f".{site.name}.being-built"), site.with_name(f".{site.name}.before")
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with turn(site.parent), turn(ROOT / "docs", shared=True):
            _tidy(site, fresh, before)
            try:
                _build(fresh)
                _put(fresh, site, before)
            finally:
                _tidy(site, fresh, before)
    except OSError as error:
        raise SeedError(site.name, f"cannot be built ({error.strerror})", "a folder to write in") from None
    return 0


def _build(fresh: Path) -> None:
    """Let MkDocs build into the folder, and stop at a warning: `mkdocs build --quiet` would not count it."""
    says = logging.getLogger("mkdocs")
    aloud = logging.StreamHandler()
    aloud.setLevel(logging.WARNING)
    says.addHandler(aloud)
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(fresh))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        raise SeedError("docs", str(error), "pages that MkDocs has nothing to say against") from None
    finally:
        says.removeHandler(aloud)


def exchange(one: Path, other: Path) -> None:
    """Put each of two folders in the other's place in one step. Raises OSError where the system or the disk cannot."""
    library, names = ctypes.CDLL(None, use_errno=True), (os.fsencode(one), os.fsencode(other))
    if sys.platform == "darwin":
        failed = library.renamex_np(*names, MACOS_EXCHANGE)
    else:
        failed = library.renameat2(HERE, names[0], HERE, names[1], LINUX_EXCHANGE)
    if failed:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))


def _put(fresh: Path, site: Path, before: Path) -> None:
    """Put the fresh site in its place: in one step, or where there is none such in two, which `_tidy` can undo."""
    if not site.exists():
        fresh.rename(site)
        return
    try:
        exchange(fresh, site)
    except OSError:
        site.rename(before)
        fresh.rename(site)


def _tidy(site: Path, fresh: Path, before: Path) -> None:
    """Remove what is left beside the site, by this run or by one that was killed; an old site without a new one goes back."""
    if before.exists() and not site.exists():
        before.rename(site)
    for left in (fresh, before):
        if left.exists():
            shutil.rmtree(left)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
