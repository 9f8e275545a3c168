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
BRACKETS = {"citation": ("(", ")"), "translator": ("[", "]")}


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
    for kind, (opening, closing) in BRACKETS.items():
        for element in item.find_class(kind):
            words = _words(element, {})
            return f" {opening}{words.replace('–', '-')}{closing}"
    assert item.find_class("editor"), etree.tostring(item)
    return ""


def _put_back(text: str, note: str) -> str:
    """The note before the punctuation that its mark follows."""
    if note and text[-1:] in PUNCTUATION:
        return text[:-1] + note + text[-1:]
    return text + note


# ---- From Markdown

FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
DEFINITION = re.compile(r"^\[\^([^\]]+)\]:\n((?:    .*\n|\n(?=    ))+)", re.MULTILINE)
LOCATOR = re.compile(r"\[\]\(#p[\d-]+\)\{: [^}]* \}")
ATTRIBUTES = re.compile(r"^ *\{: #p[\d-]+ \}$", re.MULTILINE)
PAGE = re.compile(r'<(span|div) id="page-\d+"[^>]*?(?: data-tail="([^"]*)" data-hyphen="([^"]*)")?></\1>')
EMENDED = re.compile(r'<span class="emendation" data-seed="([^"]*)"[^>]*>.*?</span>')
EDITORIAL = re.compile(r'<span class="[^"]*editorial[^"]*">(?:<span class="label">.*?</span>)?.*?</span>')
KIND = re.compile(r'<span class="(citation|translator)">(.*?)</span>')
LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\((?!#)[^)]*\)")
SECTION = re.compile(r'^<section class="in-this-chapter.*?^</section>', re.MULTILINE | re.DOTALL)
MARK = re.compile(r"([.,;:]?)((?:\[\^[^\]]+\])+)")


def from_markdown(page: str) -> str:
    """The words of a chapter's Markdown page as the seed has them."""
    text = SECTION.sub("", FRONT.sub("", page) + "\n").replace("///Footnotes Go Here///", "")
    notes = {name: _markdown_note(words) for name, words in DEFINITION.findall(text)}
    text = LOCATOR.sub("", DEFINITION.sub("", text))
    text = ATTRIBUTES.sub("", text).replace("# ", "", 1)
    text = MARK.sub(
        lambda match: "".join(notes[name] for name in re.findall(r"\[\^([^\]]+)\]", match[2])) + match[1], text
    )
    return _unmarked(text)


def _markdown_note(words: str) -> str:
    found = KIND.search(words)
    if not found:
        return ""
    opening, closing = BRACKETS[found[1]]
    return _bracketed(opening, LINK.sub(r"\1", found[2]), closing)


def _bracketed(opening: str, words: str, closing: str) -> str:
    """Brackets written as entities, so that they are not taken for links."""
    return f" &#{ord(opening)};{words.replace('–', '-')}&#{ord(closing)};"


def _unmarked(text: str) -> str:
    text = EMENDED.sub(lambda match: match[1], EDITORIAL.sub("", text))
    while found := PAGE.search(text):
        before, tail = text[: found.start()], html.unescape(found[2] or "")
        before = before[: len(before) - len(tail)] + (found[3] or "") + BREAK + tail
        text = before + text[found.end() :]
    text = re.sub(r"\\([\\`*_{}\[\]#])", lambda match: f"&#{ord(match[1])};", text)
    text = re.sub(r"</?(?:time|span)\b[^>]*>", "", text)
    return html.unescape(text).translate(STRAIGHT)
