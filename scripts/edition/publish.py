"""Names every file that the program owns in `docs/` and what it holds."""

from __future__ import annotations

from .apparatus import gather
from .bibliography import render_bibliography
from .changelog import render_changelog
from .emendations import render_emendations
from .glossary import render_glossary
from .in_chapter import closing_sections
from .markdown import render_chapter
from .model import Edition
from .names import render_names
from .one_page import render_one_page
from .ranges import render_ranges
from .reconstruction import render_reconstruction
from .search_index import search_index
from .search_parts import index_files
from .seeds import Seeds
from .timeline import render_timeline
from .typography import curled

OWNED = ("chapters", "essay", "apparatus", "about/changes.md", "search")
"""The folders of `docs/` in which every file is the program's own, and the file that is beside one of another's."""


def publish(edition: Edition, seeds: Seeds) -> dict[str, bytes]:
    """The files under their paths in `docs/`, e.g. "chapters/09-october-revolution.md"."""
    apparatus = gather(edition, seeds)
    closing = closing_sections(edition, apparatus)
    pages = {f"chapters/{chapter.name}.md": render_chapter(chapter, closing[chapter.name]) for chapter in edition.chapters}
    pages["essay/index.md"] = render_one_page(edition)
    pages["apparatus/bibliography.md"] = render_bibliography(edition)
    pages["apparatus/names.md"] = render_names(apparatus)
    pages["apparatus/timeline.md"] = render_timeline(edition)
    pages["apparatus/glossary.md"] = render_glossary(apparatus)
    pages["apparatus/emendations.md"] = render_emendations(edition)
    pages["apparatus/reconstruction.md"] = render_reconstruction(edition)
    pages["apparatus/reconstruction.json"] = render_ranges(edition, apparatus.essay)
    pages["about/changes.md"] = render_changelog(seeds)
    pages |= index_files(search_index(curled(edition), seeds.names, seeds.sees, seeds.terms))
    return {path: text.encode("utf-8") for path, text in pages.items()}
