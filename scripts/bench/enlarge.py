"""Makes seeds that hold the essay several times over, imposed as one larger booklet, to measure how things grow."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from edition.model import Edition
from edition.seeds.read import Seeds, read_seeds
from edition.seeds.records import ChapterRecord
from edition.text.compose import compose
from edition.text.imposition import imposed_order

FRONT, BACK = 4, 2
ADDED = " On the 25th the measuring of times and sizes began."
EVENT = """\
date = []

[[event]]
what = "The measuring begins"
label = "Measuring"
says = "on the 25th"
find = "the measuring of times and sizes began"
gregorian = "1917-11-07"
julian = "1917-10-25"
"""


def enlarge(source: Path, target: Path, times: int) -> None:
    """Write seeds to `target` in which the chapters of those in `source` stand `times` over."""
    seeds = read_seeds(source)
    edition = compose(seeds)
    shutil.copytree(source, target, dirs_exist_ok=True)
    chapters = _chapters(seeds.chapters, edition, times)
    texts = _texts(edition, chapters, times)
    pages = -(-(max(texts) + BACK) // 4) * 4
    texts[pages] = "Back cover"
    blank = frozenset(range(1, pages + 1)) - frozenset(texts)
    order = imposed_order(pages, blank)
    essay = "".join(texts[number] for number in order)
    (target / "essay.txt").write_text(essay, encoding="utf-8")
    _write(
        target / "pages.toml",
        {"booklet": pages, "blank": sorted(blank)},
        "page",
        [{"number": n, "begins": texts[n][:120].rstrip()} for n in order],
    )
    _write(
        target / "chapters.toml", {}, "chapter", [{"title": c.title, "slug": c.slug, "page": c.page} for c in chapters]
    )
    _emendations(target / "emendations.toml", seeds, times)
    if times > 1:  # an event's words stand in one place of the text, which copies have many times over: one is put in
        (target / "events.toml").write_text(EVENT, encoding="utf-8")
    sum_ = hashlib.sha256(essay.encode()).hexdigest()
    facts = (target / "edition.toml").read_text(encoding="utf-8").replace(seeds.edition.sha256, sum_)
    (target / "edition.toml").write_text(facts, encoding="utf-8")


def _body(edition: Edition) -> list[Any]:
    """The chapters' pages in ascending order."""
    first, last = edition.chapters[0].first_page, edition.chapters[-1].last_page
    return sorted((page for page in edition.pages if first <= page.number <= last), key=lambda page: page.number)


def _chapters(chapters: tuple[ChapterRecord, ...], edition: Edition, times: int) -> list[ChapterRecord]:
    """The chapters of every copy, the second copy's slugs ending in "-2", moved to where their pages come to stand."""
    body = _body(edition)
    moved = FRONT + 1 - body[0].number
    return [
        replace(chapter, slug=_slug(chapter.slug, copy), page=chapter.page + moved + copy * len(body))
        for copy in range(times)
        for chapter in chapters
    ]


def _slug(slug: str, copy: int) -> str:
    return f"{slug}-{copy + 1}" if copy else slug


def _texts(edition: Edition, chapters: list[ChapterRecord], times: int) -> dict[int, str]:
    """The text of every page under its number; a page that was cut in mid-word ends so again."""
    body = _body(edition)
    texts = {
        1: "Front cover\n\n",
        3: "List of contents\n\n" + "".join(f"{c.title}\t{c.page}\n" for c in chapters) + "\n",
    }
    for copy in range(times):
        for place, page in enumerate(body):
            added = ADDED if times > 1 and (copy, page) == (0, body[-1]) else ""
            texts[FRONT + 1 + copy * len(body) + place] = page.text + added + "\n\n" * (not page.runs_on)
    return texts


def _emendations(target: Path, seeds: Seeds, times: int) -> None:
    changes = [
        {
            "id": f"{change.id}-{copy}",
            "chapter": _slug(change.chapter, copy),
            "find": change.find,
            "replace": change.replace,
            "kind": change.kind,
            "why": change.why,
        }
        for copy in range(times)
        for change in seeds.changes
    ]
    notes = [
        {"id": f"{note.id}-{copy}", "chapter": _slug(note.chapter, copy), "find": note.find, "why": note.why}
        for copy in range(times)
        for note in seeds.notes
    ]
    _write(target, {}, "change", changes)
    text = target.read_text(encoding="utf-8")
    _write(target, {}, "note", notes)
    target.write_text(text + target.read_text(encoding="utf-8"), encoding="utf-8")


def _write(target: Path, top: dict[str, Any], name: str, tables: list[dict[str, Any]]) -> None:
    """A TOML file of a few top-level keys and one list of tables; JSON's strings and numbers are TOML's too."""
    lines = [f"{key} = {json.dumps(value)}" for key, value in top.items()]
    for table in tables:
        lines.append(f"\n[[{name}]]")
        lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in table.items()]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
