"""Bad input gets one line on standard error, exit status 1, and nothing is written."""

from __future__ import annotations

import hashlib
import re
import shutil
import tomllib
from pathlib import Path

import preprocess
import pytest

from tests import ROOT

CASES = tomllib.loads((Path(__file__).parent / "bad/cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path / "seeds"


def spoil(folder: Path, case: dict) -> None:
    target = folder / case["file"]
    if "replace" not in case:
        return target.unlink()
    find, replace = case["find"].encode(), case["replace"].encode().replace(b"\\xf3", b"\xf3")
    content = target.read_bytes()
    assert find in content, f"the case finds nothing: {case['find']}"
    target.write_bytes(content.replace(find, replace, 1))
    if case.get("sum"):
        own = hashlib.sha256(target.read_bytes()).hexdigest()
        edition = folder / "edition.toml"
        edition.write_text(
            re.sub(r'(?<=sha256 = ")[0-9a-f]+', own, edition.read_text(encoding="utf-8")), encoding="utf-8"
        )


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_bad_input(case, copy: Path, tmp_path: Path, capsys):
    spoil(copy, case)
    docs = tmp_path / "docs"
    assert preprocess.main(["--seeds", str(copy), "--docs", str(docs)]) == 1
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"error: {case['message']}\n")
    assert not docs.exists()


def test_two_entries_of_pages_swapped(seeds):
    """Any two entries of pages.toml in each other's place are refused, all pairs of them."""
    from edition.errors import SeedError
    from edition.text.pages import cut_pages, prove_order

    records = seeds.pages
    for one in range(len(records)):
        for other in range(one + 1, len(records)):
            swapped = list(records)
            swapped[one], swapped[other] = swapped[other], swapped[one]
            with pytest.raises(SeedError):
                prove_order(cut_pages(seeds.essay, tuple(swapped)), seeds.booklet, seeds.blank)
