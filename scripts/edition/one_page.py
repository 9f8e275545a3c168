"""Renders the page of the whole essay; of a text too long for one page, its contents."""

from __future__ import annotations

from .markdown import escape, page, render_essay
from .model import Edition

MOST = 250_000
"""Characters of the seed up to which the whole text stands on one page: about what a browser lays out in a second."""
CONTENTS = "Every chapter of the essay, which is too long to stand on one page."


def render_one_page(edition: Edition, most: int = MOST) -> str:
    """The page `essay/`: the whole text if the printed pages hold no more than `most` characters, else every chapter's link."""
    return render_essay(edition) if sum(len(page.text) for page in edition.pages) <= most else render_contents(edition)


def render_contents(edition: Edition) -> str:
    """The page of the contents: a line for every chapter, under the name it has in the whole text."""
    lines = [
        f"[{chapter.number}. {escape(chapter.title)}](../chapters/{chapter.name}.md){{: #chapter-{chapter.number} }}  "
        for chapter in edition.chapters
    ]
    blocks = [f"# {escape(edition.facts.title)}", "\n".join(lines)]
    return page(blocks, {"title": "The chapters of the essay", "description": CONTENTS})
