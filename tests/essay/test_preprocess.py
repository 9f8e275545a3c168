"""The committed pages are those that the seeds make, and every chapter's head says what it holds."""

from __future__ import annotations

import frontmatter
import preprocess
from edition.model import Edition

from tests import ROOT

KEYS = ["title", "number", "first_page", "last_page", "words", "minutes", "description"]


def test_the_committed_pages_are_current(capsys):
    assert preprocess.main(["--check"]) == 0, capsys.readouterr().out


def test_front_matter(edition: Edition):
    pages = [frontmatter.load(str(ROOT / f"docs/chapters/{chapter.name}.md")) for chapter in edition.chapters]
    assert len({page["description"] for page in pages}) == len(pages)
    for chapter, page in zip(edition.chapters, pages, strict=True):
        assert list(page.keys()) == KEYS
        assert [page[key] for key in KEYS[:4]] == [
            chapter.title,
            chapter.number,
            chapter.first_page,
            chapter.last_page,
        ]
        assert page["description"] == chapter.summary
        assert len(chapter.summary) <= 170 and chapter.summary[-1] == "."


def test_the_title_page_has_the_summaries(edition: Edition):
    """In the contents that it includes."""
    assert '\n--8<-- "docs/apparatus/contents.md"\n' in (ROOT / "docs/index.md").read_text("utf-8")
    rows = [
        line for line in (ROOT / "docs/apparatus/contents.md").read_text("utf-8").splitlines() if "(chapters/" in line
    ]
    for chapter, row in zip(edition.chapters, rows[-len(edition.chapters) :], strict=True):
        assert f"(chapters/{chapter.name}.md)" in row and f'<span class="summary">{chapter.summary}</span>' in row
