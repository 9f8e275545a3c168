"""What `mkdocs serve` needs to show a correction at once: what it watches, and the pages as they were rendered last."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from watchdog.observers.polling import PollingObserver

from edition.pages.publish import OWNED

PREVIEWS = ("mkdocs_", "properdocs_")
"""How the folders begin in which the server builds."""
POLLING = 0.1
"""Seconds after which the server looks again whether a file was saved."""
MADE = (*OWNED, "downloads", "cite")
"""What is made in docs/ and not watched: a build that writes would make the next one begin."""
RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids")
"""What MkDocs learns of a page when it renders it, but for its links."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as it was rendered."""

    of: tuple[object, ...]
    """All that it was made of: its Markdown, the definitions that every page has, the names of the files it may link to."""
    facts: dict[str, object]
    links: dict[str, dict[str, str]]
    """The links to places in other pages, under the paths of these."""


def is_preview(config: MkDocsConfig) -> bool:
    """Whether MkDocs builds for its own server."""
    return Path(config.site_dir).name.startswith(PREVIEWS)


def watch(server: LiveReloadServer, config: MkDocsConfig, seeds: Path) -> None:
    """Let the server watch, often, the seeds and all that is written by hand."""
    settings, docs = Path(str(config.config_file_path)), Path(config.docs_dir)
    for path in (docs, settings):
        server.unwatch(str(path))
    server.observer = PollingObserver(timeout=POLLING)
    for path in (seeds, settings, *docs.iterdir()):
        if path.name not in MADE and not path.name.startswith("."):
            server.watch(str(path))


@cache
def remembered() -> dict[str, Rendered]:
    """What this process rendered last, under the paths of the pages; empty it when a build fails, or nothing warns again."""
    return {}


def render_once(page: Page, shared: str) -> None:
    """Let MkDocs render the page only if what it is made of is new; the rest of a build takes a third of the time.

    shared: the definitions that are appended to every page.
    """
    page.render = partial(_render, page, shared)  # type: ignore[method-assign]


def _render(page: Page, shared: str, config: MkDocsConfig, files: Files) -> None:
    path, of = page.file.src_uri, (page.markdown, shared, frozenset(files.src_uris))
    last = remembered().get(path)
    if last is None or last.of != of:
        Page.render(page, config, files)
        links = {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()}
        remembered()[path] = Rendered(of, {name: getattr(page, name) for name in RENDERED}, links)
        return
    for name, fact in last.facts.items():
        setattr(page, name, fact)
    page.links_to_anchors = {files.src_uris[path]: links for path, links in last.links.items()}
