"""Reads the versions that are kept: the files of every version that another has followed, byte for byte as published.

`seeds/versions/SHA256SUMS` names them, as `sha256sum` writes it: "7cf88d…  1.0.0/guillamon-russian-revolution.txt".
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from edition.errors import SeedError, quoted
from edition.seeds.records import VersionRecord

SUMS = "SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64})  ((\d+\.\d+\.\d+)/[\w.-]+)")
TEI = "{http://www.tei-c.org/ns/1.0}"
NAME = "{http://www.w3.org/XML/1998/namespace}id"
ADDRESSED = re.compile(r"p\d+-\d+")
LEFT = (f"{TEI}note", f"{TEI}sic")
"""What is none of the words that one read: notes, and what an emendation took away."""


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A version as it was published."""

    number: str
    """E.g. "1.0.0"."""
    files: dict[str, bytes]
    """The bytes under their paths, e.g. "1.0.0/guillamon-russian-revolution.txt"."""
    paragraphs: dict[str, str]
    """The words of every paragraph under its id, e.g. "p9-3", as its TEI has them, white space made single."""


def read_kept(folder: Path, versions: Sequence[VersionRecord]) -> tuple[KeptVersion, ...]:
    """The kept versions of a `seeds/versions/`, newest first; () if there is no such folder.

    versions: all versions of the edition, newest first. Raises SeedError where a file is not there or not the one that
    was published, where the list names no version of the edition, and where an older version is not kept.
    """
    if not folder.is_dir():
        return ()
    files: dict[str, dict[str, bytes]] = {version.number: {} for version in versions[1:]}
    for number, path, content in _files(folder):
        if number not in files:
            raise SeedError(_place(SUMS), f"version {number}", "an older version of seeds/versions.toml")
        files[number][path] = content
    return tuple(_version(number, kept) for number, kept in files.items())


def _place(path: str) -> str:
    return f"seeds/versions/{path}"


def _bytes(folder: Path, path: str) -> bytes:
    try:
        return (folder / path).read_bytes()
    except OSError as error:
        raise SeedError(_place(path), f"cannot be read ({error.strerror})", "the file as it was published") from None


def _files(folder: Path) -> Iterator[tuple[str, str, bytes]]:
    """The number of the version, the path and the bytes of every file in the list."""
    for line in _bytes(folder, SUMS).decode("utf-8", "replace").splitlines():
        match = LINE.fullmatch(line)
        if not match:
            raise SeedError(_place(SUMS), quoted(line), "a sum, two spaces, a version and a file")
        content = _bytes(folder, match[2])
        if (found := hashlib.sha256(content).hexdigest()) != match[1]:
            raise SeedError(_place(match[2]), f"its SHA-256 is {found}", f"{match[1]}, as it was published")
        yield match[3], match[2], content


def _version(number: str, files: dict[str, bytes]) -> KeptVersion:
    for path, content in files.items():
        if path.endswith(".xml"):
            return KeptVersion(number, files, dict(_paragraphs(path, content)))
    raise SeedError(_place(SUMS), f"no TEI of version {number}", "every older version to be kept")


def _paragraphs(path: str, content: bytes) -> Iterator[tuple[str, str]]:
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise SeedError(_place(path), str(error), "TEI") from None
    for element in root.iter(f"{TEI}p", f"{TEI}item"):
        if ADDRESSED.fullmatch(element.get(NAME, "")):
            yield element.get(NAME), " ".join("".join(_words(element)).split())


def _words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in LEFT:
            yield from _words(child)
        yield child.tail or ""
