"""Bad input gets one line on standard error, exit status 1, and nothing is written: the cases of refused.toml."""

from __future__ import annotations

import hashlib
import re
import shutil
import tomllib
from pathlib import Path
from typing import Any

import preprocess
import pytest

from tests.engine.booklets import HERE

CASES = tomllib.loads((Path(__file__).parent / "refused.toml").read_text(encoding="utf-8"))["case"]
SUM = re.compile(rb'(?<=sha256 = ")[0-9a-f]+')


def spoil(seeds: Path, case: dict[str, Any]) -> None:
    """Do to a file what the case says."""
    target = seeds / case["file"]
    if "add" in case:
        return target.write_bytes(target.read_bytes() + case["add"].encode())
    if "find" not in case:
        return target.unlink()
    find, replace = case["find"].encode(), case["replace"].encode().replace(b"\\xe9", b"\xe9")
    assert find in target.read_bytes(), f"the case finds nothing: {case['find']}"
    target.write_bytes(target.read_bytes().replace(find, replace, 1))
    if case.get("sum"):
        own = hashlib.sha256(target.read_bytes()).hexdigest().encode()
        (seeds / "edition.toml").write_bytes(SUM.sub(own, (seeds / "edition.toml").read_bytes()))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_refused(case: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    shutil.copytree(HERE / case.get("booklet", "small") / "seeds", seeds)
    spoil(seeds, case)
    assert preprocess.main(["--seeds", str(seeds), "--docs", str(docs)]) == 1
    assert capsys.readouterr() == ("", f"error: {case['message']}\n")
    assert not docs.exists()
