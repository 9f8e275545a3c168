"""The program: what it writes, what it leaves, what it says."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import preprocess
import pytest
from edition.pages.publish import REVIEWED, publish
from edition.seeds.read import read_seeds
from edition.text.compose import compose

from tests.engine.booklets import SMALL

LINES = [
    "✓ 1 The Beginning (p. 4, 2 paragraphs, 25 words)",
    "✓ 2 The End (pp. 5-6, 3 paragraphs, 49 words)",
]


CORRECTION = """
[[change]]
id = "change-things"
chapter = "the-end"
find = "The first thing, by"
replace = "The first word, by"
kind = "slip"
why = "A word."
"""


def run(docs: Path, *options: str) -> int:
    return preprocess.main(["--seeds", str(SMALL), "--docs", str(docs), *options])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as the program makes them, once."""
    folder = tmp_path_factory.mktemp("made")
    assert run(folder) == 0
    return folder


@pytest.fixture
def docs(made: Path, tmp_path: Path) -> Path:
    """A folder of them of one's own."""
    return Path(shutil.copytree(made, tmp_path / "docs"))


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_prints_one_line_a_chapter(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(tmp_path / "docs") == 0
    assert capsys.readouterr().out.splitlines() == LINES


def test_what_was_just_written_is_current(docs: Path, capsys: pytest.CaptureFixture[str]):
    capsys.readouterr()
    assert run(docs, "--check") == 0
    assert capsys.readouterr().out == ""


def test_check_shows_what_is_not_current(docs: Path, capsys: pytest.CaptureFixture[str]):
    page = docs / "chapters/01-beginning.md"
    page.write_text(page.read_text(encoding="utf-8").replace("They had", "We had"), encoding="utf-8")
    (docs / "chapters/99-more.md").write_text("more\n", encoding="utf-8")
    (docs / "apparatus/bibliography.md").unlink()
    before = tree(docs)
    capsys.readouterr()
    assert run(docs, "--check") == 1
    out = capsys.readouterr().out
    assert "--- docs/chapters/01-beginning.md\n+++ docs/chapters/01-beginning.md (due)\n" in out
    assert "--- docs/chapters/99-more.md\n" in out and "\n-more\n" in out
    assert "--- docs/apparatus/bibliography.md\n" in out
    assert tree(docs) == before


def test_it_writes_only_what_changed_and_removes_what_it_no_longer_makes(docs: Path):
    page, other, stale = (docs / "chapters" / name for name in ("01-beginning.md", "02-the-end.md", "99-more.md"))
    due = page.read_bytes()
    page.write_text("changed\n", encoding="utf-8")
    stale.write_text("more\n", encoding="utf-8")
    os.utime(other, (1, 1))
    assert run(docs) == 0
    assert (page.read_bytes(), stale.exists(), other.stat().st_mtime) == (due, False, 1)


def test_correcting_a_word_changes_its_chapter_its_definition_and_the_page_of_emendations(docs: Path, tmp_path: Path):
    """And nothing else that is committed."""
    shutil.copytree(SMALL, tmp_path / "seeds")
    with (tmp_path / "seeds/emendations.toml").open("a", encoding="utf-8") as file:
        file.write(CORRECTION)
    files = publish(compose(read_seeds(tmp_path / "seeds")), read_seeds(tmp_path / "seeds"))
    changed = {path for path, content in files.items() if content != (docs / path).read_bytes()}
    reviewed = {path for path in changed if path.startswith(REVIEWED)}
    assert reviewed == {"chapters/02-the-end.md", "apparatus/emendations.md", "apparatus/references.md"}
    assert changed - reviewed == {
        "essay/index.md",
        "search/index.js",
        "search/apparatus.js",
        "about/changes.md",
        "versions/1.1.0/words.js",
    }


def test_hand_written_pages_are_left_alone(docs: Path):
    (docs / "index.md").write_text("by hand\n", encoding="utf-8")
    assert run(docs) == 0
    assert (docs / "index.md").read_text(encoding="utf-8") == "by hand\n"


def test_a_folder_that_cannot_be_written_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "docs").write_text("a file in the way\n", encoding="utf-8")
    assert run(tmp_path / "docs") == 1
    assert capsys.readouterr().err == "error: docs: cannot be written (File exists); expected a folder to write in\n"
