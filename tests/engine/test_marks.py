"""What is marked in the text and where, and that marks change no word."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from edition.model import Dated, Term, Text
from edition.pages.emendations import sentence
from edition.pages.markdown import render
from edition.seeds.records import TermRecord
from edition.text.spans import Span, emphases
from edition.text.terms import FirstTerms, Held, gloss_terms

EXTENSIONS = ["attr_list", "footnotes", "smarty", "md_in_html", "toc", "tables", "fenced_code"]
SMARTY = {"smarty": {"smart_ellipses": False}}


def shown(source):
    made = markdown.markdown(source, extensions=EXTENSIONS, extension_configs=SMARTY)
    return html.unescape(re.sub(r"<[^>]*>", "", made))


QUOTED = [
    ((Text('a "'), Term((Text("sealed"),), "sealed-train", "A train."), Text('" car')), "a “sealed” car"),
    ((Text("in "), Dated((Text("May"),), "1917-05", "", "event-1917-05"), Text("'s")), "in May’s"),
    ((Text('the "'), Term((Text("Bolsheviks"),), "bolsheviks", "A party."), Text('".')), "the “Bolsheviks”."),
]


@pytest.mark.parametrize(("pieces", "words"), QUOTED)
def test_quotation_marks(pieces, words):
    assert shown(render(pieces)) == words


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
