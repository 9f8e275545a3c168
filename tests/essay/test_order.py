"""The order of the pages, its proofs, and the seams."""

from __future__ import annotations

from pathlib import Path

import pytest
from edition.pieces import words_of

SEAMS = Path(__file__).parent / "seams.txt"
PARAGRAPHS = [3, 5, 4, 5, 4, 5, 7, 10, 8, 3, 5, 1, 6, 5, 5, 6]
JOINED = {
    "agricultural": 3,
    "alternative": 5,
    "senselessly": 7,
    "Stalinist ideology": 13,
    "collapse of the front": 4,
    "debate with Lenin": 16,
}


def test_the_seams(edition):
    """As read by hand, of the seed's own words: no emendation moves them."""
    found = [seam for chapter in edition.chapters for seam in chapter.seams]
    assert "".join(
        f"{seam.page:<3} {seam.kind:<10} {seam.before} | {seam.after}\n" for seam in found
    ) == SEAMS.read_text(encoding="utf-8")


@pytest.mark.parametrize(("words", "number"), JOINED.items())
def test_words_across_a_seam_are_whole(edition, words, number):
    text = " ".join(words_of(paragraph.pieces) for paragraph in edition.chapters[number - 1].paragraphs)
    assert text.count(words) == 1


def test_the_chapters(edition):
    """The paragraphs of each, counted by hand; the last ends on the page before the blank one and the cover."""
    assert [len(chapter.paragraphs) for chapter in edition.chapters] == PARAGRAPHS
    assert edition.chapters[-1].last_page == 38


def test_page_26_closes_the_october_revolution(edition):
    october = edition.chapters[8]
    assert (october.first_page, october.last_page) == (24, 26)
    assert words_of(october.paragraphs[5].pieces).startswith("Peace was declared")
    assert october.paragraphs[5].page == 26
