"""Writes the links of the title page and of every chapter as one list, a linkset (RFC 9264), for programs that read no page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from edition.forms.catalogue import Form
from edition.model import Edition

LINKSET = "linkset.json"
Links = dict[str, object]


def publish_linkset(site: Path, edition: Edition, forms: Iterable[Form], described: bool, address: str) -> None:
    """Write the list, if the address of the site is known, e.g. "https://example.org/".

    described: whether the page about the edition says who the author is
    """
    if not address:
        return
    chapters = [_chapter(address, chapter.name) for chapter in edition.chapters]
    book = _book(address, tuple(forms), described)
    (site / LINKSET).write_text(json.dumps({"linkset": [book, *chapters]}, indent=1) + "\n", encoding="utf-8")


def _book(address: str, forms: tuple[Form, ...], described: bool) -> Links:
    links = _page(address, "Book")
    if described:
        links["author"] = [{"href": f"{address}about/#author-1"}]
    for relation, describes in (("item", False), ("describedby", True)):
        links[relation] = [
            {"href": f"{address}downloads/{form.file}", "type": form.media}
            for form in forms
            if form.describes is describes
        ]
    return {relation: found for relation, found in links.items() if found}


def _chapter(address: str, name: str) -> Links:
    own = f"{address}chapters/{name}/"
    item = {"href": f"{own}index.md", "type": "text/markdown"}
    return _page(own, "Chapter") | {"collection": [{"href": address}], "item": [item]}


def _page(own: str, kind: str) -> Links:
    return {"anchor": own, "cite-as": [{"href": own}], "type": [{"href": f"https://schema.org/{kind}"}]}
