"""Ten thousand spoilt data files: each makes an edition, or is refused in one line that names the file; never a traceback.

They are spoilt copies of a small edition, `tests/engine/booklets/small/`, which has every kind of thing that the essay has and is done
in a fiftieth of the time.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from edition.apparatus.csl import Formatted, format_items
from edition.errors import SeedError
from edition.forms.book import make_book
from edition.forms.catalogue import FORMS
from edition.forms.cover import banner
from edition.pages import bibliography
from edition.pages.how_to_cite import render_citing
from edition.pages.publish import publish
from edition.paths import HERE
from edition.seeds.read import read_seeds
from edition.text.compose import compose
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.booklets import SMALL
from tests.faults.mutations import spoilt

FILES = sorted(path.name for path in SMALL.iterdir())
FOLDER = "spoilt"
SUM = re.compile(rb'(?<=sha256 = ")[0-9a-f]+')
ALL = [
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.filter_too_much,
    HealthCheck.large_base_example,
    HealthCheck.function_scoped_fixture,
]
SAID = re.compile(
    r"seeds/(?:edition|versions|pages|chapters|emendations|names|events|glossary|works|essay|author|sources)\.(?:toml|json|txt)\b.*; expected .",
    re.ASCII,
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small edition. Works that were formatted once are not given to the processor again."""
    monkeypatch.setattr(bibliography, "format_items", remembered)
    return Path(shutil.copytree(SMALL, tmp_path / FOLDER))


def remembered(styles: Path, style: str, items: Any) -> dict[str, Formatted]:
    return _formatted(styles, style, json.dumps(list(items)))


@cache
def _formatted(styles: Path, style: str, items: str) -> dict[str, Formatted]:
    return format_items(styles, style, json.loads(items))


def put(folder: Path, name: str, content: bytes) -> None:
    """Put the content in the place of a file, all others as they should be, the essay's checksum told to the edition."""
    for other in FILES:
        (folder / other).write_bytes((SMALL / other).read_bytes())
    (folder / name).write_bytes(content)
    if name == "essay.txt":
        facts = folder / "edition.toml"
        facts.write_bytes(SUM.sub(hashlib.sha256(content).hexdigest().encode(), facts.read_bytes()))


def check(folder: Path, forms: bool) -> None:
    """Make all that the programs make; only a SeedError of one line may stop it."""
    try:
        seeds = read_seeds(folder)
        edition = compose(seeds)
        publish(edition, seeds)
        if forms:
            book = make_book(edition, seeds, HERE)
            for form in FORMS:
                form.make(book)
            render_citing(book.edition, book.references)
            banner(book)
    except SeedError as error:
        assert SAID.match(str(error)), str(error)
        assert str(error).isprintable(), repr(str(error))
        assert len(str(error)) < 1000


def try_examples(folder: Path, name: str, number: int, forms: bool) -> None:
    content = (SMALL / name).read_bytes()

    @settings(
        max_examples=number, derandomize=True, database=None, deadline=None, print_blob=True, suppress_health_check=ALL
    )
    @given(st.data())
    def try_one(data: st.DataObject) -> None:
        put(folder, name, data.draw(spoilt(name, content)))
        check(folder, forms)

    try_one()


@pytest.mark.parametrize("name", FILES)
def test_spoilt_a_little(folder: Path, name: str):
    try_examples(folder, name, 30, forms=False)


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_spoilt_a_thousand_times(folder: Path, name: str):
    try_examples(folder, name, 1000, forms=False)


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_forms_of_spoilt_files(folder: Path, name: str):
    try_examples(folder, name, 30, forms=True)
