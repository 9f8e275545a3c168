"""Proposes `pages.toml` and `chapters.toml` for a text that was read off the sheets of a booklet, for a person to check."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise

from msgspec.structs import replace

from edition.addresses import make_id
from edition.begin.fit import Fit, best_fit
from edition.begin.places import Place, entries_of, places_of
from edition.begin.sheets import Half
from edition.errors import SeedError
from edition.imposition import imposed_order
from edition.model import Page
from edition.seeds.records import ChapterRecord, PageRecord
from edition.text.evidence import evidence_of, shown_join
from edition.text.lexicon import Lexicon
from edition.text.pages import cut_pages

WORDS = re.compile(r"\S+\s*")
FEWEST = 4
"""The words by which a page is known at the least."""
AFTER = 5
"""The words before a page that say where only sense places it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed."""

    booklet: int
    blank: tuple[int, ...]
    wrapped: bool
    pages: tuple[PageRecord, ...]
    """In the order of the text."""
    others: dict[int, tuple[str, ...]]
    """For a page that is left to sense, the lines at which it might begin as well; nothing for those of sheets."""
    chapters: tuple[ChapterRecord, ...]


def propose(text: str, language: str) -> Proposal:
    """The booklet that a text fits best, and where its pages begin.

    language: the code of the text's language, by whose dictionary cut words are known, e.g. "en"
    Raises SeedError if there is no contents list, or if the headings stand in the order of no booklet.
    """
    entries = entries_of(text)
    places = places_of(text, entries, language)
    fit = best_fit(places, len(text))
    if not fit:
        fault = "the headings of the contents list stand in the order of no folded booklet"
        raise SeedError("the text", fault, "the pages in the order of its sheets")
    covers, blank = _covers(text, fit)
    inside = [(number, place) for number, place in fit.starts.items() if not (fit.covered and number == 1)]
    records = (*covers, *(_record(text, number, place) for number, place in inside))
    shown = _shown(text, records, min(entries.values()), language)
    others = {record.number: _others(places, fit, record.number) for record in shown if record.evidence == "sense"}
    headed = {page: place.line for page, place in fit.starts.items() if place.heading and not place.listed}
    return Proposal(fit.booklet, blank, _is_wrapped(text), shown, others, _chapters(entries, headed))


def propose_sheets(halves: tuple[Half, ...], language: str) -> tuple[str, Proposal]:
    """The text of a booklet's sheets in the order of their halves, and the booklet: each half is a page.

    How a page goes on with the one before is seen where first lines are indented; else it is a person's to say.
    Raises SeedError if there is no contents list.
    """
    order = imposed_order(len(halves))
    texts = {number: half.text for number, half in zip(order, halves, strict=True) if half.text}
    text = "\n\n".join(texts.values()) + "\n"
    entries = entries_of(text)
    places = {place.start: place for place in places_of(text, entries, language)}
    starts = accumulate((len(words) + 2 for words in texts.values()), initial=0)
    found = [(number, places[start]) for number, start in zip(texts, starts, strict=False)]
    opens = {number for number, half in zip(order, halves, strict=True) if half.opens}
    records = tuple(_record(text, number, place) for number, place in found)
    shown = _shown(text, records, min(entries.values()), language)
    blank = tuple(sorted(set(order) - set(texts)))
    headed = {number: place.line for number, place in found if place.heading and not place.listed}
    pages = tuple(_as_printed(page, opens) for page in shown)
    return text, Proposal(len(halves), blank, False, pages, {}, _chapters(entries, headed))


def _as_printed(page: PageRecord, opens: set[int]) -> PageRecord:
    """The record of a page of which the sheets show what the words do not.

    opens: the pages with an indented first line; without any, nothing tells a paragraph from a sentence
    """
    if (not page.joins and page.evidence != "sense") or (page.joins == "paragraph" and not opens):
        return page
    joins = "sentence" if page.joins == "paragraph" and page.number not in opens else page.joins
    return replace(page, joins=joins, reason="The sheets have it so.")


def _covers(text: str, fit: Fit) -> tuple[tuple[PageRecord, ...], tuple[int, ...]]:
    """The front cover, and the back cover whose head and foot stand around it in the file, told apart by the title; the blank pages.

    The title is the first line of theirs that stands among them twice. Where none does, all is the front cover's.
    """
    if not fit.covered:
        return (), fit.blank
    starts = [place.start for place in fit.starts.values()]
    covers = text[: starts[1]] if len(starts) > 1 else text
    title = next((line for line in covers.splitlines() if line.strip() and covers.count(line) > 1), "")
    front = PageRecord(1, _begins(text, 0), outside="front cover")
    if not title or covers.startswith(title):
        return (front,), (*fit.blank, fit.booklet)
    begins = covers.index(title)
    again = covers.rindex("\n", 0, covers.index(title, begins + len(title))) + 1
    head, foot = (_back(text, fit.booklet, start, piece) for start, piece in ((0, "head"), (again, "foot")))
    return (head, replace(front, begins=_begins(text, begins)), foot), fit.blank


def _back(text: str, booklet: int, start: int, piece: str) -> PageRecord:
    return PageRecord(booklet, _begins(text, start), piece=piece, outside="back cover")  # type: ignore[arg-type]


def _record(text: str, number: int, place: Place) -> PageRecord:
    """What is known of a page by the place at which it begins."""
    outside = "front cover" if number == 1 else "contents list" if place.contents else ""
    evidence = "heading" if place.heading else ""
    return PageRecord(
        number,
        _begins(text, place.start),
        inside_line=place.inside,
        outside=outside,
        evidence=evidence,  # type: ignore[arg-type]
    )


def _begins(text: str, start: int) -> str:
    """The first words from there, as many as stand nowhere else."""
    end = start
    for count, match in enumerate(WORDS.finditer(text, start), 1):
        end = match.end()
        words = text[start:end].rstrip()
        if count >= FEWEST and text.count(words) == 1:
            return words
    return text[start:end].rstrip()


def _shown(text: str, records: tuple[PageRecord, ...], first: int, language: str) -> tuple[PageRecord, ...]:
    """The pages with their evidence, and with what the words do not show of how they join."""
    pages = cut_pages(text, records)
    body = {page.number: page for page in pages if not page.record.outside and page.number >= first}
    lexicon = Lexicon(language, text, [edge for page in body.values() for edge in (page.text[:40], page.text[-40:])])
    judged = {number: _judged(page, body, pages, lexicon) for number, page in body.items()}
    return tuple(judged.get(page.number, _named(page.record)) for page in pages)


def _named(record: PageRecord) -> PageRecord:
    return record if record.outside else replace(record, outside="before the first chapter", evidence="")


def _judged(page: Page, body: dict[int, Page], pages: tuple[Page, ...], lexicon: Lexicon) -> PageRecord:
    """The record of a page with its evidence, how it joins the one before it, and after which words it stands."""
    record, before = page.record, body.get(page.number - 1)
    if record.evidence == "heading":
        return record
    place = pages.index(page)
    in_file = pages[place - 1] if place else None
    evidence = evidence_of(page, before, in_file)
    joins = _join(before, page, lexicon) if before else ""
    follows = " ".join(in_file.text.split()[-AFTER:]) if in_file and evidence == "sense" else ""
    return replace(record, evidence=evidence, joins=joins, follows=follows)


def _join(before: Page, page: Page, lexicon: Lexicon) -> str:
    """How it joins, where the words do not show it: as a paragraph, or at a hyphen that the word has of its own."""
    shown = shown_join(before, page.text)
    if shown == "word" and before.text.endswith("-"):
        halves = re.split(r"\W+", before.text.rstrip("-"))[-1] + re.split(r"\W+", page.text, maxsplit=1)[0]
        return "" if lexicon.knows(halves) else "hyphen"
    return "" if shown else "paragraph"


def _others(places: tuple[Place, ...], fit: Fit, number: int) -> tuple[str, ...]:
    """The lines at which a page might begin as well: those up to where the pages before and after it in the file begin."""
    numbers = list(fit.starts)
    at = numbers.index(number)
    low = fit.starts[numbers[at - 1]].start if at else -1
    high = fit.starts[numbers[at + 1]].start if at + 1 < len(numbers) else places[-1].start + 1
    own = fit.starts[number].start
    return tuple(place.line for place in places if low < place.start < high and place.start != own)


def _is_wrapped(text: str) -> bool:
    """True if most lines of the text stand right under another."""
    lines = text.strip().split("\n")
    under = sum(bool(line.strip()) and bool(before.strip()) for before, line in pairwise(lines))
    return under > len([line for line in lines if line.strip()]) / 2


def _chapters(entries: dict[str, int], headed: dict[int, str]) -> tuple[ChapterRecord, ...]:
    """The chapters of the contents list, and the headings that it lacks, in the order of their pages."""
    found = sorted(
        (entries | {line.strip(): page for page, line in headed.items()}).items(), key=lambda entry: entry[1]
    )
    return tuple(ChapterRecord(title, make_id(title), page) for title, page in found)
