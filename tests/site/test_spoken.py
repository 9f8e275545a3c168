"""What a virtual screen reader says: the transcripts that were reviewed, and rules for all that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest
from edition.model import Edition
from edition.pieces import words_of
from playwright.sync_api import Browser

from tests.site.spoken.hearing import Said
from tests.site.spoken.lines import inline
from tests.site.spoken.listening import FOLDER, listen, transcript
from tests.site.spoken.pages import HEARD, Heard

LANDMARKS = {"banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"}
NAMED = {
    "link",
    "button",
    "checkbox",
    "radio",
    "searchbox",
    "textbox",
    "combobox",
    "navigation",
    "region",
    "dialog",
    "group",
    "figure",
    "image",
}
PAUSES = {"link", "button", "doc-noteref", "doc-backlink", "doc-pagebreak"}
NOT_THE_ESSAY = {"doc-noteref", "doc-pagebreak"}
NUMBER = re.compile(r"button, Cite (\d+\.\d+), has popup dialog")
JOINED = re.compile(r"[\w.,;:!?)”]\w")
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
SILENT = {"status", "alert", "log", "separator", "Or choose a file"}
"""What may be empty; a field for a file has no role, and is said by its name alone."""


def spelt(words: str) -> str:
    """Words with straight quotation marks and single spaces."""
    return " ".join(words.translate(STRAIGHT).split())


@cache
def said_of(browser: Browser, server: str, heard: Heard) -> Said:
    return listen(browser, server, heard)


@pytest.fixture(params=HEARD, ids=lambda heard: heard.name)
def heard(request) -> Heard:
    return request.param


@pytest.fixture
def said(browser: Browser, server: str, heard: Heard) -> Said:
    return said_of(browser, server, heard)


def test_the_transcripts_are_the_reviewed_ones(said: Said, heard: Heard):
    reviewed = (FOLDER / f"{heard.name}.txt").read_text(encoding="utf-8")
    assert transcript(said) == reviewed, (
        "if this is as it should be: python -m tests.site.spoken, and read the difference"
    )


def test_no_transcript_is_left_over():
    assert {file.stem for file in FOLDER.glob("*.txt")} == {heard.name for heard in HEARD}


def test_what_one_acts_on_or_goes_to_has_a_name(said: Said):
    assert [one.words for one in said.every() if one.role in NAMED and not (one.name or one.content()).strip()] == []


def test_nothing_is_announced_for_nothing(said: Said):
    """What is announced has a name or something inside; a status is empty until there is something to say."""
    empty = [one.words for one in said.every() if one.element and not one.within and not one.name]
    assert [words for words in empty if words not in SILENT] == []


def row_of(said: Said) -> Iterator[tuple[str, str]]:
    """Links with their targets, and what is said between them with none."""
    if said.role == "link" or not said.within:
        yield said.content(), said.target
    else:
        for one in said.within:
            yield from row_of(one)


def test_no_two_links_in_a_row_are_the_same(said: Said):
    assert [first for first, second in pairwise(row_of(said)) if first == second and first[1]] == []


def test_headings_go_down_one_level_at_a_time(said: Said):
    levels = [int(one.words[-1]) for one in said.every() if one.role == "heading"]
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    if any(one.role == "main" for one in said.every()):
        assert levels.count(1) == 1
        assert levels[0] == 1


def test_landmarks_of_a_kind_have_names_of_their_own(said: Said):
    landmarks = [one.words for one in said.every() if one.role in LANDMARKS]
    assert len(landmarks) == len(set(landmarks))


def breaths(said: Said) -> Iterator[Said | None]:
    """The texts, and None for a pause."""
    pause = [None] if said.role in PAUSES or not inline(said) else []
    yield from pause if said.element else [said]
    for one in said.within:
        yield from breaths(one)
    yield from pause


def together(one: Said, two: Said) -> bool:
    """Whether nothing, not even white space, stands between two texts."""
    return one.block == two.block and not two.apart


def test_no_words_run_together(said: Said):
    """What is not announced as a link or the like is read on with what stands before it."""
    pairs = [(one.words, two.words) for one, two in pairwise(breaths(said)) if one and two and together(one, two)]
    assert [(one, two) for one, two in pairs if JOINED.match(one[-1] + two[0])] == []


def paragraphs(said: Said) -> Iterator[tuple[str, list[Said]]]:
    """Every paragraph that has a number, with what is said in it."""
    for one in said.every():
        for first in one.within[:1]:
            if number := NUMBER.fullmatch(first.words):
                yield number[1], one.within[1:]


def essay_of(within: list[Said]) -> str:
    """What is said in a paragraph, without note marks and the numbers of printed pages."""
    parts = [one for one in within if one.role not in NOT_THE_ESSAY]
    return "".join(
        f"{' ' * one.apart}{one.more()}{essay_of(one.within) if one.element else one.words}" for one in parts
    )


def test_one_hears_the_essay(browser: Browser, server: str, edition: Edition):
    """Of each paragraph its number, once, and the essay's words, with links and notes as they are announced, and nothing else."""
    heard = dict[str, str]()
    for chapter in edition.chapters:
        said = said_of(browser, server, Heard(chapter.name, f"chapters/{chapter.name}/"))
        found = [(number, essay_of(within)) for number, within in paragraphs(said)]
        assert len(found) == len(dict(found))
        heard |= found
    assert {number: spelt(words) for number, words in heard.items()} == {
        paragraph.address: spelt(words_of(paragraph.pieces))
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
    }


def test_no_printed_page_begins_in_a_word(browser: Browser, server: str, edition: Edition):
    """Each is said once and shortly, where a word ends."""
    for chapter in edition.chapters:
        said = said_of(browser, server, Heard(chapter.name, f"chapters/{chapter.name}/"))
        row = [one for one in said.every() if one.role == "doc-pagebreak" or not one.element]
        marks = [at for at, one in enumerate(row) if one.element]
        numbers = range(chapter.first_page, chapter.last_page + 1)
        assert [row[at].words for at in marks] == [f"doc-pagebreak, page {number}" for number in numbers]
        for before, mark, after in (row[at - 1 : at + 2] for at in marks):
            letters = before.words[-1] + after.words[0]
            assert mark.apart or after.apart or not letters.isalnum(), f"{before.words} | {after.words}"
