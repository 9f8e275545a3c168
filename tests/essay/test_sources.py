"""Nothing is said without a source: every statement names its own or says that it has none, and the data agree with each other."""

from __future__ import annotations

import re

import pytest
from convertdate import julian
from edition.apparatus.days import first_day
from edition.apparatus.gather import Apparatus
from edition.apparatus.statements import Statements
from edition.dates import MONTHS
from edition.model import Edition
from edition.seeds.read import Seeds

from tests import ROOT

DAY = rf"(\d{{1,2}}) \((\d{{1,2}})\) ({'|'.join(MONTHS)})"
PAIR = re.compile(rf"{DAY}(?: (\d{{4}}))?")
SPAN = re.compile(rf"(\d{{1,2}})-\d{{1,2}} \((\d{{1,2}})-\d{{1,2}}\) ({'|'.join(MONTHS)})")
BARE = re.compile(rf"(?<!\()\b(\d{{1,2}})(?:-\d{{1,2}})? ({'|'.join(MONTHS)})")
YEAR = re.compile(r"\d{4}")
DIED = r"(?:died|death|killed|assassinated)\b"
ACROSS = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) \((\d{{1,2}}) ({'|'.join(MONTHS)})\)(?: (\d{{4}}))?")


@pytest.fixture(scope="module")
def said(apparatus: Apparatus) -> Statements:
    return apparatus.statements


def test_every_statement_has_a_source_or_says_that_it_has_none(said: Statements):
    assert [
        entry.title for entry in said.entries.values() if not entry.rests.source and not entry.rests.unverified
    ] == []


def test_every_source_supports_something(said: Statements):
    assert [source.id for source in said.sources if not said.supported(source.id)] == []


def test_no_source_is_named_twice_by_one(said: Statements):
    assert [
        entry.title for entry in said.entries.values() if len(set(entry.rests.source)) != len(entry.rests.source)
    ] == []


def test_sources_were_read_before_the_edition_said_so(said: Statements, edition: Edition):
    assert all(source.consulted <= edition.facts.date for source in said.sources)
    assert all(source.what and source.author for source in said.sources)


def test_nine_of_ten_are_verified(said: Statements):
    verified = [entry for entry in said.entries.values() if entry.rests.source]
    assert len(verified) >= 0.9 * len(said.entries)
    assert {kind for kind, _ in said.entries} == {"name", "event", "term", "work", "change", "note", "author"}


def prose(seeds: Seeds) -> list[str]:
    """What the edition says in sentences."""
    return [
        *(name.who for name in seeds.names),
        *(event.note for event in seeds.events),
        *(term.definition for term in seeds.terms),
        *(entry.why for entry in (*seeds.changes, *seeds.notes)),
        *(sentence.text for sentence in seeds.author),
        *(work["custom"].get("edition", "") for work in seeds.works),
    ]


def pairs(text: str) -> list[tuple[int, int, int, int, int]]:
    """The days given by both calendars: Julian month and day, Gregorian month and day, and the year, 0 if it is not said."""
    month = {name: number for number, name in enumerate(MONTHS, 1)}
    found = []
    for old, new, name, year in PAIR.findall(text):
        found.append((month[name], int(old), month[name], int(new), int(year or 0)))
    for old, new, name in SPAN.findall(text):
        found.append((month[name], int(old), month[name], int(new), 0))
    for old, first, new, second, year in ACROSS.findall(text):
        found.append((month[first], int(old), month[second], int(new), int(year or 0)))
    return found


def test_pairs_in_prose_are_one_day(seeds: Seeds):
    """A year that is not said is one of the essay's: the calendars lie thirteen days apart in all of them."""
    told = [(text, pair) for text in prose(seeds) for pair in pairs(text)]
    assert len(told) > 30
    for text, (month, day, new_month, new_day, year) in told:
        found = julian.to_gregorian(year or 1917, month, day)
        assert found[1:] == (new_month, new_day), text


def deaths(seeds: Seeds, surname: str) -> list[str]:
    """The years in which it is told that someone died: in a sentence that names him, in an event and in its note."""
    dead = re.compile(rf"\b{re.escape(surname)}(?: \w+){{0,2}} {DIED}")
    found = [match[1] for text in prose(seeds) for match in re.finditer(rf"{dead.pattern}[^.;]*?(\d{{4}})", text)]
    for event in seeds.events:
        if dead.search(event.what):
            found += [event.gregorian[:4], *re.findall(rf"{DIED}[^.;]*? (\d{{4}})", event.note)]
    return found


def test_deaths_in_prose_are_those_of_the_names(seeds: Seeds):
    told = {name.heading: deaths(seeds, name.heading.split(",")[0]) for name in seeds.names if name.dates}
    last = {name.heading: name.dates[-4:] for name in seeds.names}
    assert sum(map(bool, told.values())) >= 4
    assert {heading: years for heading, years in told.items() if set(years) - {last[heading]}} == {}


def days_told(note: str) -> set[tuple[int, int]]:
    """The days that a note names, as Gregorian months and days; "O.S." makes those of one calendar Julian ones."""
    named = {pair[2:4] for pair in pairs(note)}
    rest = ACROSS.sub("", SPAN.sub("", PAIR.sub("", note)))
    plain = {(MONTHS.index(month) + 1, int(day)) for day, month in BARE.findall(rest)}
    return named | ({julian.to_gregorian(1907, *day)[1:] for day in plain} if "O.S." in note else plain)


def test_days_that_the_essay_does_not_give_are_told_in_the_notes(edition: Edition):
    """An event is dated to the day by the essay's own words, or the editor says the day, and it is the event's."""
    supplied = [
        event
        for event in edition.events
        if first_day(event).day and (event.record.dated_by or not re.search(r"\d", YEAR.sub("", event.record.says)))
    ]
    assert {event.id for event in edition.events if event.record.dated_by and first_day(event).day} < {
        event.id for event in supplied
    }
    for event in supplied:
        day = first_day(event)
        assert (day.month, day.day) in days_told(event.record.note), event.record.what


def test_the_author_is_introduced_in_the_words_of_the_data(seeds: Seeds):
    """On the page about the edition with the sources of each sentence, and in the first of them on the title page."""
    about, title = ((ROOT / "docs" / name).read_text("utf-8") for name in ("about.md", "index.md"))
    for sentence in seeds.author:
        (said,) = [line for line in about.splitlines() if line.startswith(sentence.text)]
        assert re.findall(r"#source-([a-z0-9-]+)\)", said) == list(sentence.source)
    assert all(sentence.text in title for sentence in seeds.author[:2])
