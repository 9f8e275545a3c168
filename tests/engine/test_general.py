"""The code tells no edition's story but that of the seeds: none of their names and years is in what it says or does.

The words are taken from `seeds/` themselves. What stands in comments and docstrings is for those who work on the code, and
gives examples; a reader never meets it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from edition.addresses import fold
from edition.apparatus.example import ORDINALS
from edition.dates import MONTHS
from edition.seeds.read import read_seeds
from edition.text.lexicon import WORD, dictionary

from tests import ROOT

NOTES = re.compile(r"/\*.*?\*/|(?<![:\"'])//[^\n]*|\{#.*?#\}|<!--.*?-->", re.DOTALL)
YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
TEXTS = ("*.js", "*.css", "*.html", "*.typ", "*.md", "*.opf", "*.xml")
GENERAL = frozenset({"english", "anti", "copyright", "unicode"})
"""Words that are no edition's own though a text has them with a capital."""
RARE = 4000
"""So often the dictionary's sources have a word that may be a name: it holds the best known of them beside ordinary words."""


@cache
def own_words() -> frozenset[str]:
    """The capitalised words of names, titles and text that are no ordinary words of the language, folded."""
    seeds = read_seeds(ROOT / "seeds")
    facts, english = seeds.edition, dictionary("en")
    assert english is not None
    said = [facts.author, facts.title, facts.original, facts.source.library, facts.source.address, facts.file]
    said += [seeds.essay, *(name.heading for name in seeds.names), *(work["title"] for work in seeds.works)]
    found = {word for one in said for word in WORD.findall(one) if word[0].isupper() and len(word) > 3}
    small = {word for word in WORD.findall(seeds.essay) if word.islower()}
    named = {word for name in seeds.names for word in WORD.findall(name.heading) if word[0].isupper() and len(word) > 3}
    words = {fold(word) for word in found if word.lower() not in english}
    words = {word for word in words if word not in english}
    known = {fold(word) for word in named if word.lower() not in small and english[word] < RARE}
    return frozenset((words | known) - GENERAL - {fold(word) for word in (*MONTHS, *ORDINALS)})


@cache
def own_years() -> frozenset[str]:
    """The years of the timeline."""
    return frozenset(year for event in read_seeds(ROOT / "seeds").events for year in YEAR.findall(event.gregorian))


def constants(source: str) -> Iterator[str]:
    """What a module says: its constants without its docstrings."""
    tree = ast.parse(source)
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in notes and type(node.value) in (str, int):
            yield str(node.value)


def said() -> Iterator[tuple[str, str]]:
    """What code, templates and assets say, each with the name of its file."""
    for path in sorted((ROOT / "scripts/edition").rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), "\n".join(constants(path.read_text(encoding="utf-8")))
    for folder in ("scripts/edition", "docs/assets", "docs/overrides"):
        for pattern in TEXTS:
            for path in sorted((ROOT / folder).rglob(pattern)):
                yield path.relative_to(ROOT).as_posix(), NOTES.sub(" ", path.read_text(encoding="utf-8"))
    yield "mkdocs.yml", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def of_the_seeds(text: str) -> list[str]:
    """The words and years of the seeds that a text has."""
    words = [word for word in WORD.findall(text) if fold(word) in own_words()]
    return words + [year for year in YEAR.findall(text) if year in own_years()]


def test_no_word_of_an_essay_is_left_in_the_code():
    found = {path: sorted(set(words)) for path, text in said() if (words := of_the_seeds(text))}
    assert found == {}


def test_a_word_of_the_essay_is_seen():
    """Names, years and the title are looked for; what only explains is not."""
    seeds = read_seeds(ROOT / "seeds")
    family = seeds.edition.author.split()[-1]
    assert family in of_the_seeds(f"({family}, 9.3)")
    assert list(constants(f'"""{family}."""\nNAME = "{family}"  # {family}\n')) == [family]
    assert seeds.names == () or own_words()
    assert seeds.events == () or of_the_seeds(f"in {min(own_years())}")
