"""What is counted in prose is so: the pages written by hand, the forms' front matter and the README say what the data say."""

from __future__ import annotations

import re
import tomllib
from collections import Counter

import pytest
from edition.apparatus.gather import Apparatus
from edition.model import Edition, notes_of
from edition.pieces import Emendation, walk

from tests import ROOT
from tests.forms_made import book, forms

WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
COUNTED = re.compile(rf"\b(?:{'|'.join(WORDS[2:])}|\d[\d,]*)\b", re.IGNORECASE)
ADDRESSES = re.compile(r"\]\([^)]*\)|<http[^>]*>|\b\d+\.\d+\b|\bp\. \d+|title: .*|libcom.org/\S+|^# .*", re.MULTILINE)
SAID = {
    "docs/about.md": [
        "a plain text file of {bytes:,} bytes",
        "a booklet of {booklet} pages",
        "page {booklet} beside page 1, page {third} beside page 3, and so on inwards to {middle} and {after}",
        "the back cover’s {year} is the latest year",
        "not before {year}",
        "compared in two places",
        "in two copies on the web",
        "by the words that their ends cut: {cut_words} times a word, {cut_sentences} times a sentence",
        "At {by_sense} places, pages {sense}, sense alone shows it",
        "pages meet in {seams} places: {word} times in the middle of a word, {sentence} times in the middle of a sentence, "
        "{paragraph} times between paragraphs",
        "{citation} references in parentheses and {translator} notes of the translator",
        "Of {said} such statements {verified} are verified, {in_part} in part and {unverified} not at all; "
        "{glossed} rest on a dictionary’s line alone",
    ],
    "docs/index.md": ["not before {year}"],
    "docs/apparatus/emendations.md": [
        "departs from the seed in {changes} places, and in {notes} more the editor has only a word to say"
    ],
    "docs/apparatus/reconstruction.md": [
        "Of the {inside} pages of the chapters {heading} begin with a *heading*",
        "all {placed} of them",
        "lists {entries} chapters",
        "printed pages meet in {seams_digits} places",
    ],
    "the front matter of the forms": [
        "{placed} of a booklet of {booklet} pages",
        "not before {year}, the latest year",
        "departs from the file in {changes} places",
        "compared in two places, 1.1 and 2.2, in two copies",
    ],
}


def small(number: int) -> str:
    return WORDS[number] if number < len(WORDS) else str(number)


@pytest.fixture(scope="module")
def known(edition: Edition, seeds, apparatus: Apparatus) -> dict[str, object]:
    """What the data say, small numbers in words where the prose has them so."""
    seams = Counter(seam.kind for chapter in edition.chapters for seam in chapter.seams)
    notes = Counter(note.kind for chapter in edition.chapters for note in notes_of(chapter))
    evidence = Counter(page.record.evidence for page in edition.pages if page.record.evidence)
    changes = [
        piece
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Emendation)
    ]
    said = apparatus.statements
    certain = Counter(entry.rests.certainty for entry in said.entries.values())
    sense = sorted(page.number for page in edition.pages if page.record.evidence == "sense")
    return {
        "bytes": len(seeds.essay.encode()),
        "booklet": edition.booklet,
        "third": edition.booklet - 2,
        "middle": edition.booklet // 2,
        "after": edition.booklet // 2 + 1,
        "year": edition.facts.year,
        "cut_words": small(evidence["word"]),
        "cut_sentences": small(evidence["sentence"]),
        "by_sense": small(evidence["sense"]),
        "sense": " and ".join(map(str, sense)),
        "seams": small(sum(seams.values())),
        "seams_digits": sum(seams.values()),
        **{kind: small(seams[kind]) for kind in ("word", "sentence", "paragraph")},
        **{kind: small(notes[kind]) for kind in ("citation", "translator")},
        "changes": len(changes),
        "notes": len(seeds.notes),
        "inside": sum(evidence.values()),
        "heading": evidence["heading"],
        "placed": edition.booklet - len(edition.blank),
        "entries": len(edition.contents.chapters),
        "said": len(said.entries),
        "verified": small(certain["high"]),
        "in_part": small(certain["medium"]),
        "unverified": small(certain["low"]),
        "glossed": small(len(said.glossed)),
    }


def prose(where: str) -> str:
    if where == "the front matter of the forms":
        return " ".join(book().provenance)
    return " ".join((ROOT / where).read_text(encoding="utf-8").split())


@pytest.mark.parametrize("where", SAID)
def test_the_prose_says_what_the_data_say(where: str, known):
    text = prose(where).lower()
    missing = [said for said in SAID[where] if said.format(**known).lower() not in text]
    assert missing == []


def test_every_number_of_the_about_page_is_counted(known):
    """None stands there that the sentences above do not hold."""
    text = prose("docs/about.md")
    for said in SAID["docs/about.md"]:
        text = re.sub(re.escape(said.format(**known)), "", text, flags=re.IGNORECASE)
    assert COUNTED.findall(ADDRESSES.sub("", text)) == []


def test_no_proof_is_claimed_twice():
    for where in ("README.md", "docs/about.md", "docs/index.md", "docs/apparatus/reconstruction.md"):
        assert not re.search(r"proved twice|two proofs|all the essay’s words", prose(where), re.IGNORECASE), where


def test_the_year_is_no_imprint_anywhere():
    """Not before 2006, the latest year in a bibliography: so it must say wherever the year stands, sources aside."""
    for ending in ("txt", "md", "html", "xml", "bib", "ris", "cff", "json"):
        for found in re.finditer(r".{60}\b2006\b", " ".join(forms()[ending].decode().split("<back>")[0].split())):
            assert re.search(r"not before|notBefore|publication date|Totalitarianism 2006$|at the end", found[0]), (
                ending,
                found[0],
            )


def test_where_the_spanish_was_compared(seeds):
    """In the places whose reasons or notes cite one of the two copies."""
    data = tomllib.loads((ROOT / "seeds/emendations.toml").read_text(encoding="utf-8"))
    entries = [*data["change"], *data["note"]]
    compared = {one["chapter"] for one in entries if {"es-mydokument", "es-scribd"} & set(one.get("source", []))}
    assert compared == {"introduction", "three-conceptions"}
