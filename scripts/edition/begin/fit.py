"""Finds the booklet that a text fits: how many pages, which are blank, and at which place each begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, combinations, product
from math import inf

from edition.begin.places import Place
from edition.imposition import imposed_order

MORE = 3
"""How many sheets of four pages are tried beyond the fewest that hold the last chapter."""
TAIL = 3
"""How many blank pages there may be before the back cover."""
SENSE, SKIPPED, BLANK = 3.0, 8.0, 0.5
"""What it costs to begin a page where nothing shows it, to pass over a place where something does, and a blank page."""
LEFT = 0.2
"""What it costs if the contents list stands on a left-hand page: by custom it stands on the right."""
FULL_FRONT = 4.0
"""What it costs if a page before the first chapter is full: covers and contents lists are not."""
NEVER = 1e9
"""What it costs to pass over the contents list: more than all else together."""
SPREAD = 0.1
"""By how much of a page's length pages differ: one that is longer or shorter by that much costs 1, by twice as much 4."""
HEAD = 0.1
"""The part of a page that a chapter's heading takes."""
TOO_LONG = 1.6
"""More than this part of a page's length is more than one page."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A booklet that the text fits."""

    booklet: int
    blank: tuple[int, ...]
    covered: bool
    """True if the last page is the back cover, on one side of the first sheet with the front."""
    starts: dict[int, Place]
    """Where each page begins that is not blank, in the order of the text, the back cover's left out."""
    cost: float


@dataclass(frozen=True, slots=True)
class Text:
    """What the booklets are tried on."""

    places: tuple[Place, ...]
    end: int
    """How many characters the text has."""

    @property
    def listed(self) -> tuple[int, ...]:
        """The first pages of the chapters, in the order in which the text has their headings."""
        return tuple(place.listed for place in self.places if place.listed)

    @property
    def full(self) -> int:
        """The characters of a full page: what three in four of the stretches between shown places do not exceed."""
        shown = [place.start for place in self.places if place.shown]
        lengths = sorted(after - start for start, after in zip(shown, (*shown[1:], self.end), strict=True))
        return lengths[len(lengths) * 3 // 4] if lengths else self.end


def best_fit(places: tuple[Place, ...], end: int) -> Fit | None:
    """The booklet that costs least; None if the headings stand in the order of none."""
    text = Text(places, end)
    fits = (fit for trial in _trials(text.listed) if (fit := _fit(text, *trial)))
    return min(fits, key=lambda fit: fit.cost, default=None)


def _trials(listed: tuple[int, ...]) -> Iterator[tuple[int, tuple[int, ...], bool]]:
    """Booklets in which the chapters' first pages stand in this order: their pages, the blank ones, whether the last is a cover."""
    first, fewest = min(listed), -(-max(listed) // 4) * 4
    for booklet in range(fewest, fewest + 4 * MORE + 1, 4):
        order = imposed_order(booklet)
        if [page for page in order if page in listed] != list(dict.fromkeys(listed)):
            continue
        for front, tail, covered in product(_parts(range(2, first)), range(TAIL + 1), (True, False)):
            last = booklet - covered
            blank = (*front, *range(last - tail + 1, last + 1))
            if last - tail >= max(listed):
                yield booklet, blank, covered


def _parts(pages: range) -> Iterator[tuple[int, ...]]:
    return (part for size in range(len(pages) + 1) for part in combinations(pages, size))


def _fit(text: Text, booklet: int, blank: tuple[int, ...], covered: bool) -> Fit | None:
    """The places at which the booklet's pages begin at the least cost; None if they cannot."""
    left_out = frozenset(blank) | ({booklet} if covered else frozenset())
    pages = [page for page in imposed_order(booklet) if page not in left_out]
    trial = _Trial(text, pages, max(pages))
    found = trial.least()
    if not found:
        return None
    cost, starts = found
    return Fit(booklet, blank, covered, starts, cost + BLANK * len(blank))


class _Trial:
    """One booklet tried on a text, page after page in the order of the text."""

    def __init__(self, text: Text, pages: list[int], last: int) -> None:
        self.text, self.pages, self.last = text, pages, last
        self.full, self.headed = text.full, frozenset(text.listed)
        self.first = min(self.headed)
        self.starts = [*(place.start for place in text.places), text.end]
        self.skipped = list(accumulate((self._passed(place) for place in text.places), initial=0.0))

    def least(self) -> tuple[float, dict[int, Place]] | None:
        """The least cost and where each page begins then, by dynamic programming over pages and places."""
        states: dict[int, tuple[float, tuple[int, ...]]] = {0: (self._begun(self.pages[0], 0), (0,))}
        for page, after in zip(self.pages, [*self.pages[1:], 0], strict=True):
            reached: dict[int, tuple[float, tuple[int, ...]]] = {}
            for at, (cost, way) in states.items():
                for to, more in self._steps(page, at, after):
                    if cost + more < reached.get(to, (inf,))[0]:
                        reached[to] = (cost + more, (*way, to))
            states = reached
        if len(self.text.places) not in states:
            return None
        cost, way = states[len(self.text.places)]
        return cost, {page: self.text.places[at] for page, at in zip(self.pages, way, strict=False)}

    def _steps(self, page: int, at: int, after: int) -> Iterator[tuple[int, float]]:
        """Where the page after this one in the text may begin, and at what cost; at the text's end if there is none."""
        end = len(self.text.places)
        for to in range(at + 1, end + 1):
            length = self._length(page, self.starts[to] - self.starts[at])
            if length == inf:
                return
            begun = self._begun(after, to) if after and to < end else 0.0 if not after and to == end else inf
            if begun < inf:
                yield to, length + begun + self._broken_off(page, to) + self.skipped[to] - self.skipped[at + 1]

    def _broken_off(self, page: int, to: int) -> float:
        """What it costs if a chapter's last page ends there, in the middle of a sentence."""
        broken = to < len(self.text.places) and not self.text.places[to].ended
        return SKIPPED if broken and (page + 1 in self.headed or page == self.last) else 0.0

    def _passed(self, place: Place) -> float:
        """What it costs if no page begins there."""
        return NEVER if place.contents else SKIPPED if place.shown else 0.0

    def _begun(self, page: int, at: int) -> float:
        """What it costs if the page begins there; infinite if a heading says that it does not."""
        place = self.text.places[at]
        if page in self.headed or place.listed:
            return 0.0 if place.listed == page else inf
        if place.contents:
            return (0.0 if page % 2 else LEFT) if page < self.first else inf
        return 0.0 if place.shown or page == 1 else SENSE

    def _length(self, page: int, letters: int) -> float:
        """What it costs if a page has so many letters: one that the text runs through is full, no page is more.

        Where both may be short, two pages share what stands on them as evenly as it goes.
        """
        part = letters / self.full + HEAD * (page in self.headed)
        if part > TOO_LONG:
            return inf
        if page < self.first:
            return FULL_FRONT * part**2
        runs_on = page < max(self.headed) and page + 1 not in self.headed
        return ((part - 1) / SPREAD) ** 2 if part > 1 or runs_on else (1 - part) ** 2
