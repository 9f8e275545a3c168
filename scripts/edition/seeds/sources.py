"""The records of the sources, and what every record has that rests on them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from edition.addresses import ADDRESS

LETTERS = "a-z, 0-9 and single hyphens between them"
Slug = Annotated[str, Meta(pattern=rf"\A{ADDRESS}\Z", description=f"only {LETTERS}")]
Day = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", description="a day, e.g. 2026-11-23")]
Web = Annotated[str, Meta(pattern=r"\A(?:https?://[^\s\"<>\\^`{|}]+)?\Z", description="an address of the web")]


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """A table that holds just these keys."""


class Sourced(Record, frozen=True, kw_only=True):
    """A record of something that the edition says."""

    source: tuple[Slug, ...] = ()
    """The sources in which it was verified; () if it was in none."""
    unverified: str = ""
    """What of it could not be verified, and what was tried."""

    @property
    def certainty(self) -> Literal["high", "medium", "low"]:
        """How sure it is: "high" if it was verified, "medium" if in part, "low" if not at all."""
        return "low" if not self.source else "medium" if self.unverified else "high"


class SourceRecord(Record, frozen=True):
    """A `[[source]]` of `sources.toml`."""

    id: Slug
    title: str
    author: str
    """The author, or the site or encyclopaedia in which it stands."""
    consulted: Day
    what: str
    """The part that was read, and what it says."""
    date: str = ""
    address: Web = ""
    gloss: bool = False
    """True for a dictionary, which gives a person, a place or a word one line."""


class SentenceRecord(Sourced, frozen=True):
    """A `[[sentence]]` of `author.toml`: who the author is."""

    text: str
