"""Joins JavaScript modules into one classic script, which a page opened from a disk can load too.

The modules' own imports say what stands before what. Each becomes a function that is called once and returns what it
exports, so that names inside it are its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

from edition.errors import SeedError

IMPORT = re.compile(r'^import (?:\{ ?([^}]*?),? ?\} from )?"(\.[^"]+)";?\n', re.MULTILINE | re.DOTALL)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class) (\w+))", re.MULTILINE)
OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Joined:
    """A script that was made of modules."""

    paths: tuple[str, ...]
    """The modules, each after those it imports, e.g. "assets/search/fold.js"."""
    script: str


def join_modules(docs: Path, entry: str) -> Joined:
    """A module of a `docs/` folder and all that it imports, e.g. "assets/search/all.js".

    Raises OSError for a module that is not there, SeedError for a circle, or for a form of import or export it does not know.
    """
    texts: dict[str, str] = {}
    _visit(docs, entry, texts, ())
    numbers = {path: number for number, path in enumerate(texts)}
    parts = (_part(path, text, numbers) for path, text in texts.items())
    return Joined(tuple(texts), f'(() => {{\n"use strict";\n{"".join(parts)}}})();\n')


def _visit(docs: Path, path: str, texts: dict[str, str], above: tuple[str, ...]) -> None:
    """Put the module and those it imports into `texts`, unless they are there."""
    if path in above:
        raise SeedError(f"docs/{path}", "imports itself", "modules that import one another in one direction only")
    if path in texts:
        return
    text = (docs / path).read_text(encoding="utf-8")
    for match in IMPORT.finditer(text):
        _visit(docs, _resolved(path, match[2]), texts, (*above, path))
    texts[path] = text


def _part(path: str, text: str, numbers: dict[str, int]) -> str:
    """The module as a call that returns its exports, e.g. "const m3 = (() => { … return { fold }; })();"."""

    def bound(match: re.Match[str]) -> str:
        names = re.sub(r"(\w+) as (\w+)", r"\1: \2", " ".join((match[1] or "").split()))
        return f"const {{ {names} }} = m{numbers[_resolved(path, match[2])]};\n" if names else ""

    exports = ", ".join(EXPORT.findall(text))
    body = EXPORT.sub("", IMPORT.sub(bound, text))
    other = OTHER.search(body)
    if other:
        raise SeedError(f"docs/{path}", f"says {other[0]!r}", 'import { … } from "./…"; or export before a declaration')
    return f"const m{numbers[path]} = (() => {{\n{body.strip()}\nreturn {{ {exports} }};\n}})();\n"


def _resolved(path: str, relative: str) -> str:
    return normpath(join(dirname(path), relative))
