"""`mkdocs serve`: a correction of the seeds is on the page as soon as it is saved, and a mistake stops nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from edition.site.preview import POLLING

from tests.faults.programs import project
from tests.site.test_servers import free_port

CHANGES = "seeds/emendations.toml"
CHAPTER = "chapters/09-october-revolution"
BEFORE, AFTER = "to send two-thirds of", "to send two thirds of"


@dataclass(frozen=True)
class Preview:
    """A preview of a copy of the project."""

    copy: Path
    address: str
    log: Path
    running: subprocess.Popen[bytes]

    def save(self, path: str, old: str, new: str) -> None:
        text = (self.copy / path).read_text(encoding="utf-8")
        assert old in text
        (self.copy / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def page(self, path: str) -> str:
        """The page, "" while none is served."""
        try:
            with urllib.request.urlopen(f"{self.address}{path}/") as answer:
                return answer.read().decode("utf-8")
        except (urllib.error.URLError, ConnectionError):
            return ""

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait for as long as the server runs."""
        while not seen():
            assert self.running.poll() is None, self.log.read_text(encoding="utf-8")
            time.sleep(0.05)

    def said(self, words: str) -> int:
        return self.log.read_text(encoding="utf-8").count(words)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder, port = tmp_path_factory.mktemp("preview"), free_port()
    copy, log = project(folder / "copy"), folder / "log"
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", copy / "mkdocs.yml", "-a", f"127.0.0.1:{port}"]
    there = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    with log.open("wb") as out, subprocess.Popen(command, cwd=folder, env=there, stdout=out, stderr=out) as running:
        made = Preview(copy, f"http://127.0.0.1:{port}/", log, running)
        made.until(lambda: "<h1" in made.page(CHAPTER))
        yield made
        running.terminate()


def test_a_correction_arrives_by_one_build(preview: Preview):
    before = preview.said("Detected file changes")
    preview.save(CHANGES, BEFORE, AFTER)
    preview.until(lambda: "two thirds" in preview.page(CHAPTER))
    assert "two thirds" in (preview.copy / f"docs/{CHAPTER}.md").read_text(encoding="utf-8")
    assert all("two thirds" in preview.page(path) for path in ("apparatus/emendations", "essay"))
    time.sleep(10 * POLLING)  # time enough to see what the build itself wrote
    assert preview.said("Detected file changes") == before + 1


def test_a_mistake_is_said_and_its_correction_arrives(preview: Preview):
    preview.save(CHANGES, 'kind = "damage"', 'kind = "damaged"')
    preview.until(lambda: preview.said("error: seeds/emendations.toml: change ") == 1)
    preview.save(CHANGES, 'kind = "damaged"', 'kind = "damage"')
    preview.save("docs/about.md", "# About this edition", "# About this edition, corrected")
    preview.until(lambda: "corrected" in preview.page("about"))
    assert preview.said("Traceback") == 0


def test_the_pages_are_those_of_the_site_unfinished(preview: Preview):
    page = preview.page(CHAPTER)
    assert "Content-Security-Policy" not in page  # the server puts a script into each page that renews it
    assert re.search(r'src="[./]*assets/edition/settings\.js"', page)
    assert "data-offline" not in page
