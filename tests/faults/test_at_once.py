"""Two runs at once: both end with 0, and what stands in the end is what one run makes. Twenty rounds, fewer of what takes long."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from edition.files import SCRATCH, write_files
from edition.turns import turn

from tests.faults.killing import OLD, lay_out, tree
from tests.faults.programs import SITE, command, forms, preprocess, project

ROUNDS = 20
FEW = {f"pages/{number}.md": b"new\n" * 1000 * number for number in range(40)}
WRITE = "import sys; from pathlib import Path; from edition.turns import turn\nwith turn(Path({folder!r})): print('held', flush=True); sys.stdin.read()"


def together(*commands: list[str]) -> None:
    """Run the commands at the same time; each must end with 0 and say nothing that is an error."""
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for command in commands
    ]
    for one in running:
        _, said = one.communicate()
        assert one.returncode == 0, said
        assert all(line.startswith("… another run works in ") for line in said.splitlines()), said


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project of one's own."""
    return project(tmp_path / "copy")


def test_many_writers_at_once(tmp_path: Path):
    writers = [threading.Thread(target=write_files, args=(tmp_path, FEW, ("pages",))) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert tree(tmp_path) == FEW
    assert not (tmp_path / SCRATCH).exists()


def test_a_turn_ends_with_its_holder(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Who waits says so; a holder that is killed holds nothing any more and leaves nothing behind."""
    script = WRITE.format(folder=str(tmp_path))
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout and holder.stdout.readline() == "held\n"
        killed = threading.Event()
        threading.Timer(0.5, lambda: (killed.set(), holder.kill())).start()
        with turn(tmp_path):
            assert killed.is_set()
    assert capsys.readouterr().err == f"… another run works in {tmp_path.name}/; waiting for it\n"
    assert list(tmp_path.iterdir()) == []


def test_readers_share_a_turn(tmp_path: Path):
    with turn(tmp_path, shared=True), turn(tmp_path, shared=True):
        assert True


@pytest.mark.slow
def test_preprocess_twice(copy: Path, tmp_path: Path):
    docs = tmp_path / "docs"
    run = preprocess(docs, copy)
    together(run)
    due = tree(docs)
    for _ in range(ROUNDS):
        lay_out(docs, dict.fromkeys(due, OLD) | {"chapters/old.md": OLD})
        together(run, run)
        assert tree(docs) == due


@pytest.mark.slow
def test_downloads_twice(copy: Path, tmp_path: Path):
    """Two that make everything at once, and one of the pages beside them."""
    docs = tmp_path / "docs"
    run, pages = forms(docs, copy), preprocess(docs, copy)
    together(run)
    together(pages)
    due = tree(docs)
    for _ in range(ROUNDS // 5):
        lay_out(docs, dict.fromkeys(due, OLD))
        together(run, run, pages)
        assert tree(docs) == due


@pytest.mark.slow
def test_pages_and_build_at_once(copy: Path, tmp_path: Path):
    """The site is that of the pages before or after, never of some of each, while the pages change under it."""
    site = tmp_path / "site"
    build, pages = command(SITE, site, "--project", copy), preprocess(copy / "docs", copy)
    due = tree(copy / "docs")
    changed = {
        f"docs/{name}": content + b"\nOnce more.\n" for name, content in due.items() if name.startswith("chapters/")
    }
    together(build)
    after = tree(site)
    lay_out(copy, changed)
    together(build)
    before = tree(site)
    assert before != after
    for _ in range(ROUNDS // 2):
        lay_out(copy, changed)
        together(build, pages)
        assert tree(copy / "docs") == due
        assert tree(site) in (before, after)


@pytest.mark.slow
def test_build_twice(copy: Path, tmp_path: Path):
    site = tmp_path / "site"
    build = command(SITE, site, "--project", copy)
    together(build)
    due = tree(site)
    for _ in range(ROUNDS // 4):
        together(build, build)
        assert tree(site) == due
        assert sorted(path.name for path in tmp_path.iterdir()) == ["copy", "site"]
