"""The booklet's own words outside the chapters, on its covers and in its contents list, as the seed has them."""

from __future__ import annotations

from dataclasses import dataclass

from edition.model import Edition

TITLE = "The booklet’s own words"
INTRODUCTION = (
    "What stands in the booklet outside the chapters, in the order of the file and as the file has it: {what}."
)
BETWEEN = "\n\n"
"""What parts a page from the next in the seed."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A page of the booklet that is of no chapter, or a piece of one."""

    name: str
    """Its number, and which piece it is, e.g. "40 head"."""
    what: str
    """What it is, e.g. "back cover"."""
    words: str
    """The seed's characters without the empty line that parts them from the next page."""

    @property
    def id(self) -> str:
        """Its address, e.g. "printed-40-head"."""
        return f"printed-{self.name.replace(' ', '-')}"

    @property
    def heading(self) -> str:
        """What it is to a reader, e.g. "Page 40, head: back cover"."""
        return f"Page {self.name.replace(' ', ', ')}: {self.what}"


def printed_pages(edition: Edition) -> tuple[Printed, ...]:
    """The pages outside the chapters, in the order of the seed."""
    return tuple(
        Printed(
            f"{page.number} {page.piece}".strip(), page.record.outside, (page.text + page.space).removesuffix(BETWEEN)
        )
        for page in edition.pages
        if page.record.outside
    )


def introduction(printed: tuple[Printed, ...]) -> str:
    """What the pages are, in a sentence."""
    pages = dict.fromkeys(f"the {one.what} (p. {one.name.split()[0]})" for one in printed)
    *most, last = pages
    return INTRODUCTION.format(what=f"{', '.join(most)} and {last}" if most else last)
