"""The address of a change or a note is in the data: another one, wherever it is put, moves none."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import preprocess
import pytest
from edition.forms.book import make_book
from edition.forms.tei import tei
from edition.forms.xhtml import Xhtml
from edition.pages.emendations import render_emendations
from edition.paths import HERE, Project
from edition.search.apparatus import apparatus_index
from edition.seeds.read import read_seeds
from edition.text.compose import compose
from edition.text.marks import unmark
from lxml import etree

from tests.engine.booklets import SMALL

ADDED = """\
[[change]]
id = "change-walked"
chapter = "beginning"
find = 'Petrograd went "out"'
replace = 'Petrograd walked "out"'
kind = "slip"
why = "The verb."

[[note]]
id = "note-great"
chapter = "beginning"
find = "They had a **great** number"
why = "How great?"

"""
HEADING = re.compile(r"^### (?P<heading>.*) \{: #(?P<id>\S+) \}$", re.MULTILINE)
KEPT = {"change-1", "note-1"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose search has been made, with templates of its own and the fonts and scripts of this one."""
    made = Project(tmp_path_factory.mktemp("project"))
    shutil.copyfile(HERE.root / "mkdocs.yml", made.root / "mkdocs.yml")
    assert preprocess.main(["--seeds", str(SMALL), "--docs", str(made.docs)]) == 0
    for name in ("assets", "overrides"):
        (made.docs / name).symlink_to(HERE.docs / name)
    made.templates.mkdir(parents=True)
    (made.templates / "provenance.md").write_text("Version {{ facts.version }}.\n", encoding="utf-8")
    (made.templates / "tei-header.xml").write_text('<teiHeader xmlns="http://www.tei-c.org/ns/1.0"/>', encoding="utf-8")
    return made


def addresses(folder: Path, project: Project) -> tuple[dict[str, str], ...]:
    """What stands at each address of the list of emendations, of the search index, of a book and of the TEI file."""
    seeds = read_seeds(folder)
    edition = unmark(compose(seeds))
    book = make_book(edition, seeds, project)
    (listed,) = Xhtml(book).emendations()
    document = etree.fromstring(tei(book))
    named = document.xpath("//*[local-name()='choice' or local-name()='item' and @corresp]")
    return (
        {match["id"]: match["heading"] for match in HEADING.finditer(render_emendations(edition, book.statements))},
        dict(apparatus_index(edition, seeds)["emendations"]),
        {item.get("id"): "".join(item.itertext()) for item in listed.iter("li")},
        {element.get("{http://www.w3.org/XML/1998/namespace}id"): "".join(element.itertext()) for element in named},
    )


@pytest.mark.parametrize("first", [True, False])
def test_an_entry_put_in_moves_no_address(tmp_path: Path, project: Project, first: bool):
    shutil.copytree(SMALL, tmp_path / "seeds")
    file = tmp_path / "seeds/emendations.toml"
    own = file.read_text(encoding="utf-8")
    file.write_text(ADDED + own if first else f"{own}\n{ADDED}", encoding="utf-8")
    before, after = addresses(SMALL, project), addresses(tmp_path / "seeds", project)
    for old, new in zip(before, after, strict=True):
        assert old and old.items() <= new.items()
    assert [set(new) - set(old) for old, new in zip(before, after, strict=True)] == [
        {"change-walked", "note-great"},
        {"change-walked"},
        {"change-walked"},
        {"change-walked", "reason-walked"},
    ]
    assert set(before[0]) == KEPT
