"""The pinned requirements: every one with a hash, none naming an index."""

from __future__ import annotations

import re

import pytest

from tests import ROOT


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt", "requirements-tools.txt"])
def test_every_requirement_is_pinned_with_a_hash(name):
    text = re.sub(r"^#.*\n", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = re.split(r"\n(?=\S)", text.strip())
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==[\w.]+", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert not re.search(r"https?:|file:|--index|--find|--extra", text)


def test_the_theme_is_pinned_exactly():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    for name in ("mkdocs==1.6.1", "mkdocs-material==9.8.1", "pymdown-extensions==13.1"):
        assert f"{name} \\\n" in text
