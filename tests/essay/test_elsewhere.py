"""The pages of `docs/` read the same elsewhere: as the theme makes them unmodified, by its successor, by MkDocs' heir, without the theme."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from edition.model import Edition, notes_of
from lxml import html

from tests import ROOT
from tests.hookless import settings, without_hooks

TOOLS = Path(sys.executable).parent
ADDRESSED = re.compile(r"p\d+-\d+|page-\d+|fn:.+|fnref:.+")
Settings = dict[str, Any]


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Path]:
    """Builds docs/ by a tool under settings, in a folder of its own; the site."""

    def build(tool: str, settings: Settings) -> Path:
        for folder in ("seeds", "docs"):
            shutil.copytree(ROOT / folder, tmp_path / folder)
        (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
        command = [str(TOOLS / tool), "build", "--config-file", "mkdocs.yml"]
        here = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(command, cwd=tmp_path, env=here, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return (tmp_path / "site").rename(tmp_path / tool)

    return build


def stock(edition: Edition) -> Settings:
    """Those of mkdocs.yml without what this edition adds to the theme."""
    read = without_hooks(edition)
    del read["theme"]["custom_dir"]
    return read


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def reads_as_ours(theirs: Path, built: Path, edition: Edition) -> None:
    """Every chapter has the same addresses, the same words in every paragraph and the same words in every note."""
    for chapter in edition.chapters:
        pages = [
            html.document_fromstring((site / "chapters" / chapter.name / "index.html").read_text(encoding="utf-8"))
            for site in (built, theirs)
        ]
        names = [{one for one in page.xpath("//@id") if ADDRESSED.fullmatch(one)} for page in pages]
        assert names[0] == names[1]
        for name in [paragraph.id for paragraph in chapter.paragraphs] + [
            f"fn:{note.key}" for note in notes_of(chapter)
        ]:
            ours, same = (page.get_element_by_id(name).text_content().split() for page in pages)
            assert ours == same, f"{chapter.name}#{name}"


def test_by_the_unmodified_theme(build, built: Path, edition: Edition):
    """It knows nothing of our templates and hooks; only the Markdown extension is installed."""
    reads_as_ours(build("mkdocs", stock(edition)), built, edition)


def test_by_the_themes_successor(build, built: Path, edition: Edition):
    """Zensical takes an address of a download for that of a page and warns, so it is not told to be strict."""
    reads_as_ours(build("zensical", stock(edition) | {"strict": False}), built, edition)


def test_by_the_heir_of_mkdocs(build, built: Path):
    """ProperDocs makes the same site, byte for byte, hooks and all."""
    assert files(build("properdocs", settings())) == files(built)


def test_without_the_theme(build, built: Path):
    """Its end is this one line of work: our templates stand alone, and MkDocs brings the map of the site."""
    theme = {"name": None, "custom_dir": "docs/overrides", "static_templates": ["404.html"]}
    assert files(build("mkdocs", settings() | {"theme": theme})) == files(built)


def test_a_word_that_is_lost_elsewhere_is_seen(build, built: Path, edition: Edition):
    """Without our extension an emendation shows both readings."""
    read = stock(edition)
    read["markdown_extensions"].remove("edition.site.extension")
    theirs = build("mkdocs", read | {"validation": {}})
    with pytest.raises(AssertionError):
        reads_as_ours(theirs, built, edition)
