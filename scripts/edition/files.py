"""Compares what the program makes with what stands in a folder, and writes what differs."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .errors import SeedError


def owned_files(folder: Path, owned: tuple[str, ...]) -> Iterator[str]:
    """The paths of the files that stand in the owned folders, in order."""
    for name in owned:
        for path in sorted((folder / name).rglob("*")):
            if path.is_file():
                yield path.relative_to(folder).as_posix()


def difference(folder: Path, files: dict[str, bytes], owned: tuple[str, ...]) -> str:
    """A unified diff from what stands in the folder to what should; "" if there is none."""
    standing = set(owned_files(folder, owned))
    parts: list[str] = []
    for path in sorted(standing | set(files)):
        old = (folder / path).read_bytes() if path in standing else b""
        new = files.get(path, b"")
        if old != new or (path in standing) != (path in files):
            parts += difflib.unified_diff(_lines(old), _lines(new), f"{folder.name}/{path}", f"{folder.name}/{path} (due)")
    return "".join(parts)


def write_files(folder: Path, files: dict[str, bytes], owned: tuple[str, ...]) -> None:
    """Write the files that changed, each at once or not at all, and remove owned ones that are no longer made."""
    try:
        for path, content in files.items():
            target = folder / path
            if not target.is_file() or target.read_bytes() != content:
                _replace(target, content)
        for path in owned_files(folder, owned):
            if path not in files:
                (folder / path).unlink()
    except OSError as error:
        raise SeedError(f"{folder.name}/{path}", f"cannot be written ({error.strerror})", "a folder to write in") from None


def _replace(target: Path, content: bytes) -> None:
    """Write beside the target and put it in its place in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            os.fchmod(file.fileno(), 0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "replace").splitlines(keepends=True)
