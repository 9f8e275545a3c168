"""The committed pages are those that the seeds make, and every chapter's head says what it holds."""

from __future__ import annotations

import frontmatter
import preprocess
from edition.model import Edition

from tests import ROOT

KEYS = ["title", "number", "first_page", "last_page", "description"]


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
        assert len(page["description"]) <= 160
        assert page["description"][-1] == "…" and page["description"][-2].isalnum()
