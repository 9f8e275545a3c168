"""The timeline: every pair of dates is one day in both calendars, and the dates in the text are those of the events."""

import pytest
from convertdate import julian
from edition.apparatus.days import both_dates, first_day, in_order
from edition.dates import julian_of
from edition.pieces import Dated, Term, walk, words_of


def test_all_pairs(edition):
    """By a calendar library: the day where it is known, else the month, which may be one of two."""
    for event in edition.events:
        record = event.record
        if not record.julian:
            continue
        parts = tuple(map(int, record.julian.split("-")))
        if len(parts) == 3:
            assert record.gregorian == "{:04}-{:02}-{:02}".format(*julian.to_gregorian(*parts)), record.what
        else:
            months = {"{:04}-{:02}".format(*julian.to_gregorian(*parts, day)[:2]) for day in (1, 28)}
            assert record.gregorian in months, record.what


def test_computed_pairs(edition):
    """What the page gives as the Julian date of an event without one in the file is right too."""
    for event in edition.events:
        begin = first_day(event)
        if found := julian_of(begin, event.julian_until):
            assert (found.year, found.month, found.day) == julian.from_gregorian(begin.year, begin.month, begin.day)


WORDS = [
    ("event-1917-03-08", ("8 March 1917", "23 February 1917")),
    ("event-1917-07-16", ("16–17 July 1917", "3–4 July 1917")),
    ("event-1917-11-10", ("10–15 November 1917", "28 October – 2 November 1917")),
    ("event-1917-05-18", ("18 May 1917", "5 May 1917")),
    ("event-1918-03-04", ("4 March 1918", "")),
    ("event-1905-11", ("November 1905", "October 1905")),
    ("event-1918", ("1918–1921", "")),
]


@pytest.mark.parametrize(("name", "words"), WORDS)
def test_words(edition, name, words):
    assert both_dates(next(event for event in edition.events if event.id == name)) == words


def test_order(edition):
    ordered = [event.id for event in in_order(edition.events)]
    assert ordered.index("event-1917-03-08") < ordered.index("event-1917-03-20") < ordered.index("event-1917-04-14")
    assert ordered[0] == "event-1844"
    assert ordered[-1] == "event-1991"


def test_places(edition):
    found = {event.id: (event.address, event.page) for event in edition.events}
    assert found["event-1917-11-07"] == ("9.4", 25)
    assert found["event-1917-09-22"] == ("8.9", 23)
    assert found["event-1917-12-15"] == ("9.6", 26)


def dated(edition):
    return [
        (paragraph.address, words_of(piece.pieces), piece.gregorian, piece.julian)
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Dated)
    ]


def test_dates_in_the_text(edition):
    """Read by hand: the days that chapters 5 and 9 leave to the reader."""
    found = [one for one in dated(edition) if one[0] in ("5.3", "9.4")]
    assert found == [
        ("5.3", "February 23", "1917-03-08", "1917-02-23"),
        ("5.3", "24th", "1917-03-09", "1917-02-24"),
        ("5.3", "25th", "1917-03-10", "1917-02-25"),
        ("5.3", "26th", "1917-03-11", "1917-02-26"),
        ("5.3", "27th", "1917-03-12", "1917-02-27"),
        ("5.3", "28th", "1917-03-13", "1917-02-28"),
        ("5.3", "28th", "1917-03-13", "1917-02-28"),
        ("9.4", "24th", "1917-11-06", "1917-10-24"),
        ("9.4", "October 25", "1917-11-07", "1917-10-25"),
        ("9.4", "24th", "1917-11-06", "1917-10-24"),
        ("9.4", "25th", "1917-11-07", "1917-10-25"),
        ("9.4", "25th", "1917-11-07", "1917-10-25"),
        ("9.4", "26th of October", "1917-11-08", "1917-10-26"),
    ]


def test_uncertain_dates_are_not_marked(edition):
    """June 1906 of no calendar, the March of "Letters from Afar", Lenin's May, and the spans of years."""
    said = {(address, words) for address, words, _, _ in dated(edition)}
    assert not said & {
        ("3.2", "June 1906"),
        ("7.1", "March"),
        ("8.1", "May"),
        ("3.3", "1907"),
        ("16.1", "1844"),
        ("13.6", "1930s"),
    }


def test_terms_once_a_chapter(edition):
    for chapter in edition.chapters:
        terms = [
            piece.term
            for paragraph in chapter.paragraphs
            for piece in walk(paragraph.pieces)
            if isinstance(piece, Term)
        ]
        assert len(terms) == len(set(terms))
    words = {
        words_of(piece.pieces)
        for paragraph in edition.chapters[11].paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Term)
    }
    assert words == {"NEP", "State Capitalism", "Kulaks,", "Sovkhoz", "Kolkhoz", "Soviet"}


def test_every_term_is_marked_somewhere(edition, apparatus):
    marked = {
        piece.term
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Term)
    }
    assert {entry.term.id for entry in apparatus.glossary} == marked
