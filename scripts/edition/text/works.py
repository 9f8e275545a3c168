"""The works that the text may cite, by the names it cites them by."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from typing import Any

from edition.errors import SeedError, quoted
from edition.model import Chapter, notes_of

SIGNAL = re.compile(r"\s*(?:(?:see(?: also)?|cf\.|compare|e\.g\.,?)\s+)*", re.IGNORECASE)
"""What may stand before a work that is cited: "see Broué, p. 114"."""
AGAIN = re.compile(r"\bibid(?:em\b|\.|\b)", re.IGNORECASE)
"""The work that was cited last: "ibid., p. 115"."""
YEAR = re.compile(r"\s+\d{4}[a-z]?\Z")
PAGES_ALONE = re.compile(r"pp?\. [\d–-]+\s*\Z")


class Works:
    """The works that the text may cite."""

    def __init__(self, works: tuple[dict[str, Any], ...], not_cited: tuple[str, ...] = ()) -> None:
        """not_cited: parentheses that look like citations and are none, as the text has them, e.g. "(Acts, p. 4)"."""
        self.not_cited = dict.fromkeys(not_cited, False)
        self.last = ""
        cited = [work for work in works if work["custom"]["role"] == "cited"]
        self.by_name: dict[str, str] = {work["custom"]["cited_as"]: work["id"] for work in cited}
        names = "|".join(map(re.escape, sorted(self.by_name, key=len, reverse=True)))
        self.named = re.compile(rf"(?<!\w)(?:{names})(?!\w)" if names else r"(?!)")

    def cites(self, part: str) -> bool:
        """True if a part of a parenthesis begins as a citation does, whatever follows: "Figes, p. "."""
        name, comma, _ = _signalled(part).partition(",")
        return bool(AGAIN.fullmatch(name.strip())) or (bool(comma) and self._known(name) in self.by_name)

    def passes_over(self, said: str) -> bool:
        """True if a parenthesis is none by the data, or leads to pages of the booklet: "see p. 12"."""
        words = " ".join(f"({said})".split())
        if words in self.not_cited:
            self.not_cited[words] = True
            return True
        if _signalled(said) == said.lstrip():
            return False
        return all(PAGES_ALONE.match(_signalled(part)) for part in said.split(";"))

    def _known(self, name: str) -> str:
        """The name by which a work is known, of "Broué 1961" too, where no work is called that."""
        name = name.strip()
        return name if name in self.by_name else YEAR.sub("", name)

    def named_by(self, part: str, place: Callable[[], str]) -> str:
        """The id of the work that a part of a citation names first, e.g. "see Broué, p. 114", or that was cited last, "ibid.".

        Raises SeedError, showing the nearest known name, if it names none.
        """
        said = _signalled(part).split(",", 1)[0].strip()
        if AGAIN.fullmatch(said):
            if not self.last:
                raise SeedError(
                    place(), f"{quoted(f'({part.strip()})')} comes before any citation", "a work cited before it"
                )
            return self.last
        name = self._known(said)
        if name not in self.by_name:
            nearest = difflib.get_close_matches(name, self.by_name, 1, 0)
            hint = f"{quoted(nearest[0])} is the nearest" if nearest else "there is none"
            fault = f"the citation {quoted(f'({part.strip()})')} names no known work"
            raise SeedError(place(), fault, f"a cited_as of seeds/works.json ({hint})")
        self.last = self.by_name[name]
        return self.last

    def prove_cited(self, chapters: tuple[Chapter, ...]) -> None:
        """Raise SeedError for a work marked as cited that no note cites, and for a parenthesis that is none and not there."""
        for words, met in self.not_cited.items():
            if not met:
                raise SeedError("seeds/edition.toml: not_cited", f"{quoted(words)} is nowhere", "words of the text")
        cited = {citation.work for chapter in chapters for note in notes_of(chapter) for citation in note.citations}
        for name, work in self.by_name.items():
            if work not in cited:
                fault = f"{quoted(name)} is marked as cited, but no note cites it"
                raise SeedError(f"seeds/works.json: {work}", fault, "a citation in the text, or another role")


def _signalled(part: str) -> str:
    """A part of a citation without what leads to it: "Broué, p. 114" of "see also Broué, p. 114"."""
    return part[SIGNAL.match(part).end() :]  # type: ignore[union-attr]
