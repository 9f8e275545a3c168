"""The marks in the text and the pages of the apparatus: no word changes, and every entry shows what it is about."""

import html
import re

import markdown
from edition.pages.emendations import render_emendations
from edition.pages.in_chapter import closing_sections
from edition.pages.markdown import Marked, render
from edition.pages.references import date_labels, render_references
from edition.pieces import Dated, Emendation, Term, walk, words_of
from edition.text.marks import unmark

EXTENSIONS = ["attr_list", "footnotes", "md_in_html", "toc", "tables", "fenced_code", "edition.site.extension"]


def shown(source, references=""):
    """The words that are seen: without the descriptions, which are hidden."""
    made = markdown.markdown(f"{source}\n\n{references}", extensions=EXTENSIONS).partition(
        '<div class="editorial" hidden'
    )[0]
    return html.unescape(re.sub(r"<[^>]*>", "", made)).strip()


def test_marks_change_no_character(edition):
    """Quotation marks included, which are curled by what stands beside them."""
    labels = date_labels(edition)
    references = render_references(edition, labels)
    for chapter in edition.chapters:
        for paragraph in chapter.paragraphs:
            marked = Marked(labels).render(paragraph.pieces)
            assert shown(marked, references) == shown(render(paragraph.pieces)), paragraph.address
            assert bool(re.search(r"\]\[", marked)) == any(
                isinstance(one, Term | Emendation) or (isinstance(one, Dated) and one.gregorian.count("-") == 2)
                for one in walk(paragraph.pieces)
            )


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


def test_emendations_show_seed_and_reading(edition, seeds, apparatus):
    text = html.unescape(render_emendations(edition, apparatus.statements))
    for change in seeds.changes:
        part = text[text.index(f"{{: #{change.id} }}") :].split("\n### ")[0]
        old, new = re.findall(r"\*\*(.*?)\*\*", part)
        assert old in change.find and new in change.replace and old != new
        assert part.count(change.kind) >= 1
        words = re.split(r"(?<=\.) (?=[A-Z])", change.find.replace("*", ""))[0]
        assert words in re.sub(r"\*\*|\\(?=[\[\]])", "", part)
    assert len(re.findall(r"#note-[a-z0-9-]+ \}", text)) == len(seeds.notes)


def test_chapter_ends_with_its_links(edition, apparatus):
    chapter = edition.chapters[8]
    ending = closing_sections(edition, apparatus)[chapter.name]
    for link in (
        '[Kerensky, Alexander](../apparatus/names.md#kerensky-alexander){: data-in="3 4" }',
        "[7 November 1917: Petrograd is taken](../apparatus/timeline.md#event-1917-11-07)",
        "[Red Guard](../apparatus/glossary.md#red-guard)",
    ):
        assert link in ending
    assert "bibliography.md#broue" in closing_sections(edition, apparatus)[edition.chapters[7].name]
