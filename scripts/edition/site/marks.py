"""Marks describe themselves: what each says stands once in the page, and the mark names it.

A description is the title of the link's definition. It stands at the end of the page, hidden, for `aria-describedby` and
for the preview to find; the title of a cited work stands in its note, seen by all.
"""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from edition.addresses import fold

ABOUT = "about:"
"""Before the id of a description: it is no address of the edition's."""
DAY = "data-day"
"""The attribute by which the mark of a date tells its day, until it is described; it does not reach the page."""
DESCRIBED = ("term", "dated", "emendation")
CITED = "work-cited"


def describe(root: Element) -> None:
    """Turn the marks' titles into descriptions, in place."""
    for note in root.iter("li"):
        if note.get("id", "").startswith("fn:"):
            _name_works(note)
    said = Element("div", {"class": "editorial", "hidden": ""})
    for mark in root.iter("a"):
        if mark.get("class") in DESCRIBED:
            _unfold(mark)
            ids = [_say(said, mark, {}), *(_say(said, link, {"href": link.get("href", "")}) for link in _inner(mark))]
            if any(ids):
                mark.set("aria-describedby", " ".join(filter(None, ids)))
        elif mark.get("role") == "doc-noteref":
            mark.set("aria-describedby", mark.get("href", "").removeprefix("#"))
    for one, other in (pair for block in root.iter() for pair in pairwise(block)):
        if one.tag == other.tag == "sup" and not one.tail:
            other.set("class", "second")  # of two marks at one place
    if len(said):
        root.append(said)


def _unfold(mark: Element) -> None:
    """Make a link round an emendation and nothing else one element with it."""
    if mark.get("class") == "emendation" and len(mark):
        place = mark[0]
        mark.set("data-seed", place.get("data-seed", ""))
        mark.text = place.text
        mark.remove(place)


def _inner(mark: Element) -> list[Element]:
    """The links inside the mark, taken out of it: those of emendations that are part of a term or a date."""
    links = []
    for place in mark.iter("span"):
        for link in place.findall("a"):
            place.text = link.tail
            place.remove(link)
            links.append(link)
    return links


def _say(said: Element, mark: Element, facts: dict[str, str]) -> str:
    """The id of the mark's description, which is put with the others unless it is there; "" if there is none."""
    words = mark.attrib.pop("title", "")
    name = ABOUT + (mark.attrib.pop(DAY, "") or mark.get("href", "").partition("#")[2])
    if words and not any(one.get("id") == name for one in said):
        SubElement(said, "a" if facts else "span", {"id": name} | facts).text = words
    return name if words else ""


def _name_works(note: Element) -> None:
    """Put the titles of the works that a note cites and does not name before the way back to its mark."""
    words, line = fold("".join(note.itertext())), note.find("p")
    titles = dict.fromkeys(link.attrib.pop("title", "") for link in note.iter("a") if link.get("class") == CITED)
    if line is None or not (unsaid := [title for title in titles if fold(title) not in words]):
        return
    cited = Element("cite", {"class": "editorial"})
    cited.text, cited.tail = "; ".join(unsaid), "\u00a0"
    back = [place for place, link in enumerate(line) if link.get("class") == "footnote-backref"]
    line.insert(back[0] if back else len(line), cited)
