"""The index of names: the places of headings of every kind are those that were read by hand."""

import tomllib
from pathlib import Path

import pytest

HAND_READ = tomllib.loads((Path(__file__).parent / "hand_read.toml").read_text(encoding="utf-8"))["name"]


def test_every_kind_is_read(apparatus):
    kinds = {name.record.heading: name.record.kind for name in apparatus.index.names}
    assert len(HAND_READ) >= 20
    assert {kinds[read["heading"]] for read in HAND_READ} == set(kinds.values())


@pytest.mark.parametrize("read", HAND_READ, ids=lambda read: read["heading"])
def test_places(apparatus, read):
    name = next(name for name in apparatus.index.names if name.record.heading == read["heading"])
    assert [place.paragraph.address for place in name.places if not place.note] == read["paragraphs"]
    assert [place.note.key for place in name.places if place.note] == read.get("notes", [])


PAGES = [
    ("Kamenev, Lev", "7.6", (18, 19)),
    ("Lenin, V. I.", "16.3", (37, 38)),
    ("Petrograd Soviet", "8.9", (22,)),
    ("Kazan", "11.2", (28,)),
    ("Red Army", "11.2", (28, 29)),
    ("Kornilov, Lavr", "9.3", (24,)),
    ("Provisional Government", "5.4", (14,)),
    ("Stalinism", "13.4", (32,)),
]


@pytest.mark.parametrize(("heading", "address", "pages"), PAGES)
def test_printed_pages(apparatus, heading, address, pages):
    name = next(name for name in apparatus.index.names if name.record.heading == heading)
    assert next(place.pages for place in name.places if place.paragraph.address == address) == pages
