"""The project's programs, how they are called, and a copy of what they read."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from tests import ROOT

PAGES = (str(ROOT / "scripts/preprocess.py"),)
FORMS = ("-m", "edition.forms")
SITE = ("-m", "edition.site.build")
PARTS = ("scripts", "seeds", "docs", "mkdocs.yml")


def command(program: tuple[str, ...], *arguments: Path | str) -> list[str]:
    """The command line that runs a program with these arguments."""
    return [sys.executable, *program, *map(str, arguments)]


def preprocess(docs: Path, project: Path = ROOT) -> list[str]:
    """The command line that makes the pages of a project in a folder."""
    return command(PAGES, "--seeds", project / "seeds", "--docs", docs)


def forms(docs: Path, project: Path = ROOT) -> list[str]:
    """The command line that makes the downloads and the citations of a project in a folder."""
    return command(FORMS, "--docs", docs, "--project", project)


def project(folder: Path, changed: float | None = None) -> Path:
    """A copy of all that the programs read, its files last changed at that second."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copyfile(source, folder / part)
    for path in folder.rglob("*"):
        if changed is not None:
            os.utime(path, (changed, changed))
    return folder
