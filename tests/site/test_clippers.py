"""Reading modes and clippers keep every paragraph with its number, every note, the author and the edition's date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
import trafilatura
from edition.model import Edition, Paragraph, notes_of
from edition.pieces import Note, Notes, PageBreak, walk, words_of
from edition.text.digest import settled
from edition.text.typography import curled
from playwright.sync_api import Browser, Page

from tests.site.npm import kept

READABILITY = (
    "@mozilla/readability@0.6.0",
    "Readability.js",
    "34dcab3d0832d0019f02990eed6b6124e029e8c32b9f0c6f2550544ff8dff174",
)
DEFUDDLE = (
    "defuddle@0.19.4",
    "dist/index.full.js",
    "af3405fbab6971f85ad9912f7b4dba4d0889900efe5d93638df7d3f23278ebc1",
)
SINGLE = "downloads/guillamon-russian-revolution.html"
ADDED = re.compile(r"\[\^?[\w:-]+\]|[↩︎\ufe0e]")
"""What clients set into the words: marks of notes and ways back."""
GAPS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Clipped:
    """What a client keeps of a page."""

    author: str
    date: str
    text: str


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A page into which a client's script can be put."""
    context = browser.new_context(bypass_csp=True, service_workers="block")
    yield context.new_page()
    context.close()


def readability(page: Page) -> Clipped:
    """Firefox's reading mode."""
    page.add_script_tag(path=kept(*READABILITY))
    found = page.evaluate("() => new Readability(document.cloneNode(true)).parse()")
    return Clipped(found["byline"], found["publishedTime"], found["textContent"])


def defuddle(page: Page) -> Clipped:
    """Obsidian's Web Clipper."""
    page.add_script_tag(path=kept(*DEFUDDLE))
    found = page.evaluate("""() => {
        const found = new Defuddle(document, {url: location.href}).parse();
        const holder = new DOMParser().parseFromString(found.content, "text/html");
        return {...found, text: holder.body.textContent};
    }""")
    return Clipped(found["author"], found["published"], found["text"])


def extracted(page: Page) -> Clipped:
    """What trafilatura makes a corpus of."""
    found = trafilatura.bare_extraction(page.content(), url=page.url, with_metadata=True, favor_recall=True)
    return Clipped(found.author, found.date, found.text)


def squeezed(text: str) -> str:
    """The words alone, however a client sets them: without white space and marks."""
    return GAPS.sub("", ADDED.sub("", settled(text)))


def spelt(paragraph: Paragraph) -> str:
    """A pattern for the paragraph: its number and its words; a note's mark may stand in them, and a printed page's number."""
    parts = [re.escape(squeezed(paragraph.address))]
    for piece in walk(paragraph.pieces):
        if not hasattr(piece, "pieces"):
            parts.append(re.escape(squeezed(words_of((piece,)))))
        if isinstance(piece, Notes):
            parts.append("[0-9]*")
        if isinstance(piece, PageBreak):
            parts.append(f"(?:p\\.{piece.page})?")
    return "".join(parts)


def lost(clipped: Clipped, edition: Edition, chapters: range) -> list[str]:
    """The addresses of the paragraphs and the keys of the notes that are not there, word for word."""
    text, missing = squeezed(clipped.text), []
    for chapter in curled(edition).chapters:
        if chapter.number in chapters:
            missing += [one.address for one in chapter.paragraphs if not re.search(spelt(one), text)]
            missing += [note.key for note in notes_of(chapter) if squeezed(words_of(note.pieces)) not in text]
    return missing


def pages(edition: Edition) -> dict[str, range]:
    """The addresses that are tried, and the chapters on each."""
    one_by_one = {f"chapters/{one.name}/": range(one.number, one.number + 1) for one in edition.chapters}
    return one_by_one | dict.fromkeys(("essay/", SINGLE), range(1, len(edition.chapters) + 1))


def nothing(note: Note, address: str) -> bool:
    """No note may be missing."""
    return False


def taken_for_a_mark(note: Note, address: str) -> bool:
    """Defuddle takes a link to "#b…" within a page for the mark of a footnote, and its words with it."""
    return address == SINGLE and any(citation.work.startswith("b") for citation in note.citations)


def too_short(note: Note, address: str) -> bool:
    """trafilatura leaves out a line of less than 60 characters with two short links, and what has "social" in its id."""
    return len(words_of(note.pieces)) < 60 or "social" in note.key


@pytest.mark.parametrize(
    ("client", "own"),
    [(readability, nothing), (defuddle, taken_for_a_mark), (extracted, too_short)],
    ids=["Readability", "Defuddle", "trafilatura"],
)
def test_a_client_keeps_all(
    reader: Page, server: str, edition: Edition, client: Callable[[Page], Clipped], own: Callable[[Note, str], bool]
):
    """Paragraphs with their numbers word for word, notes, author, date; what a client leaves out by a rule of its own is named."""
    notes = {note.key: note for chapter in curled(edition).chapters for note in notes_of(chapter)}
    for address, chapters in pages(edition).items():
        reader.goto(server + address)
        clipped = client(reader)
        assert (clipped.author, clipped.date) == (edition.facts.author, edition.facts.date), address
        missing = lost(clipped, edition, chapters)
        assert [key for key in missing if key not in notes or not own(notes[key], address)] == [], address
