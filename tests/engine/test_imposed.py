"""One booklet read off sheets of every kind: the same edition comes out of each, and out of that the file, to the byte."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import preprocess
import pytest
from edition.begin.new import begin
from edition.forms.book import make_book
from edition.forms.plain import seed
from edition.forms.proof import proof
from edition.forms.tei import tei
from edition.imposition import Imposition
from edition.model import Page
from edition.paths import HERE, Project
from edition.seeds.read import read_seeds
from edition.text.compose import compose
from edition.text.pages import cut_pages
from msgspec import structs

from tests.engine.booklets import HERE as BOOKLETS

IMPOSITIONS = [
    Imposition(8),
    Imposition(8, "perfect-bound", 4),
    Imposition(8, "two-up"),
    Imposition(8, "cut-and-stacked"),
    Imposition(8, "reading-order"),
]
CUT = BOOKLETS / "cut"
LINE_ENDS = ["\n", "\r\n"]


def lay(folder: Path, imposition: Imposition, line_end: str) -> None:
    """The seeds of the booklet as a file that was read off such sheets."""
    seeds = read_seeds(CUT / "seeds")
    cut = {page.number: page for page in cut_pages(seeds.essay, seeds.pages)}
    pages = [cut[number] for number in imposition.order(seeds.blank)]
    content = ("\n\n".join(page.text for page in pages) + "\n").replace("\n", line_end).encode()
    folder.mkdir()
    for file in (CUT / "seeds").iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    facts = (CUT / "seeds/edition.toml").read_text()
    (folder / "essay.txt").write_bytes(content)
    (folder / "edition.toml").write_text(re.sub("(?<=sha256 = .)[0-9a-f]+", hashlib.sha256(content).hexdigest(), facts))
    head = [f"booklet = {imposition.pages}", f"blank = {sorted(seeds.blank)}", "wrapped = true"]
    head += [f'imposition = "{imposition.kind}"']
    head += [f"signature = {imposition.signature}"] * bool(imposition.signature)
    (folder / "pages.toml").write_text("\n".join([*head, *entries(pages)]))


def entries(pages: list[Page]) -> Iterator[str]:
    """The entries of `pages.toml`, each page named by all its words."""
    for place, page in enumerate(pages):
        before, after = (sum(other.text.count(page.text) for other in part) for part in (pages[:place], pages[place:]))
        own = {"begins": page.text, "inside_line": False, "occurrence": before + 1 if before + after > 1 else 0}
        record = structs.asdict(page.record) | own
        yield "[[page]]"
        yield from (f"{key} = {json.dumps(value)}" for key, value in record.items() if value)


@pytest.mark.parametrize("line_end", LINE_ENDS, ids=["unix", "windows"])
@pytest.mark.parametrize("imposition", IMPOSITIONS, ids=lambda imposition: imposition.kind)
def test_the_same_chapters_come_out(tmp_path: Path, imposition: Imposition, line_end: str):
    lay(tmp_path / "seeds", imposition, line_end)
    assert preprocess.main(["--seeds", str(tmp_path / "seeds"), "--docs", str(tmp_path / "docs")]) == 0
    for page in (CUT / "docs/chapters").iterdir():
        assert (tmp_path / "docs/chapters" / page.name).read_text() == page.read_text()


@pytest.mark.parametrize("line_end", LINE_ENDS, ids=["unix", "windows"])
@pytest.mark.parametrize("imposition", IMPOSITIONS, ids=lambda imposition: imposition.kind)
def test_the_file_comes_out_of_the_edition(tmp_path: Path, imposition: Imposition, line_end: str):
    """To the byte, though its lines are wrapped, by the program that shares nothing with those that made it."""
    lay(tmp_path / "seeds", imposition, line_end)
    proves(tmp_path)


def proves(folder: Path) -> None:
    """Fail unless the file in `seeds/` comes out of the edition's TEI, by the edition's own prove.py."""
    project = Project(folder / "project")
    begin(project.root, HERE)
    shutil.rmtree(project.seeds)
    shutil.copytree(folder / "seeds", project.seeds)
    assert preprocess.main(["--project", str(project.root)]) == 0
    seeds = read_seeds(project.seeds)
    book = make_book(compose(seeds), seeds, project)
    (folder / "essay.xml").write_bytes(tei(book))
    (folder / "prove.py").write_bytes(proof(book))
    done = subprocess.run(
        [sys.executable, "-I", folder / "prove.py", folder / "essay.xml", "--seed", folder / "seed"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (folder / "seed").read_bytes() == seed(book) == seeds.content
