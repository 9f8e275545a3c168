"""Tries faults, each in a process of its own, as many at once as there are cores."""

from __future__ import annotations

import ast
import os
import resource
import sys
from collections.abc import Iterable, Iterator
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

from tests import ROOT
from tests.mutated.faults import Fault

SECONDS = 120
"""Of computing that the tests of one fault may take: one that never ends is noticed by this."""
QUIET = ["-x", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning"]


class Faulty(SourceFileLoader):
    """Loads a module from a tree instead of its file."""

    def __init__(self, name: str, path: str, tree: ast.Module) -> None:
        super().__init__(name, path)
        self.tree = tree

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.tree, self.path, "exec")


class Finder(PathFinder):
    """Finds one module where the fault is."""

    def __init__(self, path: Path, tree: ast.Module) -> None:
        self.path, self.tree = path, tree

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # type: ignore[override]
        spec = PathFinder.find_spec(name, path)  # type: ignore[arg-type]
        if spec and spec.origin == str(self.path):
            spec.loader = Faulty(name, str(self.path), self.tree)
            return spec
        return None


def survivors(jobs: Iterable[tuple[ast.Module, Fault, list[str]]]) -> Iterator[tuple[Fault, bool]]:
    """Each fault, and whether all of its tests pass in spite of it."""
    running: dict[int, Fault] = {}
    for tree, fault, tests in jobs:
        if len(running) >= (os.cpu_count() or 1):
            yield _ended(running)
        if not (process := os.fork()):
            os._exit(_attempt(tree, fault, tests))
        running[process] = fault
    while running:
        yield _ended(running)


def _ended(running: dict[int, Fault]) -> tuple[Fault, bool]:
    process, status = os.wait()
    return running.pop(process), status == 0


def _attempt(tree: ast.Module, fault: Fault, tests: list[str]) -> int:
    """The exit status of the tests where the code has the fault."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    os.chdir(ROOT)
    fault.put(fault.new)
    sys.meta_path.insert(0, Finder(fault.path, tree))  # type: ignore[arg-type]
    try:
        return int(pytest.main([*QUIET, *tests]))
    except BaseException:
        return 1
