"""The same bytes whatever the clock, the age of the files, the time zone and the language of the machine say."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import ROOT
from killing import tree

CLOCK = Path(__file__).parent / "clock"
TIMES = {"1970": 0, "2038": 2**31 + 5, "2106": 2**32 + 5, "2300": 10_413_792_000}
PLACES = {
    "Kiritimati": {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
    "Cairo": {"TZ": "Africa/Cairo", "LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar"},
    "ASCII alone": {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "Latin alone": {"TZ": "America/St_Johns", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
}
PARTS = ("scripts", "seeds", "docs", "mkdocs.yml")
COMMANDS = (
    ("preprocess.py", "--docs", "{made}/docs"),
    ("make_downloads.py", "{made}/docs"),
    ("build_site.py", "{made}/site"),
)


def project(folder: Path, changed: float | None = None) -> Path:
    """A copy of all that the programs read, its files last changed at that second."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, folder / part)
    for path in folder.rglob("*"):
        if changed is not None:
            os.utime(path, (changed, changed))
    return folder


def make(copy: Path, made: Path, there: dict[str, str], commands=COMMANDS) -> dict[str, bytes]:
    """What the programs of the copy make in such an environment; they must all end with 0."""
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LD_LIBRARY_PATH")}
    for program, *arguments in commands:
        command = [
            sys.executable,
            str(copy / "scripts" / program),
            *(argument.format(made=made) for argument in arguments),
        ]
        done = subprocess.run(
            command, cwd=made.parent, env=kept | {"NO_MKDOCS_2_WARNING": "1"} | there, capture_output=True, check=False
        )
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
    found = make(ROOT, tmp_path / "made", there, COMMANDS[:1])
    assert {name: (ROOT / name).read_bytes() for name in found} == found
    assert len(found) > 20
