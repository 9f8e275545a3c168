"""Describes the edition's folder as an RO-Crate, so that what is unpacked from the ZIP still says what it is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from edition.forms.catalogue import Form
from edition.model import Edition

METADATA = "ro-crate-metadata.json"
VERSION = "https://w3id.org/ro/crate/1.2"
PROGRAM = ("downloads/prove.py", "text/x-python", "The program that proves the edition against its seed")
START = ("index.html", "text/html", "The title page of the site")
Entity = dict[str, object]


def publish_crate(site: Path, edition: Edition, forms: Iterable[Form], identifier: str) -> None:
    """Write the description: of the whole, its author and its rights, and of each file that one takes away.

    identifier: that of the essay, e.g. "urn:uuid:…"
    """
    listed = (START, *((f"downloads/{form.file}", form.media, form.title) for form in forms), PROGRAM)
    files = [_file(site, *one) for one in listed]
    facts = edition.facts
    about: Entity = {"@id": METADATA, "@type": "CreativeWork", "about": {"@id": "./"}, "conformsTo": {"@id": VERSION}}
    whole: Entity = {
        "@id": "./",
        "@type": "Dataset",
        "identifier": identifier,
        "name": facts.title,
        "description": facts.said_description,
        "version": facts.version,
        "datePublished": facts.date,
        "inLanguage": facts.language,
        "author": {"@id": "#author"},
        "license": {"@id": "#rights"},
        "hasPart": [{"@id": file["@id"]} for file in files],
    }
    author: Entity = {"@id": "#author", "@type": "Person", "name": facts.author}
    rights: Entity = {
        "@id": "#rights",
        "@type": "CreativeWork",
        "name": facts.rights,
        "description": "The mark of the booklet.",
    }
    graph = [about, whole, author, rights, *files]
    crate = json.dumps({"@context": f"{VERSION}/context", "@graph": graph}, ensure_ascii=False, indent=1)
    (site / METADATA).write_text(crate + "\n", encoding="utf-8")


def _file(site: Path, path: str, media: str, what: str) -> Entity:
    size = {"contentSize": str((site / path).stat().st_size)} if path.startswith("downloads/") else {}
    return {"@id": path, "@type": "File", "name": what, "encodingFormat": media, **size}
