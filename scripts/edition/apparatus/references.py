"""How to cite the essay, its chapters and its paragraphs in every style, but for what only the reader's day can tell."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from pathlib import Path

from babel import Locale

from edition.apparatus.csl import STYLES, Asked, Formatted, Item, bibtex, exchanged, format_items, marked
from edition.apparatus.ris import ris
from edition.model import Chapter, Edition, Paragraph
from edition.pieces import PageBreak, walk
from edition.text.typography import curl

ADDRESS = "https://address.invalid/"
ACCESSED = {"date-parts": [[9999, 9, 9]]}
NUMBER, FIRST, LAST = "66666.6", "77777", "88888"
BLANKS = {
    ADDRESS: "{address}",
    "September 9, 9999": "{accessed-mdy}",
    "9 Sept. 9999": "{accessed-dmy}",
    "9999/09/09": "{accessed-slashes}",
    "9999-09-09": "{accessed-iso}",
    "[9999,9,9]": "{accessed-parts}",
    NUMBER: "{paragraph}",
    FIRST: "{first}",
    LAST: "{last}",
}
"""What the processor is given in the place of what is left open, and the name that takes its place."""
TRANSLATED = "translated from the {language}"
"""What the printed styles show in the place of an edition; they have none for a translator who is not named."""
NOTE = "{translated}Digital edition, version {facts.version}, of a booklet {dated}."
BY = "Translated from the {language}; {who}. "
PRINTED = "\ue000"  # stands in for the printed pages in a locator, which the processor would take for more paragraphs
TOKEN = re.compile(r"(\{[a-z-]+\}|\W)")
EITHER = re.compile(r"⟨([^|⟩]*)\|([^⟩]*)⟩")
NAMED = re.compile(r"\{(id|paragraph|first|last)\}")


@dataclass(frozen=True, slots=True)
class Cited:
    """How one place of the edition is cited.

    In Chicago, MLA and APA the one markup is <i> and </i>; BibTeX, RIS and CSL-JSON are as a file has them.
    `{address}` stands for the link, and for the day of access `{accessed-mdy}` ("November 23, 2026"),
    `{accessed-dmy}` ("23 Nov. 2026"; May, June and July in full, September "Sept."), `{accessed-slashes}`
    ("2026/11/23"), `{accessed-iso}` ("2026-11-23") and `{accessed-parts}` ("[2026,11,23]").

    Where any paragraph of a chapter is meant, `{id}` stands for "p9-3", `{paragraph}` for "9.3", `{first}` and `{last}` for
    its printed pages, and of `⟨p|pp⟩` the first is for a paragraph on one page, the second for one on several.
    """

    chicago_note: str
    chicago_bibliography: str
    mla: str
    mla_in_text: str
    """The words in parentheses, which say the paragraph, e.g. "(Guillamón, par. 9.3 (p. 25))"."""
    apa: str
    apa_in_text: str
    bibtex: str
    ris: str
    csl_json: str


@dataclass(frozen=True, slots=True)
class References:
    """How everything in the edition is cited, and the references to the works that it cites."""

    essay: Cited
    chapters: Mapping[str, Cited]
    """Each chapter by its name, e.g. "09-october-revolution"."""
    paragraphs: Mapping[str, Cited]
    """The paragraphs of each chapter, by the chapter's name."""
    passages: Cited
    """A passage that begins in one chapter and ends in another."""
    works: Mapping[str, Formatted]
    """Each work by its id, in the order of the bibliography."""


def references(edition: Edition, styles: Path) -> References:
    """The references of an edition with curly quotation marks; the processor runs once for each style of the folder."""
    items = {item["id"]: item for item in _citable(edition)}
    asked = tuple(Asked(id, f"{NUMBER}{PRINTED}" if "section" in item else "") for id, item in items.items())
    works = {"chicago": edition.works}
    language = original_language(edition)
    said = {"edition": TRANSLATED.format(language=language)} if language else {}
    shown = [item | said for item in items.values()]
    made = {style: format_items(styles, style, (*works.get(style, ()), *shown), asked) for style in STYLES}
    entries = bibtex(item | {"note": item["note"] + " Accessed 9999-09-09."} for item in items.values())
    cited = {id: _cited(item, {style: made[style][id] for style in STYLES}, entries[id]) for id, item in items.items()}
    names = [chapter.name for chapter in edition.chapters]
    return References(
        cited["essay"],
        {name: cited[name] for name in names},
        {name: _either(cited[f"{name}-one"], cited[f"{name}-more"]) for name in names},
        _either(cited["essay-one"], cited["essay-more"]),
        {id: formatted for id, formatted in made["chicago"].items() if id not in items},
    )


def of_paragraph(words: str, paragraph: Paragraph) -> str:
    """The words of a citation of any of a chapter's paragraphs, made those of this one; address and day stay open."""
    first, last = printed_pages(paragraph)
    named = {"id": paragraph.id, "paragraph": paragraph.address, "first": str(first), "last": str(last)}
    return NAMED.sub(lambda match: named[match[1]], EITHER.sub(lambda match: match[1 + (first < last)], words))


def printed_pages(paragraph: Paragraph) -> tuple[int, int]:
    """The first and the last printed page on which a paragraph stands, e.g. (24, 25)."""
    breaks = (piece.page for piece in walk(paragraph.pieces) if isinstance(piece, PageBreak))
    return paragraph.page, max([paragraph.page, *breaks])


def essay_item(edition: Edition) -> Item:
    """The whole essay as a CSL-JSON item, dated by the edition."""
    *given, family = edition.facts.author.split(" ")
    author = {"family": family} | ({"given": " ".join(given)} if given else {})
    return {
        "id": "essay",
        "type": "book",
        "title": curl(edition.facts.title),
        "author": [author],
        "issued": {"date-parts": [[int(part) for part in edition.facts.date.split("-")]]},
        "version": edition.facts.version,
        "language": edition.facts.language,
        "note": NOTE.format(facts=edition.facts, translated=_translated(edition), dated=_dated(edition)),
    }


def _dated(edition: Edition) -> str:
    """Of what year the booklet is, e.g. "of 1898"."""
    facts = edition.facts
    if facts.dated and facts.year:
        return f"of {facts.year}"
    return f"that is not dated ({facts.dating})" if facts.year else "that is not dated"


def _translated(edition: Edition) -> str:
    """From what language, and by whom; "" of a text that is no translation."""
    language, translator = original_language(edition), edition.facts.translator
    who = f"the translator is {translator}" if translator else "the translator is not named"
    return BY.format(language=language, who=who) if language else ""


def original_language(edition: Edition) -> str:
    """The name of the language, in that of the edition, e.g. "Spanish"; "" if it is no translation."""
    code = edition.facts.translated_from
    return language_name(code, edition.facts.language) if code else ""


def language_name(code: str, within: str = "en") -> str:
    """The name of a language in another, e.g. "Spanish"; the code where it has no name."""
    return Locale(code).get_display_name(within) or code


def identifier(edition: Edition) -> str:
    """The name of this edition in every form and version, made from the seed's checksum: "urn:uuid:…"."""
    return uuid.uuid5(uuid.NAMESPACE_OID, edition.facts.sha256).urn


def _citable(edition: Edition) -> Iterator[Item]:
    """The items of the essay and of its chapters, and of a paragraph of each, on one page and on several."""
    essay = essay_item(edition) | {"URL": ADDRESS, "accessed": ACCESSED}
    noted = {"section": NUMBER, "note": f"Paragraph {NUMBER}. {essay['note']}"}
    for whole in (essay, *(essay | _chapter(essay, chapter) for chapter in edition.chapters)):
        yield whole
        yield whole | noted | {"id": f"{whole['id']}-one", "page": FIRST}
        yield whole | noted | {"id": f"{whole['id']}-more", "page": f"{FIRST}-{LAST}"}


def _chapter(essay: Item, chapter: Chapter) -> Item:
    pages = dict.fromkeys((chapter.first_page, chapter.last_page))
    return {
        "id": chapter.name,
        "type": "chapter",
        "title": curl(chapter.title),
        "container-title": essay["title"],
        "page": "-".join(map(str, pages)),
        "chapter-number": str(chapter.number),
    }


def _cited(item: Item, made: Mapping[str, Formatted], entry: str) -> Cited:
    chicago, mla, apa = (made[style] for style in STYLES)
    pieces = (chicago.citation, chicago.reference, mla.reference, mla.citation, apa.reference, apa.citation)
    record = json.dumps([exchanged(item)], ensure_ascii=False, separators=(",", ":"))
    pages = item.get("page", "")
    printed = f" ({'pp.' if '-' in pages else 'p.'}\u00a0{pages.replace('-', '–')})"
    parts = [part.replace(PRINTED, printed) for part in (*map(marked, pieces), entry, ris([item]), record)]
    return Cited(*(_left_open(part.replace(item["id"], "{id}") if "section" in item else part) for part in parts))


def _left_open(text: str) -> str:
    """The text with blanks where the stand-ins were."""
    for stand_in, blank in BLANKS.items():
        text = text.replace(stand_in, blank)
    return text


def _either(one: Cited, more: Cited) -> Cited:
    """One citation out of those of a paragraph on one page and of one on several, e.g. "⟨p|pp⟩. {first}⟨|–{last}⟩"."""
    return Cited(*(_merged(getattr(one, field.name), getattr(more, field.name)) for field in fields(Cited)))


def _merged(one: str, more: str) -> str:
    left, right = TOKEN.split(one), TOKEN.split(more)
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return "".join(
        "".join(left[low:high]) if kind == "equal" else f"⟨{''.join(left[low:high])}|{''.join(right[start:end])}⟩"
        for kind, low, high, start, end in steps
    )
