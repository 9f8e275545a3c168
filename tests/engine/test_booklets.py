"""The program makes of every booklet the pages that stand beside its seeds."""

from __future__ import annotations

import hashlib
import re
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


def test_a_booklet_without_a_contents_list(tmp_path: Path):
    """Its chapters are proved by their headings alone, and the page of the reconstruction claims no more."""
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    shutil.copytree(HERE / "headings/seeds", seeds)
    essay = (seeds / "essay.txt").read_text(encoding="utf-8")
    (seeds / "essay.txt").write_text(re.sub(r"(?m)^(.*?)[ .…]*\d$(?=[^\0]*PART ONE)", r"\1", essay), encoding="utf-8")
    own = hashlib.sha256((seeds / "essay.txt").read_bytes()).hexdigest()
    facts = (seeds / "edition.toml").read_text(encoding="utf-8")
    (seeds / "edition.toml").write_text(re.sub("(?<=sha256 = .)[0-9a-f]+", own, facts), encoding="utf-8")
    assert preprocess.main(["--seeds", str(seeds), "--docs", str(docs)]) == 0
    said = (docs / "apparatus/reconstruction.md").read_text(encoding="utf-8")
    assert "**One fact is arithmetic.**" in said
    assert "contents list says" not in said
