"""What a program asks for under a chapter's address: its Markdown, and a JSON for each paragraph.

The address of the site is not known yet: SITE stands in its place until the site is built.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from edition.apparatus.references import Cited, identifier, of_paragraph, printed_pages
from edition.forms.book import Book
from edition.forms.markdown import Markdown
from edition.model import Chapter, Paragraph
from edition.pages.how_to_cite import BLANKS, WHOLE, plain
from edition.pieces import Link, words_of
from edition.text.digest import digest

FOLDER = "cite"
"""The folder of docs/ that holds a folder for each chapter; the site has the same below "chapters/"."""
SITE = "https://site.invalid/"
DAY = re.compile(r'^Y2  - .*\n|,"accessed":\{"date-parts":\[[^}]*\}|"accessed":\{"date-parts":\[[^}]*\},', re.MULTILINE)
"""The fields of RIS and CSL-JSON for the day of access, which may not hold a blank."""


def resources(book: Book, tei: str) -> dict[str, str]:
    """The files under their paths in docs/, e.g. "cite/12-nep/index.md" and "cite/12-nep/p12-1.json".

    tei: the address of the TEI from the root of the site.
    """
    return dict(file for chapter in book.edition.chapters for file in _chapter(book, chapter, tei))


def _chapter(book: Book, chapter: Chapter, tei: str) -> Iterator[tuple[str, str]]:
    folder = f"{FOLDER}/{chapter.name}"
    yield f"{folder}/index.md", ChapterMarkdown(book).alone(chapter)
    for paragraph in chapter.paragraphs:
        made = json.dumps(resource(book, chapter, paragraph, tei), ensure_ascii=False, indent=1)
        yield f"{folder}/{paragraph.id}.json", f"{made}\n"


def resource(book: Book, chapter: Chapter, paragraph: Paragraph, tei: str) -> dict[str, Any]:
    """What is known of a paragraph under names that say it; "pages" are the first and the last printed page."""
    facts, text = book.edition.facts, " ".join(words_of(paragraph.pieces).split())
    page = f"{SITE}chapters/{chapter.name}/"
    return {
        "address": paragraph.address,
        "id": paragraph.id,
        "author": facts.author,
        "title": facts.title,
        "identifier": identifier(book.edition),
        "chapter": {"number": chapter.number, "title": chapter.title},
        "text": text,
        "pages": printed_pages(paragraph),
        "version": facts.version,
        "date": facts.date,
        "digest": digest(text),
        "citations": _citations(book.references.paragraphs[chapter.name], paragraph, f"{page}#{paragraph.id}"),
        "links": {
            "page": f"{page}#{paragraph.id}",
            "tei": f"{SITE}{tei}#{paragraph.id}",
            "markdown": f"{page}index.md#{paragraph.id}",
        },
    }


def _citations(cited: Cited, paragraph: Paragraph, address: str) -> dict[str, str]:
    """The paragraph in every style, the day of access left blank where prose has it and left out where a field has."""
    blanks = BLANKS | {"{address}": address}
    made = {}
    for style in WHOLE:
        words = of_paragraph(plain(getattr(cited, style)), paragraph)
        for name, blank in blanks.items():
            words = words.replace(name, blank)
        made[style] = DAY.sub("", words)
    return made


class ChapterMarkdown(Markdown):
    """Sets one chapter as a file of its own; links to what it does not hold lead to the site."""

    def alone(self, chapter: Chapter) -> str:
        """The chapter under its title, and what it is taken from."""
        facts = self.book.edition.facts
        heading, text = self.chapter(chapter).removeprefix("#").split("\n\n", 1)
        said = f"{facts.author}, {facts.title}, version {facts.version}, {facts.date}."
        source = f"*{self.words(said)}* <{SITE}chapters/{chapter.name}/>"
        return f"{heading}\n\n{source}\n\n{text}\n"

    def link(self, link: Link) -> str:
        """The words, leading to a web address, to a page of the apparatus or to a work in the bibliography."""
        place = f"bibliography/#{link.work}" if link.work else f"{link.room}/"
        return f"[{self.words(link.words)}]({link.url or f'{SITE}apparatus/{place}'})"
