"""Nothing outside is touched: what the programs write, remove and publish is the edition's own, wherever links lead."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from edition.errors import SeedError
from edition.files import SCRATCH, write_files
from edition.site.place import Place, check_within, place_of

from tests.faults.killing import as_site, lay_out, run, tree
from tests.faults.programs import SITE, command, project

THEIRS = {"letters.txt": b"mine\n", "photos/one.jpg": b"mine\n"}
SITE_FILES = as_site({"index.html": b"<p>old", "chapters/one/index.html": b"<p>old", "_headers": b"/*\n"})
PAGES = {"chapters/one.md": b"new\n", "search/index.js": b"new\n"}
OWNED = ("chapters", "search", "about/changes.md")


def refused(place: Place) -> str:
    with pytest.raises(SeedError) as said:
        place.check()
    return str(said.value)


def test_a_folder_of_somebody_elses_is_not_replaced(tmp_path: Path):
    lay_out(tmp_path / "site", THEIRS)
    assert refused(Place(tmp_path / "site")).startswith(
        'site: holds "letters.txt", which no build put there; expected '
    )


def test_a_site_with_a_file_of_somebody_elses_is_not_replaced(tmp_path: Path):
    lay_out(tmp_path / "site", SITE_FILES | {"chapters/notes.txt": b"mine\n"})
    assert refused(Place(tmp_path / "site")).startswith('site: holds "chapters/notes.txt", ')


def test_a_site_with_a_link_to_a_folder_is_not_replaced(tmp_path: Path):
    lay_out(tmp_path, {f"site/{name}": content for name, content in SITE_FILES.items()} | {"theirs/a": b"mine\n"})
    (tmp_path / "site/videos").symlink_to(tmp_path / "theirs")
    assert refused(Place(tmp_path / "site")).startswith('site: holds "videos", ')


@pytest.mark.parametrize("files", [{}, SITE_FILES])
def test_an_edition_s_site_and_an_empty_folder_are_replaced(tmp_path: Path, files: dict[str, bytes]):
    (tmp_path / "site").mkdir()
    lay_out(tmp_path, {f"site/{name}": content for name, content in files.items()} | {".site.being-built/new": b"1"})
    place = place_of(tmp_path / "site")
    place.check()
    place.put()
    place.tidy()
    assert tree(tmp_path) == {"site/new": b"1"}


@pytest.mark.parametrize("name", [".site.being-built", ".site.before"])
@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_is_no_folder_of_a_build_stays(tmp_path: Path, name: str, kind: str):
    lay_out(tmp_path, {"theirs/a": b"mine\n"} | ({name: b"mine\n"} if kind == "file" else {}))
    if kind == "link":
        (tmp_path / name).symlink_to(tmp_path / "theirs")
    before = tree(tmp_path)
    assert refused(Place(tmp_path / "site")).startswith(f"{name}: is not a folder; expected ")
    assert tree(tmp_path) == before


def test_the_root_of_the_disk_is_no_site():
    with pytest.raises(SeedError, match='"/" is no place for a site; expected '):
        place_of(Path("/"))


def test_a_site_that_is_a_link_stays_one_and_what_it_leads_to_is_replaced(tmp_path: Path):
    lay_out(tmp_path, {f"releases/3/{name}": content for name, content in SITE_FILES.items()})
    (tmp_path / "site").symlink_to("releases/3")
    place = place_of(tmp_path / "site")
    lay_out(place.fresh, {"new": b"1"})
    place.check()
    place.put()
    place.tidy()
    assert (tmp_path / "site").readlink() == Path("releases/3")
    assert tree(tmp_path / "site") == {"new": b"1"}
    assert [path.name for path in (tmp_path / "releases").iterdir()] == ["3"]


@pytest.mark.parametrize("owned", [SCRATCH, "chapters", "chapters/one.md", "chapters/old", "about", "about/changes.md"])
def test_nothing_is_written_or_removed_through_a_link(tmp_path: Path, owned: str):
    lay_out(tmp_path, {f"theirs/{name}": content for name, content in THEIRS.items()} | {"theirs/one.md": b"mine\n"})
    docs = tmp_path / "docs"
    (docs / owned).parent.mkdir(parents=True)
    (docs / owned).symlink_to(tmp_path / "theirs" / ("one.md" if owned.endswith(".md") else ""))
    before = tree(tmp_path)
    with pytest.raises(SeedError, match=f"docs/{owned}: is a link; expected "):
        write_files(docs, PAGES, OWNED)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("to", ["../theirs/a", "/etc/hostname", "../theirs", ".", "..", "chapters/.."])
def test_what_docs_links_to_elsewhere_is_not_published(tmp_path: Path, to: str):
    lay_out(tmp_path, {"docs/chapters/one.md": b"1", "theirs/a": b"mine\n"})
    (tmp_path / "docs/linked").symlink_to(to)
    with pytest.raises(SeedError, match="docs/linked: is a link that leads elsewhere; expected a file of docs/ itself"):
        check_within(tmp_path / "docs")


def test_a_link_within_docs_is_published(tmp_path: Path):
    lay_out(tmp_path, {"docs/chapters/one.md": b"1"})
    (tmp_path / "docs/first.md").symlink_to("chapters/one.md")
    check_within(tmp_path / "docs")


def private() -> None:
    os.umask(0o077)


def test_a_server_can_read_the_site_whatever_the_umask(tmp_path: Path):
    lay_out(tmp_path / ".site.being-built", {"chapters/index.html": b"1", "index.html": b"1"})
    for path in (tmp_path / ".site.being-built").rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    (tmp_path / ".site.being-built").chmod(0o700)
    place = Place(tmp_path / "site")
    place.put()
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (place.site, *place.site.rglob("*"))}
    assert modes == {0o755, 0o644}


def linked_outside(copy: Path, theirs: Path) -> None:
    (copy / "docs/theirs.txt").symlink_to(theirs / "letters.txt")


def owned_by_another(copy: Path, theirs: Path) -> None:
    (copy / "site").symlink_to(theirs)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (linked_outside, "error: docs/theirs.txt: is a link that leads elsewhere; expected a file of docs/ itself\n"),
        (owned_by_another, 'error: theirs: holds "letters.txt", which no build put there; expected '),
    ],
)
def test_the_program_says_so_and_touches_nothing(tmp_path: Path, spoil: Callable[[Path, Path], None], said: str):
    copy, theirs = project(tmp_path / "copy"), tmp_path / "theirs"
    lay_out(theirs, THEIRS)
    spoil(copy, theirs)
    done = run(command(SITE, "--project", copy), status=1)
    assert done.stderr.startswith(said) and done.stderr.count("\n") == 1
    assert tree(theirs) == THEIRS


@pytest.mark.slow
def test_a_site_built_under_a_private_umask_can_be_read(tmp_path: Path):
    subprocess.run(command(SITE, tmp_path / "site"), preexec_fn=private, check=True)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "site").rglob("*")}
    assert modes == {0o755, 0o644}
