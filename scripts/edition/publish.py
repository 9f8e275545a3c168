"""Names every file that the program owns in `docs/` and what it holds."""

from __future__ import annotations

from .apparatus import Apparatus
from .bibliography import render_bibliography
from .emendations import render_emendations
from .glossary import render_glossary
from .in_chapter import in_this_chapter
from .markdown import render_chapter
from .model import Edition
from .names import render_names
from .ranges import render_ranges
from .reconstruction import render_reconstruction
from .timeline import render_timeline

OWNED = ("chapters", "apparatus")
"""The folders of `docs/` in which every file is the program's own."""


def publish(edition: Edition, apparatus: Apparatus, entries: dict[str, str]) -> dict[str, bytes]:
    """The files under their paths in `docs/`, e.g. "chapters/09-october-revolution.md"."""
    pages = {
        f"chapters/{chapter.name}.md": render_chapter(chapter, in_this_chapter(edition, apparatus, chapter))
        for chapter in edition.chapters
    }
    pages["apparatus/bibliography.md"] = render_bibliography(edition, entries)
    pages["apparatus/names.md"] = render_names(apparatus)
    pages["apparatus/timeline.md"] = render_timeline(edition)
    pages["apparatus/glossary.md"] = render_glossary(apparatus)
    pages["apparatus/emendations.md"] = render_emendations(edition)
    pages["apparatus/reconstruction.md"] = render_reconstruction(edition)
    pages["apparatus/reconstruction.json"] = render_ranges(edition, apparatus.essay)
    return {path: text.encode("utf-8") for path, text in pages.items()}
