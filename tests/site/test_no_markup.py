"""No reader meets markup: whatever a page shows or says, it is words, except where it quotes syntax as code."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from tests.forms_made import forms

MARKUP = re.compile(
    r"""[{}]                       # attribute lists, printed pages, critic marks, a template's places
    | \]\( | \]\[ | \]: | \[\^     # links, references, notes, their definitions
    | ~> | ~~ | \+\+ | == | <>     # changes
    | \*\* | __ | \*\w | \w\* | `  # emphasis, code
    | ^\#+\s | \|\s*:?-- | ^\s*\|\s.*\|  # headings, tables
    | </?[a-z!] | -->              # elements, comments
    | &(?:[a-z]+|\#\w+);           # characters that were escaped twice
    | \\[a-zA-Z*_\[{] | %\} """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
SAID = ("title", "alt", "aria-label", "placeholder", "content", "label", "data-gloss", "data-seed", "data-title")
"""Attributes whose words are shown or spoken."""
NOT_SHOWN = {"script", "style", "code", "pre", "template"}


def said(page: bytes) -> Iterator[str]:
    """Every text that the page shows or says, but what it quotes as code."""
    yield from _said(html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8")))


def _said(element: html.HtmlElement) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag.rpartition("}")[2] in NOT_SHOWN:
        return
    yield from (element.get(name, "") for name in SAID)
    yield element.text or ""
    for child in element:
        yield from _said(child)
        yield child.tail or ""


def markup(page: bytes) -> list[str]:
    """The markup that a reader would meet, with what stands around it."""
    return [text[max(0, m.start() - 30) : m.end() + 30] for text in said(page) for m in MARKUP.finditer(text)]


def test_no_page_of_the_site_shows_markup(built: Path):
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 30
    assert {str(path.relative_to(built)): found for path in pages if (found := markup(path.read_bytes()))} == {}


def test_no_page_of_what_is_taken_away_shows_markup():
    with zipfile.ZipFile(io.BytesIO(forms()["epub"])) as book:
        pages = {name: book.read(name) for name in book.namelist() if name.endswith(".xhtml")}
    assert len(pages) > 16
    pages["one HTML file"] = forms()["html"]
    assert {name: found for name, page in pages.items() if (found := markup(page))} == {}


@pytest.mark.parametrize(
    "text",
    [
        "{: .book-contents }",
        "{p. 25}",
        "{~~twothirds~&gt;two-thirds~~}",
        "~&gt;",
        "[Bolshevik](#a)",
        "[Czar][czar]",
        "barracks[^broue-128]",
        "**bold**",
        "*slanted*",
        "`code`",
        "# Heading",
        "&lt;span class='x'>",
        "&lt;!-- a comment -->",
        "&amp;lt;b&amp;gt;",
        "&amp;#8217;",
        "{{ title }}",
        "{% if %}",
        "| a | b |",
        '<i title="{: #a }"></i>',
        "</p><td>a ]( b</td>",
    ],
)
def test_markup_is_seen_wherever_it_stands(text: str):
    assert markup(f"<p>{text}</p>".encode())
    assert not markup(f"<p><code>{text}</code></p>".encode()) or "<td>" in text


@pytest.mark.parametrize(
    "text", ["9 (22) August [21]", "A & B", "1917 – 1921 …", "“soviet”", "x < 5 > 2", "alterna- | tive", "2 * 3"]
)
def test_plain_words_are_none(text: str):
    assert not markup(f"<p>{text}</p>".encode())
