"""Every version stays under its own address with the bytes it was published with; any two are compared; a feed tells of corrections."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import feedparser
import pytest
from edition.apparatus.compared import Version, differing, stretches, versions_of
from edition.errors import SeedError
from edition.forms.catalogue import KEPT, forms_of
from edition.model import Edition
from edition.seeds.kept import SUMS, read_kept
from edition.seeds.read import Seeds
from lxml import html

from tests import ROOT

LIST = "seeds/versions/SHA256SUMS"


def sums(text: str) -> set[str]:
    return set(filter(None, text.splitlines()))


def test_every_older_version_is_kept_and_published_byte_for_byte(built: Path, seeds: Seeds):
    assert [version.number for version in seeds.kept] == [version.number for version in seeds.versions[1:]]
    for line in sums((ROOT / LIST).read_text(encoding="utf-8")):
        digest, path = line.split("  ")
        assert hashlib.sha256((built / "versions" / path).read_bytes()).hexdigest() == digest


def test_no_sum_was_ever_taken_away_or_changed():
    """The whole history of the list only adds to it."""
    command = ["git", "log", "--format=", "--patch", "--unified=0", "--", LIST]
    history = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    removed = [line for line in history.splitlines() if line.startswith("-") and not line.startswith("---")]
    assert removed == []


def test_the_current_version_has_its_address_already(built: Path, edition: Edition):
    for form in forms_of(edition.facts):
        if form.ending in KEPT:
            own = built / "versions" / edition.facts.version / form.file
            assert own.read_bytes() == (built / "downloads" / form.file).read_bytes()


def test_the_words_of_a_kept_version_are_those_of_its_essay(edition: Edition, seeds: Seeds):
    """Whatever differs between the versions is a change that came since: all else is the same, word for word."""
    new, *older = versions_of(edition, seeds.kept)
    for old in older:
        numbers = [version.number for version in seeds.versions]
        came = numbers[: numbers.index(old.number)]
        changed = {change.find: change.replace for change in seeds.changes if change.since in came}
        undone = dict(new.paragraphs)
        for find, replace in changed.items():
            (name,) = [name for name, words in undone.items() if replace in words and find not in words]
            undone[name] = undone[name].replace(replace, find)
        assert undone == dict(old.paragraphs)


def test_the_comparison_shows_what_differs_and_why(built: Path, edition: Edition, seeds: Seeds):
    new, old = versions_of(edition, seeds.kept)[:2]
    page = html.document_fromstring(
        (built / f"versions/{old.number}-{new.number}/index.html").read_text(encoding="utf-8")
    )
    heads = [head.text_content() for head in page.iter("h2")]
    assert heads == [name[1:].replace("-", ".") for name in differing(old, new)]
    assert {"del", "ins"} <= {element.tag for element in page.iter()}
    reasons = [link.get("href").partition("#")[2] for link in page.iter("a") if "emendations/#" in link.get("href", "")]
    assert sorted(reasons) == sorted(change.id for change in seeds.changes if change.since == new.number)


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("a b c", "a d c", [("a", "a"), ("b", "d"), ("c", "c")]),
        ("a b", "a b", [("a b", "a b")]),
        ("", "a", [("", "a")]),
        ("a b c", "b c a", [("a", ""), ("b c", "b c"), ("", "a")]),
    ],
)
def test_stretches(old: str, new: str, parts: list[tuple[str, str]]):
    assert [(part.old, part.new) for part in stretches(old, new)] == parts


def test_a_paragraph_that_is_gone_and_one_that_came_differ():
    old, new = Version("1", {"p1-1": "one", "p1-2": "two"}), Version("2", {"p1-1": "one", "p1-3": "three"})
    assert list(differing(old, new)) == ["p1-3", "p1-2"]


def test_a_feed_reader_takes_the_corrections(built: Path, seeds: Seeds):
    feed = feedparser.parse((built / "versions/corrections.atom").read_bytes())
    assert not feed.bozo and feed.version == "atom10"
    assert len(feed.entries) == len({entry.id for entry in feed.entries}) == len(seeds.changes) + len(seeds.notes)
    dates = {version.number: version.date for version in seeds.versions}
    told = [entry.updated[:10] for entry in feed.entries]
    assert told == sorted(told, reverse=True) and set(told) == set(dates.values())
    for change in seeds.changes:
        (entry,) = [entry for entry in feed.entries if any(link.href.endswith(f"#{change.id}") for link in entry.links)]
        assert change.why in entry.content[0].value


def test_the_pages_of_versions_name_the_feed(built: Path):
    for path, address in (("versions", "corrections.atom"), ("about/changes", "../../versions/corrections.atom")):
        page = html.parse(str(built / path / "index.html"))
        (link,) = page.xpath("//link[@type='application/atom+xml']")
        assert link.get("href") == address


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda folder: next(folder.glob("1.0.0/*.xml")).unlink(), "cannot be read"),
        (lambda folder: (folder / SUMS).write_text("nonsense\n"), "a sum, two spaces, a version and a file"),
        (lambda folder: (folder / SUMS).write_text(""), "no TEI of version 1.0.0"),
        (lambda folder: next(folder.glob("1.0.0/*.txt")).write_bytes(b"x"), "as it was published"),
        (
            lambda folder: (folder / SUMS).write_text((folder / SUMS).read_text().replace("  1.0.0/", "  0.9.0/")),
            "cannot be read",
        ),
    ],
)
def test_what_is_not_as_it_was_published_is_refused(spoilt: Path, seeds: Seeds, spoil, message: str):
    spoil(spoilt / "versions")
    with pytest.raises(SeedError, match=message):
        read_kept(spoilt / "versions", seeds.versions)
