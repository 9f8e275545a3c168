"""The marks in the text and the pages of the apparatus: no word changes, and every entry shows what it is about."""

import html
import re

import markdown
import pytest
from edition.model import Dated, Term, Text, walk, words_of
from edition.pages.emendations import render_emendations, sentence
from edition.pages.in_chapter import closing_sections
from edition.pages.markdown import render, render_chapter
from edition.text.marks import unmark, unmark_pieces
from edition.text.spans import Span, emphases
from edition.text.terms import Held, gloss_terms

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


QUOTED = [
    ((Text('a "'), Term((Text("sealed"),), "sealed-train", "A train."), Text('" car')), "a “sealed” car"),
    ((Text("in "), Dated((Text("May"),), "1917-05", "", "event-1917-05"), Text("'s")), "in May’s"),
    ((Text('the "'), Term((Text("Bolsheviks"),), "bolsheviks", "A party."), Text('".')), "the “Bolsheviks”."),
]


@pytest.mark.parametrize(("pieces", "words"), QUOTED)
def test_quotation_marks(pieces, words):
    assert shown(render(pieces)) == words


def spans_of(text, pattern, changes=(), closed=()):
    from edition.seeds.records import TermRecord
    from edition.text.terms import FirstTerms

    terms = gloss_terms((TermRecord("Word", pattern, "A word."),))
    held = Held(tuple(changes), emphases(text, 0, len(text)), tuple(closed))
    return [text[span.start : span.end] for span in FirstTerms(terms).spans(text, 0, len(text), held)]


def span(text, words):
    start = text.index(words)
    return Span(start, start + len(words), lambda inner: Text(""))


CROSSING = [
    ("the Soviets met", "Soviet", [], [], ["Soviets"]),
    ("the *Soviets* met", "Soviet", [], [], ["Soviets"]),
    ("the *new Soviets* met", "the.*Soviets", [], [], []),
    ("the *new* Soviets met", "the .*Soviets", [], [], ["the *new* Soviets"]),
    ("the Kulaks. thus", "Kulaks", ["Kulaks."], [], ["Kulaks."]),
    ("Soviets (Soviets, p. 1) and Soviets", "Soviets,", [], ["(Soviets, p. 1)"], []),
    ("(Soviets, p. 1) and a Soviet", "Soviet", [], ["(Soviets, p. 1)"], ["Soviet"]),
]


@pytest.mark.parametrize(("text", "pattern", "changes", "closed", "found"), CROSSING)
def test_crossing(text, pattern, changes, closed, found):
    assert spans_of(text, pattern, [span(text, one) for one in changes], [span(text, one) for one in closed]) == found


SENTENCES = [
    ("One. Two, so. Three.", 6, "Two, so."),
    ("One.", 0, "One."),
    ('He said: "No." And left.', 18, "And left."),
    ("In No. 1 of Pravda. So.", 4, "In No. 1 of Pravda."),
]


@pytest.mark.parametrize(("text", "at", "found"), SENTENCES)
def test_sentence(text, at, found):
    start, end = sentence(text, at)
    assert text[start:end] == found


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
