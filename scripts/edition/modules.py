"""Joins JavaScript modules into one classic script, which a page opened from a disk can load too.

The modules' own imports say what stands before what. Each becomes a function that is called once and returns what it
exports, so that all other names are its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

from edition.errors import SeedError

IMPORT = re.compile(r'^import (?:\{[\w\s,]*\} from )?"(\.[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class) (\w+))", re.MULTILINE)
OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
ALIAS = re.compile(r"^import \{[^}]*\bas\b[^}]*\}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Joined:
    """A script that was made of modules."""

    paths: tuple[str, ...]
    """The modules, each after those it imports, e.g. "assets/search/fold.js"."""
    script: str


def join_modules(docs: Path, entry: str) -> Joined:
    """A module of a `docs/` folder and all that it imports, e.g. "assets/search/all.js".

    Raises SeedError for a module that is not there, a circle, a name that two modules export, or a form of import or
    export it does not know.
    """
    texts: dict[str, str] = {}
    _visit(docs, entry, texts, ())
    exporters: dict[str, str] = {}
    parts = "".join(_part(path, text, exporters) for path, text in texts.items())
    return Joined(tuple(texts), f'(() => {{\n"use strict";\n{parts}}})();\n')


def _visit(docs: Path, path: str, texts: dict[str, str], above: tuple[str, ...]) -> None:
    """Put the module and those it imports into `texts`, unless they are there."""
    if path in above:
        raise SeedError(f"docs/{path}", "imports itself", "modules that import one another in one direction only")
    if path in texts:
        return
    if not (docs / path).is_file():
        raise SeedError(f"docs/{path}", "is not there", f"the module that {above[-1] if above else 'a page'} loads")
    text = (docs / path).read_text(encoding="utf-8")
    for match in IMPORT.finditer(text):
        _visit(docs, normpath(join(dirname(path), match[1])), texts, (*above, path))
    texts[path] = text


def _part(path: str, text: str, exporters: dict[str, str]) -> str:
    """The module as a call that returns its exports, e.g. "const { fold } = (() => { … return { fold }; })();"."""
    exports = EXPORT.findall(text)
    for name in exports:
        if exporters.setdefault(name, path) != path:
            raise SeedError(f"docs/{path}", f"exports {name}, as {exporters[name]} does", "one module for each name")
    body = EXPORT.sub("", IMPORT.sub("", text)).strip()
    other = ALIAS.search(text) or OTHER.search(body)
    if other:
        raise SeedError(f"docs/{path}", f"says {other[0]!r}", 'import { … } from "./…"; or export before a declaration')
    names = f"{{ {', '.join(exports)} }}"
    return (
        f"const {names} = (() => {{\n{body}\nreturn {names};\n}})();\n" if exports else f"(() => {{\n{body}\n}})();\n"
    )
