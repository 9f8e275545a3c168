"""The reconstruction: the ranges cover the seed once, with the right checksums, and the page says what the objects say."""

import hashlib
import json
import re

import pytest
from edition.apparatus.sheets import leaves, standing
from edition.pages.ranges import render_ranges
from edition.pages.reconstruction import render_reconstruction


@pytest.fixture(scope="module")
def essay(seeds):
    return seeds.essay.encode("utf-8")


@pytest.fixture(scope="module")
def data(edition, essay):
    return json.loads(render_ranges(edition, essay))


def pieces(data):
    return [piece for page in data["pages"] for piece in page["ranges"]]


@pytest.mark.parametrize("of", ["pages", "ranges"])
def test_ranges_cover_the_seed_once(data, essay, of):
    at = 0
    for piece in data["pages"] if of == "pages" else pieces(data):
        assert piece["start"] == at
        assert piece["end"] > at
        assert piece["sha256"] == hashlib.sha256(essay[at : piece["end"]]).hexdigest()
        at = piece["end"]
    assert at == len(essay) == data["bytes"]
    assert data["sha256"] == hashlib.sha256(essay).hexdigest()


def test_every_paragraph_has_its_ranges(data, edition):
    found = {piece["paragraph"] for piece in pieces(data) if piece["what"] == "paragraph"}
    assert found == {paragraph.id for chapter in edition.chapters for paragraph in chapter.paragraphs}


def test_kinds(data, essay):
    for piece in pieces(data):
        words = essay[piece["start"] : piece["end"]].decode().strip()
        match piece["what"]:
            case "space":
                assert words == ""
            case "list mark":
                assert words == "-"
            case "heading":
                assert words
            case "cover or contents":
                assert "chapter" not in piece


def test_page_of_the_data(data):
    page = next(page for page in data["pages"] if page["page"] == 26)
    assert (page["place"], page["sheet"], page["side"], page["half"]) == (27, 8, "outside", "left")
    assert [piece["paragraph"] for piece in page["ranges"] if piece["what"] == "paragraph"] == ["p9-6", "p9-7", "p9-8"]


def test_leaves(edition):
    found = leaves(edition)
    assert [leaf.number for leaf in found[:8]] == [40, 1, 2, 39, 38, 3, 4, 37]
    assert sorted(leaf.number for leaf in found) == list(range(1, 41))
    assert {leaf.number for leaf in found if not leaf.words} == {2, 4, 39}
    assert standing(edition)[9] == ("03-from-1905-to-the-first-world-war", "p3-2")


def test_page_lists_every_seam(edition):
    text = render_reconstruction(edition)
    assert len(re.findall(r"#seam-\d+ \.seam", text)) == sum(len(chapter.seams) for chapter in edition.chapters)
    for chapter in edition.chapters:
        for seam in chapter.seams:
            assert f"**{seam.page - 1} | {seam.page}**" in text


SAID = [
    "you have a booklet of 40 pages",
    "20 and 21",
    "**“Stalincultural”.** Page 32 ends “Stalin”",
    "page 9, which begins “cultural”",
    "“ist”, stands on page 33",
    "at the end of page 8: “agri-”",
    "**Page 26.**",
    "“The Bolshevik Regime” is page 27 and then page 26, 2,774 characters",
    "lists 15 chapters",
    "“Epilogue: The Communist Left Against Stalinism and Leninist Ideology” is not in the list",
    "all 37 of them",
]


@pytest.mark.parametrize("words", SAID)
def test_page_says(edition, words):
    assert words in " ".join(render_reconstruction(edition).split())
