"""Names every file that the program owns in `docs/` and what it holds."""

from __future__ import annotations

from .bibliography import render_bibliography
from .changelog import render_changelog
from .markdown import render_chapter, render_essay
from .model import Edition
from .search_index import render_search_index
from .seeds import Seeds
from .typography import curled

OWNED = ("chapters", "essay", "apparatus", "about", "search")
"""The folders of `docs/` in which every file is the program's own."""


def publish(edition: Edition, seeds: Seeds) -> dict[str, bytes]:
    """The files under their paths in `docs/`, e.g. "chapters/09-october-revolution.md"."""
    pages = {f"chapters/{chapter.name}.md": render_chapter(chapter) for chapter in edition.chapters}
    pages["essay/index.md"] = render_essay(edition)
    pages["apparatus/bibliography.md"] = render_bibliography(edition)
    pages["about/changes.md"] = render_changelog(seeds)
    pages["search/index.js"] = render_search_index(curled(edition), seeds.names, seeds.sees, seeds.terms)
    return {path: text.encode("utf-8") for path, text in pages.items()}
