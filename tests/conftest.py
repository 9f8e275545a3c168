"""What the tests share: the edition, a folder of seeds to spoil, a served site, a page of a browser."""

import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))


@pytest.fixture(scope="session")
def seeds():
    from edition.seeds import read_seeds

    return read_seeds(ROOT / "seeds")


@pytest.fixture(scope="session")
def edition(seeds):
    from edition.compose import compose

    return compose(seeds)


@pytest.fixture(scope="session")
def apparatus(edition, seeds):
    from edition.apparatus import gather

    return gather(edition, seeds)


@pytest.fixture
def spoilt(tmp_path):
    """A copy of the seeds to spoil."""
    folder = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds", folder)
    return folder


@pytest.fixture(scope="session")
def server():
    pytest.skip("no built site is served")


@pytest.fixture
def page():
    pytest.skip("no browser")
