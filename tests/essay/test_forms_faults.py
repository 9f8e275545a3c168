"""What stops the program, and how it says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import preprocess
import pytest
from edition.forms.__main__ import main
from edition.paths import HERE

from tests.forms_made import forms


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project elsewhere: seeds with styles of its own, and what the forms take from docs/."""
    shutil.copytree(HERE.seeds, tmp_path / "seeds")
    shutil.copytree(HERE.styles, tmp_path / "seeds/styles")
    shutil.copytree(HERE.docs, tmp_path / "docs", ignore=shutil.ignore_patterns("downloads", "cite"))
    shutil.copyfile(HERE.root / "mkdocs.yml", tmp_path / "mkdocs.yml")
    return tmp_path


def test_all_is_taken_from_the_project_that_is_named(project: Path) -> None:
    """A title changed there is the title of every form, set by a style and in fonts that stand there."""
    facts = project / "seeds" / "edition.toml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("Guillamón", "Guillamon"), encoding="utf-8")
    style = project / "seeds" / "styles" / "apa.csl"
    style.write_text(
        style.read_text(encoding="utf-8").replace('initialize-with=". "', 'initialize-with="† "'), encoding="utf-8"
    )
    assert main(["--project", str(project)]) == 0
    made = project / "docs"
    assert "Agustín Guillamon\n" in (made / "downloads/guillamon-russian-revolution.txt").read_text(encoding="utf-8")
    assert "Guillamon, A†" in (made / "cite/12-nep.js").read_text(encoding="utf-8")


def test_a_pattern_may_say_letter_of_any_alphabet(project: Path) -> None:
    """What `regex` knows and `re` does not passes both programs, and finds its name."""
    names = project / "seeds" / "names.toml"
    written = names.read_text(encoding="utf-8")
    assert written.count('pattern = "Kornilov"\n') == 1
    names.write_text(written.replace('pattern = "Kornilov"\n', "pattern = '\\p{Lu}ornilov'\n"), encoding="utf-8")
    assert preprocess.main(["--seeds", str(project / "seeds"), "--docs", str(project / "docs")]) == 0
    assert main(["--project", str(project)]) == 0
    made = (project / "docs/downloads/guillamon-russian-revolution.xml").read_text(encoding="utf-8")
    assert made == forms()["xml"].decode()
    assert '<persName ref="#kornilov-lavr">Kornilov</persName>' in made


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("seeds/styles/apa.csl", "error: seeds/styles/apa.csl: cannot be read"),
        ("docs/search/index.js", "error: docs/search/index.js: is not there"),
        ("docs/assets/fonts/source", "error: docs/assets/fonts/source: is not there"),
    ],
)
def test_what_the_project_lacks_is_told_in_one_line(
    project: Path, capsys: pytest.CaptureFixture[str], path: str, said: str
) -> None:
    lost = project / path
    shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
    assert main(["--project", str(project), "--docs", str(project / "out")]) == 1
    told = capsys.readouterr()
    assert told.err.startswith(said)
    assert told.err.count("\n") == 1
    assert not (project / "out").exists()


@pytest.mark.parametrize(
    ("spoilt", "fault"),
    [
        ("{{ facts.titel }}", "cannot be filled in ("),
        ("{{ facts.title", "cannot be filled in (unexpected end of template"),
        ("<teiHeader>", "cannot be read ("),
    ],
)
def test_a_spoilt_template_is_told_in_one_line(
    project: Path, capsys: pytest.CaptureFixture[str], spoilt: str, fault: str
) -> None:
    (project / "seeds/forms/tei-header.xml").write_text(spoilt, encoding="utf-8")
    assert main(["--project", str(project), "--docs", str(project / "out")]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"error: seeds/forms/tei-header.xml: {fault}")
    assert told.count("\n") == 1
    assert not (project / "out").exists()


def test_a_wrong_seed_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(tmp_path), "--docs", str(tmp_path / "out")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert (
        said.err == "error: seeds/edition.toml: cannot be read (No such file or directory); expected a readable file\n"
    )
    assert not (tmp_path / "out").exists()
