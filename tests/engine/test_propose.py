"""The program proposes where the pages of a text begin: of booklets made here, cut and imposed, it finds every page that is shown."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from edition.__main__ import main
from edition.begin.propose import propose
from edition.begin.written import chapters_toml, pages_toml
from edition.errors import SeedError
from edition.imposition import imposed_order

WORDS = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "is",
    "that",
    "was",
    "for",
    "it",
    "with",
    "as",
    "his",
    "on",
    "be",
    "at",
    "by",
    "had",
    "not",
    "are",
    "but",
    "from",
    "or",
    "have",
    "an",
    "they",
    "which",
    "one",
    "you",
    "were",
    "all",
    "her",
    "would",
    "there",
    "their",
    "will",
    "when",
    "who",
    "him",
    "been",
    "has",
    "more",
    "if",
    "no",
    "out",
    "do",
    "so",
    "can",
    "what",
    "said",
    "about",
    "other",
    "into",
    "than",
    "its",
    "time",
    "only",
    "could",
    "new",
    "them",
    "man",
    "some",
    "these",
    "then",
    "two",
    "first",
    "any",
    "my",
    "now",
    "such",
    "like",
    "our",
    "over",
    "me",
    "even",
    "most",
    "made",
    "after",
    "also",
    "did",
    "many",
    "before",
    "must",
    "through",
    "years",
    "where",
    "much",
    "your",
    "way",
    "well",
    "down",
    "should",
    "because",
    "each",
    "just",
    "those",
    "people",
    "how",
    "too",
    "little",
    "state",
    "good",
    "very",
    "make",
    "world",
    "still",
    "own",
    "see",
    "men",
    "work",
    "long",
    "here",
    "get",
    "both",
    "between",
    "life",
    "being",
    "under",
    "never",
    "day",
    "same",
    "another",
    "know",
    "while",
    "last",
    "might",
    "us",
    "great",
    "old",
    "year",
    "off",
    "come",
    "since",
    "against",
    "go",
    "came",
    "right",
    "used",
    "take",
    "three",
]
LONG = [
    "together",
    "important",
    "according",
    "political",
    "community",
    "government",
    "possible",
    "development",
    "experience",
    "necessary",
]
FULL = 1300
"""The letters of a full page."""


def sentence(chance: random.Random) -> str:
    words = [chance.choice(LONG if chance.random() < 0.2 else WORDS) for _ in range(chance.randint(8, 25))]
    return " ".join(words).capitalize() + "."


def chapter_pages(chance: random.Random, title: str) -> Iterator[str]:
    """The pages of a chapter as a file has them: cut where a page is full, in a word or between two; the last one shorter."""
    paragraphs = [" ".join(sentence(chance) for _ in range(chance.randint(2, 6))) for _ in range(chance.randint(2, 12))]
    rest = "\n\n".join((title, *paragraphs))
    while len(rest) > FULL:
        cut = next(match for match in re.finditer(r"[a-z]{4,}(?= [a-z])", rest) if match.start() > FULL - 60)
        inside = chance.random() < 0.5 and cut[0] in LONG
        end = cut.start() + len(cut[0]) // 2 if inside else cut.end()
        yield rest[:end] + "-" * inside
        rest = rest[end:].lstrip()
    yield rest


def booklet(seed: int) -> tuple[dict[int, str], list[tuple[str, int]]]:
    """A booklet's pages that are not blank, by their numbers, and the chapters with their first pages."""
    chance = random.Random(seed)
    body, chapters = [], []
    for number in range(1, chance.randint(4, 9)):
        title = f"The {chance.choice(LONG)} {chance.choice(LONG)} {'of the ' * (number % 3)}{number}"
        chapters.append((title, 4 + len(body) + 1))
        body += chapter_pages(chance, title)
    size = -(-(4 + len(body) + 1) // 4) * 4
    contents = "\n".join(("Contents\n", *(f"{title}\t{page}" for title, page in chapters)))
    pages = {1: "A Booklet of Words\n\nAnna Binder", 3: contents} | dict(enumerate(body, 5))
    pages[size] = "Printed by hand\n\nA Booklet of Words, by its own words"
    return pages, chapters


@pytest.mark.parametrize("seed", range(40))
def test_every_page_that_is_shown_is_found(seed: int):
    pages, chapters = booklet(seed)
    size = max(pages)
    order = [number for number in imposed_order(size) if number in pages]
    text = "\n\n".join(pages[number] for number in order) + "\n"
    found = propose(text, "en")
    assert found.booklet == size
    assert [(chapter.title, chapter.page) for chapter in found.chapters] == chapters
    starts = {page.number: text.index(page.begins) for page in found.pages if not page.outside}
    assert starts == {number: text.index(pages[number]) for number in order if 4 < number < size}


def test_a_text_without_contents_list_is_refused():
    with pytest.raises(SeedError, match="has no contents list"):
        propose("A page.\n\nAnother.\n", "en")


def test_a_text_in_no_booklets_order_is_refused():
    pages = "Contents\n\nFirst one\t3\nSecond one\t9\nThird one\t5\n\n"
    with pytest.raises(SeedError, match="in the order of no folded booklet"):
        propose(
            pages + "\n\n".join(f"{title}\n\n{'Words. ' * 40}" for title in ("Third one", "First one", "Second one")),
            "en",
        )


@pytest.mark.parametrize("seed", range(20))
def test_what_is_left_to_sense_is_said(seed: int):
    """Where nothing shows a page's beginning, it is the proposed line or one of those that the file says."""
    pages, chapters = booklet(seed)
    heads = {page for _, page in chapters}
    size, number = max(pages), next(page for page in range(6, max(pages) - 1) if page not in heads)
    pages[number - 1] = f"{pages[number - 1].rstrip('-')} whole. The page ends here."
    pages[number] = f"This page begins here, and nothing shows it. {pages[number]}"
    order = [page for page in imposed_order(size) if page in pages]
    before = order[order.index(number) - 1]
    pages[before] = f"{pages[before].rstrip('-.')} whole."  # in the file nothing breaks off before it either
    text = "\n\n".join(pages[page] for page in order) + "\n"
    proposal = propose(text, "en")
    written = pages_toml(proposal)
    (found,) = (page for page in proposal.pages if page.number == number)
    assert (found.evidence, found.joins, found.reason) == ("sense", "paragraph", "")
    assert f"# Left to sense: {', '.join(map(str, proposal.others))}." in written
    lines = (found.begins, *proposal.others[number])
    assert any(line.startswith("This page begins here,") for line in lines)


def test_the_smallest_booklet_is_proposed_as_it_stands(first: Path):
    """What `new` writes is what `propose` finds in its text."""
    proposal = propose((first / "seeds/essay.txt").read_text(encoding="utf-8"), "en")
    for name, written in (("pages.toml", pages_toml(proposal)), ("chapters.toml", chapters_toml(proposal))):
        assert tomllib.loads(written) == tomllib.loads((first / "seeds" / name).read_text(encoding="utf-8"))


def test_nothing_is_replaced(first: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    call = ["propose", str(first / "seeds/essay.txt"), "--into", str(tmp_path)]
    assert main(call) == 0
    kept = (tmp_path / "pages.toml").read_bytes()
    assert main(call) == 1
    assert capsys.readouterr().err.endswith(
        "pages.toml: is there already; expected a folder without it: nothing is replaced\n"
    )
    assert (tmp_path / "pages.toml").read_bytes() == kept
