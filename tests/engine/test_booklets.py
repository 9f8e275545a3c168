"""The program makes of every booklet the pages that stand beside its seeds."""

from __future__ import annotations

import shutil
from pathlib import Path

import preprocess
import pytest

from tests.engine.booklets import HERE, NAMES
from tests.engine.test_imposed import proves


@pytest.mark.parametrize("name", NAMES)
def test_pages(name: str, tmp_path: Path):
    """Every chapter, and of the apparatus and the search what is kept beside the seeds; a change that means it is accepted in one step."""
    due = HERE / name / "docs"
    assert preprocess.main(["--seeds", str(HERE / name / "seeds"), "--docs", str(tmp_path)]) == 0
    for page in filter(Path.is_file, due.rglob("*")):
        assert (tmp_path / page.relative_to(due)).read_text("utf-8") == page.read_text("utf-8"), page.relative_to(HERE)
    assert sorted(path.name for path in (tmp_path / "chapters").iterdir()) == sorted(
        path.name for path in (due / "chapters").iterdir()
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_file_comes_out_of_it(name: str, tmp_path: Path):
    shutil.copytree(HERE / name / "seeds", tmp_path / "seeds")
    proves(tmp_path)
