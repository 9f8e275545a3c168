"""Killed at any moment, a program leaves every file old or new, and the next run makes all of them right."""

from __future__ import annotations

import shutil
from pathlib import Path

import preprocess
import pytest
from edition.files import SCRATCH, write_files
from edition.forms import __main__ as forms
from edition.paths import HERE

from tests.faults.killing import OLD, Program, as_site, kill_at_fifty_moments, lay_out, run, tree
from tests.faults.programs import FORMS, PAGES, SITE

BY_HAND = {"index.md": b"by hand\n", "chapters.md": b"by hand\n", ".hidden/.index.md.abc": b"by hand\n"}
FEW = {f"pages/{number}.md": b"new\n" * 1000 * number for number in range(5)}


def without_scratch(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if not name.startswith(SCRATCH)}


def check_whole(docs: Path, due: dict[str, bytes]) -> None:
    """Every file is old or new, none is missing, none is there that should not be."""
    found = without_scratch(tree(docs))
    assert set(found) == {*due, *BY_HAND}
    assert [name for name, content in found.items() if content not in (OLD, due.get(name), BY_HAND.get(name))] == []


@pytest.fixture(scope="session")
def downloads() -> dict[str, bytes]:
    """What an untroubled run of the downloads makes."""
    return forms.make_files(HERE)


def test_what_a_killed_run_left_is_cleared_and_what_people_wrote_is_not(tmp_path: Path):
    lay_out(tmp_path, BY_HAND | {f"{SCRATCH}/pages/1.md": b"half", f"{SCRATCH}/more": b"", "pages/.1.md.x7": b"half"})
    write_files(tmp_path, FEW, ("pages",))
    assert tree(tmp_path) == FEW | BY_HAND
    assert not (tmp_path / SCRATCH).exists()


@pytest.mark.slow
def test_preprocess_killed(tmp_path: Path):
    docs = tmp_path / "docs"
    assert preprocess.main(["--docs", str(docs)]) == 0
    due = tree(docs)

    def prepare() -> None:
        lay_out(docs, BY_HAND | dict.fromkeys(due, OLD))

    def inspect() -> None:
        check_whole(docs, due)
        assert preprocess.main(["--docs", str(docs)]) == 0
        assert tree(docs) == due | BY_HAND

    kill_at_fifty_moments(Program(PAGES, ("--docs", docs), docs), prepare, inspect)


@pytest.mark.slow
def test_downloads_killed(tmp_path: Path, downloads: dict[str, bytes]):
    """A run takes long, so the next run is its writing, for what it writes is the same; in the end a whole one."""
    program = Program(FORMS, ("--docs", tmp_path), tmp_path)

    def prepare() -> None:
        lay_out(tmp_path, BY_HAND | dict.fromkeys(downloads, OLD))

    def inspect() -> None:
        check_whole(tmp_path, downloads)
        write_files(tmp_path, downloads, forms.OWNED)
        assert tree(tmp_path) == downloads | BY_HAND

    kill_at_fifty_moments(program, prepare, inspect)
    prepare()
    run(program.command)
    assert tree(tmp_path) == downloads | BY_HAND


@pytest.mark.slow
def test_build_killed(tmp_path: Path):
    """The site is the old one or the new one, never a mixture; none only between two renames, with the old one beside it.

    Every run builds over what the last one left.
    """
    site, before = tmp_path / "site", tmp_path / ".site.before"
    program = Program(SITE, (site,), tmp_path)
    run(program.command)
    due = tree(site)
    kept = {name: content for name, content in due.items() if not name.startswith("chapters/12-nep/")}
    old = as_site(kept | {"index.html": OLD, "old.html": OLD})

    def prepare() -> None:
        shutil.rmtree(site, ignore_errors=True)
        shutil.rmtree(before, ignore_errors=True)
        lay_out(site, old)

    def inspect() -> None:
        assert tree(site) in (old, due) if site.exists() else tree(before) == old

    kill_at_fifty_moments(program, prepare, inspect)
    run(program.command)
    assert tree(site) == due
    assert list(tmp_path.iterdir()) == [site]
