"""What is unpacked from the ZIP is an RO-Crate, to the validator of RO-Crates, and lists every file that one takes away."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest
from edition.forms.catalogue import forms_of
from edition.model import Edition

from tests import ROOT
from tests.site import npm

CONTEXT = (
    "ro-crate@3.7.2",
    "lib/context.json",
    "27a661f6082735563d9f83145a63876cbe0c0b78624332d3ca05053253eb0d41",
)
"""The context of RO-Crate 1.2."""


@pytest.fixture
def crate(built: Path, edition: Edition, tmp_path: Path) -> Path:
    """The folder that the ZIP unpacks to."""
    with zipfile.ZipFile(built / f"downloads/{edition.facts.file_name}.zip") as pack:
        pack.extractall(tmp_path)
    return tmp_path / edition.facts.file_name


def found_in(crate: Path) -> list[str]:
    """What the validator finds, a line each."""
    program = [ROOT / ".venv/validators/bin/python", ROOT / "tests/site/crate_checked.py", crate, npm.kept(*CONTEXT)]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1) and (done.returncode == 0) == (not done.stdout.strip()), done.stderr
    return done.stdout.split("\n")[:-1] if done.returncode else []


def test_the_validator_finds_nothing(crate: Path):
    assert found_in(crate) == []


@pytest.mark.parametrize("lacking", ["license", "datePublished", "name"])
def test_the_validator_finds_what_is_lacking(crate: Path, lacking: str):
    metadata = crate / "ro-crate-metadata.json"
    data = json.loads(metadata.read_text(encoding="utf-8"))
    (whole,) = (one for one in data["@graph"] if one["@id"] == "./")
    del whole[lacking]
    metadata.write_text(json.dumps(data), encoding="utf-8")
    assert any(lacking in line for line in found_in(crate))


def test_every_download_is_listed_with_its_size(crate: Path, edition: Edition):
    data = json.loads((crate / "ro-crate-metadata.json").read_text(encoding="utf-8"))
    files = {one["@id"]: one for one in data["@graph"] if one["@type"] == "File"}
    assert {f"downloads/{form.file}" for form in forms_of(edition.facts)} < files.keys()
    for path, file in files.items():
        assert int(file.get("contentSize", (crate / path).stat().st_size)) == (crate / path).stat().st_size
