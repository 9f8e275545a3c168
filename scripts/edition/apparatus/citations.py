"""How to cite the essay, its chapters and its paragraphs, in every style, but for what only the reader's day can tell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from edition.apparatus.citeproc import Asked, Formatted, bibtex, format_items, marked
from edition.apparatus.ris import ris
from edition.model import Chapter, Edition, PageBreak, Paragraph, walk
from edition.text.typography import curl

STYLES = {"chicago": "chicago-notes-bibliography-17th-edition", "mla": "modern-language-association", "apa": "apa"}
ADDRESS = "https://address.invalid/"
ACCESSED = (9999, 9, 9)
PLACEHOLDERS = {
    ADDRESS: "{address}",
    "September 9, 9999": "{accessed-mdy}",
    "9 Sept. 9999": "{accessed-dmy}",
    "9999/09/09": "{accessed-slashes}",
    "9999-09-09": "{accessed-iso}",
    "[9999,9,9]": "{accessed-parts}",
}
PRINTED = "\ue000"  # stands in for the printed pages in a locator, which the processor would take for more paragraphs


@dataclass(frozen=True, slots=True)
class Cited:
    """How one place of the edition is cited.

    In Chicago, MLA and APA the one markup is <i> and </i>; BibTeX, RIS and CSL-JSON are as a file has them.
    `{address}` stands for the link, and for the day of access `{accessed-mdy}` ("November 23, 2026"),
    `{accessed-dmy}` ("23 Nov. 2026"; May, June and July in full, September "Sept."), `{accessed-slashes}`
    ("2026/11/23"), `{accessed-iso}` ("2026-11-23") and `{accessed-parts}` ("[2026,11,23]").
    """

    id: str
    """The id of what is cited: "essay", a chapter's name or a paragraph's id."""
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


def cite(edition: Edition) -> tuple[Cited, ...]:
    """The essay's citation, then every chapter's followed by its paragraphs'."""
    items = {item["id"]: item for item in citable_items(edition)}
    asked = tuple(Asked(name, str(item.get("locator", ""))) for name, item in items.items())
    plain = [{key: value for key, value in item.items() if key != "locator"} for item in items.values()]
    made = {name: format_items(style, plain, asked) for name, style in STYLES.items()}
    entries = bibtex(item | {"note": item["note"] + " Accessed 9999-09-09."} for item in plain)
    return tuple(
        _cited(item, {name: styled[item["id"]] for name, styled in made.items()}, entries[item["id"]]) for item in plain
    )


def citable_items(edition: Edition) -> Iterator[dict[str, Any]]:
    """The CSL-JSON items of the essay, its chapters and its paragraphs, with placeholders' stand-ins for address and day."""
    yield essay_item(edition) | _placeholders()
    for chapter in edition.chapters:
        yield _chapter_item(edition, chapter)
        yield from (_paragraph_item(edition, chapter, paragraph) for paragraph in chapter.paragraphs)


def essay_item(edition: Edition) -> dict[str, Any]:
    """The whole essay as a CSL-JSON item, dated by the edition."""
    given, family = edition.facts.author.rsplit(" ", 1)
    return {
        "id": "essay",
        "type": "book",
        "title": curl(edition.facts.title),
        "author": [{"family": family, "given": given}],
        "issued": {"date-parts": [[int(part) for part in edition.facts.date.split("-")]]},
        "version": edition.facts.version,
        "language": edition.facts.language,
        "note": f"Digital edition, version {edition.facts.version}, of a booklet whose back cover bears the year {edition.facts.year}.",
    }


def _cited(item: dict[str, Any], made: dict[str, Formatted], entry: str) -> Cited:
    parts = (
        *(marked(pieces) for pieces in (made["chicago"].citation, made["chicago"].reference)),
        *(marked(pieces) for pieces in (made["mla"].reference, made["mla"].citation)),
        *(marked(pieces) for pieces in (made["apa"].reference, made["apa"].citation)),
        entry,
        ris([item]),
        json.dumps([item], ensure_ascii=False, separators=(",", ":")),
    )
    printed = f" ({'pp.' if '-' in item.get('page', '') else 'p.'}\u00a0{item.get('page', '').replace('-', '–')})"
    return Cited(item["id"], *(_left_open(part).replace(PRINTED, printed) for part in parts))


def _left_open(text: str) -> str:
    """The text with placeholders where the stand-ins were."""
    for stand_in, placeholder in PLACEHOLDERS.items():
        text = text.replace(stand_in, placeholder)
    return text


def _placeholders() -> dict[str, Any]:
    return {"URL": ADDRESS, "accessed": {"date-parts": [list(ACCESSED)]}}


def _chapter_item(edition: Edition, chapter: Chapter) -> dict[str, Any]:
    whole = essay_item(edition)
    pages = {chapter.first_page: 1, chapter.last_page: 1}
    own = {
        "id": chapter.name,
        "type": "chapter",
        "title": curl(chapter.title),
        "container-title": whole["title"],
        "page": "-".join(map(str, pages)),
        "chapter-number": str(chapter.number),
    }
    return whole | _placeholders() | own


def _paragraph_item(edition: Edition, chapter: Chapter, paragraph: Paragraph) -> dict[str, Any]:
    """The chapter's item narrowed to a paragraph; "locator" is for the processor and no part of CSL-JSON."""
    last = max([paragraph.page, *(piece.page for piece in walk(paragraph.pieces) if isinstance(piece, PageBreak))])
    pages = "-".join(map(str, sorted({paragraph.page, last})))
    item = _chapter_item(edition, chapter)
    own = {"id": paragraph.id, "page": pages, "section": paragraph.address, "locator": f"{paragraph.address}{PRINTED}"}
    return item | own | {"note": f"Paragraph {paragraph.address}. {item['note']}"}
