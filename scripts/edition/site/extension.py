"""The Python-Markdown extension that makes of a chapter's Markdown what the site shows.

`[Czar][czar]` is a term, `[24th][1917-11-06]` a date, `[{~~word~>world~~}][change-1]` an emendation,
`[Broué][work-broue]` a cited work, `agri{p. 9-}cultural` a page.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.inlinepatterns import REFERENCE_RE, InlineProcessor, ReferenceInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from edition.site.marks import DAY, describe
from edition.text.typography import curl_elements

INSIDE_A_WORD = re.compile(r"(?<=[^\s\\])\{p\. (\d+)(-?)\}([^\W\d_]+)")
PLACE = r"\{p\. (\d+)(?: (-?)\|([^\W\d_]+))?\}|\{~~(.+?)~>(.+?)~~\}(?:\{>>([\w-]+)<<\})?"
EXPLAINED = re.compile(r"(glossary|timeline|emendations|bibliography)\.md#")
KINDS = {"glossary": "term", "timeline": "dated", "emendations": "emendation", "bibliography": "work-cited"}
DATE = re.compile(r"\[(\d{4}(?:-\d\d){0,2})b*\]\Z")
ADDRESS = re.compile(r"p(\d+)-(\d+)\Z")


class WholeWords(Preprocessor):
    """Moves a page that begins inside a word behind it: `agricultural{p. 9 -|cultural}`."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with whole words."""
        return [INSIDE_A_WORD.sub(r"\3{p. \1 \2|\3}", line) for line in lines]


class Place(InlineProcessor):
    """A place where a printed page begins, or where the text departs from the seed."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        """For a page an empty element, which inside a word says what stood there; for an emendation one with the reading."""
        page, hyphen, tail, seed, reading, change = m.groups()
        if seed:
            place = Element("span", {"class": "emendation", "data-seed": self.unescape(seed)})
            place.text = reading
            if change in self.md.references:  # it is part of a mark: the way to its entry goes to its description
                href, title = self.md.references[change]
                link = SubElement(place, "a", {"href": href, "title": title})
                link.tail, place.text = reading, None
            return place, m.start(), m.end()
        facts = {"id": f"page-{page}", "class": "pagebreak", "role": "doc-pagebreak", "title": f"page {page}"}
        cut = {"data-tail": tail, "data-hyphen": hyphen} if tail else {}
        return Element("span", facts | {"data-page": page} | cut), m.start(), m.end()


class Marked(ReferenceInlineProcessor):
    """A link; to what explains its words one of a class of its own."""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]
        """The link, of the class of what it leads to."""
        link, start, end = super().handleMatch(m, data)
        if isinstance(link, Element) and (page := EXPLAINED.search(link.get("href", ""))):
            link.set("class", KINDS[page[1]])
            if date := DATE.search(data[start:end]):
                link.set(DAY, date[1])
        return link, start, end


class Margins(Treeprocessor):
    """What stands around the words: curled marks, descriptions, the paragraphs' numbers, a chapter's first page, the editor's notes."""

    def run(self, root: Element) -> None:
        """Change the page in place."""
        curl_elements(root, self.md.is_block_level)
        describe(root)
        for element in list(root.iter()):
            first = Element("") if element.text or not len(element) else element[0]
            if address := ADDRESS.match(element.get("id", "")):
                page = element.attrib.pop("data-at", "")
                number = f"{address[1]}.{address[2]}"
                facts = {
                    "href": f"{page}#{address[0]}",
                    "class": "locator editorial",
                    "aria-label": f"Paragraph {number}",
                }
                link = Element("a", facts)
                link.text, link.tail, element.text = f"{number} ", element.text, None
                element.insert(0, link)
            elif element.tag == "p" and first.text == "Editor’s note.":
                element.set("class", "editor editorial")
                first.set("class", "label")
            elif element.tag == "p" and first.get("class") == "pagebreak" and len(element) == 1 and not first.tail:
                element.tag, element.attrib = "div", first.attrib
                element.remove(first)


def makeExtension(**settings: Any) -> Extension:
    """The extension, by the name that Python-Markdown asks a module for."""
    return Edition(**settings)


class Edition(Extension):
    """Registers each where it meets what it needs: after escapes and before links, and last the page as it is read."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register them."""
        md.preprocessors.register(WholeWords(md), "whole-words", 22)
        md.inlinePatterns.register(Place(PLACE, md), "place", 178)
        md.inlinePatterns.register(Marked(REFERENCE_RE, md), "reference", 170)
        md.treeprocessors.register(Margins(md), "margins", -1)
