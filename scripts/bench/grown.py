"""Makes a project whose essay stands several times over: seeds, docs, settings, all that MkDocs builds a site from.

The downloads and the citations are the edition's own and do not grow: making them is no part of building a site.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from edition.pages.publish import OWNED

from bench.cost import Cost, run
from bench.enlarge import enlarge

ROOT = Path(__file__).resolve().parents[2]
NAV = re.compile(r"(?:^ *- chapters/\S+\.md\n)+", re.MULTILINE)
ROWS = re.compile(r"(?:^\| \d+ \| \[.*\n)+", re.MULTILINE)
TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)
PAGE = re.compile(r"^first_page: (\d+)$", re.MULTILINE)


def grow(project: Path, times: int) -> Cost:
    """Make a new project with the chapters of this one so many times over, and say what preprocessing it cost."""
    enlarge(ROOT / "seeds", project / "seeds", times)
    left_out = shutil.ignore_patterns("__pycache__", "source")
    shutil.copytree(ROOT / "scripts", project / "scripts", ignore=left_out)
    shutil.copytree(ROOT / "docs", project / "docs", ignore=shutil.ignore_patterns("source", *OWNED))
    for name in ("assets/search", "assets/apparatus"):  # the folders of the same names that the program does not own
        shutil.copytree(ROOT / "docs" / name, project / "docs" / name, dirs_exist_ok=True)
    cost = run(project, "scripts/preprocess.py")
    chapters = sorted((project / "docs/chapters").iterdir(), key=lambda path: int(path.name.partition("-")[0]))
    _write_nav(project, chapters)
    _write_contents(project / "docs/index.md", chapters)
    return cost


def _write_nav(project: Path, chapters: list[Path]) -> None:
    """The settings with every chapter in their contents, under an address of their own."""
    lines = "".join(f"      - chapters/{chapter.name}\n" for chapter in chapters)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(NAV.sub(lines, settings), encoding="utf-8")


def _write_contents(page: Path, chapters: list[Path]) -> None:
    """The title page with a row for every chapter."""
    rows = "".join(_row(number, chapter) for number, chapter in enumerate(chapters, 1))
    page.write_text(ROWS.sub(lambda _: rows, page.read_text(encoding="utf-8")), encoding="utf-8")


def _row(number: int, chapter: Path) -> str:
    text = chapter.read_text(encoding="utf-8")
    title, first = TITLE.search(text), PAGE.search(text)
    assert title and first
    return f"| {number} | [{title[1].strip(chr(39))}](chapters/{chapter.name}) | {first[1]} |\n"
