"""Data are never markup: every field that people write is tried with the markup of every form, alone and all together.

The table is made of the seeds themselves: each key of each table once, so that a new field is tried as soon as it is used.
"""

from __future__ import annotations

import copy
import json
import subprocess
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypandoc
import pypdf
import pytest
import rispy
from edition.errors import SeedError
from edition.pages.publish import publish
from edition.seeds.read import read_seeds
from edition.text.compose import compose
from lxml import etree, html

from tests import ROOT
from tests.faults.programs import SITE, command, forms, preprocess, project
from tests.faults.toml_out import dump

MARKUP = "\"'><b id=k17>&amp;<script>k17</script>[k17](javascript:k17)![k17](javascript:k17){{ k17 }}{% k17 %}`k17`#k17\\k17$k17%k17"
NAME = "guillamon-russian-revolution"
pytestmark = pytest.mark.slow
AS_MARKDOWN = "introductions"
"""The table of `edition.toml` whose fields are Markdown by their nature."""
Spot = tuple[str, tuple[str | int, ...]]


def read(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    return json.loads(text) if file.suffix == ".json" else tomllib.loads(text)


def write(file: Path, data: Any) -> None:
    file.write_text(json.dumps(data) if file.suffix == ".json" else dump(data), encoding="utf-8")


def strings(data: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where strings stand in the data."""
    if isinstance(data, str):
        yield at
    for key, entry in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from strings(entry, (*at, key))


def fields() -> list[Spot]:
    """One place of every field of every data file."""
    found: dict[tuple[str, tuple[str, ...]], Spot] = {}
    for file in sorted((ROOT / "seeds").glob("*.*")):
        if file.suffix in (".toml", ".json"):
            for at in strings(read(file)):
                kind = (file.name, tuple(key for key in at if isinstance(key, str)))
                if AS_MARKDOWN not in at:
                    found.setdefault(kind, (file.name, at))
    return list(found.values())


def put(seeds: Path, spots: list[Spot]) -> None:
    """Put the markup behind the words of some fields."""
    for name in {name for name, _ in spots}:
        data = copy.deepcopy(read(ROOT / "seeds" / name))
        for _, at in (spot for spot in spots if spot[0] == name):
            holder = data
            for key in at[:-1]:
                holder = holder[key]
            holder[at[-1]] += f" {MARKUP}"
        write(seeds / name, data)


def refused(seeds: Path, spots: list[Spot]) -> str:
    """What is said of seeds with markup in some fields; "" if nothing is wrong with it."""
    put(seeds, spots)
    try:
        made = read_seeds(seeds)
        publish(compose(made), made)
    except SeedError as error:
        return str(error)
    finally:
        for name in {name for name, _ in spots}:
            (seeds / name).write_bytes((ROOT / "seeds" / name).read_bytes())
    return ""


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("markup") / "copy")


@pytest.fixture(scope="module")
def accepted(copied: Path) -> list[Spot]:
    """The fields that take any words; of every other one line says what it takes."""
    taken = []
    for spot in fields():
        said = refused(copied / "seeds", [spot])
        assert said.isprintable() and (not said or said.startswith("seeds/")), (spot, said)
        if not said:
            taken.append(spot)
    return taken


@pytest.fixture(scope="module")
def made(copied: Path, accepted: list[Spot]) -> Path:
    """The edition with markup in all those fields at once."""
    put(copied / "seeds", accepted)
    for run in (
        preprocess(copied / "docs", copied),
        forms(copied / "docs", copied),
        command(SITE, "--project", copied),
    ):
        done = subprocess.run(run, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return copied / "site"


def harm(tree: Any) -> list[str]:
    """What of the markup has become elements, attributes or links of a page."""
    bad = [
        f"<{one.tag}>"
        for one in tree.iter("*")
        if one.get("id") == "k17" or ((one.text or "").strip() == "k17" and one.tag in ("script", "code"))
    ]
    return bad + [
        value
        for one in tree.iter("*")
        for value in one.attrib.values()
        if str(value).strip().lower().startswith("javascript:")
    ]


def test_the_fields_for_words_take_any(accepted: list[Spot]):
    kinds = {(name, *(key for key in at if isinstance(key, str))) for name, at in accepted}
    assert {
        ("chapters.toml", "chapter", "summary"),
        ("edition.toml", "rights"),
        ("emendations.toml", "change", "why"),
        ("events.toml", "event", "what"),
        ("glossary.toml", "term", "definition"),
        ("names.toml", "name", "who"),
        ("sources.toml", "source", "what"),
        ("versions.toml", "version", "what"),
        ("works.json", "title"),
        ("works.json", "publisher"),
    } <= kinds
    assert len(kinds) > 40


def test_no_page_of_the_site_has_it_as_markup(made: Path):
    for page in made.rglob("*.html"):
        assert harm(html.fromstring(page.read_text(encoding="utf-8"))) == [], page.relative_to(made)
    words = html.fromstring((made / "apparatus/names/index.html").read_text(encoding="utf-8")).text_content()
    assert "[k17](javascript:k17)" in words


def test_no_form_has_it_as_markup(made: Path):
    shelf = made / "downloads"
    assert harm(etree.parse(shelf / f"{NAME}.xml").getroot()) == []
    with zipfile.ZipFile(shelf / f"{NAME}.epub") as book:
        for name in book.namelist():
            if name.endswith((".xhtml", ".opf", ".ncx")):
                assert harm(etree.fromstring(book.read(name))) == [], name
    text = (shelf / f"{NAME}.md").read_text(encoding="utf-8")
    assert harm(html.fromstring(pypandoc.convert_text(text, "html", format="commonmark+footnotes"))) == []


def test_no_printed_form_runs_or_leads_by_it(made: Path):
    for file in (made / "downloads").glob("*.pdf"):
        reader = pypdf.PdfReader(file)
        actions = [note.get_object().get("/A", {}) for page in reader.pages for note in page.get("/Annots", [])]
        assert not [action for action in actions if str(action.get("/URI", "")).lower().startswith("javascript")]
        assert not [action for action in actions if action.get("/S") == "/JavaScript"]
        assert "/OpenAction" not in reader.trailer["/Root"] and "/JavaScript" not in str(
            reader.trailer["/Root"].get("/Names", "")
        )


def test_reference_managers_read_as_many_works_as_without_it(made: Path):
    """No field ends its record, and none begins another."""
    for place in (ROOT / "docs/downloads", made / "downloads"):
        ris = rispy.loads((place / f"{NAME}.ris").read_text(encoding="utf-8"))
        bib = json.loads(pypandoc.convert_file(str(place / f"{NAME}.bib"), "csljson", format="biblatex"))
        csl = json.loads((place / f"{NAME}.json").read_text(encoding="utf-8"))
        assert len(ris) == len(bib) == len(csl) > 5
    assert (
        sum("k17" in entry["title"] for entry in csl)
        == sum("k17" in entry.get("title", entry.get("primary_title", "")) for entry in ris)
        > 0
    )
