"""The records of the data files: one shape a table, and one a file."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from edition.addresses import ADDRESS, make_id
from edition.seeds.sources import LETTERS, Day, Record, Slug, Sourced

Count = Annotated[int, Meta(ge=0, le=99_999, description="a whole number of 0 to 99999")]
ChangeId = Annotated[str, Meta(pattern=rf"\Achange-{ADDRESS}\Z", description=f'"change-" and then {LETTERS}')]
EventId = Annotated[str, Meta(pattern=rf"\Aevent-{ADDRESS}\Z", description=f'"event-" and then {LETTERS}')]
NoteId = Annotated[str, Meta(pattern=rf"\Anote-{ADDRESS}\Z", description=f'"note-" and then {LETTERS}')]
Code = Annotated[str, Meta(pattern=r"\A[a-z]{2,3}\Z", description='the code of a language, e.g. "en"')]
FileName = Annotated[str, Meta(pattern=rf"\A(?:{ADDRESS})?\Z", description=LETTERS)]
FromCode = Annotated[
    str, Meta(pattern=r"\A(?:[a-z]{2,3})?\Z", description='the code of a language, e.g. "en", or nothing')
]
Title = Annotated[str, Meta(pattern=r"\A\S+(?: \S+)*\Z", description="words with single spaces between them")]
Author = Annotated[str, Meta(pattern=r"\A\S+(?: \S+)*\Z", description="given and family name, or one name")]
Version = Annotated[
    str,
    Meta(
        pattern=r"\A[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}\Z",
        description="three numbers with points between them, e.g. 1.0.0",
    ),
]
Web = Annotated[str, Meta(pattern=r"\A(?:https?://[^\s<>\"]+)?\Z", description="an address of the web")]
Report = Annotated[
    str,
    Meta(
        pattern=r"""\A(?:https://[^\s"<>{}?#/]+(?:/[^\s"<>{}?#]*)?|mailto:[^\s"<>{}?#@]+@[^\s"<>{}?#@]+)"""
        r"""\?(?=.*\{place\})(?:[^\s"<>{}#]|\{(?:place|words|link)\})+\Z""",
        description='an address, "https://…?…" or "mailto:…?…", with {place} behind its "?", and {words} and {link} if need be',
    ),
]
Conformance = Annotated[
    str,
    Meta(
        pattern=r"\AEPUB Accessibility 1\.1 - WCAG 2\.[0-2] Level A{1,3}\Z",
        description='the words of EPUB Accessibility 1.1, e.g. "EPUB Accessibility 1.1 - WCAG 2.2 Level A"',
    ),
]
Month = Annotated[str, Meta(pattern=r"\A[0-9]{4}-(?:0[1-9]|1[0-2])\Z", description='a month as "1850-07"')]
Piece = Annotated[Literal["", "head", "foot"], Meta(description='"head" or "foot"')]
Evidence = Annotated[
    Literal["", "heading", "word", "sentence", "sense"], Meta(description="one of heading, word, sentence, sense")
]
Join = Annotated[
    Literal["", "word", "hyphen", "sentence", "paragraph"],
    Meta(description="one of word, hyphen, sentence, paragraph"),
]
Editor = Annotated[Literal["", "editor"], Meta(description='"editor" or nothing')]


class CalendarRecord(Record, frozen=True):
    """`[calendar]` of `edition.toml`: where and how long the Julian calendar was in use."""

    place: Title
    """The country, e.g. "Spain"."""
    julian_until: Day
    """The last day of the Julian calendar there, by the Gregorian one."""


class SectionRecord(Record, frozen=True):
    """A `[[timeline.section]]` of `edition.toml`: a heading of the timeline."""

    title: Title
    id: Slug
    begins: str
    """The first day, month or year under it, e.g. "1850"; "" for the first."""


class OpenedRecord(Record, frozen=True):
    """`[timeline.opened]` of `edition.toml`: the months that are drawn day by day."""

    first: Month
    last: Month
    description: str = ""
    """What is to be seen there, for those who do not see it."""


class TimelineRecord(Record, frozen=True):
    """`[timeline]` of `edition.toml`: how the events are parted and drawn."""

    first: Count = 0
    """The first year of the scale; 0 for that of the first event."""
    last: Count = 0
    sections: tuple[SectionRecord, ...] = field(default=(), name="section")
    opened: OpenedRecord | None = None


class IntroductionsRecord(Record, frozen=True):
    """`[introductions]` of `edition.toml`: what only this edition can say at the head of a page, as Markdown."""

    timeline: str = ""
    bibliography: str = ""
    emendations: str = ""
    names: str = ""


class OriginRecord(Record, frozen=True):
    """`[source]` of `edition.toml`: where the booklet comes from."""

    library: str = ""
    """Who published it, e.g. "The Library"."""
    address: Web = ""
    """Where its text stood on the web, by its own words."""
    subject: str = ""
    """What it is about, as a library's catalogue has it."""


class AccessibilityRecord(Record, frozen=True):
    """The `[accessibility]` of `edition.toml`: what the EPUB says of itself, as of the edition's date."""

    conforms_to: Conformance
    found_by: Title
    """Who found it."""
    summary: Title
    """How it was found, and what was not tried."""


class EditionRecord(Record, frozen=True):
    """`edition.toml`, the whole file."""

    title: Title
    author: Author
    version: Version
    date: Day
    language: Code
    year: str
    rights: str
    sha256: str
    dated: bool = False
    """True if the booklet itself bears its year; else that is the earliest of which it can be."""
    translated_from: FromCode = ""
    """The language of the original; "" if the text is none of a translator's."""
    report: Report = ""
    """Where readers report errors, e.g. "https://example.org/issues/new?title={place}&body={words}"; "" if nowhere."""
    original: str = ""
    """The title of what it is translated from."""
    translator: str = ""
    """"" if the translator is not named."""
    source: OriginRecord = OriginRecord()
    file: FileName = ""
    """What the files are called that one takes away, before their endings; by default the title's address."""
    lines: tuple[Title, ...] = ()
    """The parts of the title in which covers have it; () for one."""
    description: str = ""
    """What the site is, in a sentence for search engines."""
    calendar: CalendarRecord | None = None
    timeline: TimelineRecord = TimelineRecord()
    introductions: IntroductionsRecord = IntroductionsRecord()
    phrase: str = ""
    """Two or three words of the text that stand together, as the search's example of a phrase."""
    not_cited: tuple[str, ...] = ()
    """Parentheses that look like citations and are none, as the text has them, e.g. "(Acts, p. 4)"."""
    accessibility: AccessibilityRecord | None = None
    """None if nobody has found to what the EPUB conforms."""

    @property
    def dating(self) -> str:
        """The year of the booklet, e.g. "1898" or "not before 2012"; "" if nothing is known."""
        return self.year if self.dated or not self.year else f"not before {self.year}"

    @property
    def file_name(self) -> str:
        """The name of the files that one takes away, without their endings."""
        return self.file or make_id(self.title) or "essay"

    @property
    def said_description(self) -> str:
        """What the site is, in a sentence."""
        return self.description or f"{self.title}, by {self.author}: a digital edition to read, search and cite."


class PageRecord(Record, frozen=True):
    """A `[[page]]` of `pages.toml`."""

    number: Count
    begins: str
    """Its first words; they stand once in the seed, or `occurrence` says which they are."""
    piece: Piece = ""
    occurrence: Count = 0
    """Which of the places where the words stand is meant, from 1; 0 if there is only one."""
    inside_line: bool = False
    """True for a page that begins in the middle of a line of the file."""
    outside: str = ""
    """What it is if it is of no chapter, e.g. "front cover"."""
    evidence: Evidence = ""
    """What shows that it begins there; "" for a page outside the chapters."""
    joins: Join = ""
    """How it goes on with the page before, where the words do not show it."""
    follows: str = ""
    """The last words before it in the file, where only sense shows that it begins there."""
    reason: str = ""
    """Why it begins there, or joins so, where the words do not show it."""


class ChapterRecord(Record, frozen=True):
    """A `[[chapter]]` of `chapters.toml`."""

    title: str
    slug: Slug
    page: Count
    summary: str = ""
    """What it says, in one line of the edition's own."""
    heading: str = ""
    """The heading as the seed has it, if that is not the title, e.g. "CHAPTER ONE\nTHE CANAL"."""
    listed: str = ""
    """What the contents list calls it, if neither title nor heading, e.g. "1. The Canal"."""


class ChangeRecord(Sourced, frozen=True):
    """A `[[change]]` of `emendations.toml`."""

    id: ChangeId
    """Its address, e.g. "change-1"; never changed once it is published."""
    chapter: str
    find: str
    replace: str
    kind: Literal["damage", "slip", "spelling"]
    why: str
    since: str = "1.0.0"


class NoteRecord(Sourced, frozen=True):
    """A `[[note]]` of `emendations.toml`."""

    id: NoteId
    """Its address, e.g. "note-1"; never changed once it is published."""
    chapter: str
    find: str
    why: str
    since: str = "1.0.0"
    differs: bool = False
    """True if it says where accepted history differs from the essay."""


class VersionRecord(Record, frozen=True):
    """A `[[version]]` of `versions.toml`."""

    number: Version
    date: Day
    what: str


class NameRecord(Sourced, frozen=True):
    """A `[[name]]` of `names.toml`: a heading of the index."""

    heading: str
    kind: Literal["person", "organisation", "place", "publication", "event", "term"]
    pattern: str
    """A regular expression that finds the words of the text that belong under the heading."""
    variants: tuple[str, ...] = ()
    full_name: str = ""
    dates: str = ""
    who: str = ""
    see_also: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of its entry in every form, e.g. "kerensky-alexander"."""
        return make_id(self.heading)


class SeeRecord(Record, frozen=True):
    """A `[[see]]` of `names.toml`."""

    heading: str
    see: tuple[str, ...]


class EventRecord(Sourced, frozen=True):
    """An `[[event]]` of `events.toml`."""

    what: str
    says: str
    find: str
    gregorian: str
    id: EventId = ""
    """Its address, e.g. "event-1917-05-18-2"; without one, that of its day."""
    julian: str = ""
    until: str = ""
    words: str = ""
    label: str = ""
    dated_by: Editor = ""
    note: str = ""
    differs: bool = False


class DateRecord(Record, frozen=True):
    """A `[[date]]` of `events.toml`: words that name the day of an event, or a day of their own within it."""

    find: str
    words: str
    event: str
    gregorian: str = ""
    julian: str = ""


class TermRecord(Sourced, frozen=True):
    """A `[[term]]` of `glossary.toml`."""

    term: str
    pattern: str
    definition: str
    also: tuple[str, ...] = ()
