"""Refuses a page in which something could run that the edition did not put there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from lxml import html

from edition.errors import SeedError, quoted

DATA = re.compile(r"application/(?:[\w.-]+\+)?json\Z")
"""The types of a script element that holds data and is never run."""
RUNS = re.compile(r"[\x00-\x20]*(?:javascript|vbscript|data)[\x00-\x20]*:", re.IGNORECASE)
LEADS = ("href", "src", "action", "formaction", "data", "poster", "xlink:href")
FOREIGN = {"base", "embed", "iframe", "frame", "object", "applet"}


def check_sealed(site: Path, own: Collection[str]) -> None:
    """Raise SeedError at a page of the site that holds a script of its own which is not one of these, or what works as one.

    What is to be downloaded is made, and sealed, by its own form.
    """
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not name.startswith("downloads/") or name == "downloads/index.html":
            for fault in faults(path.read_text(encoding="utf-8"), own):
                raise SeedError(f"site/{name}", fault, "words, and no script but the edition's own")


def faults(page: str, own: Collection[str]) -> Iterator[str]:
    """What could run in a page and is not the edition's own, e.g. '"onclick" of a <p>'."""
    for element in html.document_fromstring(page).iter("*"):
        tag = str(element.tag)
        if tag in FOREIGN:
            yield f"a <{tag}>"
        if tag == "script" and not _known(element, own):
            yield f"a script {quoted(element.text or '')}"
        if tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
            yield "a <meta> that leads elsewhere"
        for key, value in element.items():
            if str(key).lower().startswith("on") or str(key).lower() == "srcdoc":
                yield f"{quoted(str(key))} of a <{tag}>"
            if str(key).lower() in LEADS and RUNS.match(str(value)) and str(value) != "data:,":
                yield f"{quoted(str(value))} of a <{tag}>"


def _known(script: html.HtmlElement, own: Collection[str]) -> bool:
    """Whether it is a file of the site, data, or one of the edition's own."""
    if source := script.get("src"):
        return not re.match(r"[\x00-\x20]*(?:[a-z][a-z0-9+.-]*:|//|\\)", source, re.IGNORECASE)
    return bool(DATA.match(script.get("type", ""))) or (script.text or "") in own
