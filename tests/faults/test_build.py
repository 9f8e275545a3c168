"""What stops the building of the site, and what stands then: the old site, and one line that says why."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from edition.site.place import Place

from tests.faults.killing import OLD, as_site, lay_out, tree
from tests.faults.programs import SITE, command, project

OLD_SITE = as_site({"index.html": OLD})
FAULTS = {
    "a wrong seed": ("seeds/chapters.toml", "page = 12", "page = 13", "error: seeds/chapters.toml: chapter 5: "),
    "a link that leads nowhere": (
        "docs/about.md",
        "# About",
        "[x](nowhere.md)\n\n# About",
        "error: docs: Aborted with 1 warnings in strict mode!; expected ",
    ),
    "a setting that is none": (
        "mkdocs.yml",
        "plugins: []",
        "plugins: [none-such]",
        "error: docs: Aborted with a configuration error!; expected ",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_the_old_site_stands(tmp_path: Path, fault: tuple[str, str, str, str]):
    name, find, replace, said = fault
    copy = project(tmp_path / "copy")
    text = (copy / name).read_text(encoding="utf-8")
    assert find in text
    (copy / name).write_text(text.replace(find, replace, 1), encoding="utf-8")
    lay_out(tmp_path / "site", OLD_SITE)
    build = command(SITE, tmp_path / "site", "--project", copy)
    done = subprocess.run(
        build, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(said)
    assert "Traceback" not in done.stderr
    assert tree(tmp_path / "site") == OLD_SITE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy", "site"]


def test_a_run_killed_between_the_renames_is_mended_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """There is no site for an instant; the old one stands beside it, whole, and goes back."""
    place = Place(tmp_path / "site")
    lay_out(tmp_path, {".site.being-built/new": b"1", "site/old": b"2"})
    rename = Path.rename

    def killed(one: Path, other: Path) -> Path:
        if one == place.fresh:
            raise KeyboardInterrupt
        return rename(one, other)

    monkeypatch.setattr(Path, "rename", killed)
    with pytest.raises(KeyboardInterrupt):
        place.put()
    assert tree(tmp_path) == {".site.being-built/new": b"1", ".site.before/old": b"2"}
    place.tidy()
    assert tree(tmp_path) == {"site/old": b"2"}
