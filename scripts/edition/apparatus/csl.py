"""Formats references by a CSL processor, pandoc's, and gives them back as pieces."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import etree

from edition.errors import SeedError, quoted
from edition.pieces import Emphasis, Link, Piece, Pieces, Text, words_of

Item = dict[str, Any]
"""A work as CSL-JSON has it."""
STYLES = {"chicago": "chicago-notes-bibliography-17th-edition", "mla": "modern-language-association", "apa": "apa"}
CSL = {"csl": "http://purl.org/net/xbiblio/csl"}
DATED = "//csl:choose[.//csl:date[@variable='accessed']]/*[contains(@variable, 'issued')]"
ENTRY = re.compile(r"^(?=@)", re.MULTILINE)
QUOTES = {"DoubleQuote": "“”", "SingleQuote": "‘’"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A place to be cited."""

    item: str
    """The id of the item cited, e.g. "09-october-revolution"."""
    locator: str = ""
    """A paragraph as the reader writes it, e.g. "9.3", or ""."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """What a style makes of an item."""

    citation: Pieces
    """The note, or the words in parentheses; () for what was not asked for."""
    reference: Pieces
    """The entry in the bibliography."""


def format_items(
    styles: Path, style: str, items: Iterable[Item], asked: tuple[Asked, ...] = ()
) -> dict[str, Formatted]:
    """Each item by its id, in the order of the style's bibliography.

    styles: the folder with the styles; style: a key of `STYLES`. The date of access is given even of dated works, ranges
    of pages are given in full, and items are never told apart by "2026a" nor their author left out, for each is cited alone.
    Raises SeedError for a style that cannot be read and for an item of which the style prints nothing.
    """
    document = "\n\n".join(["---\nnocite: '@*'\nlang: en-US\n---", *map(_cite, asked), "::: {#refs}\n:::"])
    blocks = _cited(document, json.dumps(list(items)), _style(styles / f"{STYLES[style]}.csl"))
    cited = {entry.item: _pieces(_citation(block)) for entry, block in zip(asked, blocks, strict=False)}
    references = {block["c"][0][0].removeprefix("ref-"): block["c"][1][0]["c"] for block in blocks[-1]["c"][1]}
    for item, inlines in references.items():
        if not inlines:
            raise SeedError(f"seeds/works.json: {item}", "its type has no printed form", "a type that the style prints")
    return {item: Formatted(cited.get(item, ()), _pieces(inlines)) for item, inlines in references.items()}


def bibtex(items: Iterable[Item]) -> dict[str, str]:
    """Each item by its id as a BibTeX entry."""
    written = _pandoc(json.dumps(list(items)), "--from=csljson", "--to=bibtex", "--standalone", "--wrap=none")
    entries = [entry.strip() + "\n" for entry in ENTRY.split(written) if entry.strip()]
    return {entry[entry.index("{") + 1 : entry.index(",")]: entry for entry in entries}


def exchanged(item: Item) -> Item:
    """The item as it is given to reference managers: the version is its edition, for a book with a version is a program to Zotero."""
    return dict(("edition", f"version {value}") if key == "version" else (key, value) for key, value in item.items())


def marked(pieces: Pieces) -> str:
    """The pieces as HTML, with <i> for what the style sets in italics."""
    return "".join(
        f"<i>{marked(piece.pieces)}</i>" if isinstance(piece, Emphasis) else escape(words_of((piece,)), quote=False)
        for piece in pieces
    )


def _cited(document: str, items: str, style: bytes) -> list[dict[str, Any]]:
    """The document's blocks, its citations set and its bibliography at the end; style and items are handed over as files."""
    try:
        with TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "items.json").write_text(items, encoding="utf-8")
            (folder / "style.csl").write_bytes(style)
            options = (f"--bibliography={folder / 'items.json'}", f"--csl={folder / 'style.csl'}")
            made = _pandoc(document, "--from=markdown", "--to=json", "--quiet", "--citeproc", *options)
    except OSError as error:
        fault = f"cannot be written ({error.strerror})"
        raise SeedError("the folder for temporary files", fault, "room for the works") from None
    blocks: list[dict[str, Any]] = json.loads(made)["blocks"]
    return blocks


def _pandoc(text: str, *options: str) -> str:
    """What pandoc makes of the text. Called without pypandoc's own wrapper, which asks for its version four times."""
    spec = find_spec("pypandoc")
    bundled = Path(spec.origin).parent / "files" / "pandoc" if spec and spec.origin else Path("pandoc")
    program = str(bundled) if bundled.exists() else shutil.which("pandoc") or "pandoc"
    done = subprocess.run([program, *options], input=text, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SeedError("seeds/works.json", " ".join(done.stderr.split()), "CSL-JSON that the processor reads")
    return done.stdout


def _style(path: Path) -> bytes:
    """The style, changed so that it always gives the date of access, and pages in full, and never tells items apart."""
    try:
        tree = etree.parse(path)
    except (OSError, etree.XMLSyntaxError) as error:
        raise SeedError(f"seeds/styles/{path.name}", f"cannot be read ({error})", "a style in CSL") from None
    for condition in tree.xpath(DATED, namespaces=CSL):
        if len(condition):
            condition.attrib.update({"match": "any", "variable": "accessed"})
        else:
            condition.getparent().remove(condition)
    citation = tree.find("csl:citation", CSL)
    for key in [key for key in citation.attrib if "disambiguat" in key]:
        del citation.attrib[key]
    tree.getroot().attrib.pop("page-range-format", None)
    tree.find("csl:bibliography", CSL).attrib.pop("subsequent-author-substitute", None)
    return bytes(etree.tostring(tree))


def _cite(asked: Asked) -> str:
    return f"[@{asked.item}, {{paragraph {asked.locator}}}]" if asked.locator else f"[@{asked.item}]"


def _citation(block: dict[str, Any]) -> list[dict[str, Any]]:
    """The inlines of a citation, out of its note if the style sets notes."""
    inlines: list[dict[str, Any]] = block["c"][0]["c"][1]
    return inlines[0]["c"][0]["c"] if inlines[0]["t"] == "Note" else inlines


def _pieces(inlines: list[dict[str, Any]]) -> Pieces:
    """Pandoc's inlines as pieces, texts that touch made one."""
    pieces: list[Piece] = []
    for piece in _each(inlines):
        last = pieces[-1] if pieces else None
        if isinstance(piece, Text) and isinstance(last, Text):
            pieces[-1] = Text(last.text + piece.text)
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
                yield from (Text(QUOTES[kind][0]), *_each(inner), Text(QUOTES[kind][1]))
            case {"t": "Link", "c": [_, inner, [url, _]]}:
                yield Link(words_of(_pieces(inner)), url=url)
            case _:
                fault = f"the style sets something as {quoted(str(inline['t']))}"
                raise SeedError("seeds/works.json", fault, "words, italics, quotations and links")
