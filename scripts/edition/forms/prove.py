#!/usr/bin/env python3
"""Proves that a published edition holds its seed: puts the printed pages back into the file's order and sums them.

    python3 prove.py FOLDER         the published site: a folder, or the ZIP of it
    python3 prove.py FILE           its TEI (.xml) or its EPUB (.epub)
    python3 prove.py … --seed FILE  also writes the seed, as it came out, into a file

Python 3.9 or newer and nothing else. It shares no line with the programs that made the edition. What it expects, SUMS,
was put in when the edition was published: the sum of the seed, the order of its pages, and the first digits of the sum of
every paragraph.
Exit status: 0 if the seed comes out to the byte, 1 if it does not, 2 if there is nothing to prove.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from html.parser import HTMLParser
from pathlib import Path

SUMS = json.JSONDecoder(strict=False).decode("""{}""")
DUE = {
    f"{key}.{place}" if key.isdigit() else key: sum_due
    for key, sums_due in SUMS.get("words", {}).items()
    for place, sum_due in enumerate(sums_due.split())
}
VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
CURLED = {'"': "“”", "'": "‘’"}
STRAIGHT = {letter: mark for mark, letters in CURLED.items() for letter in letters}
OPENS_AFTER = " ([—–“‘"
RANGE = re.compile(r"(?<=\bpp\. )(\d+)([-–])(?=\d)")
CHAPTER = re.compile(r"(?:^|/)(?:chapters/(\d+)-[a-z0-9-]+/index\.html|EPUB/(\d+)-[a-z0-9-]+\.xhtml)$")
BOOKLET = re.compile(r"(?:^|/)(?:about/booklet/index\.html|EPUB/booklet\.xhtml)$")
STARS = {"em": "*", "strong": "**", "italic": "*", "bold": "**"}
NOT_SEED = {"editorial", "number", "doc-backlink", "corr", "reg"}
BRACKETS = {"citation": " ({})", "translator": " [{}]"}
BROKEN = "\ufffd"  # put where a mark or a dash is not what the edition's own rules would have set
RUNS_ON = "\v"  # put where a cut word lost its hyphen: the file goes on with another page, nothing between
KEPT = {'"': "\ue022", "'": "\ue027"}  # marks that are the seed's own already, until all others are straight
EMENDED = str.maketrans({**KEPT, **dict.fromkeys(STRAIGHT, BROKEN)})


class Tree(HTMLParser):
    """Builds the tree of a page of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.builder = ET.TreeBuilder()
        self.builder.start("page", {})
        self.feed(text)
        self.root = self.builder.end("page")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if VOID.fullmatch(tag):
            self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        if not VOID.fullmatch(tag):
            self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)


def tree_of_tei(path: Path) -> ET.Element:
    """The TEI's tree, its names without namespaces and, where HTML has the same thing, HTML's."""
    root = ET.parse(path).getroot()
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        element.tag = {"head": "h1", "item": "li"}.get(name, name)
        element.attrib = {name.rpartition("}")[2]: value for name, value in element.items()}
    return root


def words_of(element: ET.Element, notes: dict[str, ET.Element]) -> str:
    """The words of an element as the seed has them: emendations undone, notes put back, nothing of the edition's own.

    Where a printed page begins stands its number between form feeds.
    """
    text = element.text or ""
    for child in element:
        kinds = {*child.get("class", "").split(), child.get("role"), child.tag}
        if page_of(child):
            tail, stood = child.get("data-tail", ""), child.get("data-hyphen") or "-" * ("rend" in child.attrib)
            text, broken = (text[: len(text) - len(tail)], "") if text.endswith(tail) else (text, BROKEN)
            cut = stood or RUNS_ON * bool(tail or child.get("break"))
            text += cut + page_of(child) + broken + tail
        elif "emendation" in kinds:
            text += child.get("data-seed", "").translate(EMENDED)
        elif child.tag in ("sup", "note"):
            brackets = BRACKETS.get(child.get("type", ""), "")
            note = note_of(child, notes) if child.tag == "sup" else brackets.format(words_of(child, {}))
            stays = len(text) - (note > "" and text[-1:] in tuple(".,;:"))  # the mark follows the punctuation
            text = text[:stays] + note + text[stays:]
        elif not kinds & NOT_SEED:
            stars = STARS.get(child.tag) or STARS.get(child.get("rend", ""), "")
            text += stars + words_of(child, notes) + stars
        text += child.tail or ""
    return text


def page_of(mark: ET.Element) -> str:
    """The number of the page that begins, which the mark must say the same in all its ways; "" if it is no such mark."""
    ways = ("id", "n", "data-page", "title")
    said = {re.sub("^page[- ]", "", mark.get(way, "")) for way in ways if way in mark.attrib}
    is_page = mark.tag == "pb" or mark.get("role") == "doc-pagebreak"
    return "\f" + " or ".join(sorted(said)) + "\f" if is_page else ""


def note_of(sup: ET.Element, notes: dict[str, ET.Element]) -> str:
    """The note that a mark leads to, in its brackets again; nothing for one of the editor's."""
    key = next((link.get("href", "") for link in sup.iter("a")), "").lstrip("#")
    line = next(notes[key].iter("p"), None) if key in notes else None
    kind = key[3:].partition("-")[0]
    words = "" if line is None else words_of(line, {}).strip(" \n\u00a0").removeprefix(". ")
    return {"editor": "", "translator": f" [{words}]"}.get(kind, f" ({words.removesuffix('.')})")


def chapter_of(root: ET.Element, number: str, curled: bool) -> dict[str, str]:
    """The words of a chapter's heading, under "9.0", and of its paragraphs, under "9.3"."""
    notes = {item.get("id", ""): item for item in root.iter() if item.get("id", "").startswith("fn:")}
    found: dict[str, str] = {}
    page = ""
    for element in root.iter():
        paragraph = re.fullmatch(r"p(\d+)-(\d+)", element.get("id", ""))
        page = page or page_of(element)
        if paragraph or (element.tag == "h1" and not found):
            words = re.sub(r"[ \t\r\n]+", " ", words_of(element, notes)).strip(" ")
            words = "- " * (element.tag == "li") + (straight(words) if curled else words)
            address = f"{paragraph[1]}.{paragraph[2]}" if paragraph else f"{number}.0"
            found[address] = words if paragraph else (page + words).replace("\f ", "\f")
    return found


def straight(text: str) -> str:
    """The words with straight marks and hyphens; one that the edition's own rules would not have set becomes U+FFFD."""
    words, before, outside = "", "", True
    for letter in text:
        outside ^= letter == "\f"
        mark = STRAIGHT.get(letter, letter)
        words += BROKEN if mark in CURLED and letter != CURLED[mark][before not in OPENS_AFTER] else mark
        before = letter if outside and letter not in "\f\v" else before
    words = RANGE.sub(lambda found: found[1] + ("-" if found[2] == "–" else BROKEN), words)
    return words.translate({ord(kept): mark for mark, kept in KEPT.items()})


def outside_of(root: ET.Element) -> dict[str, str]:
    """The words of the pages outside the chapters, white space and all, e.g. under "page-40-head"."""
    pages = [page for page in root.iter() if "printed" in (page.get("type"), page.get("class"))]
    return {
        f"page-{page.get('data-page') or page.get('n')}".replace(" ", "-"): "".join(page.itertext()) for page in pages
    }


def read(path: Path) -> dict[str, str]:
    """All words of what was published, chapters first."""
    words, outside = dict[str, str](), dict[str, str]()
    if path.suffix == ".xml":
        root = tree_of_tei(path)
        for div in root.iter("div"):
            words.update(chapter_of(div, div.get("n", ""), False) if div.get("type") == "chapter" else {})
        return {**words, **outside_of(root)}
    for name, text in files(path):
        if chapter := CHAPTER.search(name):
            words.update(chapter_of(Tree(text).root, (chapter[1] or chapter[2]).lstrip("0"), True))
        elif BOOKLET.search(name):
            outside = outside_of(Tree(text).root)
    return {**words, **outside}


def files(path: Path) -> list[tuple[str, str]]:
    """The pages of a folder or an archive."""
    if path.is_dir():
        found = sorted(path.rglob("index.html"))
        return [(file.relative_to(path).as_posix(), file.read_text(encoding="utf-8")) for file in found]
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith("html"))
        return [(name, archive.read(name).decode("utf-8")) for name in names]


def seed_of(words: dict[str, str]) -> str:
    """The whole file: every page's words in their places, the items of a list on lines of their own."""
    pages = {name[5:]: said for name, said in words.items() if name.startswith("page-")}
    gaps = SUMS.get("gaps", {})
    whole = "\n\n".join(said for name, said in words.items() if not name.startswith("page-"))
    parts = re.split("\f([^\f]*)\f", re.sub(r"(?<=\n)(- .*\n)\n(?=- )", r"\1", whole))
    for number, said in zip(parts[1::2], parts[2::2]):
        said = said.strip(" ").removesuffix(RUNS_ON).removesuffix("\n\n")
        pages[number] = spaced(said, gaps[number]) if number in gaps else said
    between = {number: "".join(map(chr, codes)) for number, codes in SUMS["between"].items()}
    seed = "".join(pages.get(number, "") + between.get(number, "\n\n") for number in SUMS["order"].split())
    return seed.replace("\n", SUMS.get("ends", "\n"))


def spaced(page: str, gaps: str) -> str:
    """The page with the file's own white space where that is not a space or an empty line, e.g. where its lines end."""
    parts, at = re.split(r"([ \t\n]+)", page), -1
    for gap in gaps.split():
        steps, _, codes = gap.partition(":")
        at += int(steps) * 2
        parts[at : at + 1] = ["".join(map(chr, map(int, codes.split(",")))) if codes else "\n"]
    return "".join(parts)


def tell(words: dict[str, str], content: bytes) -> bool:
    """Print a line a chapter, with the heading and the paragraphs that are not the seed's, and the sum; True if all is."""
    sums = {address: hashlib.sha256(said.encode("utf-8")).hexdigest()[:12] for address, said in words.items()}
    wrong = [address for address in {**DUE, **sums} if DUE.get(address) != sums.get(address)]
    for group in dict.fromkeys(address.partition(".")[0] for address in {**DUE, **words}):
        bad = [address for address in wrong if address.partition(".")[0] == group]
        said = re.sub(r"\b\d+\.0\b", "the heading", ", ".join(bad))
        line = f"{group.replace('-', ' ')} " + words.get(f"{group}.0", "").rpartition("\f")[2]
        print(f"✗ {line.rstrip()}; not the seed’s: {said}" if bad else f"✓ {line.rstrip()}")
    found = hashlib.sha256(content).hexdigest()
    right = found == SUMS["sha256"] and not wrong
    print(f"{'✓' if right else '✗'} {len(content):,} bytes, SHA-256 {found}")
    if not right:
        print(f"  expected {SUMS['bytes']:,} bytes, SHA-256 {SUMS['sha256']}")
    return right


def main(arguments: list[str]) -> int:
    """0 if the seed comes out, 1 if not, 2 if there is nothing to prove."""
    if len(arguments) not in (1, 3) or arguments[1:2] not in ([], ["--seed"]):
        print(__doc__)
        return 2
    path = Path(arguments[0])
    try:
        words = read(path)
        if not words:
            raise ValueError("no chapter is in it")
    except (OSError, ValueError, IndexError, zipfile.BadZipFile, ET.ParseError) as error:
        print(f"error: {path.name}: {error}; expected a published site, its ZIP, its TEI or its EPUB", file=sys.stderr)
        return 2
    content = seed_of(words).encode("utf-8")
    if arguments[1:]:
        Path(arguments[2]).write_bytes(content)
    return 0 if tell(words, content) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
