"""Puts text and elements into an element, in their order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from lxml import etree

Part: TypeAlias = str | etree._Element
XML = "http://www.w3.org/XML/1998/namespace"
ID = f"{{{XML}}}id"
LANG = f"{{{XML}}}lang"


def fill(element: etree._Element, parts: Iterable[Part]) -> etree._Element:
    """The element with the parts put in at its end."""
    for part in parts:
        if not isinstance(part, str):
            element.append(part)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + part
        else:
            element.text = (element.text or "") + part
    return element
