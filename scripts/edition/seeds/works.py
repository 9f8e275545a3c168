"""The works: each a CSL-JSON item with just what this edition prints, sends on and searches."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, field

from edition.dates import is_day
from edition.seeds.shapes import check_once, shape
from edition.seeds.sources import Record, Slug, Sourced

FILE = "seeds/works.json"
Words = Annotated[str, Meta(pattern=r"\S", description="words")]
Language = Annotated[
    str, Meta(pattern=r"\A[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z", description='the code of a language, e.g. "en"')
]
Web = Annotated[str, Meta(pattern=r"\Ahttps?://[^\s\"<>\\^`{|}]+\Z", description="an address of the web")]
Parts = Annotated[tuple[int, ...], Meta(min_length=1, max_length=3)]


class Agent(Record, frozen=True):
    """A person, or a body whose name is not divided."""

    family: Words = ""
    given: Words = ""
    literal: Words = ""

    def __post_init__(self) -> None:
        """Raise ValueError unless it is one of the two."""
        if [bool(self.family), bool(self.given)] != [not self.literal] * 2:
            raise ValueError('"family" and "given", or "literal"')


class Issued(Record, frozen=True):
    """When a work came out, to the day, the month or the year."""

    parts: Annotated[tuple[Parts, ...], Meta(min_length=1, max_length=1)] = field(name="date-parts")

    def __post_init__(self) -> None:
        """Raise ValueError if the calendar has no such day."""
        if not is_day(*self.parts[0]):
            raise ValueError('{"date-parts": [[1850, 7, 14]]}, or a month or year of it')


class Custom(Sourced, frozen=True):
    """What only this edition understands."""

    role: Literal["cited", "quoted", "mentioned"]
    cited_as: str = ""
    edition: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError if the text cites the work by no name."""
        if self.role == "cited" and not self.cited_as:
            raise ValueError('"cited_as" too, the name by which the text cites the work')


class Work(Record, frozen=True):
    """An item of `works.json`."""

    id: Slug
    type: str
    title: Words
    issued: Issued
    custom: Custom
    language: Language
    publisher: str = ""
    publisher_place: str = field(name="publisher-place", default="")
    collection_title: str = field(name="collection-title", default="")
    container_title: str = field(name="container-title", default="")
    volume: str = ""
    issue: str = ""
    page: str = ""
    number_of_pages: str = field(name="number-of-pages", default="")
    number_of_volumes: str = field(name="number-of-volumes", default="")
    url: Web = field(name="URL", default="")
    author: tuple[Agent, ...] = ()
    editor: tuple[Agent, ...] = ()
    translator: tuple[Agent, ...] = ()


def check_works(data: Any) -> tuple[dict[str, Any], ...]:
    """The works as they stand in the file, for the CSL processor. Raises SeedError for one that the edition cannot use."""
    works = shape(data, tuple[Work, ...], FILE)
    check_once([work.id for work in works], f"{FILE}: work", "id")
    check_once([work.custom.cited_as or work.id for work in works], f"{FILE}: work", "cited_as")
    return tuple(data)
