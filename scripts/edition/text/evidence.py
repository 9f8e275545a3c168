"""Says what shows that a page begins where the data has it, and how it joins the page before; and proves what it can."""

from __future__ import annotations

import re
from itertools import pairwise

from edition.errors import SeedError, quoted
from edition.model import Page
from edition.text.lexicon import Lexicon

FILE = "seeds/pages.toml"
ENDS_SENTENCE = re.compile(r"""[.?!:…]["'”’»)\]]*\Z""")
OPENING = re.compile(r"""["'“‘«¿¡(\[*]*""")
FIRST = re.compile(r"[^\W\d_]+")
LAST = re.compile(r"[^\W\d_]+-?\Z")


def shown_join(before: Page, after: str) -> str:
    """How the words themselves show that a page goes on with the page before.

    "word" if it begins inside one, "sentence" if it begins inside one, "" if they show nothing: where a sentence ends,
    a page may begin a paragraph or go on with it.
    """
    if before.text.endswith("-") or before.runs_on:
        return "word"
    first = after[OPENING.match(after).end() :][:1]  # type: ignore[union-attr]
    return "sentence" if first.islower() or not ENDS_SENTENCE.search(before.text) else ""


def join_of(before: Page, page: Page) -> str:
    """How two pages of a chapter join: as the data has it, else as the words show."""
    return page.record.joins or shown_join(before, page.text)


def evidence_of(page: Page, before: Page | None, in_file: Page | None) -> str:
    """What shows that a page without a heading begins where it does: "word", "sentence" or "sense".

    before: the page before it in the book
    in_file: the one before it in the file; if that breaks off, the page after it begins where it does so; if it is the one
    before it in the book and the sentence runs on without an empty line, the file shows nothing
    """
    shown = shown_join(before, page.text) if before else ""
    if before and in_file and before.number == in_file.number and "\n\n" not in before.space:
        return shown if shown == "word" else "sense"
    if not shown and in_file and (in_file.text.endswith("-") or not ENDS_SENTENCE.search(in_file.text)):
        return "sentence"
    return shown or "sense"


def prove_evidence(file: tuple[Page, ...], headings: frozenset[int], essay: str, lexicon: Lexicon) -> None:
    """Raise SeedError unless every page of a chapter has the evidence that it says it has.

    file: all pages in the order of the seed
    headings: the numbers of those that begin a chapter
    """
    by_number = {page.number: page for page in file if not page.record.outside}
    for in_file, page in pairwise((None, *file)):
        if page is None or (page.number not in by_number):
            continue
        at = f"{FILE}: page {page.number}"
        before = by_number.get(page.number - 1)
        shown = "heading" if page.number in headings else evidence_of(page, before, in_file)
        if page.record.evidence != shown:
            raise SeedError(at, f"evidence {quoted(page.record.evidence)}", f'"{shown}", which is what the words show')
        if shown != "heading":
            _prove_judgement(page, essay, at)
        if before and shown != "heading":
            _prove_join(before, page, at)
            _prove_words(before, page, lexicon, at)


def _prove_judgement(page: Page, essay: str, at: str) -> None:
    """Raise SeedError for a page that only sense places and that does not say after which words, or why."""
    record = page.record
    for key in ("follows", "reason"):
        if record.evidence == "sense" and not getattr(record, key):
            raise SeedError(at, f'missing key "{key}"', "it to be there, where only sense shows where a page begins")
    stands = " ".join(essay[: page.start].split()[-12:])
    if record.follows and not stands.endswith(" ".join(record.follows.split())):
        raise SeedError(
            at, f"it follows {quoted(' '.join(stands.split()[-8:]))} in the seed", f"{quoted(record.follows)} before it"
        )


def _prove_join(before: Page, page: Page, at: str) -> None:
    """Raise SeedError for a join that the words do not show and the data does not say, or that they contradict."""
    joins, shown = page.record.joins, shown_join(before, page.text)
    if not shown and not joins:
        raise SeedError(at, 'missing key "joins"', "it to be there, where the words do not show how the pages join")
    if joins and joins != shown and (shown, joins) != ("word", "hyphen") and not page.record.reason:
        raise SeedError(at, f"joins {quoted(joins)}, which the words do not show", "a reason")


def _prove_words(before: Page, page: Page, lexicon: Lexicon, at: str) -> None:
    """Raise SeedError where the words at a seam make none: a cut word that does not join, a word cut in silence."""
    last, first = LAST.search(before.text), FIRST.match(page.text)
    if page.record.reason or not last or not first:
        return
    halves, join = (last[0].rstrip("-"), first[0]), join_of(before, page)
    if join == "word" and not lexicon.knows("".join(halves)):
        fault = f"{quoted('|'.join(halves))} makes no word that is known"
        raise SeedError(at, fault, 'joins = "hyphen", where the hyphen is the word\'s own, or a reason')
    if join == "sentence":
        for half in halves:
            if not lexicon.knows(half):
                raise SeedError(
                    at, f"{quoted(half)}, at its seam, is no word that is known", "a whole word, or a reason"
                )
