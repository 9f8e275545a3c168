"""Finishes the site: page heads, the notes' roles, one file for the styles and one for the scripts.

A site built without these hooks reads right all the same.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from edition.compose import compose
from edition.forms.catalogue import FORMS, NAME
from edition.model import Edition
from edition.page_heads import chapter_metas, coins, json_ld, title_metas
from edition.seeds import read_seeds
from make_zip import make_zip

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
STYLES = "assets/edition/edition.css"
UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images")
"""What the theme brings along and no page of this site loads."""
ROLES = (
    (re.compile(r'<a class="footnote-ref"'), '<a role="doc-noteref" class="footnote-ref"'),
    (re.compile(r'<a class="footnote-backref"'), '<a role="doc-backlink" class="footnote-backref"'),
    (re.compile(r'<div class="footnote">'), '<div class="footnote" role="doc-endnotes" aria-label="Notes">'),
)


def on_config(config: Any) -> Any:
    """Put where the templates find them: the edition, the names of the joined files, the downloads there are."""
    edition = compose(read_seeds(SEEDS))
    made = datetime.fromisoformat(edition.facts.date).replace(tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(made.timestamp()))  # MkDocs dates the site map by it, not by the clock
    docs = Path(config.docs_dir)
    styles = [STYLES, *map(str, config.extra_css)]
    config.extra |= {
        "made": edition,
        "edition": edition.facts,
        "styles": _joined_name(docs, styles, "css"),
        "scripts": _joined_name(docs, [str(script) for script in config.extra_javascript], "js"),
        "downloads": [form for form in FORMS if (docs / "downloads" / form.file).is_file()],
    }
    return config


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
        context["metas"] = title_metas(edition, base, f"{base}downloads/{NAME}.pdf" if config.extra["downloads"] else "")
        context["linked_data"] = json.dumps(json_ld(edition, base), ensure_ascii=False).replace("</", "<\\/")
    return context


def on_post_build(config: Any) -> None:
    """Join the styles and the scripts, take out what no page loads, put in the downloads as they are, pack the site."""
    site = Path(config.site_dir)
    for name, sources in (("styles", [STYLES, *config.extra_css]), ("scripts", config.extra_javascript)):
        target = site / config.extra[name]
        target.write_bytes(_joined(site, [str(source) for source in sources]))
        for source in sources:
            (site / source).unlink()
            if not any((site / source).parent.iterdir()):
                (site / source).parent.rmdir()
    for folder in UNUSED:
        shutil.rmtree(site / folder)
    for form in config.extra["downloads"]:
        shutil.copyfile(Path(config.docs_dir) / "downloads" / form.file, site / "downloads" / form.file)
    if config.extra["downloads"]:
        make_zip(site, f"{NAME}.zip")


def _joined(folder: Path, sources: list[str]) -> bytes:
    """The files one after the other. The styles' addresses are relative to their folder, which all share a parent with."""
    return b"\n".join((folder / source).read_bytes() for source in sources)


def _joined_name(folder: Path, sources: list[str], ending: str) -> str:
    """A name that changes with the content, e.g. "assets/edition/all.1a2b3c4d.js"."""
    return f"assets/edition/all.{hashlib.sha256(_joined(folder, sources)).hexdigest()[:8]}.{ending}"


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;")
