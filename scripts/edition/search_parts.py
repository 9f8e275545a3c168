"""Cuts a search index that is too large for one file into a head and parts, which the browser fetches as it needs them.

The head has the chapters' titles, the apparatus and the vocabulary; a part has the text of one chapter, or for a
stretch of the vocabulary the places where every word stands. Format: `docs/assets/search/parts.js` reads them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

from .search_vocabulary import Vocabulary
from .search_words import tokens

Entry = dict[str, Any]
HEAD = "window.EditionIndex = "
PART = "EditionIndex.put"
WHOLE = 480_000
"""Bytes of an index up to which it is one file: about 190 KB by gzip. The essay's own has 78,000."""
STRETCH = 40_000
"""Bytes of places after which a part ends: about 15 KB by gzip."""


def index_files(index: Entry, whole: int = WHOLE) -> dict[str, str]:
    """The scripts that hold the index under their paths in `docs/`: one, or a head and its parts beyond `whole` bytes."""
    one = _script(HEAD, index)
    return {"search/index.js": one} if len(one.encode()) <= whole else _cut(index)


def _cut(index: Entry) -> dict[str, str]:
    """The head and the parts; their addresses end in a sum of all, so that no head meets another's parts."""
    vocabulary = Vocabulary()
    chapters = [_chapter_head(chapter, vocabulary) for chapter in index["chapters"]]
    for text in _apparatus_texts(index):
        vocabulary.add(tokens(text, []), essay=False)
    words = vocabulary.words
    forms = sorted(words)
    starts, bodies = _stretches([" ".join(words[form].units) for form in forms])
    parts = {f"search/words-{number}.js": _part(f"words-{number}", body) for number, body in enumerate(bodies)}
    for number, chapter in enumerate(index["chapters"], 1):
        parts[f"search/chapter-{number}.js"] = _part(f"chapter-{number}", chapter)
    head = index | {
        "chapters": chapters,
        "words": " ".join(_said(form, words[form].written) for form in forms),
        "counts": [words[form].essay for form in forms],
        "stretches": starts,
        "optional": vocabulary.optional,
        "version": hashlib.sha256("".join(parts.values()).encode()).hexdigest()[:8],
    }
    return {"search/index.js": _script(HEAD, head)} | parts


def _unit_texts(chapter: Entry) -> Iterator[tuple[str, list[list[Any]]]]:
    """The texts of a chapter's units in the order of their numbers, with the seed's words: a paragraph, then its notes."""
    for paragraph in chapter["paragraphs"]:
        yield paragraph["text"], paragraph.get("seed", [])
        yield from ((note[2], []) for note in paragraph.get("notes", ()))


def _apparatus_texts(index: Entry) -> Iterator[str]:
    """The texts of the apparatus in the order of `units.js`."""
    yield from (work[1] for work in index["works"])
    yield from (_headed(heading, others) for heading, _, others in index["names"])
    yield from (_headed(term, also) for term, also in index["terms"])
    yield from (entry[1] for entry in chain(index["events"], index["emendations"]))


def _headed(heading: str, others: list[str]) -> str:
    return f"{heading} ({'; '.join(others)})" if others else heading


def _stretches(words: list[str]) -> tuple[list[int], list[list[str]]]:
    """The vocabulary cut where a part is full: the numbers of their first words, and their bodies."""
    starts, bodies, size = [0], [[]], 0  # type: tuple[list[int], list[list[str]], int]
    for number, word in enumerate(words):
        if bodies[-1] and size + len(word) > STRETCH:
            starts.append(number)
            bodies.append([])
            size = 0
        bodies[-1].append(word)
        size += len(word)
    return starts, bodies


def _chapter_head(chapter: Entry, vocabulary: Vocabulary) -> Entry:
    """A chapter without its text: for every paragraph how many words it and each of its notes have."""
    sizes = iter([vocabulary.add(tokens(text, seed), essay=True) for text, seed in _unit_texts(chapter)])
    paragraphs = [[next(sizes) for _ in range(1 + len(paragraph.get("notes", ())))] for paragraph in chapter["paragraphs"]]
    return {key: chapter[key] for key in ("title", "name", "pages")} | {"paragraphs": paragraphs}


def _said(form: str, written: str) -> str:
    return form if form == written else f"{form}|{written}"


def _part(name: str, body: Any) -> str:
    return f"{PART}({json.dumps(name)},{_json(body)});\n"


def _script(start: str, body: Any) -> str:
    return f"{start}{_json(body)};\n"


def _json(body: Any) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
