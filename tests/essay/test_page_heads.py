"""What a page's head tells about the essay and its chapters."""

from __future__ import annotations

from urllib.parse import parse_qs

from edition.site.heads import chapter_metas, coins, json_ld, title_metas

from tests.forms_made import edition

BASE = "https://example.org/essay/"


def test_title_page() -> None:
    metas = dict(title_metas(edition(), BASE, f"{BASE}downloads/essay.pdf"))
    assert metas["citation_author"] == "Agustín Guillamón"
    assert metas["citation_publication_date"] == edition().facts.date.replace("-", "/")
    assert metas["citation_pdf_url"] == f"{BASE}downloads/essay.pdf"
    assert metas["dc.identifier"].startswith("urn:uuid:")


def test_chapters_belong_to_the_book_everywhere() -> None:
    book = dict(title_metas(edition(), BASE))["dc.identifier"]
    for chapter in edition().chapters:
        metas = dict(chapter_metas(edition(), chapter, BASE))
        assert metas["dc.relation.ispartof"] == book
        assert metas["dc.identifier"] == f"{book}#chapter-{chapter.number}"


def test_coins_of_a_chapter() -> None:
    found = parse_qs(coins(edition(), edition().chapters[8], BASE))
    assert found["rft.atitle"] == ["The October Revolution"]
    assert found["rft.pages"] == ["24-26"]
    assert (found["rft.aulast"], found["rft.aufirst"]) == (["Guillamón"], ["Agustín"])
    assert found["rft_id"] == [f"{BASE}chapters/09-october-revolution/"]


def test_json_ld() -> None:
    book = json_ld(edition(), BASE)
    assert [part["position"] for part in book["hasPart"]] == list(range(1, 17))
    assert [part["name"] for part in book["hasPart"]] == [chapter.title for chapter in edition().chapters]
    assert (book["hasPart"][8]["pageStart"], book["hasPart"][8]["pageEnd"]) == (24, 26)
    assert len(book["citation"]) == 8
