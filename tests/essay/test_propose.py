"""Of this essay's text the program finds every page by itself, and says which two are left to sense."""

from __future__ import annotations

from edition.begin.propose import propose
from edition.seeds.read import Seeds
from msgspec.structs import replace


def test_the_booklet_is_found(seeds: Seeds):
    found = propose(seeds.essay, seeds.edition.language)
    assert (found.booklet, frozenset(found.blank), found.wrapped) == (seeds.booklet, seeds.blank, seeds.wrapped)
    assert [(one.title, one.page) for one in found.chapters] == [(one.title, one.page) for one in seeds.chapters]


def test_every_page_is_found_where_it_is(seeds: Seeds):
    """Number, place, evidence and join; only the reasons are a person's."""
    pages = propose(seeds.essay, seeds.edition.language).pages
    for found, due in zip(pages, seeds.pages, strict=True):
        assert seeds.essay.index(found.begins) == seeds.essay.index(due.begins), due.number
        alike = {"begins": "", "reason": "", "follows": ""}
        assert replace(found, **alike) == replace(due, **alike)


def test_what_is_left_to_sense_is_said(seeds: Seeds):
    found = propose(seeds.essay, seeds.edition.language)
    assert set(found.others) == {page.number for page in seeds.pages if page.evidence == "sense"}
    assert all(lines for lines in found.others.values())
