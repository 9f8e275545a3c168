"""Finds the citations and the translator's notes by their form, makes them notes, and puts the editor's between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from edition.errors import SeedError, quoted
from edition.pieces import Citation, Link, Note, Notes, Pages, Piece
from edition.text.emendations import Remark
from edition.text.seams import Run
from edition.text.spans import Span, emphases, weave
from edition.text.works import AGAIN, Works

PARENTHESES = re.compile(r"\s*\((?P<said>[^()]*)\)")
BRACKETS = re.compile(r"\s*\[(?P<said>[^\[\]]*Translator's Note)\]")
PAGES = re.compile(r"\bpp?\. (?P<first>\d+)(?:[-–](?P<last>\d+))?\s*\Z")
LOCATOR = re.compile(r"(?:\bVol\. \d+, )?\bpp?\. [\d–-]+\s*\Z")
RANGE = re.compile(r"(?<=\bpp\. )(?P<first>\d+)-(?P<last>\d+)")
URL = re.compile(r"https?://[^\s\]]+[^\s\].,;:]")
PUNCTUATION = re.compile(r"[.,;:]?")
NEWLINE = "\n"


@dataclass(frozen=True, slots=True)
class Found:
    """A note as it stands in a text, the white space before it included."""

    start: int
    end: int
    note: Note

    def holds(self, remark: Remark) -> bool:
        """True if the editor's remark is on words of this note."""
        return self.start <= remark.start < self.end


class NoteMaker:
    """Makes the notes of one paragraph after another, and gives each a name of its own."""

    def __init__(self, works: Works, essay: str) -> None:
        self.works, self.essay = works, essay
        self.given: Counter[str] = Counter()

    def spans(self, run: Run, start: int, end: int, remarks: tuple[Remark, ...], own: str) -> tuple[Span, ...]:
        """The spans of a paragraph's notes: those side by side share one, the editor's come between.

        own: the name of an editor's note there whose id is a number, e.g. "editor-9-4"
        """
        found = find_notes(run.text, start, end, self.works, lambda: self._line(run, start, end))
        spans = [
            _span(run.text, group[0].start, group[-1].end, end, tuple(self._note(one, remarks) for one in group))
            for group in _side_by_side(found)
        ]
        for remark in remarks:
            if not any(one.holds(remark) for one in found):
                note = Note(
                    self._name(_own_name(remark, own)),
                    "editor",
                    remark.words,
                    id=remark.record.id,
                    about=remark.record.find,
                    differs=remark.record.differs,
                )
                spans.append(_span(run.text, remark.end, remark.end, end, (note,)))
        return tuple(spans)

    def _note(self, found: Found, remarks: tuple[Remark, ...]) -> Note:
        """The note with its name and the editor's remarks on it."""
        own = [remark for remark in remarks if found.holds(remark)]
        comment = tuple(piece for remark in own for piece in remark.words)
        note = replace(found.note, key=self._name(found.note.key), comment=comment)
        return replace(note, id=own[0].record.id, about=own[0].record.find) if own else note

    def _name(self, name: str) -> str:
        """The name, numbered from the second time it is asked for: "broue-114-2"."""
        self.given[name] += 1
        return name if self.given[name] == 1 else f"{name}-{self.given[name]}"

    def _line(self, run: Run, start: int, end: int) -> str:
        """The file and line of the seed on which a paragraph begins, for messages."""
        return f"seeds/essay.txt: line {self.essay.count(NEWLINE, 0, run.seed_spans(start, end)[0][0]) + 1}"


def find_notes(text: str, start: int, end: int, works: Works, place: Callable[[], str]) -> tuple[Found, ...]:
    """The citations and translator's notes of a paragraph, in the order of the text.

    place: says where the paragraph stands in the seed, for messages.
    """
    found = [
        *(_translator(text, match, works) for match in BRACKETS.finditer(text, start, end)),
        *(_citation(text, match, works, place) for match in PARENTHESES.finditer(text, start, end)),
    ]
    outer = sorted((one for one in found if one), key=lambda one: one.start)
    return tuple(one for one in outer if not any(other.start < one.start < other.end for other in outer))


def _own_name(remark: Remark, own: str) -> str:
    """The name of an editor's note: of its id's own words, "editor-finland" for "note-finland", else that of its place."""
    words = remark.record.id.removeprefix("note-")
    return own if words.isdigit() else f"editor-{words}"


def _side_by_side(found: tuple[Found, ...]) -> Iterator[list[Found]]:
    """The notes in groups, in each of which one follows the other with nothing between."""
    group: list[Found] = []
    for one in found:
        if group and group[-1].end != one.start:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _span(text: str, start: int, stop: int, end: int, notes: tuple[Note, ...]) -> Span:
    """The span of notes from `start` to `stop` and the punctuation after it."""
    mark = PUNCTUATION.match(text, stop, end)
    piece = Notes(notes, mark[0] if mark else "")
    return Span(start, stop + len(piece.punctuation), lambda _: piece)


def _citation(text: str, match: re.Match[str], works: Works, place: Callable[[], str]) -> Found | None:
    """The parenthesis as a note if one of its parts ends in pages, else None: it is an ordinary one, or leads to a page
    of the booklet itself."""
    parts = match["said"].split(";")
    if works.passes_over(match["said"]) or not any(PAGES.search(part) or works.cites(part) for part in parts):
        return None
    ids = [works.named_by(part, place) for part in parts]
    firsts = [_first_page(part, place) for part in parts]
    citations = tuple(Citation(work, _locator(part)) for work, part in zip(ids, parts, strict=True))
    key = "-".join(f"{work}-{first}".rstrip("-") for work, first in zip(ids, firsts, strict=True))
    pieces = _said(text, match.start("said"), match.end("said"), works, ids)
    return Found(match.start(), match.end(), Note(key, "citation", pieces, citations))


def _translator(text: str, match: re.Match[str], works: Works) -> Found:
    """The bracket as a translator's note; the first known work it names is the one it is about."""
    named = works.named.search(match["said"])
    ids = [works.by_name[named[0]]] if named else []
    key = "-".join(["translator", *ids])
    pieces = _said(text, match.start("said"), match.end("said"), works, ids)
    return Found(match.start(), match.end(), Note(key, "translator", pieces, tuple(Citation(work, "") for work in ids)))


def _first_page(part: str, place: Callable[[], str]) -> str:
    match = PAGES.search(part)
    if not match and AGAIN.search(part):
        return ""
    if not match:
        raise SeedError(
            place(), f"the citation {quoted(f'({part.strip()})')} gives no page", '"p. 114" or "pp. 114-115" at its end'
        )
    return match["first"]


def _locator(part: str) -> str:
    """What a part says after the work: volume and pages, e.g. "Vol. 1, pp. 92–93"."""
    match = LOCATOR.search(part)
    return match[0].strip().replace("-", "–") if match else ""


def _said(text: str, start: int, end: int, works: Works, ids: list[str]) -> tuple[Piece, ...]:
    """The words of a note as pieces: each work linked once, page ranges and web addresses marked."""
    spans = list(emphases(text, start, end))
    waiting = list(ids)
    for match in works.named.finditer(text, start, end):
        if works.by_name[match[0]] in waiting:
            waiting.remove(works.by_name[match[0]])
            spans.append(_fixed(match, Link(match[0], work=works.by_name[match[0]])))
    again = AGAIN.finditer(text, start, end)
    spans += [_fixed(match, Link(match[0], work=work)) for match, work in zip(again, waiting, strict=False)]
    spans += [_fixed(match, Pages(match["first"], match["last"])) for match in RANGE.finditer(text, start, end)]
    spans += [_fixed(match, Link(match[0], url=match[0])) for match in URL.finditer(text, start, end)]
    return weave(text, start, end, spans)


def _fixed(match: re.Match[str], piece: Piece) -> Span:
    return Span(match.start(), match.end(), lambda _: piece)
