"""The same bytes whatever the clock, the age of the files, the time zone and the language of the machine say."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests import ROOT
from tests.faults.killing import tree
from tests.faults.programs import SITE, command, forms, preprocess, project

CLOCK = Path(__file__).parent / "clock"
TIMES = {"1970": 0, "2038": 2**31 + 5, "2106": 2**32 + 5, "2300": 10_413_792_000}
PLACES = {
    "Kiritimati": {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
    "Cairo": {"TZ": "Africa/Cairo", "LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar"},
    "ASCII alone": {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "Latin alone": {"TZ": "America/St_Johns", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
}


def make(copy: Path, made: Path, there: dict[str, str], pages_alone: bool = False) -> dict[str, bytes]:
    """What the programs make of the copy in such an environment; they must all end with 0."""
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LD_LIBRARY_PATH")}
    there = kept | {"NO_MKDOCS_2_WARNING": "1"} | there
    more = (forms(made / "docs", copy), command(SITE, made / "site", "--project", copy))
    for run in (preprocess(made / "docs", copy), *(() if pages_alone else more)):
        done = subprocess.run(run, cwd=made.parent, env=there, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return tree(made)


@pytest.fixture(scope="session")
def due(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an untroubled run of all programs makes."""
    folder = tmp_path_factory.mktemp("due")
    return make(project(folder / "copy"), folder / "made", {"PYTHONUTF8": "1"})


@pytest.mark.parametrize("second", TIMES.values(), ids=TIMES)
def test_the_clock_is_another(second: int):
    """The tests below would be worth nothing if it were not."""
    asked = "import time, datetime as d; print(int(time.time()), int(d.datetime.now(d.UTC).timestamp()), d.datetime.today().year, d.date.today().year)"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        env=os.environ | {"CLOCK": str(second), "PYTHONPATH": str(CLOCK), "TZ": "UTC"},
        capture_output=True,
        text=True,
        check=True,
    )
    now, then, year, same = map(int, done.stdout.split())
    assert second <= now <= second + 5 and second <= then <= second + 5
    assert year == same == datetime.fromtimestamp(second, UTC).year


@pytest.mark.slow
@pytest.mark.parametrize("second", TIMES.values(), ids=TIMES)
def test_another_clock(tmp_path: Path, due: dict[str, bytes], second: int):
    """The clock stands there, and so do the files' own times."""
    copy = project(tmp_path / "copy", second)
    found = make(copy, tmp_path / "made", {"CLOCK": str(second), "PYTHONPATH": str(CLOCK), "PYTHONUTF8": "1"})
    assert set(found) == set(due)
    assert [name for name, content in found.items() if content != due[name]] == []


@pytest.mark.slow
@pytest.mark.parametrize("there", PLACES.values(), ids=PLACES)
def test_another_place(tmp_path: Path, due: dict[str, bytes], there: dict[str, str]):
    found = make(project(tmp_path / "copy"), tmp_path / "made", there)
    assert set(found) == set(due)
    assert [name for name, content in found.items() if content != due[name]] == []


@pytest.mark.parametrize("there", PLACES.values(), ids=PLACES)
def test_the_pages_in_another_place(tmp_path: Path, there: dict[str, str]):
    """By hand, with no help from the Makefile: the committed pages."""
    found = make(ROOT, tmp_path / "made", there, pages_alone=True)
    assert {name: (ROOT / name).read_bytes() for name in found} == found
    assert len(found) > 20
