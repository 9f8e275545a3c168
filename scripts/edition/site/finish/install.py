"""Lets a browser put the edition on a home screen, and search it from its own field."""

from __future__ import annotations

import json
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker

from edition.forms.cover import ICONS
from edition.seeds.records import EditionRecord

MANIFEST, SEARCH = "manifest.webmanifest", "opensearch.xml"
LONGEST = 16
"""Characters of the short name in OpenSearch's own bounds."""
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"


def publish_install(site: Path, facts: EditionRecord, family: str, address: str) -> None:
    """Write the manifest, and where the address of the site is known the description of its search.

    family: the author's family name, which stands under the icon; address: the site's, e.g. "https://example.org/"
    """
    (site / MANIFEST).write_text(_manifest(facts, family), encoding="utf-8")
    if address:
        (site / SEARCH).write_bytes(_search(facts, family, address))


def _manifest(facts: EditionRecord, family: str) -> str:
    """A web app manifest whose addresses are relative to its own."""
    icons = [
        {"src": f"downloads/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size in ICONS
        for purpose in ("any", "maskable")
    ]
    manifest = {
        "name": facts.title,
        "short_name": family,
        "description": f"{facts.author}, {facts.title}",
        "lang": facts.language,
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#fbf8f1",
        "theme_color": "#fbf8f1",
        "categories": ["books", "education"],
        "icons": icons,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def _search(facts: EditionRecord, family: str, address: str) -> bytes:
    """An OpenSearch description of the page of the search."""
    make = ElementMaker(namespace=OPENSEARCH, nsmap={None: OPENSEARCH})
    description = make.OpenSearchDescription(
        make.ShortName(family[:LONGEST]),
        make.Description(f"{facts.author}, {facts.title}"[:1024]),
        make.InputEncoding("UTF-8"),
        make.Language(facts.language),
        make.Image(f"{address}downloads/icon-192.png", width="192", height="192", type="image/png"),
        make.Url(type="text/html", method="get", template=f"{address}search/?q={{searchTerms}}"),
    )
    return bytes(etree.tostring(description, encoding="UTF-8", xml_declaration=True, pretty_print=True))
