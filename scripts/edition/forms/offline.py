"""The essay as one HTML file that works with nothing beside it."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

from lxml import etree, html
from lxml.builder import ElementMaker

from edition.forms.book import Book
from edition.forms.xhtml import Xhtml
from edition.model import Edition

E = ElementMaker()
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'"
)
STYLE = Path(__file__).with_name("offline.css")


def offline(book: Book) -> bytes:
    """The whole edition on one page; the index of its search becomes the text of the element "search-index"."""
    edition, search = book.edition, book.search
    about = E.section(E.h2("About this edition", id="about"), *map(E.p, book.provenance))
    main = E.main(*Xhtml(book).elements(), about)
    scripts = tuple(map(_safe, search.scripts))
    body = E.body(_header(edition, search.form), _contents(edition), main, *_scripts(scripts, search.index))
    page = E.html(_head(edition, search.styles, scripts), body, lang=edition.facts.language)
    return bytes(html.tostring(page, encoding="utf-8", doctype="<!DOCTYPE html>")) + b"\n"


def _head(edition: Edition, styles: str, scripts: tuple[str, ...]) -> etree._Element:
    """The head; its policy lets no request leave the page and no script run but those whose sums it has."""
    facts, sums = edition.facts, " ".join(map(script_sum, scripts))
    return E.head(
        E.meta(charset="utf-8"),
        E.meta({"http-equiv": "Content-Security-Policy", "content": f"{POLICY}; script-src {sums}"}),
        E.meta(name="viewport", content="width=device-width, initial-scale=1"),
        E.title(facts.title),
        E.meta(name="author", content=facts.author),
        E.meta(name="dcterms.date", content=facts.date),
        E.meta(name="version", content=facts.version),
        E.link(rel="icon", href="data:,"),
        E.style("\n" + STYLE.read_text(encoding="utf-8") + styles),
    )


def _header(edition: Edition, form: str) -> etree._Element:
    facts = edition.facts
    version = f"A digital edition, version {facts.version}, in one file."
    field = html.fragments_fromstring(form)
    return E.header(E.p(facts.author), E.h1(facts.title), E.p(version), *field, E.div({"class": "find-here"}))


def _contents(edition: Edition) -> etree._Element:
    entries = {f"chapter-{chapter.number}": f"{chapter.number}. {chapter.title}" for chapter in edition.chapters}
    entries |= {"bibliography": "Bibliography", "emendations": "Emendations", "about": "About this edition"}
    links = [E.li(E.a(title, href=f"#{id}")) for id, title in entries.items()]
    return E.nav(E.h2("Contents"), E.ol(*links), {"aria-label": "Contents"})


def _scripts(scripts: tuple[str, ...], index: str) -> list[etree._Element]:
    """The index, made safe to stand inside a page, and the scripts."""
    index = json.dumps(json.loads(index)).replace("<", "\\u003c")
    return [E.script(index, id="search-index", type="application/json"), *map(E.script, scripts)]


def script_sum(script: str) -> str:
    """The script's sum as a policy has it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _safe(text: str) -> str:
    """The script without the sequences that would end its element."""
    return text.replace("</", "<\\/").replace("<!--", "<\\!--")
