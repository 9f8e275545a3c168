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
        {
            "rebuild": {"contents": "read", "id-token": "write", "attestations": "write"},
            "deploy": {"pages": "write", "id-token": "write"},
        },
    )


def test_nothing_is_published_that_was_not_tested():
    flow = yaml.load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert set(flow["jobs"]["deploy"]["needs"]) == {"test", "build", "rebuild"}
    assert {"run": ".ci/run"} in flow["jobs"]["test"]["steps"]


def test_nothing_is_attested_that_was_not_built_twice_alike():
    """The second build is made by the same steps as the first, compared with it, and only then attested."""
    jobs = yaml.load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"), yaml.BaseLoader)["jobs"]
    made, *_ = (step for step in jobs["build"]["steps"] if step.get("run") == "make build")
    assert made in jobs["rebuild"]["steps"] and jobs["rebuild"]["needs"] == "build"
    compared, attested = jobs["rebuild"]["steps"][-2:]
    assert compared["run"].startswith("test ") and compared["env"] == {"SUM": "${{ needs.build.outputs.sum }}"}
    assert attested["with"] == {"subject-path": "site/SHA256SUMS"}


def test_the_whole_history_is_there():
    """Tests compare with what earlier commits published."""
    jobs = yaml.load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"), yaml.BaseLoader)["jobs"]
    checkouts = [step["with"] for job in jobs.values() for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert len(checkouts) == 3 and all(one["fetch-depth"] == "0" for one in checkouts)
