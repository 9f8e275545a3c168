"""What is beyond all measure is refused in a line, before time or memory is spent on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import preprocess
import pytest
from edition.seeds.read import LARGEST
from edition.telling import told

from tests.engine.booklets import SMALL

FILES = sorted(path.name for path in SMALL.iterdir() if path.is_file())


@pytest.mark.parametrize("name", FILES)
def test_a_huge_file_is_refused_unread(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str):
    """A hundred gigabytes, which no machine would read: the file has a hole where they would stand."""
    seeds = shutil.copytree(SMALL, tmp_path / "seeds")
    with (seeds / name).open("r+b") as file:
        file.truncate(100_000_000_000)
    assert preprocess.main(["--seeds", str(seeds), "--docs", str(tmp_path / "docs")]) == 1
    assert capsys.readouterr() == (
        "",
        f"error: seeds/{name}: has 100,000,000,000 bytes; expected at most {LARGEST:,}\n",
    )
    assert not (tmp_path / "docs").exists()


def test_a_lack_of_memory_is_a_line(capsys: pytest.CaptureFixture[str]):
    def work() -> int:
        raise MemoryError

    assert told(work) == 1
    assert capsys.readouterr() == ("", "error: memory: is used up; expected seeds that this machine can hold\n")
