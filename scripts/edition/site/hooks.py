"""What MkDocs calls: what the templates know of the edition, the files that pages load, the finishing of the site.

A site built without these hooks, told title and chapters, reads right all the same. `mkdocs serve` is a preview: it makes the pages of docs/ anew
from seeds/ whenever one of them is saved, and leaves the site unfinished, with every file under its own name.
"""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from edition.apparatus.example import example_of
from edition.apparatus.gather import gather
from edition.apparatus.references import essay_item, identifier
from edition.errors import SeedError
from edition.files import write_files
from edition.forms.catalogue import KEPT, forms_of
from edition.forms.resources import FOLDER
from edition.model import Edition
from edition.modules import join_modules
from edition.pages.feed import render_feed
from edition.pages.in_chapter import START, closing_sections
from edition.pages.publish import REVIEWED, repeat, review
from edition.pages.references import has_julian
from edition.pages.versions import FEED
from edition.paths import Project
from edition.seeds.read import read_seeds
from edition.site.finish.addressed import publish_epub
from edition.site.finish.assets import make_assets
from edition.site.finish.crate import publish_crate
from edition.site.finish.headers import publish_headers
from edition.site.finish.install import publish_install
from edition.site.finish.kept import MODULE, publish_worker
from edition.site.finish.linkset import publish_linkset
from edition.site.finish.pack import make_zip
from edition.site.finish.policy import SLASH, policy
from edition.site.finish.resources import publish_resources
from edition.site.finish.sealed import check_sealed
from edition.site.finish.sums import publish_sums
from edition.site.menu import menu, settings_of
from edition.site.preview import is_preview, remembered, render_once, watch
from edition.site.report import about_reported, notes_reported
from edition.text.compose import compose
from edition.text.typography import curled

STYLES = "assets/edition/edition.css"
ABOUT = "about.md"
SINGLE = "assets/search/single.js"
"""For the download in one file."""
SHARED = ("apparatus/references.md", "apparatus/contents.md")
"""What the extension of snippets puts into pages: the definitions into every one, the contents into the title page."""
UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
"""What the theme brings along and no page of this site loads."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put where the templates find it what they know of the edition. Raises Abort if seeds/ or docs/ are not right."""
    project, docs = _project(config), Path(config.docs_dir)
    try:
        seeds = read_seeds(project.seeds)
        edition = compose(seeds)
        apparatus = gather(edition, seeds)
        if is_preview(config):
            write_files(docs, review(edition, apparatus, project), REVIEWED)
        if not (docs / "downloads/index.md").is_file():
            raise SeedError("docs/downloads/index.md", "is not there", "`make downloads` to have made it")
    except SeedError as error:
        raise Abort(f"error: {error}") from error
    made = datetime.fromisoformat(edition.facts.date).replace(tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(made.timestamp()))  # MkDocs dates the site map by it, not by the clock
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [
        str(project.root)
    ]  # whatever folder the command is typed in
    for key, value in settings_of(edition).items():
        config[key] = value
    config.extra |= _known(edition, docs) | {"about_author": bool(seeds.author)}
    config.extra["closing"] = closing_sections(edition, apparatus)
    config.extra["repeated"] = repeat(edition, seeds)
    made_here = config.extra["repeated"]
    config.nav = menu(config.nav or [], edition, lambda path: path in made_here or (docs / path).is_file())
    made_here[FEED] = render_feed(edition, seeds, config.site_url or "", FEED)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the site.

    What no page loads goes; what `make preprocess` would have made once more is made of the seeds; what pages load is
    joined and named for what it holds. Raises Abort if that cannot be done.
    """
    for file in tuple(files):
        if file.src_uri.startswith(UNUSED):
            files.remove(file)
    for path, content in config.extra["repeated"].items():
        _put(files, path, File.generated(config, path, content=content))
    if not is_preview(config):
        try:
            _finish_assets(files, config)
        except SeedError as error:
            raise Abort(f"error: {error}") from error
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The templates' environment: what data put into a page are words and never markup, unless a template says `safe`."""
    env.autoescape = True
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A chapter with the links to the apparatus that close it."""
    if is_preview(config):
        docs = _project(config).docs
        render_once(page, "".join((docs / path).read_text(encoding="utf-8") for path in SHARED))
    chapter = Path(page.file.src_uri)
    return f"{markdown}\n\n{config.extra['closing'][chapter.stem]}" if chapter.parent.name == "chapters" else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A page without the links to the apparatus, which the template puts after those to the pages before and behind.

    If the edition has an address for it, errors can be reported on it.
    """
    words, start, registers = html.partition(START)
    page.meta["registers"] = start + registers
    template = config.extra["edition"].facts.report
    if not template:
        return words
    number = page.meta.get("number")
    title = f"{number}. {page.title}" if number else str(page.title)
    finish = about_reported if page.file.src_uri == ABOUT else notes_reported
    return finish(words, template, title, str(page.canonical_url))


def on_post_build(config: MkDocsConfig) -> None:
    """Finish the built site, step by step; each step needs those before it."""
    if is_preview(config):
        return
    site, docs = Path(config.site_dir), Path(config.docs_dir)
    for form in config.extra["downloads"]:
        shutil.copyfile(docs / "downloads" / form.file, site / "downloads" / form.file)
        if form.ending == "epub":
            publish_epub(site, form.file, config.site_url or "")
    check_sealed(site, (SLASH, config.extra["finished"].settings))
    publish_resources(site, docs / FOLDER, config.site_url or "")
    extra = config.extra
    publish_linkset(site, extra["edition"], extra["downloads"], extra["about_author"], config.site_url or "")
    publish_install(site, config.extra["edition"].facts, config.extra["author"]["family"], config.site_url or "")
    if config.extra["downloads"]:
        publish_crate(site, extra["edition"], extra["downloads"], extra["identifier"])
        make_zip(site, f"{config.extra['edition'].facts.file_name}.zip")
        _keep(site, config)
    publish_worker(site, docs)
    publish_headers(site, config.extra["finished"].contents)
    publish_sums(site)


def _keep(site: Path, config: MkDocsConfig) -> None:
    """Put this version's text and TEI under its own address; the pack, which has them once, does without."""
    own = site / "versions" / config.extra["edition"].facts.version
    own.mkdir(parents=True, exist_ok=True)
    for form in config.extra["downloads"]:
        if form.ending in KEPT:
            shutil.copyfile(site / "downloads" / form.file, own / form.file)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Let the server watch the seeds."""
    watch(server, config, _project(config).seeds)
    return server


def on_build_error(error: Exception) -> None:
    """Forget what a preview rendered."""
    remembered().clear()


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(str(config.config_file_path)).parent)


def _known(edition: Edition, docs: Path) -> dict[str, object]:
    """What the templates know of the edition."""
    return {
        "edition": curled(edition),
        "identifier": identifier(edition),
        "author": essay_item(edition)["author"][0],
        "downloads": [form for form in forms_of(edition.facts) if (docs / "downloads" / form.file).is_file()],
        "file_name": edition.facts.file_name,
        "slash": SLASH,
        "example": example_of(edition),
        "both_calendars": has_julian(edition),
    }


def _put(files: Files, path: str, file: File | None = None) -> None:
    """Put a file in the place of the one at the path, or none."""
    if there := files.get_file_from_path(path):
        files.remove(there)
    if file:
        files.append(file)


def _finish_assets(files: Files, config: MkDocsConfig) -> None:
    """Put the assets into the site in place of their sources; the settings' script goes into the pages."""
    styles = (STYLES, *map(str, config.extra_css))
    finished = make_assets(Path(config.docs_dir), styles, config.extra["repeated"], config.site_name)
    for source in (*finished.sources, *join_modules(Path(config.docs_dir), MODULE).paths, SINGLE):
        _put(files, source)
    for name, content in finished.contents.items():
        _put(files, name, File.generated(config, name, content=content))
    config.extra |= {"finished": finished, "assets": finished.names, "policy": policy}
