"""Formats references by a CSL processor, pandoc's, and gives them back as pieces."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import etree

from edition.errors import SeedError
from edition.model import Emphasis, Link, Piece, Text
from edition.paths import SEEDS

FOLDER = SEEDS / "styles"
CSL = {"csl": "http://purl.org/net/xbiblio/csl"}
DATED = "//csl:choose[.//csl:date[@variable='accessed']]/*[contains(@variable, 'issued')]"
ENTRY = re.compile(r"^(?=@)", re.MULTILINE)
OPENING = {"DoubleQuote": "“", "SingleQuote": "‘"}
CLOSING = {"DoubleQuote": "”", "SingleQuote": "’"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A place to be cited."""

    item: str
    """The id of the item cited, e.g. "p9-3"."""
    locator: str = ""
    """A paragraph as the reader writes it, e.g. "9.3 (p. 25)", or ""."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """What a style makes of an item."""

    citation: tuple[Piece, ...]
    """The note, or the words in parentheses; () for what was not asked for."""
    reference: tuple[Piece, ...]
    """The entry in the bibliography."""


def format_items(style: str, items: Iterable[dict[str, Any]], asked: tuple[Asked, ...] = ()) -> dict[str, Formatted]:
    """Each item by its id, in the order of the style's bibliography.

    style: the name of a file in `seeds/styles/`, e.g. "apa"; the date of access is given even of dated works, and
    items are never told apart by "2026a" nor their author left out, for each is cited alone.
    Raises SeedError for an item of which the style prints nothing.
    """
    document = "\n\n".join(["---\nnocite: '@*'\nlang: en-US\n---", *map(_cite, asked), "::: {#refs}\n:::"])
    with _handed_over(list(items), _style(style)) as options:
        blocks = json.loads(_pandoc(document, "--from=markdown", "--to=json", "--quiet", "--citeproc", *options))[
            "blocks"
        ]
    cited = {entry.item: _pieces(_citation(block)) for entry, block in zip(asked, blocks, strict=False)}
    references = {block["c"][0][0].removeprefix("ref-"): block["c"][1][0]["c"] for block in blocks[-1]["c"][1]}
    for item, inlines in references.items():
        if not inlines:
            raise SeedError(f"seeds/works.json: {item}", "its type has no printed form", "a type that the style prints")
    return {item: Formatted(cited.get(item, ()), _pieces(inlines)) for item, inlines in references.items()}


def bibtex(items: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Each item by its id as a BibTeX entry."""
    written = _pandoc(json.dumps(list(items)), "--from=csljson", "--to=bibtex", "--standalone", "--wrap=none")
    entries = [entry.strip() + "\n" for entry in ENTRY.split(written) if entry.strip()]
    return {entry[entry.index("{") + 1 : entry.index(",")]: entry for entry in entries}


@contextmanager
def _handed_over(items: list[dict[str, Any]], style: bytes) -> Iterator[list[str]]:
    """The options that name to pandoc files with the items and the style; the files go when the block ends."""
    with ExitStack() as kept:
        try:
            folder = Path(kept.enter_context(TemporaryDirectory()))
            (folder / "items.json").write_text(json.dumps(items), encoding="utf-8")
            (folder / "style.csl").write_bytes(style)
        except OSError as error:
            raise SeedError(
                "the folder for temporary files", f"cannot be written ({error.strerror})", "room for the works"
            ) from None
        yield [f"--bibliography={folder / 'items.json'}", f"--csl={folder / 'style.csl'}"]


def _pandoc(text: str, *options: str) -> str:
    """What pandoc makes of the text. Called without pypandoc's own wrapper, which asks for its version four times."""
    spec = find_spec("pypandoc")
    bundled = Path(spec.origin).parent / "files" / "pandoc" if spec and spec.origin else Path("pandoc")
    program = str(bundled) if bundled.exists() else shutil.which("pandoc") or "pandoc"
    done = subprocess.run(
        [program, *options], input=text, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SeedError("seeds/works.json", " ".join(done.stderr.split()), "CSL-JSON that the processor reads")
    return done.stdout


def words(pieces: tuple[Piece, ...]) -> str:
    """The pieces as plain text."""
    return "".join(words(piece.pieces) if isinstance(piece, Emphasis) else _words(piece) for piece in pieces)


def marked(pieces: tuple[Piece, ...]) -> str:
    """The pieces as HTML, with <i> for what the style sets in italics."""
    return "".join(
        f"<i>{marked(piece.pieces)}</i>" if isinstance(piece, Emphasis) else escape(_words(piece), quote=False)
        for piece in pieces
    )


def _words(piece: Piece) -> str:
    match piece:
        case Text(text) | Link(words=text):
            return text
    raise TypeError(f"unknown piece {piece!r}")


def _style(name: str) -> bytes:
    """The style of that name, changed so that it always gives the date of access and never tells items apart."""
    tree = etree.parse(FOLDER / f"{name}.csl")
    for condition in tree.xpath(DATED, namespaces=CSL):
        if len(condition):
            condition.attrib.update({"match": "any", "variable": "accessed"})
        else:
            condition.getparent().remove(condition)
    citation = tree.find("csl:citation", CSL)
    for key in [key for key in citation.attrib if "disambiguat" in key]:
        del citation.attrib[key]
    tree.find("csl:bibliography", CSL).attrib.pop("subsequent-author-substitute", None)
    return bytes(etree.tostring(tree))


def _cite(asked: Asked) -> str:
    return f"[@{asked.item}, {{paragraph {asked.locator}}}]" if asked.locator else f"[@{asked.item}]"


def _citation(block: dict[str, Any]) -> list[dict[str, Any]]:
    """The inlines of a citation, out of its note if the style sets notes."""
    inlines: list[dict[str, Any]] = block["c"][0]["c"][1]
    return inlines[0]["c"][0]["c"] if inlines[0]["t"] == "Note" else inlines


def _pieces(inlines: list[dict[str, Any]]) -> tuple[Piece, ...]:
    """Pandoc's inlines as pieces, texts that touch made one."""
    pieces: list[Piece] = []
    for piece in _each(inlines):
        if isinstance(piece, Text) and pieces and isinstance(pieces[-1], Text):
            pieces[-1] = Text(pieces[-1].text + piece.text)
        else:
            pieces.append(piece)
    return tuple(pieces)


def _each(inlines: list[dict[str, Any]]) -> Iterator[Piece]:
    for inline in inlines:
        match inline:
            case {"t": "Str", "c": text}:
                yield Text(text)
            case {"t": "Space" | "SoftBreak"}:
                yield Text(" ")
            case {"t": "Emph", "c": inner}:
                yield Emphasis(_pieces(inner))
            case {"t": "Span" | "Cite", "c": [_, inner]}:
                yield from _each(inner)
            case {"t": "Quoted", "c": [{"t": kind}, inner]}:
                yield from (Text(OPENING[kind]), *_each(inner), Text(CLOSING[kind]))
            case {"t": "Link", "c": [_, inner, [url, _]]}:
                yield Link(words(_pieces(inner)), url=url)
            case _:
                raise TypeError(f"unknown inline {inline!r}")
