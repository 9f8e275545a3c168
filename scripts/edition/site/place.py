"""Puts a fresh site in the place of the one before, and touches nothing that is not a site of the edition."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from edition.errors import SeedError, quoted
from edition.files import settle
from edition.site.finish.sums import LEFT, SUMS, read_sums

EXPECTED = "a site of the edition, or a folder with nothing in it"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a site stands, and beside it the one that is being built and the one that it replaces."""

    site: Path

    @property
    def fresh(self) -> Path:
        """The folder in which the site is built."""
        return self.site.with_name(f".{self.site.name}.being-built")

    @property
    def before(self) -> Path:
        """The folder in which the old site waits while the new one takes its place."""
        return self.site.with_name(f".{self.site.name}.before")

    def check(self) -> None:
        """Raise SeedError if something stands in one of the three places that is not the edition's to replace."""
        check_ours(self.site)
        for folder in (self.fresh, self.before):
            if folder.is_symlink() or folder.is_file():
                raise SeedError(folder.name, "is not a folder", "nothing, or a folder that a build left there")

    def put(self) -> None:
        """Let the fresh site take the old one's place, readable for a server whoever built it."""
        let_read(self.fresh)
        settle(self.fresh)
        if self.site.exists():
            self.site.rename(self.before)
        self.fresh.rename(self.site)

    def tidy(self) -> None:
        """Remove what this run or one that was killed left beside the site; an old site without a new one goes back."""
        if self.before.exists() and not self.site.exists():
            self.before.rename(self.site)
        for left in (self.fresh, self.before):
            if left.exists():
                shutil.rmtree(left)


def place_of(site: Path) -> Place:
    """The place of a site; where its path is a link, that to which it leads, so that the link stays what it is."""
    if not site.name:
        raise SeedError("site", f"{quoted(str(site))} is no place for a site", EXPECTED)
    return Place(site.resolve() if site.is_symlink() else site)


def check_ours(site: Path) -> None:
    """Raise SeedError unless the folder is not there, is empty, or holds a site of the edition and nothing besides.

    What a site holds is told by its own list of sums; a folder without one is somebody else's.
    """
    if not site.exists():
        return
    if not site.is_dir():
        raise SeedError(site.name, "is not a folder", EXPECTED)
    own = read_sums(site) | LEFT if (site / SUMS).is_file() else frozenset[str]()
    for place, folders, files in os.walk(site):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for name in sorted((*files, *links)):
            path = (Path(place) / name).relative_to(site).as_posix()
            if path not in own:
                raise SeedError(site.name, f"holds {quoted(path)}, which no build put there", EXPECTED)


def check_within(docs: Path) -> None:
    """Raise SeedError if a link in the folder leads out of it, or back to a folder in which it stands."""
    for place, folders, files in os.walk(docs):
        for name in sorted((*folders, *files)):
            path = Path(place) / name
            if path.is_symlink():
                to = path.resolve()
                if not to.is_relative_to(docs.resolve()) or path.parent.resolve().is_relative_to(to):
                    where = path.relative_to(docs.parent).as_posix()
                    raise SeedError(where, "is a link that leads elsewhere", f"a file of {docs.name}/ itself")


def let_read(folder: Path) -> None:
    """Let everybody read the folder and all in it."""
    for place, _, files in os.walk(folder):
        Path(place).chmod(0o755)
        for name in files:
            (Path(place) / name).chmod(0o644)
