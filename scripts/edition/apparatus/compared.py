"""Compares the words of two versions of the edition, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from edition.model import Edition
from edition.pieces import words_of
from edition.seeds.kept import KeptVersion

AROUND = 12
"""Words shown on either side of what differs."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words that both versions have, or that one has for those of the other."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        """True if both versions have the words."""
        return self.old == self.new


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the edition and its words."""

    number: str
    paragraphs: Mapping[str, str]
    """The words under the paragraphs' ids in the order of the text."""


def versions_of(edition: Edition, kept: Sequence[KeptVersion]) -> tuple[Version, ...]:
    """All versions, newest first: this one and those that are kept."""
    now = {
        paragraph.id: " ".join(words_of(paragraph.pieces).split())
        for chapter in edition.chapters
        for paragraph in chapter.paragraphs
    }
    return (Version(edition.facts.version, now), *(Version(one.number, one.paragraphs) for one in kept))


def differing(old: Version, new: Version) -> dict[str, tuple[Stretch, ...]]:
    """The paragraphs of either version whose words differ, those of the new in their order and then what is gone."""
    names = dict.fromkeys([*new.paragraphs, *old.paragraphs])
    pairs = {name: (old.paragraphs.get(name, ""), new.paragraphs.get(name, "")) for name in names}
    return {name: tuple(stretches(*pair)) for name, pair in pairs.items() if pair[0] != pair[1]}


def stretches(old: str, new: str) -> Iterator[Stretch]:
    """Two texts as stretches that are the same and stretches that differ, cut between words.

    `stretches("a b c", "a d c")` are "a" in both, "b" for "d", and "c" in both.
    """
    before, after = old.split(), new.split()
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        words = " ".join(before[i:j]), " ".join(after[k:m])
        yield Stretch(words[1], words[1]) if tag == "equal" else Stretch(*words)


def shortened(parts: Sequence[Stretch]) -> Iterator[Stretch]:
    """The stretches, of those that are the same only the words next to what differs."""
    for place, part in enumerate(parts):
        words = part.new.split()
        if not part.same or len(words) <= 2 * AROUND:
            yield part
            continue
        before = words[:AROUND] if place else []
        after = words[-AROUND:] if place < len(parts) - 1 else []
        short = " ".join([*before, "…", *after])
        yield Stretch(short, short)
