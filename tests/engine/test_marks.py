"""What is marked in the text and where, and that marks change no word."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import markdown
import pytest
from edition.pages.emendations import sentence
from edition.pages.markdown import Marked
from edition.pieces import Dated, Emendation, Emphasis, PageBreak, Term, Text, words_of
from edition.seeds.records import TermRecord
from edition.text.spans import Span, emphases
from edition.text.terms import FirstTerms, Held, gloss_terms

EXTENSIONS = ["attr_list", "footnotes", "md_in_html", "toc", "tables", "fenced_code", "edition.site.extension"]
MAY = Dated((), "1917-05", "", "event-1917-05")
QUOTED = [
    ((Text('a "'), Term((Text("sealed"),), "sealed-train", "A train."), Text('" car')), "a “sealed” car"),
    ((Text("in "), replace(MAY, pieces=(Text("May"),)), Text("'s")), "in May’s"),
    ((Text('the "'), Term((Text("Bolsheviks"),), "bolsheviks", "A party."), Text('".')), "the “Bolsheviks”."),
]
REFERENCES = "\n\n[sealed-train]: a.md\n[1917-05]: b.md\n[bolsheviks]: c.md\n[stalinism]: d.md\n[change-1]: e.md"
TAGS = re.compile(r"<[^>]*>")


@pytest.mark.parametrize(("pieces", "words"), QUOTED)
def test_quotation_marks(pieces, words):
    made = markdown.markdown(Marked({MAY: "1917-05"}).render(pieces) + REFERENCES, extensions=EXTENSIONS)
    assert "<a " in made
    assert html.unescape(TAGS.sub("", made)) == words


CUT = [
    ((Text("an agricultural"), PageBreak(9, "cultural", "-"), Text(" land")), "an agri{p. 9-}cultural land"),
    ((Text("the "), Emphasis((Text("Stalinist"),)), PageBreak(33, "ist"), Text(" way")), "the *Stalin{p. 33}ist* way"),
    ((Term((Text("Stalinist"),), "stalinism", "A rule."), PageBreak(33, "ist", "-")), "[Stalin{p. 33-}ist][stalinism]"),
    (
        (Emendation("whole", "whoel", "slip", "", "change-1"), PageBreak(2, "el", "-")),
        "[{~~whoel~>whole~~}][change-1]{p. 2 -|el}",
    ),
]


@pytest.mark.parametrize(("pieces", "source"), CUT)
def test_a_page_that_begins_inside_a_word(pieces, source):
    """Markdown shows the place; the site shows it behind the word, and says what stood there."""
    assert Marked({}).render(pieces) == source
    made = markdown.markdown(source + REFERENCES, extensions=EXTENSIONS)
    mark = next(piece for piece in pieces if isinstance(piece, PageBreak))
    assert f'data-tail="{mark.tail}"' in made and f'data-hyphen="{mark.hyphen}"' in made
    assert TAGS.sub("", made) == words_of(pieces)


def spans_of(text, pattern, changes=(), closed=()):
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
