"""Renders the page of the booklet's own words outside the chapters."""

from __future__ import annotations

from html import escape as escape_html

from edition.apparatus.printed import TITLE, Printed, introduction, printed_pages
from edition.model import Edition
from edition.pages.markdown import escape, page

FACTS = {
    "title": TITLE,
    "kind": "apparatus",
    "description": "The covers, the contents list and the colophon of the booklet, word for word as the file has them.",
}
TAB = "&#9;"  # Python-Markdown makes spaces of tabs


def render_booklet(edition: Edition) -> str:
    """The page, every piece with the seed's own white space."""
    printed = printed_pages(edition)
    blocks = [f"# {TITLE}", escape(introduction(printed))]
    for one in printed:
        blocks += [f"## {escape(one.heading)} {{: #{one.id} }}", _preformatted(one)]
    return page(blocks, FACTS)


def _preformatted(printed: Printed) -> str:
    words = escape_html(printed.words, quote=False).replace("\t", TAB)
    return f'<pre class="printed" data-page="{printed.name}">{words}</pre>'
