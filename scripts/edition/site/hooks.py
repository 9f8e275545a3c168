"""What MkDocs calls to finish the site: page heads, the notes' roles, and after the build the steps of `scripts/finish/`.

A site built without these hooks reads right all the same.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from edition.apparatus.gather import gather
from edition.forms.catalogue import FORMS, NAME
from edition.model import Edition
from edition.pages.in_chapter import closing_sections
from edition.pages.publish import repeat
from edition.paths import ROOT, SEEDS
from edition.seeds.read import read_seeds
from edition.site.finish.assets import make_assets, publish_assets
from edition.site.finish.inline import inline_settings
from edition.site.finish.kept import publish_worker
from edition.site.finish.pack import make_zip
from edition.site.finish.policy import seal
from edition.site.finish.servers import publish_headers
from edition.site.finish.sums import publish_sums
from edition.site.heads import chapter_metas, coins, json_ld, title_metas
from edition.text.compose import compose
from mkdocs.structure.files import File

STYLES = "assets/edition/edition.css"
UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images", "assets/search/single.js")
"""What the theme brings along and no page of this site loads; the last is for the download in one file."""
ROLES = (
    (re.compile(r'<a class="footnote-ref"'), '<a role="doc-noteref" class="footnote-ref"'),
    (re.compile(r'<a class="footnote-backref"'), '<a role="doc-backlink" class="footnote-backref"'),
    (re.compile(r'<div class="footnote">'), '<div class="footnote" role="doc-endnotes" aria-label="Notes">'),
    (re.compile(r' style="text-align: left;"'), ""),
    (re.compile(r' style="text-align: right;"'), ' class="figure"'),
)
"""The roles of digital publishing for the notes; and classes for what a page's policy forbids to say in place."""


def on_config(config: Any) -> Any:
    """Put where the templates find them: the edition, the names of the joined files, the downloads there are."""
    seeds = read_seeds(SEEDS)
    edition = compose(seeds)
    made = datetime.fromisoformat(edition.facts.date).replace(tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(made.timestamp()))  # MkDocs dates the site map by it, not by the clock
    docs = Path(config.docs_dir)
    config.extra |= {
        "made": edition,
        "edition": edition.facts,
        "finished": make_assets(docs, _joined(config)),
        "downloads": [form for form in FORMS if (docs / "downloads" / form.file).is_file()],
    }
    config.extra["assets"] = config.extra["finished"].names
    config.extra["repeated"] = repeat(edition, seeds)
    config.extra["closing"] = closing_sections(edition, gather(edition, seeds))
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [str(ROOT)]  # whatever folder the command is typed in
    return config


def on_files(files: Any, config: Any) -> Any:
    """The pages that `make preprocess` would have written."""
    for path, content in config.extra["repeated"].items():
        if not files.get_file_from_path(path):
            files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, **_: Any) -> str:
    """A chapter with the links to the apparatus that close it."""
    chapter = Path(page.file.src_uri)
    return f"{markdown}\n\n{config.extra['closing'][chapter.stem]}" if chapter.parent.name == "chapters" else markdown


def on_page_content(html: str, page: Any, config: Any, **_: Any) -> str:
    """The page with the roles of digital publishing on its notes, and a chapter with its context object."""
    for pattern, words in ROLES:
        html = pattern.sub(words, html)
    number = page.meta.get("number")
    if number:
        edition: Edition = config.extra["made"]
        html += f'\n<span class="Z3988" title="{_attribute(coins(edition, edition.chapters[number - 1], config.site_url))}"></span>'
    return html


def on_page_context(context: Any, page: Any, config: Any, **_: Any) -> Any:
    """The names and contents of a page's meta elements, and on the title page its JSON-LD."""
    edition: Edition = config.extra["made"]
    base, number = config.site_url, page.meta.get("number")
    if number:
        context["metas"] = chapter_metas(edition, edition.chapters[number - 1], base)
    elif page.is_homepage:
        context["metas"] = title_metas(
            edition, base, f"{base}downloads/{NAME}.pdf" if config.extra["downloads"] else ""
        )
        context["linked_data"] = json.dumps(json_ld(edition, base), ensure_ascii=False).replace("</", "<\\/")
    return context


def on_post_build(config: Any) -> None:
    """Finish the built site, step by step; each step needs those before it."""
    site = Path(config.site_dir)
    for name in UNUSED:
        shutil.rmtree(site / name) if (site / name).is_dir() else (site / name).unlink()
    publish_assets(site, config.extra["finished"])
    inline_settings(site, config.extra["finished"])
    for form in config.extra["downloads"]:
        shutil.copyfile(Path(config.docs_dir) / "downloads" / form.file, site / "downloads" / form.file)
    seal(site)
    if config.extra["downloads"]:
        make_zip(site, f"{NAME}.zip")
    publish_worker(site)
    publish_headers(site, config.extra["finished"].contents)
    publish_sums(site)


def _joined(config: Any) -> dict[str, list[str]]:
    """The files that become one, under the name that the templates have for it."""
    return {
        "assets/edition/all.css": [STYLES, *map(str, config.extra_css)],
        "assets/edition/all.js": list(map(str, config.extra_javascript)),
        "assets/search/all.js": list(map(str, config.extra["search_engine"])),
    }


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;")
