"""Renders the contents: every chapter with its summary, its length and its first page; the title page includes them."""

from __future__ import annotations

from collections.abc import Iterator

from edition.model import Chapter, Edition
from edition.pages.chapter import WORDS_A_MINUTE, count_words, length
from edition.pages.markdown import escape


def render_contents(edition: Edition) -> str:
    """The table, whose links start in `docs/`, and the length of the whole."""
    whole = sum(map(count_words, edition.chapters))
    said = f"The whole: {said_length(whole)}, at {WORDS_A_MINUTE} words a minute."
    return "\n".join([*_table(edition), "", said, "{: .whole }", ""])


def said_length(words: int) -> str:
    """So many words in words, e.g. "1,054 words, 5 minutes"."""
    minutes = length(words)["minutes"]
    return f"{words:,} words, {minutes} minute{'s' * (minutes != 1)}"


def _table(edition: Edition) -> Iterator[str]:
    yield "| No. | Chapter | Page |"
    yield "|-:|:--------|-----:|"
    for chapter in edition.chapters:
        yield f"| {chapter.number} | {_chapter(chapter)} | {chapter.first_page} |"


def _chapter(chapter: Chapter) -> str:
    """The link, the summary, if there is one, and the length."""
    link = f"[{escape(chapter.title)}](chapters/{chapter.name}.md)"
    summary = f'<span class="summary">{escape(chapter.summary)}</span> ' * bool(chapter.summary)
    return f'{link}<br>{summary}<span class="length">{said_length(count_words(chapter))}</span>'
