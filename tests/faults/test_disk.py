"""A disk that is full and a folder that may not be written in: one line, exit status 1, every old file whole."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from edition.errors import SeedError
from edition.files import SCRATCH, write_files
from edition.model import Edition
from edition.pages.publish import OWNED, publish
from edition.seeds.read import Seeds
from edition.site.place import Place

from tests import ROOT
from tests.faults.killing import OLD, as_site, lay_out, run, tree
from tests.faults.programs import SITE, command, forms, preprocess

PAGES = {
    "chapters/09-october-revolution.md": OLD,
    "search/index.js": OLD,
    "chapters/old.md": OLD,
    "downloads/old.pdf": OLD,
    "cite/index.md": OLD,
    "index.md": OLD,
}
OLD_SITE = as_site({"index.html": OLD})
MAY_WRITE_ANYWHERE = 1  # CAP_DAC_OVERRIDE, by which root passes over a folder's permissions
GIVE_UP = 24  # PR_CAPBSET_DROP
FULL = "mount -t tmpfs -o size={size} none {folder} && cp -r {folder}.old/. {folder} && {command}; status=$?; cp -r {folder} {folder}.found; exit $status"
SEALED = "mount --bind {folder} {folder} && mount -o remount,ro,bind {folder} && exec {command}"


@pytest.fixture(scope="module")
def made(edition: Edition, seeds: Seeds) -> dict[str, bytes]:
    return publish(edition, seeds)


def no_file_above(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def no_privilege() -> None:
    """Root keeps to a folder's permissions like anyone else; who is not root does so already."""
    ctypes.CDLL(None).prctl(GIVE_UP, MAY_WRITE_ANYWHERE)


def refuse(run: Sequence[str], before: Callable[[], None]) -> str:
    """The one line that the command says, which must end with status 1."""
    done = subprocess.run(
        run, cwd=ROOT, preexec_fn=before, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


@pytest.fixture
def tight() -> Iterator[Callable[[int], None]]:
    """Lets no file of this process grow above a size, until the test ends."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("part", [0.5, 0.9, 1])
def test_no_room_for_the_pages(tmp_path: Path, made: dict[str, bytes], tight: Callable[[int], None], part: float):
    """A file that grows too large for the room there is: one of the larger half, of the largest, or the very largest."""
    lay_out(tmp_path, PAGES)
    sizes = sorted(map(len, made.values()))
    size = sizes[int((len(sizes) - 1) * part)] - 1
    tight(size)
    with pytest.raises(
        SeedError, match=r"cannot be written \(File too large\); expected a folder to write in\Z"
    ) as said:
        write_files(tmp_path, made, OWNED)
    assert len(made[str(said.value).split(":")[0].removeprefix(f"{tmp_path.name}/")]) > size
    assert tree(tmp_path) == PAGES
    assert not (tmp_path / SCRATCH).exists()


@pytest.mark.parametrize(
    ("size", "run", "place"),
    [
        (2_000, preprocess, "the folder for temporary files"),
        pytest.param(2_000, forms, "the folder for temporary files", marks=pytest.mark.slow),
        pytest.param(
            255_000,
            forms,
            "docs/downloads/guillamon-russian-revolution.pdf",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_no_room_for_a_program(tmp_path: Path, size: int, run: Callable[[Path], list[str]], place: str):
    lay_out(tmp_path / "docs", PAGES)
    said = refuse(run(tmp_path / "docs"), partial(no_file_above, size))
    assert said.startswith(f"error: {place}: cannot be written (File too large); expected ")
    assert tree(tmp_path / "docs") == PAGES


@pytest.mark.slow
def test_no_room_for_the_site(tmp_path: Path):
    lay_out(tmp_path / "site", OLD_SITE)
    said = refuse(command(SITE, tmp_path / "site"), partial(no_file_above, 20_000))
    assert said == "error: site: cannot be built (File too large); expected a folder to write in\n"
    assert tree(tmp_path / "site") == OLD_SITE
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("run", [preprocess, pytest.param(forms, marks=pytest.mark.slow)])
def test_a_folder_that_may_not_be_written_in(tmp_path: Path, run: Callable[[Path], list[str]]):
    docs = tmp_path / "docs"
    lay_out(docs, PAGES)
    folders = [docs, *(path for path in docs.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        probe = subprocess.run(
            ["touch", str(docs / "probe")], preexec_fn=no_privilege, capture_output=True, check=False
        )
        assert probe.returncode, (
            "the folder can be written in after all: root could not be made to keep to its permissions"
        )
        said = refuse(run(docs), no_privilege)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert said.startswith("error: docs/")
    assert said.endswith(": cannot be written (Permission denied); expected a folder to write in\n")
    assert tree(docs) == PAGES


@pytest.mark.slow
def test_a_site_that_may_not_be_written(tmp_path: Path):
    site = tmp_path / "kept" / "site"
    lay_out(site, OLD_SITE)
    site.parent.chmod(0o555)
    try:
        said = refuse(command(SITE, site), no_privilege)
    finally:
        site.parent.chmod(0o755)
    assert said == "error: site: cannot be built (Permission denied); expected a folder to write in\n"
    assert tree(site) == OLD_SITE


def test_nobody_hears_what_is_said(tmp_path: Path):
    """Standard output on a full disk: the pages are written all the same, and what could not be said is said."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            preprocess(tmp_path / "docs"), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert (
        done.stderr
        == "error: standard output: cannot be written (No space left on device); expected a place that takes what is said\n"
    )
    assert len(tree(tmp_path / "docs")) > 20


def in_a_room_of_its_own(script: str) -> list[str]:
    """The shell command where it may mount; skips the test, and says so, where nobody may."""
    apart = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--user", "--map-root-user"]
    try:
        subprocess.run([*apart, "mount", "-t", "tmpfs", "none", "/mnt"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip(
            "nothing can be mounted here; files that may not grow and folders without permission are tried all the same"
        )
    return [*apart, "sh", "-c", script]


@pytest.mark.slow
@pytest.mark.parametrize("size", ["48k", "256k", "512k"])
def test_a_full_disk(tmp_path: Path, size: str):
    """A real one, made for the program alone: it says so, and what was there is there; with room enough it runs."""
    docs = tmp_path / "docs"
    lay_out(tmp_path / "docs.old", PAGES)
    docs.mkdir()
    script = FULL.format(size=size, folder=docs, command=" ".join(preprocess(docs)))
    said = refuse(in_a_room_of_its_own(script), lambda: None)
    assert said.startswith("error: docs/")
    assert said.endswith(": cannot be written (No space left on device); expected a folder to write in\n")
    assert tree(tmp_path / "docs.found") == PAGES


def test_a_sealed_disk(tmp_path: Path):
    docs = tmp_path / "docs"
    lay_out(docs, PAGES)
    said = refuse(in_a_room_of_its_own(SEALED.format(folder=docs, command=" ".join(preprocess(docs)))), lambda: None)
    assert said.startswith("error: docs/")
    assert said.endswith(": cannot be written (Read-only file system); expected a folder to write in\n")
    assert tree(docs) == PAGES


@pytest.mark.slow
def test_pages_that_are_current_need_no_room(tmp_path: Path):
    """Nothing is written where nothing is due: a second run passes on a disk on which the first could not."""
    run(preprocess(tmp_path / "docs"))
    script = SEALED.format(folder=tmp_path / "docs", command=" ".join(preprocess(tmp_path / "docs")))
    assert len(run(in_a_room_of_its_own(script)).stdout.splitlines()) == 16


def test_what_is_written_is_on_the_disk_before_it_takes_a_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A power cut leaves the old file or the new one, for the disk has the new one whole before it is renamed."""
    done: list[str] = []
    sync, replace, rename = os.fsync, Path.replace, Path.rename

    def synced(handle: int) -> None:
        done.append(f"on disk {Path(f'/proc/self/fd/{handle}').readlink().name}")
        sync(handle)

    def placed(path: Path, target: Path) -> Path:
        done.append(f"in place {path.name}")
        return replace(path, target)

    def renamed(path: Path, target: Path) -> Path:
        done.append(f"in place {path.name}")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", placed)
    monkeypatch.setattr(Path, "rename", renamed)
    write_files(tmp_path, {"chapters/one.md": b"1", "two.md": b"2"}, ("chapters",))
    assert [word for word in done if word.startswith("in place")] == done[-2:]
    assert {"on disk one.md", "on disk two.md"} < set(done)
    done.clear()
    lay_out(tmp_path / ".site.being-built", {"index.html": b"1", "chapters/one/index.html": b"2"})
    Place(tmp_path / "site").put()
    assert done[-1] == "in place .site.being-built"
    assert done.count("on disk index.html") == 2
