"""Makes the elements of TEI."""

from __future__ import annotations

from lxml.builder import ElementMaker

from edition.model import Emendation

TEI = "http://www.tei-c.org/ns/1.0"
E = ElementMaker(namespace=TEI, nsmap={None: TEI})


def reason_id(change: Emendation) -> str:
    """The id of an emendation's reason: "reason-1" for "change-1"."""
    return change.id.replace("change", "reason", 1)
