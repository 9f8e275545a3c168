"""Names every file that the program makes in `docs/` and what it holds."""

from __future__ import annotations

from edition.apparatus.gather import Apparatus, gather
from edition.apparatus.statements import statements
from edition.model import Edition
from edition.pages.bibliography import render_bibliography
from edition.pages.booklet import render_booklet
from edition.pages.changelog import render_changelog
from edition.pages.chapter import render_chapter, render_essay
from edition.pages.contents import render_contents
from edition.pages.emendations import render_emendations
from edition.pages.glossary import render_glossary
from edition.pages.markdown import Marked
from edition.pages.names import render_names
from edition.pages.ranges import render_ranges
from edition.pages.reconstruction import render_reconstruction
from edition.pages.references import date_labels, render_references
from edition.pages.sources import render_sources
from edition.pages.timeline import render_timeline
from edition.pages.versions import kept_files, render_versions
from edition.pages.wordings import render_wordings
from edition.paths import HERE, Project
from edition.search.apparatus import apparatus_index
from edition.search.index import search_index
from edition.search.script import APPARATUS, TEXT, index_script
from edition.seeds.read import Seeds
from edition.text.sums import sums_script
from edition.text.typography import curled

REVIEWED = ("chapters", "apparatus")
"""The folders of `docs/` in which every file is the program's own, committed and read by people."""
MADE = ("essay", "search", "proof", "versions", "about/changes.md", "about/booklet.md", "about/sources.md")
"""What says the same once more in another form, made with the rest and not committed."""
OWNED = (*REVIEWED, *MADE)


def publish(edition: Edition, seeds: Seeds, project: Project = HERE) -> dict[str, bytes]:
    """The files under their paths in `docs/`, e.g. "chapters/09-october-revolution.md", by the styles of a project."""
    apparatus = gather(edition, seeds)
    return review(edition, apparatus, project) | repeat(edition, seeds)


def review(edition: Edition, apparatus: Apparatus, project: Project = HERE) -> dict[str, bytes]:
    """The files of the folders that are reviewed."""
    labels = date_labels(edition)
    words = Marked(labels)
    pages = {f"chapters/{chapter.name}.md": render_chapter(chapter, words) for chapter in edition.chapters}
    pages["apparatus/contents.md"] = render_contents(edition)
    pages["apparatus/references.md"] = render_references(edition, labels)
    if edition.works:
        pages["apparatus/bibliography.md"] = render_bibliography(edition, project.styles, apparatus.statements)
    if apparatus.index.names:
        pages["apparatus/names.md"] = render_names(edition, apparatus)
    if edition.events:
        pages["apparatus/timeline.md"] = render_timeline(edition, apparatus.statements)
    if apparatus.glossary:
        pages["apparatus/glossary.md"] = render_glossary(apparatus)
    pages["apparatus/emendations.md"] = render_emendations(edition, apparatus.statements)
    pages["apparatus/reconstruction.md"] = render_reconstruction(edition)
    pages["apparatus/reconstruction.json"] = render_ranges(edition, apparatus.essay)
    return {path: text.encode("utf-8") for path, text in pages.items()}


def repeat(edition: Edition, seeds: Seeds) -> dict[str, bytes]:
    """The files that are not committed."""
    pages = {
        "essay/index.md": render_essay(edition, Marked(date_labels(edition))),
        "about/booklet.md": render_booklet(edition),
        "about/changes.md": render_changelog(seeds),
        "proof/sums.js": sums_script(edition, seeds.essay),
        TEXT: index_script(search_index(curled(edition), seeds.names, seeds.sees, seeds.terms), TEXT),
        APPARATUS: index_script(apparatus_index(curled(edition), seeds), APPARATUS),
    }
    if seeds.sources:
        pages["about/sources.md"] = render_sources(statements(edition, seeds))
    pages |= render_versions(edition, seeds) | render_wordings(edition, seeds)
    return {path: text.encode("utf-8") for path, text in pages.items()} | kept_files(seeds.kept)
