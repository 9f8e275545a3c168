"""Sets up this edition and its peers, each as its own documentation would have it."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from pathlib import Path
from random import Random

from edition.search.script import index_of, index_script

from bench.model import ROOT, SETTINGS, Maker

CHAPTER = re.compile(r"^## \d+\. (?P<title>.*)\n(?P<text>(?:(?!## ).*\n)*)", re.MULTILINE)
LINK = re.compile(r"\[([^\[\]]+)\]\(#[^)]*\)")
"""A link to a part of the download that no peer has: its words stay."""
NAV = re.compile(r"^( *- chapters)/\*\.md.*\n", re.MULTILINE)


def read_makers() -> tuple[Maker, ...]:
    """This edition, the stock theme, and the other peers."""
    makers = tomllib.loads((SETTINGS / "makers.toml").read_text(encoding="utf-8"))["maker"]
    return tuple(Maker(**maker) for maker in makers)


def read_chapters(docs: Path) -> dict[str, str]:
    """The chapters as CommonMark under their paths, cut out of the edition's download in Markdown."""
    names = [f"chapters/{path.name}" for path in sorted((docs / "chapters").glob("*.md"))]
    (whole,) = (path for path in (docs / "downloads").glob("*.md") if path.name != "index.md")
    found = CHAPTER.finditer(LINK.sub(r"\1", whole.read_text(encoding="utf-8")))
    return dict(zip(names, (f"# {chapter['title']}\n{chapter['text']}" for chapter in found), strict=True))


def set_up(maker: Maker, project: Path, chapters: dict[str, str]) -> None:
    """Make a peer's project: its settings, the chapters, and a page that lists them."""
    shutil.copytree(SETTINGS / maker.folder, project)
    contents = project / maker.contents
    listed = "".join(f"- [{text[2:].splitlines()[0]}]({name})\n" for name, text in chapters.items())
    (contents.parent / "chapters").mkdir(parents=True)
    for name, text in {contents.name: f"# Contents\n\n{listed}", **chapters}.items():
        (contents.parent / name).write_text(text, encoding="utf-8")


def grow(project: Path, times: int) -> int:
    """Make a project like this one in which each chapter has copies; how many chapters it has."""
    shutil.copytree(ROOT / "docs", project / "docs")
    for name in ("scripts", "seeds"):
        (project / name).symlink_to(ROOT / name)
    for copy in range(2, times + 1):
        shutil.copytree(project / "docs/chapters", project / f"docs/chapters-{copy}")
    names = [path.name for path in sorted((project / "docs/chapters").glob("*.md"))]
    parts = ["", *(f"-{copy}" for copy in range(2, times + 1))]
    lines = "".join(rf"\g<1>{part}/{name}\n" for name in names for part in parts)
    settings = NAV.sub(lines, (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return len(names) * times


def grown_index(script: str, times: int) -> str:
    """The script of the search index, its chapters so many times over, the words of each copy in another order."""
    index, deal = json.loads(index_of(script)), Random(1917)
    copies = [json.loads(json.dumps(index["chapters"])) for _ in range(times - 1)]
    for paragraph in (paragraph for copy in copies for chapter in copy for paragraph in chapter["paragraphs"]):
        words = paragraph["text"].split(" ")
        paragraph["text"] = " ".join(deal.sample(words, len(words)))
    index["chapters"] += [chapter for copy in copies for chapter in copy]
    return index_script(index)
