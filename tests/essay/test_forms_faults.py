"""What stops the program, and how it says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from edition.forms.__main__ import main
from edition.forms.epub import epub
from edition.forms.markdown import markdown
from edition.forms.offline import offline
from edition.forms.pdf import pdf
from edition.forms.plain import plain
from edition.forms.tei import tei
from edition.model import Edition

from tests.forms_made import edition, registers


def _tei(found: Edition) -> bytes:
    return tei(found, registers())


def _offline(found: Edition) -> bytes:
    return offline(found, registers().search)


@pytest.mark.parametrize("form", [plain, markdown, _tei, epub, pdf, _offline])
def test_a_piece_of_an_unknown_kind_is_an_error(form: Callable[[Edition], bytes]) -> None:
    first = edition().chapters[0]
    strange = replace(first.paragraphs[0], pieces=("no piece",))  # type: ignore[arg-type]
    chapter = replace(first, paragraphs=(strange, *first.paragraphs[1:]))
    with pytest.raises(TypeError, match="unknown piece 'no piece'"):
        form(replace(edition(), chapters=(chapter, *edition().chapters[1:])))


def test_a_wrong_seed_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("edition.forms.__main__.ROOT", tmp_path)
    assert main([str(tmp_path / "out")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert (
        said.err == "error: seeds/edition.toml: cannot be read (No such file or directory); expected a readable file\n"
    )
    assert not (tmp_path / "out").exists()
