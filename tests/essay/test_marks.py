"""The marks in the text and the pages of the apparatus: no word changes, and every entry shows what it is about."""

import html
import re

import markdown
from edition.model import Dated, Term, walk, words_of
from edition.pages.emendations import render_emendations
from edition.pages.in_chapter import closing_sections
from edition.pages.markdown import render, render_chapter
from edition.text.marks import unmark, unmark_pieces

EXTENSIONS = ["attr_list", "footnotes", "smarty", "md_in_html", "toc", "tables", "fenced_code"]
SMARTY = {"smarty": {"smart_ellipses": False}}


def shown(source):
    made = markdown.markdown(source, extensions=EXTENSIONS, extension_configs=SMARTY)
    return html.unescape(re.sub(r"<[^>]*>", "", made))


def test_marks_change_no_character(edition):
    """Quotation marks included, which are curled by what stands beside them."""
    for chapter in edition.chapters:
        for paragraph in chapter.paragraphs:
            assert shown(render(paragraph.pieces)) == shown(render(unmark_pieces(paragraph.pieces))), paragraph.address


def test_unmark(edition):
    for chapter, bare in zip(edition.chapters, unmark(edition).chapters, strict=True):
        for paragraph, plain in zip(chapter.paragraphs, bare.paragraphs, strict=True):
            assert words_of(paragraph.pieces) == words_of(plain.pieces)
            assert not any(isinstance(piece, Dated | Term) for piece in walk(plain.pieces))


def test_nothing_is_marked_in_notes_or_inside_another_mark(edition):
    for chapter in edition.chapters:
        for paragraph in chapter.paragraphs:
            for piece in walk(paragraph.pieces):
                if isinstance(piece, Dated | Term):
                    assert words_of(piece.pieces).strip() == words_of(piece.pieces) != ""
                    assert not any(isinstance(inner, Dated | Term) for inner in walk(piece.pieces))


def test_emendations_show_seed_and_reading(edition, seeds):
    text = html.unescape(render_emendations(edition))
    for change in seeds.changes:
        part = text[text.index(f"{{: #{change.id} }}") :].split("\n### ")[0]
        old = re.search(r"<del>(.*?)</del>", part)[1]
        new = re.search(r"<ins>(.*?)</ins>", part)[1]
        assert old in change.find and new in change.replace and old != new
        assert part.count(change.kind) >= 1
        words = re.split(r"(?<=\.) (?=[A-Z])", change.find.replace("*", ""))[0]
        assert words in re.sub(r"</?(?:del|ins)>|\\(?=[\[\]])", "", part)
    assert len(re.findall(r"#note-\d+ \}", text)) == len(seeds.notes) == 10


def test_chapter_ends_with_its_links(edition, apparatus):
    chapter = edition.chapters[8]
    ending = closing_sections(edition, apparatus)[chapter.name]
    assert render_chapter(chapter, ending).rstrip().endswith(ending)
    for link in (
        '[Kerensky, Alexander](../apparatus/names.md#kerensky-alexander){: data-in="3 4" }',
        "[7 November 1917: Petrograd is taken](../apparatus/timeline.md#event-1917-11-07)",
        "[Red Guard](../apparatus/glossary.md#red-guard)",
    ):
        assert link in ending
    assert "bibliography.md#broue" in closing_sections(edition, apparatus)[edition.chapters[7].name]
