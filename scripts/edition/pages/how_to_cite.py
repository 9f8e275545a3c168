"""Renders what citing needs: the page that says how, and for each chapter the data that its panel completes."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from html import escape as escape_html
from html import unescape

from edition.apparatus.citations import Cited, cite
from edition.model import Chapter, Edition, PageBreak, Paragraph, walk
from edition.pages.markdown import escape, page

STYLES = {
    "chicago_note": "Chicago, note",
    "chicago_bibliography": "Chicago, bibliography",
    "mla": "MLA",
    "mla_in_text": "MLA, in the text",
    "apa": "APA",
    "apa_in_text": "APA, in the text",
    "bibtex": "BibTeX",
    "ris": "RIS",
    "csl_json": "CSL-JSON",
}
CODE = ("bibtex", "ris", "csl_json")
BLANKS = {
    "{address}": "‹address›",
    "{accessed-mdy}": "‹month day, year›",
    "{accessed-dmy}": "‹day month year›",
    "{accessed-slashes}": "‹yyyy/mm/dd›",
    "{accessed-iso}": "‹yyyy-mm-dd›",
    "{accessed-parts}": "[‹yyyy›,‹m›,‹d›]",
}
INTRODUCTION = """\
Every paragraph has an address, such as 9.3: the third paragraph of the ninth chapter. It stands in the margin, and is the
same in every form of this edition. Give it, and the reader finds the very words. The printed page of the booklet (p. 24)
can be given beside it.

On a chapter’s page, press a paragraph’s number, or select a passage and press “Cite”: a panel opens from which the link, the
quotation and the citation can be copied, with the address and today’s date filled in. The same is below, to be filled in by
hand: ‹address› is the link to the chapter or paragraph, the rest the day on which you read it. The citations are set by a
CSL processor; this edition is dated by its version, for the essay itself is not dated."""
SAMPLE = "p9-3"
ITALICS = re.compile(r"</?i>")


def render_citing(edition: Edition) -> dict[str, str]:
    """The files of `docs/cite/`: the page, and for each chapter a script that its panel loads."""
    cited = {one.id: one for one in cite(edition)}
    scripts = {f"cite/{name}.js": script for name, script in chapter_data(edition, cited).items()}
    return {"cite/index.md": render_how_to_cite(edition, cited)} | scripts


def chapter_data(edition: Edition, cited: dict[str, Cited]) -> dict[str, str]:
    """For each chapter's name, a script that holds how its paragraphs are cited, under their ids."""
    scripts = {}
    for chapter in edition.chapters:
        entries = {paragraph.id: _entry(paragraph, cited[paragraph.id]) for paragraph in chapter.paragraphs}
        data = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
        scripts[chapter.name] = _script(data)
    return scripts


def printed_pages(paragraph: Paragraph) -> str:
    """The printed pages that a paragraph stands on, e.g. "p. 24" or "pp. 24–25"."""
    last = max([paragraph.page, *(piece.page for piece in walk(paragraph.pieces) if isinstance(piece, PageBreak))])
    return f"p. {last}" if last == paragraph.page else f"pp. {paragraph.page}–{last}"


def render_how_to_cite(edition: Edition, cited: dict[str, Cited]) -> str:
    """The page that says how to cite the essay, a paragraph as an example, and every chapter."""
    blocks = ["# How to cite", INTRODUCTION, "## The essay", *_all(cited["essay"])]
    if SAMPLE in cited:
        blocks += ["## A paragraph, for example 9.3", *_all(cited[SAMPLE])]
    blocks += ["## The chapters", "For a paragraph, put its address where the example has 9.3, and its printed page."]
    for chapter in edition.chapters:
        blocks += [_heading(chapter), *_few(cited[chapter.name])]
    facts = {
        "title": "How to cite",
        "kind": "apparatus",
        "description": "How to cite the essay, its chapters and paragraphs, in every style.",
    }
    return page(blocks, facts)


def _entry(paragraph: Paragraph, cited: Cited) -> dict[str, str]:
    styles = {
        name: plain(words) for name, words in asdict(cited).items() if name in STYLES and not name.endswith("in_text")
    }
    return {"address": paragraph.address, "printed": printed_pages(paragraph), **styles}


def plain(words: str) -> str:
    """The words without their one markup, <i>, and without its escapes."""
    return unescape(ITALICS.sub("", words))


def _script(data: str) -> str:
    """A classic script in a file of its own, which works where a page is opened from a disk as well."""
    return f"window.EditionCitations = {data};\n"


def _heading(chapter: Chapter) -> str:
    return f"### {chapter.number}. {escape(chapter.title)} {{: #cite-{chapter.name} }}"


def _all(cited: Cited) -> list[str]:
    return [_style(name, getattr(cited, name)) for name in STYLES]


def _few(cited: Cited) -> list[str]:
    return [_style(name, getattr(cited, name)) for name in STYLES if name not in CODE and not name.endswith("in_text")]


def _style(name: str, words: str) -> str:
    """A citation under the name of its style, the blanks that the reader fills in shown as such."""
    for placeholder, blank in BLANKS.items():
        words = words.replace(placeholder, blank)
    if name in CODE:
        return f'{STYLES[name]}\n{{: .cite-style }}\n\n<pre class="cite-code">{_preformatted(words)}</pre>'
    return f"{STYLES[name]}\n{{: .cite-style }}\n\n{_inline(words)}\n{{: .cite-example }}"


def _inline(words: str) -> str:
    """The words with their one markup, <i>, as Markdown."""
    return "*".join(escape(unescape(part)) for part in ITALICS.split(words))


def _preformatted(words: str) -> str:
    """The lines of a file as one line of HTML, so that Markdown leaves it alone."""
    return "&#10;".join(escape_html(line, quote=False) for line in words.strip().split("\n"))
