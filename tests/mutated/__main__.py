"""How many faults in the code the engine's tests notice, module by module; fails if one survives that is not listed.

python -m tests.mutated                      all of text, apparatus and search
python -m tests.mutated text/spans.py        one module, or several, or a room
python -m tests.mutated --every 20           one fault in twenty, for a quick look
"""

from __future__ import annotations

import argparse
import ast
import importlib
import json
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests import ROOT
from tests.mutated.faults import Fault, faults
from tests.mutated.tried import survivors

CODE = ROOT / "scripts/edition"
ROOMS = ("text", "apparatus", "search")
LISTED = Path(__file__).with_name("survivors.toml")
HEAVY = ("hypothesis", "lxml.html", "markdown", "msgspec", "pypandoc", "regex", "spellchecker", "yaml", "frontmatter")
"""What takes long to load and holds none of the faults."""


def main() -> int:
    """0 if every fault is noticed or listed."""
    parser = argparse.ArgumentParser(prog="tests.mutated", description="Ask whether the tests notice faults.")
    parser.add_argument("parts", nargs="*", default=ROOMS, help="rooms or modules of scripts/edition")
    parser.add_argument("--every", type=int, default=1, help="try one fault in so many")
    options = parser.parse_args()
    listed = {(one["module"], one["where"], one["fault"]) for one in _data() if one.get("why")}
    for name in HEAVY:
        importlib.import_module(name)
    made, noticed, silent = Counter[str](), Counter[str](), 0
    for fault, survives in survivors(list(_jobs(_modules(options.parts), options.every))):
        name = fault.path.relative_to(CODE).as_posix()
        if fault.new is fault.old:
            if not survives:
                sys.exit("the tests fail without any fault")
            continue
        excused = (name, fault.where, fault.what) in listed
        made[name] += not (survives and excused)
        noticed[name] += not survives
        if survives and not excused:
            silent += 1
            print(f"{name}:{fault.line}: {fault.where}: {fault.what}", flush=True)
    for name in sorted(made):
        print(f"{name}: {noticed[name]} of {made[name]} ({noticed[name] / max(made[name], 1):.0%})")
    print(f"all: {noticed.total()} of {made.total()} ({noticed.total() / max(made.total(), 1):.1%})")
    return 1 if silent else 0


def _data() -> list[dict[str, str]]:
    """The faults that nothing can notice, each with its reason."""
    return tomllib.loads(LISTED.read_text(encoding="utf-8")).get("survivor", [])


def _modules(parts: list[str]) -> Iterator[Path]:
    for part in parts:
        yield from [CODE / part] if part.endswith(".py") else sorted((CODE / part).rglob("*.py"))


def _jobs(modules: Iterator[Path], every: int) -> Iterator[tuple[ast.Module, Fault, list[str]]]:
    """Each fault with the tests that may notice it: those that run its line, or any of the module if it runs on loading."""
    heard, place = _heard(), 0
    for path in modules:
        tree, found = faults(path)
        lines: dict[str, list[str]] = heard.get(str(path), {})
        anywhere = sorted({test for tests in lines.values() for test in tests}) or ["tests/engine"]
        for fault in found:
            place += 1
            if place % every == 0:
                tests = lines.get(str(fault.line)) or anywhere
                if place == every:
                    yield tree, replace(fault, new=fault.old), tests  # the tests must pass as the code is
                yield tree, fault, tests


def _heard() -> dict[str, dict[str, list[str]]]:
    """What `heard.py` finds out; the tests must pass as the code is."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        subprocess.run(
            [sys.executable, "-m", "tests.mutated.heard", file.name], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
        )
        return dict(json.loads(Path(file.name).read_text(encoding="utf-8")))


if __name__ == "__main__":
    sys.exit(main())
