"""Nothing lost, nothing doubled: the seed spelt again from the model, from the Markdown and from the built site."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from edition.errors import SeedError
from edition.model import Edition
from edition.pieces import words_of
from edition.text import conservation as conserve

from tests import ROOT
from tests.essay.restore import BREAK, bare, from_html, from_markdown


def spelt_again(edition: Edition, chapter_text: Callable[[str], str]) -> str:
    """The seed without white space: the covers and the contents from itself, the chapters from elsewhere."""
    pages: dict[int, str] = {}
    for chapter in edition.chapters:
        before, *texts = chapter_text(chapter.name).split(BREAK)
        assert before.strip() == ""
        pages |= dict(zip(range(chapter.first_page, chapter.last_page + 1), texts, strict=True))
    return bare("".join(pages.get(page.number, page.text) for page in edition.pages))


def test_the_seed_is_the_one_that_was_checked():
    seed = (ROOT / "seeds/essay.txt").read_bytes()
    assert len(seed) == 52_492
    assert hashlib.sha256(seed).hexdigest() == "c073f7a5e91790fa79eaf76bc82fa221fba8c756db35e8985e23567614840175"


def test_every_character_is_on_one_page(edition, seeds):
    assert "".join(seeds.essay[page.start : page.end] for page in edition.pages) == seeds.essay
    chapters = {number for chapter in edition.chapters for number in range(chapter.first_page, chapter.last_page + 1)}
    assert chapters | {1, 3, 40} == {page.number for page in edition.pages}


def test_the_model_spells_the_seed(edition, seeds):
    spelt = conserve.spell_pages(edition)
    for page in edition.pages:
        assert conserve.laid_out(spelt.get(page.number, page.text), False) == conserve.laid_out(page.text, False)


def test_the_markdown_spells_the_seed(edition, seeds):
    read = lambda name: from_markdown((ROOT / f"docs/chapters/{name}.md").read_text(encoding="utf-8"))
    assert spelt_again(edition, read) == bare(seeds.essay)


def test_the_built_site_spells_the_seed(edition, seeds, built: Path):
    read = lambda name: from_html((built / "chapters" / name / "index.html").read_text(encoding="utf-8"))
    assert spelt_again(edition, read) == bare(seeds.essay)


def test_the_essay_on_one_page_spells_the_seed(edition, seeds, built: Path):
    whole = from_html((built / "essay/index.html").read_text(encoding="utf-8"))
    title, *texts = whole.split(BREAK)
    assert title.strip() == edition.facts.title
    pages = dict(zip(range(5, 39), texts, strict=True))
    assert bare("".join(pages.get(page.number, page.text) for page in edition.pages)) == bare(seeds.essay)


@pytest.mark.parametrize(
    "harm",
    [
        lambda words: words.replace("revolution", "revolutoin", 1),
        lambda words: words.replace(" the ", " the the ", 1),
        lambda words: words.replace("cultural", "", 1),
    ],
)
def test_a_lost_or_doubled_word_is_seen(edition, seeds, built: Path, harm):
    read = lambda name: harm(from_html((built / "chapters" / name / "index.html").read_text(encoding="utf-8")))
    assert spelt_again(edition, read) != bare(seeds.essay)


def test_the_program_stops_when_the_edition_does_not_spell_the_seed(edition, seeds):
    with pytest.raises(SeedError, match=r"the edition spells .* where the seed has"):
        conserve.prove(
            replace(
                edition, pages=tuple(replace(page, text=page.text.replace("Lenin", "Lenni")) for page in edition.pages)
            )
        )


def test_no_join_leaves_a_trace(edition):
    """No stray hyphen, no double space, no space before punctuation, no paragraph that begins or ends in mid-air."""
    for chapter in edition.chapters:
        for paragraph in chapter.paragraphs:
            words = words_of(paragraph.pieces)
            whole = conserve.spell(paragraph.pieces).replace(BREAK, "")
            assert "  " not in words
            assert not re.search(r"[a-z]- [a-z]", words)
            assert not re.search(r"\s[,.;:](?!\.\.)", words.replace(" ...", ""))
            assert whole == whole.strip()
            assert whole[0].isupper() or whole[0] in '"*', whole[:30]
            assert whole[-1] in '.;:"])', whole[-30:]
