"""The reconstruction: the ranges cover the seed once, with the right checksums, and the page says what the objects say."""

import hashlib
import json
import re

import pytest
from edition.apparatus.judgement import judgements
from edition.apparatus.sheets import leaves, standing
from edition.pages.ranges import render_ranges
from edition.pages.reconstruction import render_reconstruction


@pytest.fixture(scope="module")
def essay(seeds):
    return seeds.essay.encode("utf-8")


@pytest.fixture(scope="module")
def data(edition, essay):
    return json.loads(render_ranges(edition, essay.decode()))


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


def test_a_row_for_every_page(edition):
    rows = re.findall(r"^\| (\d+(?: head| foot)?) .*", render_reconstruction(edition), re.MULTILINE)
    assert rows == [f"{page.number} {page.piece}".strip() for page in edition.pages]


def test_what_counting_excludes_is_counted_by_hand(edition, seeds):
    """Of page 26: what page 27 would hold with the next paragraph, and page 26 with those before."""
    run = seeds.essay[
        seeds.essay.index("The Bolshevik Regime\n\nThe") : seeds.essay.index("The Provisional Government\n\nThe")
    ]
    longest = {True: 0, False: 0}
    for page in edition.pages:
        if page.record.evidence and page.number not in (26, 27):
            heading = page.record.evidence == "heading"
            longest[heading] = max(longest[heading], len(page.text))
    own = {paragraph.id: paragraph for chapter in edition.chapters for paragraph in chapter.paragraphs}
    start = seeds.essay.index(run)
    fits = [
        id
        for id in ("p10-1", "p10-2", "p10-3", "p9-6", "p9-7", "p9-8")
        if (at := own[id].spans[0][0] - start) <= longest[True] and len(run.rstrip()) - at <= longest[False]
    ]
    (judgement,) = (one for one in judgements(edition) if one.page.number == 26)
    assert [paragraph.id for paragraph in judgement.possible] == fits == ["p10-2", "p10-3", "p9-6"]


def test_the_data_say_what_shows_where_a_page_begins(data, edition):
    found = [page.get("evidence") or page["outside"] for page in data["pages"]]
    assert found == [page.record.evidence or page.record.outside for page in edition.pages]
    assert all("reason" in page for page in data["pages"] if page.get("evidence") == "sense")


SAID = [
    "you have a booklet of 40 pages",
    "20 and 21",
    "**“Stalincultural”.** Page 32 ends “Stalin”",
    "page 9, which begins “cultural”",
    "“ist”, stands on page 33",
    "at the end of page 8: “agri-”",
    "Of the 34 pages of the chapters 16 begin with a *heading*. 4 begin in a *cut word* and 12 in a *cut sentence*",
    "2 begin where one sentence ends and another begins",
    "**Page 7.** In the file it follows page 34",
    "**Page 26.** In the file it follows page 27, and the two hold 2,774 characters together.",
    "page 26 begins at least 651 and at most 1,696 characters after page 27 does",
    "within that begin the paragraphs 10.2, 10.3 and 9.6.",
    "paragraphs among 10.1, 10.2 and 10.3 would move from chapter 10 to chapter 9",
    "**Page 36**, whose beginning the words show",
    "lists 15 chapters",
    "“Epilogue: The Communist Left Against Stalinism and Leninist Ideology” is not in the list",
    "all 37 of them",
]


@pytest.mark.parametrize("words", SAID)
def test_page_says(edition, words):
    assert words in " ".join(render_reconstruction(edition).split())
