"""The essay as one HTML file that works with nothing beside it."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

from lxml import html
from lxml.builder import E

from edition.forms.book import Book
from edition.forms.xhtml import Xhtml

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'"
)
STYLE = Path(__file__).with_name("offline.css")


def offline(book: Book) -> bytes:
    """The whole edition on one page; the index of its search becomes the text of the element "search-index".

    The page's policy lets no request leave it and no script run but those whose sums it has.
    """
    search, scripts = book.search, tuple(map(_safe, book.search.scripts))
    policy = f"{POLICY}; script-src {' '.join(map(script_sum, scripts))}"
    told = {"facts": book.edition.facts, "chapters": book.edition.chapters, "provenance": book.provenance}
    told["back"] = book.back
    page = book.templates.element("offline.html", policy=policy, **told)
    page.find("head/style").text = "\n" + STYLE.read_text(encoding="utf-8") + search.styles
    for part in html.fragments_fromstring(search.form):
        page.find("body/header/div").addprevious(part)
    for section in Xhtml(book).elements():
        page.find("body/main")[-1].addprevious(section)
    for note in page.iter("aside"):
        note.tag = (
            "div"  # a reading mode leaves out what stands aside, and judges what is no "article" by the words of its id
        )
        note.set("class", "article-note")
    index = json.dumps(json.loads(search.index)).replace("<", "\\u003c")
    page.find("body").extend([E.script(index, id="search-index", type="application/json"), *map(E.script, scripts)])
    return bytes(html.tostring(page, encoding="utf-8", doctype="<!DOCTYPE html>")) + b"\n"


def script_sum(script: str) -> str:
    """The script's sum as a policy has it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _safe(text: str) -> str:
    """The script without the sequences that would end its element."""
    return text.replace("</", "<\\/").replace("<!--", "<\\!--")
