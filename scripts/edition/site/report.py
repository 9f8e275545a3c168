"""Where readers report an error: the address of `edition.toml`, with the place filled in."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import quote

NOTE = re.compile(r'(?P<head><li[^>]* id="(?P<id>fn:[^"]*)"[^>]*>)(?P<words>.*?)(?P<end></p>\s*</li>)', re.DOTALL)
NOT_SAID = re.compile(r'<a class="footnote-backref".*?</a>|<[^>]*>', re.DOTALL)
FIELD = re.compile(r"\{(place|words|link)\}")
LONGEST = 12
"""Words that are quoted in a report, which must fit into an address."""
LINK = '<a class="report editorial" href="{href}" aria-label="Report an error in {where}">Report an error</a>'
ABOUT = """
<h2 id="report">If you find an error</h2>
<p>{link}: every note, and the panel that opens from a paragraph’s number, offers the same and fills in the place.</p>
"""


def reported(template: str, place: str, words: str, link: str) -> str:
    """The address for a report. place: e.g. "8. From July to October, note 2"; link: the address of the place."""
    said = words.split()
    short = " ".join(said[:LONGEST]) + (" …" if len(said) > LONGEST else "")
    values = {"place": place, "words": short, "link": link}
    return FIELD.sub(lambda field: quote(values[field[1]], safe=""), template)


def notes_reported(page: str, template: str, title: str, address: str) -> str:
    """A page as HTML, each of whose notes offers to report an error in it. title, address: the page's."""
    numbers = {match["id"]: number for number, match in enumerate(NOTE.finditer(page), 1)}

    def offering(note: re.Match[str]) -> str:
        where, words = f"note {numbers[note['id']]}", unescape(NOT_SAID.sub("", note["words"]))
        href = reported(template, f"{title}, {where}", words, f"{address}#{note['id']}")
        return f"{note['head']}{note['words']} {LINK.format(href=escape(href), where=where)}{note['end']}"

    return NOTE.sub(offering, page)


def about_reported(page: str, template: str, title: str, address: str) -> str:
    """The page about the edition as HTML, which ends with where to report an error."""
    href = reported(template, title, "", address)
    return page + ABOUT.format(link=LINK.format(href=escape(href), where="this edition"))
