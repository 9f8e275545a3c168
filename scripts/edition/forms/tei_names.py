"""Finds the names and dates of a paragraph, and says in which elements of TEI they are to stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from edition.forms.tei_elements import rests_on, when
from edition.seeds.records import EventRecord, NameRecord
from edition.text.patterns import Pattern, compile_pattern

KINDS = {"person": "persName", "place": "placeName", "organisation": "orgName"}
LEAD = regex.compile(r"\A(?:In|On|Since|From|As of|Until|Throughout the)\s+", regex.IGNORECASE)
WORD = regex.compile(r"\w*")
ASIDE = regex.compile(r"\s*\[[^\]]*\]|\s*\((?:title|twice|translator's note)\)|\A\(|\)\Z")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a name or a date stands in a text."""

    start: int
    end: int
    tag: str
    """The element, e.g. "persName"."""
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class NamedThings:
    """The persons, places and organizations with what finds them, and the events."""

    patterns: tuple[tuple[NameRecord, Pattern], ...]
    events: tuple[EventRecord, ...]

    def stretches(self, text: str) -> tuple[Stretch, ...]:
        """The names and dates of a text in order, a longer one before the shorter ones in it; none crosses another."""
        return tuple(_nested([*self._names(text), *_dates(text, self.events)]))

    def _names(self, text: str) -> Iterator[Stretch]:
        """The names, each to the end of the word at whose letters its pattern stopped, e.g. the "s" of "Bolsheviks"."""
        for name, pattern in self.patterns:
            for start, end in pattern.finds(text):
                yield Stretch(start, WORD.match(text, end).end(), KINDS[name.kind], {"ref": f"#{name.id}"})


def named_things(names: Iterable[NameRecord], events: tuple[EventRecord, ...]) -> NamedThings:
    """What is marked as a name or a date. Raises SeedError for a pattern that is no regular expression."""
    marked = (name for name in names if name.kind in KINDS)
    return NamedThings(
        tuple((name, compile_pattern(name.pattern, f'seeds/names.toml: "{name.heading}"')) for name in marked), events
    )


def _dates(text: str, events: tuple[EventRecord, ...]) -> Iterator[Stretch]:
    """The dates that stand in the essay's own words; one that the editor supplied is left out, and a span of which one end is known."""
    for event in events:
        at = text.find(event.find.replace("*", ""))
        says = LEAD.sub("", ASIDE.sub("", event.says)).strip()
        start = text.find(says, at, at + len(event.find) + len(says) + 40) if at >= 0 and says else -1
        half = " to " in says and not event.until
        if start >= 0 and event.dated_by != "editor" and not half:
            calendar = {"calendar": "#julian"} if event.julian else {}
            yield Stretch(start, start + len(says), "date", when(event) | calendar | rests_on(event))


def _nested(found: list[Stretch]) -> list[Stretch]:
    """The stretches in order, without those that repeat another or cross its border."""
    kept: list[Stretch] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if all(
            other.end <= one.start or (one.end <= other.end and (one.start, one.end) != (other.start, other.end))
            for other in kept
        ):
            kept.append(one)
    return kept
