"""What all rooms share: the seeds, the edition made from them, and the site. No browser is imported here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from edition.apparatus.gather import Apparatus, gather
from edition.begin.new import begin
from edition.model import Edition
from edition.paths import HERE
from edition.seeds.read import Seeds, read_seeds
from edition.text.compose import compose

from tests import ROOT


@pytest.fixture(scope="session")
def seeds() -> Seeds:
    return read_seeds(ROOT / "seeds")


@pytest.fixture(scope="session")
def edition(seeds: Seeds) -> Edition:
    return compose(seeds)


@pytest.fixture(scope="session")
def apparatus(edition: Edition, seeds: Seeds) -> Apparatus:
    return gather(edition, seeds)


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A copy of the seeds to spoil."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path / "seeds"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make build` makes it from docs/ as it stands, with no address of its own but a local one."""
    target = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "edition.site.build", str(target)]
    done = subprocess.run(
        command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to start an edition from, as the program makes it."""
    folder = tmp_path_factory.mktemp("first") / "edition"
    begin(folder, HERE)
    return folder
