"""What was said as lines to read and compare: a block a line, what is inside it indented, what stands in a sentence in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.site.spoken.hearing import Said

IN_A_SENTENCE = re.compile(
    "link|emphasis|strong|time|code|superscript|subscript|doc-noteref|doc-backlink|doc-pagebreak|mark|term|abbreviation|deletion|insertion"
)
"""The roles of what does not begin a line of its own."""
PLACE = re.compile(r", level \d+, position \d+, set size \d+$")
"""What is said of an item of a list besides; here its line shows it, and would change with every other item's."""


def lines(said: Said, depth: int = 0) -> Iterator[str]:
    """The lines of a thing and of what is inside it."""
    runs = list(runs_of(said.within))
    start = "  " * depth + once(said)
    if len(runs) == 1 and inline(runs[0][0]):
        yield f"{start}: {sentence(runs[0])}"
    else:
        yield start
        for run in runs:
            yield from ["  " * (depth + 1) + sentence(run)] if inline(run[0]) else lines(run[0], depth + 1)
    yield from ("  " * (depth + 1) + f"— {line}" for line in descriptions(runs))


def runs_of(within: list[Said]) -> Iterator[list[Said]]:
    """What is read without a pause; each block that is announced is a run of its own."""
    run: list[Said] = []
    for one in within:
        if run and not (inline(one) and inline(run[-1]) and one.block == run[-1].block):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def inline(said: Said) -> bool:
    """Whether it stands within a sentence."""
    return not said.element or bool(IN_A_SENTENCE.fullmatch(said.role))


def sentence(run: list[Said]) -> str:
    """A run as one line, e.g. "weeks after [link, Kornilov]’s coup attempt"."""
    line = ""
    for one in run:
        line += " " if one.apart else ""
        inside = f": {sentence(one.within)}" if one.within else ""
        line += f"[{once(one)}{inside}]" if one.element else one.words
    return line.strip()


def once(said: Said) -> str:
    """Its words, without its place in a list and without a name that is only what is said inside it."""
    return PLACE.sub("", said.words if said.more() else said.role or said.words)


def descriptions(runs: list[list[Said]]) -> list[str]:
    """The descriptions of what stands in the sentences, each once, e.g. "Kornilov: the general’s attempt"."""
    sentences = [one for run in runs if inline(run[0]) for part in run for one in part.every()]
    return list(dict.fromkeys(f"{one.content().strip()}: {one.described}" for one in sentences if one.described))
