"""A folder to start from is a whole edition, and every example in its comments is true."""

from __future__ import annotations

import re
from pathlib import Path

import preprocess
import pytest
from edition.__main__ import main
from edition.seeds.read import read_seeds

EXAMPLE = re.compile(r"^# ?(?=(?:\w+ = |\[\[?\w))", re.MULTILINE)
EMPTY = re.compile(r"^\w+ = \[\]\n", re.MULTILINE)


def test_it_is_an_edition(first: Path):
    assert preprocess.main(["--project", str(first)]) == 0
    page = (first / "docs/chapters/01-how-a-booklet-is-made.md").read_text(encoding="utf-8")
    assert "the paper has been fol{p. 4-}ded once" in page


def test_what_its_comments_show_can_be_said(first: Path):
    """With every example of every file turned on, it is an edition still."""
    for file in (first / "seeds").glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        if EXAMPLE.search(text) and file.name not in ("pages.toml", "chapters.toml"):
            file.write_text(EXAMPLE.sub("", EMPTY.sub("", text)), encoding="utf-8")
    events = first / "seeds/events.toml"
    events.write_text("date = []\n" + events.read_text(encoding="utf-8"), encoding="utf-8")
    assert preprocess.main(["--project", str(first)]) == 0
    seeds = read_seeds(first / "seeds")
    assert (
        seeds.changes and seeds.notes and seeds.names and seeds.sees and seeds.events and seeds.terms and seeds.author
    )
    assert seeds.edition.calendar and seeds.edition.timeline.sections and seeds.edition.source.subject


@pytest.mark.parametrize("made", ["a file", "a folder with something", "a link"])
def test_what_stands_there_is_left_alone(made: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    place = tmp_path / "mine"
    if made == "a file":
        place.write_text("mine", encoding="utf-8")
    elif made == "a link":
        (tmp_path / "other").mkdir()
        place.symlink_to("other")
    else:
        place.mkdir()
        (place / "mine").touch()
    before = sorted(tmp_path.rglob("*"))
    assert main(["new", str(place)]) == 1
    assert (
        capsys.readouterr().err
        == "error: mine: is there already; expected the name of a new folder, or of an empty one\n"
    )
    assert sorted(tmp_path.rglob("*")) == before
