"""Renders what citing needs: the page that says how, and for each chapter the data that its panel completes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape as escape_html
from html import unescape

from edition.apparatus.example import example_of
from edition.apparatus.references import Cited, References, of_paragraph, printed_pages
from edition.model import Edition, Paragraph
from edition.pages.manuscript import PATH, render_manuscript
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
WHOLE = tuple(name for name in STYLES if not name.endswith("in_text"))
PROSE = tuple(name for name in WHOLE if name not in CODE)
BLANKS = {
    "{address}": "‹address›",
    "{accessed-mdy}": "‹month day, year›",
    "{accessed-dmy}": "‹day month year›",
    "{accessed-slashes}": "‹yyyy/mm/dd›",
    "{accessed-iso}": "‹yyyy-mm-dd›",
    "{accessed-parts}": "[‹yyyy›,‹m›,‹d›]",
}
INTRODUCTION = """\
Every paragraph has an address, such as {address}: {words}. It stands in the margin, and is the
same in every form of this edition. Give it, and the reader finds the very words. The printed page of the booklet (p. {page})
can be given beside it.

On a chapter’s page, or that of the whole essay, press a paragraph’s number, or select a passage, of one paragraph or of
several, and press “Cite”: a panel opens from which the link, the quotation and the citation can be copied, with the address
and today’s date filled in. The same is below, to be filled in by hand: ‹address› is the link to the chapter or paragraph, the rest the day on which you read it. The citations are set by a
CSL processor; this edition is dated by its version{why}.

A link or quotation that is copied there vouches for its words: behind `?cited=` stand the version and the first 16 digits of
the SHA-256 of the words. Whoever opens it is told below the paragraph whether they are unchanged since that version, or what
they were and are, or where they stand. The address works without it too: `#{id}` is enough to lead to the paragraph.

Whoever has written a paper on the essay can [check its quotations](check.md) here, all at once.

For programs, each chapter has its Markdown beside it, at `index.md` below the chapter’s address, and each paragraph a JSON
with its words, printed pages, version, digest and citations, at `{id}.json` there."""
ITALICS = re.compile(r"</?i>")
FACTS = {
    "title": "How to cite",
    "kind": "apparatus",
    "description": "How to cite the essay, its chapters and paragraphs, in every style.",
}


def render_citing(edition: Edition, cited: References, measured: bool = True) -> dict[str, str]:
    """The files of `docs/cite/`: the pages, and the scripts that its panel loads, for each chapter and for what spans several."""
    scripts = {
        f"cite/{chapter.name}.js": citing_data(cited.paragraphs[chapter.name], chapter.paragraphs)
        for chapter in edition.chapters
    }
    scripts["cite/essay.js"] = citing_data(cited.passages, ())
    return {"cite/index.md": render_how_to_cite(edition, cited), PATH: render_manuscript(measured)} | scripts


def citing_data(cited: Cited, paragraphs: Iterable[Paragraph]) -> str:
    """A script with how a passage is cited in every style, with <i> for italics, and the printed pages of each paragraph by its id.

    A classic script in a file of its own, which works where a page is opened from a disk as well.
    """
    data = {
        "styles": {name: unescape(getattr(cited, name)) for name in WHOLE},
        "pages": {paragraph.id: printed_pages(paragraph) for paragraph in paragraphs},
    }
    return f"window.EditionCitations = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def plain(words: str) -> str:
    """The words without their one markup, <i>, and without its escapes."""
    return unescape(ITALICS.sub("", words))


def render_how_to_cite(edition: Edition, cited: References) -> str:
    """The page that says how to cite the essay, a paragraph as an example, and every chapter."""
    example = example_of(edition)
    sample, address = example.paragraph, example.paragraph.address
    why = "" if edition.facts.dated else ", for the essay itself is not dated"
    said = INTRODUCTION.format(address=address, words=example.words, page=example.printed, id=sample.id, why=why)
    own = cited.paragraphs[edition.chapters[sample.chapter - 1].name]
    blocks = ["# How to cite", said, "## The essay", *_styles(cited.essay, STYLES)]
    blocks += [f"## A paragraph, for example {address}", *_sample(own, sample)]
    blocks += [
        "## The chapters",
        f"For a paragraph, put its address where the example has {address}, and its printed page.",
    ]
    for chapter in edition.chapters:
        heading = f"### {chapter.number}. {escape(chapter.title)} {{: #cite-{chapter.name} }}"
        blocks += [heading, *_styles(cited.chapters[chapter.name], PROSE)]
    return page(blocks, FACTS)


def _sample(cited: Cited, paragraph: Paragraph) -> list[str]:
    return [_style(name, of_paragraph(getattr(cited, name), paragraph)) for name in STYLES]


def _styles(cited: Cited, names: Iterable[str]) -> list[str]:
    return [_style(name, getattr(cited, name)) for name in names]


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
