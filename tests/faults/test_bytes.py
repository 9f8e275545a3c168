"""A seed with any byte changed is refused, and a list of pages with any two entries in each other's place."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest
from edition.errors import SeedError
from edition.imposition import Imposition
from edition.seeds.read import Seeds, read_seeds
from edition.text.contents import find_contents
from edition.text.headings import find_headings
from edition.text.pages import cut_pages, prove_order
from edition.text.seams import chapter_pages
from msgspec.structs import replace

from tests import ROOT

SEED = (ROOT / "seeds/essay.txt").read_bytes()
CHANCE = random.Random("c073f7a5")


def other_byte(at: int) -> bytes:
    return SEED[:at] + bytes([(SEED[at] + CHANCE.randint(1, 255)) % 256]) + SEED[at + 1 :]


def byte_more(at: int) -> bytes:
    return SEED[:at] + bytes([CHANCE.randint(0, 255)]) + SEED[at:]


def byte_less(at: int) -> bytes:
    return SEED[:at] + SEED[at + 1 :]


def swap(at: int) -> bytes:
    """Two neighbours in each other's place; where they are alike, the next two that are not."""
    while SEED[at] == SEED[at + 1]:
        at += 1
    return SEED[:at] + SEED[at + 1 : at + 2] + SEED[at : at + 1] + SEED[at + 2 :]


COVERS = ("begins", 1, 2)
CHANGES = [other_byte, byte_more, byte_less, swap]


def refused(folder: Path, content: bytes) -> None:
    """The changed seed is refused in one line that says what is wrong with it: the sum, or a byte that is not UTF-8."""
    assert content != SEED
    (folder / "essay.txt").write_bytes(content)
    with pytest.raises(
        SeedError,
        match=r"\Aseeds/essay\.txt: (?:its SHA-256 is [0-9a-f]{64}|byte \d+ is 0x[0-9a-f]{2}); expected (?:[0-9a-f]{64}, as seeds/edition\.toml has it|UTF-8)\Z",
    ):
        read_seeds(folder)


@pytest.mark.parametrize("change", CHANGES)
def test_a_byte_changed(spoilt: Path, change):
    for at in [0, 1, len(SEED) - 3, *CHANCE.sample(range(len(SEED) - 2), 30)]:
        refused(spoilt, change(at))


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_two_thousand_bytes_changed(spoilt: Path, change):
    for at in CHANCE.sample(range(len(SEED) - 2), 2000):
        refused(spoilt, change(at))


@pytest.mark.parametrize("key", ["number", "begins", "piece"])
def test_one_key_of_two_pages_swapped(seeds: Seeds, key: str):
    """All pairs whose values differ.

    One pair is left out: the words with which page 1 begins stand in the foot of page 40 once more, and those of the foot
    stand before them too; nothing but a reader's eye tells where a cover begins.
    """
    tried = 0
    for one, other in combinations(range(len(seeds.pages)), 2):
        pages = list(seeds.pages)
        first, second = getattr(pages[one], key), getattr(pages[other], key)
        if first != second and (key, one, other) != COVERS:
            pages[one], pages[other] = replace(pages[one], **{key: second}), replace(pages[other], **{key: first})
            with pytest.raises(SeedError, match=r"\Aseeds/pages\.toml: .*; expected "):
                prove_order(cut_pages(seeds.essay, tuple(pages)), Imposition(seeds.booklet), seeds.blank)
            tried += 1
    assert tried >= 71


def test_two_entries_of_pages_swapped(seeds: Seeds):
    """All pairs of entries of pages.toml."""
    for one, other in combinations(range(len(seeds.pages)), 2):
        pages = list(seeds.pages)
        pages[one], pages[other] = pages[other], pages[one]
        with pytest.raises(SeedError):
            prove_order(cut_pages(seeds.essay, tuple(pages)), Imposition(seeds.booklet), seeds.blank)


def test_two_chapters_swapped(seeds: Seeds):
    """All pairs of entries of chapters.toml."""
    pages = cut_pages(seeds.essay, seeds.pages)
    for one, other in combinations(range(len(seeds.chapters)), 2):
        chapters = list(seeds.chapters)
        chapters[one], chapters[other] = chapters[other], chapters[one]
        with pytest.raises(SeedError, match=r"\Aseeds/chapters\.toml: .*; expected "):
            find_contents(pages, tuple(chapters))
            chapter_pages(pages, tuple(chapters), find_headings(pages, tuple(chapters)))
