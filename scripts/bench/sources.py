"""Turns the edition's sixteen chapters into what a peer understands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

LINK = re.compile(r"\[([^\[\]]+)\]\(\.\./apparatus/[^)\s]*\)(?:\{:[^}]*\})?")
"""A link into the apparatus, which no peer has: its words stay."""
LOCATOR = re.compile(r"\[\]\(#(p\d+-\d+)\)\{:[^}]*\}")
"""A paragraph's number in the margin, e.g. `[](#p8-1){: .locator data-n="8.1" }`."""
HEADING = re.compile(r"\{: (#[\w-]+) \}$", re.MULTILINE)
ATTRIBUTES = re.compile(r"^ *\{:[^}\n]*\}\n|\{:[^}\n]*\}", re.MULTILINE)
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
PLACE = "///Footnotes Go Here///\n"


@dataclass(frozen=True, slots=True)
class Source:
    """A chapter as the edition's program writes it."""

    name: str
    """e.g. "08-from-july-to-october"."""
    title: str
    text: str
    """Markdown with its front matter, links into the apparatus turned into their words."""

    @property
    def number(self) -> int:
        """The chapter's number."""
        return int(self.name.split("-")[0])


def read_sources(docs: Path) -> tuple[Source, ...]:
    """The chapters of a docs folder, in order."""
    return tuple(_read(path) for path in sorted((docs / "chapters").glob("*.md")))


def _read(path: Path) -> Source:
    text = LINK.sub(r"\1", path.read_text(encoding="utf-8"))
    title = text.split("\n# ", 1)[1].split("\n", 1)[0]
    return Source(path.stem, title, text)


def for_mdbook(text: str) -> str:
    """CommonMark: no front matter, no attribute lists; a paragraph's number is an empty element with its id."""
    text = FRONT.sub("", text).replace(PLACE, "").replace(' markdown="1"', "")
    text = LOCATOR.sub(r'<span id="\1"></span>', text)
    heads = [HEADING.sub(r"{\1}", line) if line.startswith("#") else line for line in text.splitlines(keepends=True)]
    return ATTRIBUTES.sub("", "".join(heads))


def contents(sources: tuple[Source, ...], title: str) -> str:
    """A first page: the title, and the chapters as a list of links."""
    lines = [f"{source.number}. [{source.title}](chapters/{source.name}.md)" for source in sources]
    return f"# {title}\n\n" + "\n".join(lines) + "\n"
