"""Reads chapters back from what was made of them: from a page of the built site, or from its Markdown.

Written apart from the program, so that a fault of the program's does not hide here too.
"""

from __future__ import annotations

import html
import re

from lxml import etree
from lxml import html as parser

BREAK = "\f"
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
PUNCTUATION = ".,;:"


def bare(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s+", "", text)


# ---- From HTML


def from_html(page: str) -> str:
    """The words of a built chapter page as the seed has them, a form feed at each printed page's beginning."""
    article = parser.document_fromstring(page).find_class("text")[0]
    notes = {item.get("id"): item for item in article.iter("li") if (item.get("id") or "").startswith("fn:")}
    for element in article.find_class("footnote"):
        element.drop_tree()
    return _words(article, notes).translate(STRAIGHT)


def _words(element: etree._Element, notes: dict[str, etree._Element]) -> str:
    text = _own(element, notes)
    for child in element:
        text = _add(text, child, notes)
        text += child.tail or ""
    return text + _close(element)


def _own(element: etree._Element, notes: dict[str, etree._Element]) -> str:
    opening = {"em": "*", "strong": "**"}.get(element.tag, "")
    if element.tag == "li" and element.getparent().tag == "ul":
        opening = "- "
    return opening + (element.text or "")


def _close(element: etree._Element) -> str:
    return {"em": "*", "strong": "**"}.get(element.tag, "")


def _add(text: str, child: etree._Element, notes: dict[str, etree._Element]) -> str:
    classes = (child.get("class") or "").split()
    if "pagebreak" in classes:
        tail = child.get("data-tail") or ""
        return text[: len(text) - len(tail)] + (child.get("data-hyphen") or "") + BREAK + tail
    if "emendation" in classes:
        return text + child.get("data-seed")
    if child.tag == "sup" and (child.get("id") or "").startswith("fnref:"):
        return _put_back(text, _note(notes[child.get("id").replace("fnref", "fn", 1)]))
    if "editorial" in classes:
        return text
    return text + _words(child, notes)


def _note(item: etree._Element) -> str:
    """The words of a note between its brackets; nothing for one of the editor's. The stop that ends a citation is ours."""
    said = item.find("p")
    for back in item.find_class("footnote-backref"):
        back.drop_tree()
    if "editorial" in (said.get("class") or ""):
        return ""
    return _bracketed(item.get("id").removeprefix("fn:"), _words(said, {}).replace("–", "-").strip())


def _bracketed(name: str, words: str) -> str:
    return f" [{words}]" if name.startswith("translator") else f" ({words.removesuffix('.')})"


def _put_back(text: str, note: str) -> str:
    """The note before the punctuation that its mark follows."""
    if note and text[-1:] in PUNCTUATION:
        return text[:-1] + note + text[-1:]
    return text + note


# ---- From Markdown

FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
DEFINITION = re.compile(r"^\[\^([^\]]+)\]: (.*)\n(?:\n    .*\n)*", re.MULTILINE)
ATTRIBUTES = re.compile(r"^ *\{: #p[\d-]+ \}$", re.MULTILINE)
PAGE = re.compile(r"\{p\. \d+(-?)\}")
EMENDED = re.compile(r"\{~~(.+?)~>.+?~~\}(?:\{>>[\w-]+<<\})?")
LINK = re.compile(r"(?<!\\)\[(?!\^)((?:\\.|[^\]\\])*)\](?:\([^)]*\)|\[[^\]^]*\])")
MARK = re.compile(r"([.,;:]?)((?:\[\^[^\]]+\])+)")
NAME = re.compile(r"\[\^([^\]]+)\]")


def from_markdown(page: str) -> str:
    """The words of a chapter's Markdown page as the seed has them."""
    text = FRONT.sub("", page) + "\n"
    notes = {name: _markdown_note(name, words) for name, words in DEFINITION.findall(text)}
    text = ATTRIBUTES.sub("", DEFINITION.sub("", text)).replace("# ", "", 1)
    text = LINK.sub(r"\1", EMENDED.sub(r"\1", text))
    text = MARK.sub(lambda match: "".join(notes[name] for name in NAME.findall(match[2])) + match[1], text)
    text = re.sub(r"\\([\\`*_{}\[\]#])", lambda match: f"&#{ord(match[1])};", PAGE.sub(rf"\1{BREAK}", text))
    return html.unescape(text).translate(STRAIGHT)


def _markdown_note(name: str, words: str) -> str:
    """The note's words; its brackets as entities, so that they are not taken for links."""
    if name.startswith("editor"):
        return ""
    said = _bracketed(name, LINK.sub(r"\1", words).replace("–", "-"))
    return re.sub(r"[\[\]]", lambda match: f"&#{ord(match[0])};", said)
