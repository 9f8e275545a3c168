"""The essay as one HTML file that works with nothing beside it."""

from __future__ import annotations

import base64
import hashlib
import json

from lxml import etree, html
from lxml.builder import ElementMaker

from edition.apparatus.backmatter import note_numbers, provenance
from edition.forms.single_search import SingleSearch
from edition.forms.xhtml import Setter
from edition.model import Edition
from edition.text.typography import curled

E = ElementMaker()
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'"
)
STYLE = """
:root { color-scheme: light dark; --ink: #1d1a17; --paper: #fffdf8; --soft: #6b635a; --accent: #a8201a; --ink-soft: var(--soft); --rule: #ddd5c5; --raised: #fff; --mark: #f4e2a0; --target: #f6edd3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e0d6; --paper: #191715; --soft: #a79d91; --accent: #ef8d83; --rule: #3b3630; --raised: #23201d; --mark: #5d4c17; --target: #2c2719; } }
body { background: var(--paper); color: var(--ink); font: 1.15rem/1.5 "EB Garamond", Georgia, "Times New Roman", serif; margin: 0; }
main, header, nav { max-width: 33em; margin: 0 auto; padding: 0 1.2rem 0 4rem; }
header { padding-top: 3rem; }
main { padding-bottom: 6rem; }
h1, h2, h3 { font-weight: normal; line-height: 1.2; }
h2 { margin-top: 3.5rem; }
h2 .number { color: var(--soft); margin-right: 0.4em; }
p, li { position: relative; hyphens: auto; overflow-wrap: break-word; }
.address { position: absolute; left: -3.2rem; width: 2.6rem; text-align: right; font: 0.75rem/2.1 sans-serif; color: var(--soft); text-decoration: none; }
li > .address { left: -5.7rem; }
[role=doc-pagebreak] { font: 0.7rem sans-serif; color: var(--soft); padding-inline: 0.3em; white-space: nowrap; }
h2 [role=doc-pagebreak] { display: block; padding: 0; }
a { color: var(--accent); text-underline-offset: 0.15em; }
sup { line-height: 0; }
sup a { text-decoration: none; padding: 0 0.15em; }
.emendation { text-decoration: underline dotted; }
section.notes { font-size: 0.9em; border-top: 1px solid var(--soft); margin-top: 2rem; }
ul.plain, nav ol { list-style: none; padding-left: 0; }
:target { outline: 2px solid var(--accent); outline-offset: 0.2em; }
@media (max-width: 40em) { main, header, nav { padding-left: 1.2rem; } .address, li > .address { position: static; display: inline; } }
.find { max-width: none; }
@media print { nav, .find, .find-panel { display: none; } }
"""


def offline(edition: Edition, search: SingleSearch) -> bytes:
    """The whole edition on one page.

    search: what stands in it of the site's search; its index becomes the text of the element "search-index".
    """
    edition = curled(edition)
    setter = Setter(note_numbers(edition), book=False)
    about = E.section(E.h2("About this edition", id="about"), *map(E.p, provenance(edition)))
    chapters = map(setter.chapter, edition.chapters)
    main = E.main(*chapters, setter.bibliography(edition), setter.emendations(edition), about)
    scripts = tuple(map(_safe, search.scripts))
    body = E.body(_header(edition, search.form), _contents(edition), main, *_scripts(scripts, search.index))
    page = E.html(_head(edition, search.styles, scripts), body, lang=edition.facts.language)
    return bytes(html.tostring(page, encoding="utf-8", doctype="<!DOCTYPE html>")) + b"\n"


def _head(edition: Edition, styles: str, scripts: tuple[str, ...]) -> etree._Element:
    """The head; its policy lets no request leave the page and no script run but those whose sums it has."""
    facts = edition.facts
    return E.head(
        E.meta(charset="utf-8"),
        E.meta(
            {
                "http-equiv": "Content-Security-Policy",
                "content": f"{POLICY}; script-src {' '.join(map(script_sum, scripts))}",
            }
        ),
        E.meta(name="viewport", content="width=device-width, initial-scale=1"),
        E.title(facts.title),
        E.meta(name="author", content=facts.author),
        E.meta(name="dcterms.date", content=facts.date),
        E.meta(name="version", content=facts.version),
        E.link(rel="icon", href="data:,"),
        E.style(STYLE + styles),
    )


def _header(edition: Edition, form: str) -> etree._Element:
    facts = edition.facts
    version = f"A digital edition, version {facts.version}, in one file."
    field = html.fragments_fromstring(form)
    return E.header(E.p(facts.author), E.h1(facts.title), E.p(version), *field, E.div({"class": "find-here"}))


def _contents(edition: Edition) -> etree._Element:
    rooms = {"bibliography": "Bibliography", "emendations": "Emendations", "about": "About this edition"}
    entries = {
        f"chapter-{chapter.number}": f"{chapter.number}. {chapter.title}" for chapter in edition.chapters
    } | rooms
    links = [E.li(E.a(title, href=f"#{id}")) for id, title in entries.items()]
    return E.nav(E.h2("Contents"), E.ol(*links), {"aria-label": "Contents"})


def _scripts(scripts: tuple[str, ...], index: str) -> list[etree._Element]:
    """The index, made safe to stand inside a page, and the scripts."""
    data = (
        [E.script(json.dumps(json.loads(index)).replace("<", "\\u003c"), id="search-index", type="application/json")]
        if index
        else []
    )
    return [*data, *(E.script(script) for script in scripts)]


def script_sum(script: str) -> str:
    """The script's sum as a policy has it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _safe(text: str) -> str:
    """The script without the sequences that would end its element."""
    return text.replace("</", "<\\/").replace("<!--", "<\\!--")
