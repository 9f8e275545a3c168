"""Makes a folder to start an edition from: the smallest booklet, each of its files with what else it may say."""

from __future__ import annotations

import shutil
from pathlib import Path

from edition.errors import SeedError
from edition.files import settle
from edition.paths import Project

FIRST = Path(__file__).with_name("first")
"""The smallest booklet: its seeds and its own pages."""
SHARED = ("docs/assets", "docs/overrides", "mkdocs.yml")
"""What every edition has alike."""


def begin(folder: Path, project: Project) -> None:
    """Make the folder, with what is shared taken from a project; whole or not at all.

    Raises SeedError if something stands there already, or if it cannot be written.
    """
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise SeedError(folder.name, "is there already", "the name of a new folder, or of an empty one")
    fresh = folder.with_name(f".{folder.name}.new")
    try:
        fresh.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(FIRST, fresh)
        for part in SHARED:
            _copy(project.root / part, fresh / part)
        settle(fresh)
        fresh.replace(folder)
    except OSError as error:
        raise SeedError(folder.name, f"cannot be written ({error.strerror})", "a folder to write in") from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)
