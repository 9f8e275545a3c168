"""Compares what the program makes with what stands in a folder, and writes what differs."""

from __future__ import annotations

import difflib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from edition.errors import SeedError
from edition.turns import turn

SCRATCH = ".being-written"
"""The room in the written folder where files are made ready; MkDocs and Git pass it over."""


def owned_paths(folder: Path, owned: tuple[str, ...]) -> Iterator[str]:
    """The paths that are owned or stand in the owned folders, in order; what links lead to is not looked into."""
    for name in owned:
        yield name
        for place, folders, files in os.walk(folder / name):
            folders.sort()
            for path in sorted((*folders, *files)):
                yield (Path(place) / path).relative_to(folder).as_posix()


def owned_files(folder: Path, owned: tuple[str, ...]) -> Iterator[str]:
    """The paths of the files among them."""
    return (path for path in owned_paths(folder, owned) if (folder / path).is_file())


def check_no_links(folder: Path, paths: Iterable[str]) -> None:
    """Raise SeedError if one of these paths, or a folder between, is a symbolic link."""
    for part in sorted({part for path in paths for part in (path, *map(str, PurePosixPath(path).parents))} - {"."}):
        if (folder / part).is_symlink():
            raise SeedError(f"{folder.name}/{part}", "is a link", "a file or folder of the edition's own")


def difference(folder: Path, files: dict[str, bytes], owned: tuple[str, ...]) -> str:
    """A unified diff from what stands in the folder to what should; "" if there is none."""
    standing = set(owned_files(folder, owned))
    parts: list[str] = []
    for path in sorted(standing | set(files)):
        old = (folder / path).read_bytes() if path in standing else b""
        new = files.get(path, b"")
        if old != new or (path in standing) != (path in files):
            parts += difflib.unified_diff(
                _lines(old), _lines(new), f"{folder.name}/{path}", f"{folder.name}/{path} (due)"
            )
    return "".join(parts)


def write_files(folder: Path, files: dict[str, bytes], owned: tuple[str, ...]) -> None:
    """Write the files that changed and remove owned ones that are no longer made; one run after the other.

    Nothing is written or removed through a link, for it leads who knows where. All are written in a room of their own first and then put in their places, each in one step: a full disk leaves
    every old file, and a kill at any moment leaves each file old or new. Raises SeedError if one cannot be written, or a link is in the way.
    """
    path = ""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with turn(folder), _scratch(folder) as scratch:
            check_no_links(folder, (*files, *owned_paths(folder, owned)))
            due = _changed(folder, files)
            for path in due:
                _write(scratch / path, files[path])
            settle(scratch)
            for path in due:
                _place(scratch / path, folder / path)
            for path in _stale(folder, files, owned):
                (folder / path).unlink()
    except OSError as error:
        place = f"{folder.name}/{path}" if path else folder.name
        raise SeedError(place, f"cannot be written ({error.strerror})", "a folder to write in") from None


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """The room in which files are written; what a killed run left in it goes, and in the end so does the room."""
    scratch = folder / SCRATCH
    check_no_links(folder, (SCRATCH,))
    if scratch.exists():
        shutil.rmtree(scratch)
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _changed(folder: Path, files: dict[str, bytes]) -> list[str]:
    return [
        path
        for path, content in files.items()
        if not (folder / path).is_file() or (folder / path).read_bytes() != content
    ]


def _stale(folder: Path, files: dict[str, bytes], owned: tuple[str, ...]) -> list[str]:
    return [path for path in owned_files(folder, owned) if path not in files]


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    target.chmod(0o644)


def _place(written: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    written.replace(target)


def settle(folder: Path) -> None:
    """Let what is written in the folder reach the disk before it takes the place of what it replaces: a power cut leaves one of them."""
    for place, _, files in os.walk(folder):
        for path in (*(Path(place) / name for name in files), Path(place)):
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "replace").splitlines(keepends=True)
