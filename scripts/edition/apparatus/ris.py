"""Writes references in the RIS format."""

from __future__ import annotations

from typing import Any

import rispy

from edition.apparatus.csl import exchanged

TYPES = {"chapter": "CHAP", "article-newspaper": "NEWS", "legislation": "STAT", "pamphlet": "PAMP", "document": "GEN"}


class Unnumbered(rispy.RisWriter):  # type: ignore[misc]
    """Writes RIS without the number that the library else puts before each reference."""

    def set_header(self, count: int) -> str:
        """Nothing."""
        return ""


def ris(items: list[dict[str, Any]]) -> str:
    """The items in the RIS format."""
    return str(rispy.dumps([_ris_entry(item) for item in items], implementation=Unnumbered)).lstrip("\n")


def _ris_entry(item: dict[str, Any]) -> dict[str, Any]:
    """The item in the terms of the RIS library; what it lacks is left out."""
    issued = [str(part).zfill(2) for part in item.get("issued", {}).get("date-parts", [[]])[0]]
    accessed = [str(part).zfill(2) for part in item.get("accessed", {}).get("date-parts", [[]])[0]]
    first, _, last = item.get("page", "").partition("-")
    entry = {
        "type_of_reference": TYPES.get(item["type"], "BOOK"),
        "id": item["id"],
        "authors": [_person(name) for name in item.get("author", [])],
        "translated_author": "; ".join(_person(name) for name in item.get("translator", [])),
        "title": item["title"],
        "secondary_title": item.get("container-title", ""),
        "tertiary_title": item.get("collection-title", ""),
        "year": "".join(issued[:1]),
        "date": "/".join(issued),
        "edition": exchanged(item).get("edition", ""),
        "volume": item.get("volume", ""),
        "number": item.get("issue", ""),
        "section": item.get("section", ""),
        "start_page": first,
        "end_page": last,
        "publisher": item.get("publisher", ""),
        "place_published": item.get("publisher-place", ""),
        "language": item.get("language", ""),
        "urls": [item["URL"]] if "URL" in item else [],
        "access_date": "/".join(accessed),
        "notes": [item["note"]] if "note" in item else [],
    }
    return {key: value for key, value in entry.items() if value}


def _person(name: dict[str, str]) -> str:
    return name.get("literal") or ", ".join(filter(None, (name.get("family"), name.get("given"))))
