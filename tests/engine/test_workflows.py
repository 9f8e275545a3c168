"""The workflows: every action pinned by commit with its tag beside it, no right that a job does not need."""

from __future__ import annotations

import re

import pytest
import yaml

from tests import ROOT

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_pins_and_rights(path):
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert used and all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action) for action in used)
    flow = yaml.load(text, yaml.BaseLoader)
    assert flow["permissions"] == {"contents": "read"}
    assert all("timeout-minutes" in job for job in flow["jobs"].values())
    assert {name: job["permissions"] for name, job in flow["jobs"].items() if "permissions" in job} in (
        {},
        {"deploy": {"pages": "write", "id-token": "write"}},
    )


def test_nothing_is_published_that_was_not_tested():
    flow = yaml.load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert set(flow["jobs"]["deploy"]["needs"]) == {"test", "build"}
    assert {"run": ".ci/run"} in flow["jobs"]["test"]["steps"]
