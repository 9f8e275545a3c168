"""The PDF as a screen reader has it: the words, headings, lists, notes and links in the order in which they are read."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from edition.model import notes_of

from tests import ROOT
from tests.forms_made import bare, book, edition, forms, letters_in_print

MARGIN = re.compile(r"(?:p\. \d+|\d+\.\d+)\s*\Z")
EXPLAINED = {
    "TXT-004": "The type has five shapes of f for what stands beside it, and each is an f.",
    "ORD-001": "The checker counts an element's own runs before those of the elements within it; in the order of the tags, which the tests below read, all stand where they are read.",
}
"""What outloud warns of, and why it stays."""


@cache
def read() -> dict[str, Any]:
    """What outloud finds in the PDF, and the runs of its words."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "essay.pdf")
        path.write_bytes(forms()["pdf"])
        program = [ROOT / ".venv/validators/bin/python", ROOT / "tests/essay/pdf_heard.py", path]
        return json.loads(subprocess.run(program, capture_output=True, text=True, check=True).stdout)


def chapters() -> list[tuple[list[str], str]]:
    """The runs from the first chapter's heading to that of what follows the last chapter."""
    runs = [(types, words) for types, words in read()["heard"]]
    heads = [place for place, (types, _) in enumerate(runs) if "H1" in types]
    end = next(place for place in heads if runs[place][1].startswith("Bibliography"))
    return runs[heads[0] : end]


def test_outloud_warns_of_what_is_explained_alone():
    assert {rule for rule, _ in read()["found"]} == set(EXPLAINED)


def test_every_word_is_heard_once_and_in_order():
    """Headings, paragraphs, items and the marks of notes, each where the eye finds it."""
    said = [words for types, words in chapters() if "Note" not in types and not MARGIN.match(words)]
    assert bare("".join(said)) == letters_in_print()


def test_a_note_is_heard_where_its_mark_stands():
    """Right after its number, whole, before the sentence goes on."""
    runs, found = chapters(), []
    for place, (types, words) in enumerate(runs):
        if "Note" in types and "Note" not in runs[place - 1][0]:
            before = runs[place - 1]
            assert "Lbl" in before[0] and before[1] == words, "the mark and the note have one number"
            found.append(int(words))
    assert found == list(range(1, 1 + sum(len(list(notes_of(chapter))) for chapter in edition().chapters)))


def test_headings_lists_and_links_are_what_they_are():
    runs = chapters()
    heads = bare("".join(words for types, words in runs if "H1" in types))
    assert heads == bare("".join(f"{chapter.number}{chapter.title}" for chapter in book().edition.chapters))
    items = [paragraph for chapter in edition().chapters for paragraph in chapter.paragraphs if paragraph.item]
    labels = [words for types, words in runs if "LI" in types and "Lbl" in types and "Note" not in types]
    assert len([one for one in labels if one.strip() == "–"]) == len(items)
