"""The Python-Markdown extension that makes of a chapter's Markdown what the site shows.

`[Czar][czar]` is a term, `[24th][1917-11-06]` a date, `{~~word~>world~~}` an emendation, `{p. 25}` a printed page and
`agri{p. 9-}cultural` one that begins inside a word; a paragraph with an address gets its number in the margin.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.inlinepatterns import REFERENCE_RE, InlineProcessor, ReferenceInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from edition.text.typography import curl_elements

INSIDE_A_WORD = re.compile(r"(?<=[^\s\\])\{p\. (\d+)(-?)\}([^\W\d_]+)")
PAGE = r"\{p\. (\d+)(?: (-?)\|([^\W\d_]+))?\}"
EMENDATION = r"\{~~(.+?)~>(.+?)~~\}"
DATE = re.compile(r"\[(\d{4}(?:-\d\d){0,2})b*\]\Z")
ADDRESS = re.compile(r"p(\d+)-(\d+)\Z")
KINDS = {"glossary.md#": "term", "timeline.md#": "dated"}
EDITORS = "Editor’s note."


class WholeWords(Preprocessor):
    """Moves a page that begins inside a word behind it: `agricultural{p. 9 -|cultural}`."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with whole words."""
        return [INSIDE_A_WORD.sub(r"\3{p. \1 \2|\3}", line) for line in lines]


class Page(InlineProcessor):
    """An empty element where a printed page begins; inside a word it says what stood at the cut."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        """The element."""
        facts = {"id": f"page-{m[1]}", "class": "pagebreak", "role": "doc-pagebreak", "title": f"page {m[1]}"}
        cut = {"data-tail": m[3], "data-hyphen": m[2]} if m[3] else {}
        return Element("span", facts | {"data-page": m[1]} | cut), m.start(), m.end()


class Emended(InlineProcessor):
    """The reading, with the seed's words behind it."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        """The element."""
        place = Element("span", {"class": "emendation", "data-seed": self.unescape(m[1]), "tabindex": "0"})
        place.text = m[2]
        return place, m.start(), m.end()


class Marked(ReferenceInlineProcessor):
    """A link; to a term or a date one that explains itself."""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]
        """The link, of the class of what it leads to."""
        link, start, end = super().handleMatch(m, data)
        kind = next(
            (kind for page, kind in KINDS.items() if isinstance(link, Element) and page in link.get("href", "")), ""
        )
        if isinstance(link, Element) and kind:
            link.set("class", kind)
            link.attrib |= {"data-gloss": link.attrib.pop("title")} if "title" in link.attrib else {}
            if date := DATE.search(data[start:end]):
                SubElement(link, "time", {"datetime": date[1]}).text, link.text = link.text, None
        return link, start, end


class Margins(Treeprocessor):
    """What stands around the words: curled marks, the paragraphs' numbers, a chapter's first page, the editor's notes."""

    def run(self, root: Element) -> None:
        """Change the page in place."""
        curl_elements(root, self.md.is_block_level)
        for element in list(root.iter()):
            first = Element("") if element.text or not len(element) else element[0]
            if address := ADDRESS.match(element.get("id", "")):
                number = f"{address[1]}.{address[2]}"
                link = Element("a", {"href": f"#{address[0]}", "class": "locator", "data-n": number})
                link.set("aria-label", f"Paragraph {number}")
                link.tail, element.text = element.text, None
                element.insert(0, link)
            elif element.tag == "p" and first.text == EDITORS:
                element.set("class", "editor editorial")
                first.set("class", "label")
            elif element.tag == "p" and first.get("class") == "pagebreak" and len(element) == 1 and not first.tail:
                element.tag, element.attrib = "div", first.attrib
                element.remove(first)
            elif element.get("class") == "term":
                for place in element.findall(".//*[@tabindex]"):
                    del place.attrib["tabindex"]  # a link holds nothing else to press


def makeExtension(**settings: Any) -> Extension:  # noqa: N802
    """The extension, by the name that Python-Markdown asks a module for."""
    return Edition(**settings)


class Edition(Extension):
    """Registers each where it meets what it needs: after escapes and before links, and last the page as it is read."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register them."""
        md.preprocessors.register(WholeWords(md), "whole-words", 22)
        md.inlinePatterns.register(Emended(EMENDATION, md), "emended", 178)
        md.inlinePatterns.register(Page(PAGE, md), "page", 177)
        md.inlinePatterns.register(Marked(REFERENCE_RE, md), "reference", 170)
        md.treeprocessors.register(Margins(md), "margins", -1)
