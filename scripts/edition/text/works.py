"""The works that the text may cite, by the names it cites them by."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from typing import Any

from edition.errors import SeedError, quoted
from edition.model import Chapter, notes_of


class Works:
    """The works that the text may cite."""

    def __init__(self, works: tuple[dict[str, Any], ...]) -> None:
        cited = [work for work in works if work["custom"]["role"] == "cited"]
        self.by_name: dict[str, str] = {work["custom"]["cited_as"]: work["id"] for work in cited}
        names = "|".join(map(re.escape, sorted(self.by_name, key=len, reverse=True)))
        self.named = re.compile(rf"(?<!\w)(?:{names})(?!\w)" if names else r"(?!)")

    def cites(self, part: str) -> bool:
        """True if a part of a parenthesis begins as a citation does, whatever follows: "Figes, p. "."""
        name, comma, _ = part.partition(",")
        return bool(comma) and name.strip() in self.by_name

    def named_by(self, part: str, place: Callable[[], str]) -> str:
        """The id of the work that a part of a citation names first, "Broué, p. 114" being such a part.

        Raises SeedError, showing the nearest known name, if it names none.
        """
        name = part.split(",", 1)[0].strip()
        if name not in self.by_name:
            nearest = difflib.get_close_matches(name, self.by_name, 1, 0)
            hint = f"{quoted(nearest[0])} is the nearest" if nearest else "there is none"
            fault = f"the citation {quoted(f'({part.strip()})')} names no known work"
            raise SeedError(place(), fault, f"a cited_as of seeds/works.json ({hint})")
        return self.by_name[name]

    def prove_cited(self, chapters: tuple[Chapter, ...]) -> None:
        """Raise SeedError for a work marked as cited that no note cites."""
        cited = {citation.work for chapter in chapters for note in notes_of(chapter) for citation in note.citations}
        for name, work in self.by_name.items():
            if work not in cited:
                fault = f"{quoted(name)} is marked as cited, but no note cites it"
                raise SeedError(f"seeds/works.json: {work}", fault, "a citation in the text, or another role")
