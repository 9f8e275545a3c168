"""Measures the edition grown: with the essay several times over."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.growth import measure
from bench.model import Grown


def grown(times: int) -> Grown:
    """The figures with the essay so many times over."""
    with tempfile.TemporaryDirectory() as folder:
        one = measure(Path(folder), times)
    return Grown(
        16 * times, one.preprocess.seconds, one.build.seconds / one.pages,
        one.page, one.head, one.index, one.answers.slow,
    )  # fmt: skip
