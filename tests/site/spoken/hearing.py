"""What a virtual screen reader says of a page, as a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from tests.site import npm

READER = (
    "@guidepup/virtual-screen-reader@0.33.0",
    "lib/esm/index.browser.js",
    "461e696a21808af0d8c58846573305f278471dc72b0287d90545f08488dd8c7b",
)
WALK = Path(__file__).with_name("reader.js").read_text(encoding="utf-8")


@dataclass(slots=True)
class Said:
    """One thing the reader says, and what it says inside it."""

    words: str
    """E.g. "link, Kornilov"; of a text the text itself."""
    element: bool
    """Whether it is an element; else a text."""
    block: int
    """The number of the block it stands in; what stands in the same one is read without a pause."""
    apart: bool = True
    """Whether white space or the end of a block stands before it."""
    target: str = ""
    """Where a link leads."""
    described: str = ""
    """The description. It is not among the words: a reader says it when focus comes there, or when asked."""
    within: list[Said] = field(default_factory=list)
    """What is said inside, in order."""

    @property
    def role(self) -> str:
        """E.g. "link"; "" of a text."""
        return self.words.split(",")[0] if self.element else ""

    @property
    def name(self) -> str:
        """What is said after the role, e.g. "Kornilov"; "" of a text."""
        return self.words.partition(", ")[2] if self.element else ""

    def every(self) -> Iterator[Said]:
        """It and all inside, in the order of reading."""
        yield self
        for one in self.within:
            yield from one.every()

    def content(self) -> str:
        """What is said inside, without what announces it; of an element that is said at once, its name."""
        if self.within:
            return "".join(f"{' ' * one.apart}{one.content()}" for one in self.within).strip()
        return self.name if self.element else self.words

    def more(self) -> str:
        """Its name, if that is not only what is said inside it."""
        bare = re.compile(r"\s+")
        same = self.within and bare.sub("", self.name) == bare.sub("", self.content())
        return "" if same else self.name


def hear(page: Page, part: str = "") -> Said:
    """What is said of the page that is open, or of a part of it, given as a selector."""
    script = npm.kept(*READER).read_text(encoding="utf-8")
    page.route("**/virtual-screen-reader.js", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    heard: list[tuple[int, Said]] = []
    for one in page.evaluate(WALK, part):
        node, end = one.pop("node"), one.pop("end")
        if end:
            begin = next(i for i, (number, _) in enumerate(heard) if number == node)
            heard[begin][1].within = [said for _, said in heard[begin + 1 :]]
            del heard[begin + 1 :]
        else:
            heard.append((node, spoken(**one)))
    return heard[0][1]


def spoken(words: str, described: str, **others: object) -> Said:
    """A thing said, its description taken out of its words."""
    return Said(words.replace(f", {described}", "", 1) if described else words, described=described, **others)
