"""How the site grows: what a page holds and what a search fetches must not depend on the number of chapters."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from edition.apparatus import Apparatus
from edition.files import write_files
from edition.model import Edition
from edition.one_page import render_one_page
from edition.search_index import search_index
from edition.search_parts import WHOLE, index_files
from edition.seeds import Seeds
from edition.typography import curled
from growth import Growth, measure
from growth_search import QUIET
from playwright.sync_api import Browser, Page, expect
from serve import make_server
from test_search import QUESTIONS, READY, is_right

NUMBER = re.compile(r'<span class="nav-number">(\d+)</span>')
LARGE = 200_000
"""Bytes that may be fetched at once for the search."""
MOST_MILLISECONDS = 100
LONG = 50


@pytest.fixture(scope="module")
def index(edition: Edition, seeds: Seeds) -> dict[str, object]:
    return search_index(curled(edition), seeds.names, seeds.sees, seeds.terms)


@pytest.fixture(scope="module")
def parted(built: Path, index: dict[str, object], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site with its index in parts, as that of a longer text would be."""
    site = tmp_path_factory.mktemp("parted") / "site"
    shutil.copytree(built, site)
    scripts = Path(__file__).parent.parent / "docs/assets/search/parts"
    shutil.copytree(scripts, site / "assets/search/parts", dirs_exist_ok=True)
    files = {path: text.encode() for path, text in index_files(index, whole=0).items()}
    head = next((site / "search").glob("index*.js"))
    head.write_bytes(files.pop("search/index.js"))
    write_files(site, files, ())
    return site


@pytest.fixture(scope="module")
def parted_server(parted: Path) -> Iterator[str]:
    with make_server(parted, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@pytest.fixture
def searching(browser: Browser, parted_server: str) -> Iterator[Page]:
    """The page of the search over parts, ready; a fault of a script fails the test."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    turn(page, f"{parted_server}search/")
    yield page
    page.close()
    assert faults == []


def turn(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".find-input").focus()
    page.wait_for_function(READY)


def paste(page: Page, question: str) -> list[str]:
    page.locator(".find-input").fill(question)
    page.wait_for_function(QUIET)
    found: list[str] = page.locator(".find-result").evaluate_all("all => all.map(one => one.dataset.address)")
    return found


def test_index_is_one_file(index: dict[str, object]) -> None:
    """The essay's own index is one file, which is a sixth of what would be cut."""
    files = index_files(index)
    assert list(files) == ["search/index.js"]
    assert len(files["search/index.js"].encode()) < WHOLE / 5


def test_parts_are_written(index: dict[str, object], edition: Edition) -> None:
    """Past the limit there is a head without text, a part for every chapter, and the words' places."""
    files = index_files(index, whole=0)
    assert [path for path in files if "chapter-" in path] == [f"search/chapter-{chapter.number}.js" for chapter in edition.chapters]
    assert any("words-" in path for path in files)
    assert "dual power" not in files["search/index.js"]
    assert files == index_files(index, whole=0)
    assert len(files["search/index.js"]) < len(index_files(index)["search/index.js"])


def test_places(page: Page, server: str, searching: Page, index: dict[str, object]) -> None:
    """The program says of every word that it stands where the search's own scripts find it."""
    script = "l => Array.from(l.words.values(), one => [one.form, one.written, one.stem, Array.from(one.units)]).sort((a, b) => a[0] < b[0] ? -1 : 1)"
    turn(page, server)
    theirs = page.evaluate(f"({script})(EditionSearch.library(EditionIndex))")
    searching.evaluate("""() => {
      EditionSearch.start = (view, library) => { library.bare = true; window.held = library; };
      EditionSearch.gather({ base: '..', panel: document.body, status: document.body }, EditionIndex);
    }""")
    searching.wait_for_function("() => window.held")
    searching.evaluate("""() => {
      for (const entry of held.words.values()) entry.units;
      return new Promise(done => held.fetch(done));
    }""")
    assert searching.evaluate(f"({script})(held)") == theirs


def test_parts_answer(page: Page, server: str, searching: Page) -> None:
    """Over parts the search finds what it finds in one file: the first result is the same for nine of ten questions."""
    turn(page, server)
    asked = QUESTIONS[::5]
    same = right = 0
    for question in asked:
        whole, parts = paste(page, question["q"]), paste(searching, question["q"])
        same += whole[:1] == parts[:1]
        right += is_right(question, parts)
    assert same >= 0.9 * len(asked)
    assert right >= 0.95 * len(asked)


def test_parts_are_fetched_on_demand(searching: Page, parted_server: str) -> None:
    """A query fetches the parts it needs, each once, and shows the words around what it found."""
    seen: list[str] = []
    searching.on("request", lambda request: seen.append(request.url.removeprefix(parted_server).split("?")[0]))
    assert paste(searching, "Smilga") == ["8.10", "name:smilga-ivar"]
    expect(searching.locator(".find-result").first).to_contain_text("Smilga")
    assert len([path for path in seen if "chapter-" in path]) == 1
    assert len(seen) == len(set(seen)) <= 3


def test_go_to_in_parts(searching: Page) -> None:
    """A paragraph named by its number is shown with its first words."""
    assert paste(searching, "9.3") == ["9.3"]
    expect(searching.locator(".find-result")).to_contain_text("Paragraph 9.3", ignore_case=True)
    expect(searching.locator(".find-result .find-text")).not_to_contain_text("……")


def test_quotation_in_parts(searching: Page) -> None:
    """A quotation finds its paragraph and is told whether it is exact."""
    assert paste(searching, "The preparations for the uprising were never a secret to anybody. Kamenev denounced them")[0] == "9.2"
    expect(searching.locator(".find-result").first).to_contain_text("you: uprising / text: insurrection")


def test_enter_waits_for_parts(searching: Page) -> None:
    """Enter leads to the first answer, though its parts are still on their way."""
    searching.locator(".find-input").fill("goatee")
    searching.keyboard.press("Enter")
    searching.wait_for_url("**/chapters/08-from-july-to-october/#p8-10")


def test_a_part_that_fails(searching: Page) -> None:
    """A part that cannot be had is said to be missing, and the rest goes on."""
    searching.route("**/search/words-*.js*", lambda route: route.abort())
    searching.locator(".find-input").fill("Kerensky")
    expect(searching.get_by_role("status")).to_contain_text("A part of the search could not be loaded.", timeout=5000)


def test_parts_from_a_disk(browser: Browser, parted: Path) -> None:
    """The parts are scripts, so that they come from a disk too."""
    page = browser.new_page()
    turn(page, (parted / "search/index.html").as_uri())
    assert paste(page, "Smilga")[0] == "8.10"
    page.close()


def test_one_page(edition: Edition, apparatus: Apparatus) -> None:
    """A text too long for one page has its contents there."""
    short = render_one_page(edition, most=10)
    assert len(short) < len(render_one_page(edition)) / 10
    assert all(f"(../chapters/{chapter.name}.md){{: #chapter-{chapter.number} }}" in short for chapter in edition.chapters)


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, tuple[Growth, Path]]]:
    """What was measured at one, ten and a hundred times, with the sites."""
    folders = {times: tmp_path_factory.mktemp(f"times{times}") for times in (1, 10, 100)}
    yield {times: (measure(folder, times), folder / "site") for times, folder in folders.items()}
    for folder in folders.values():
        shutil.rmtree(folder)


@pytest.mark.slow
@pytest.mark.alone
def test_grown(grown: dict[int, tuple[Growth, Path]]) -> None:
    """Ten times the chapters cost ten times the time and no more a page; a page weighs the same; the search answers in time."""
    one, ten, hundred = (grown[times][0] for times in (1, 10, 100))
    assert hundred.preprocess.seconds <= 15 * ten.preprocess.seconds
    assert hundred.build.seconds / hundred.pages <= 1.5 * ten.build.seconds / ten.pages
    assert hundred.build.peak / hundred.pages <= ten.build.peak / ten.pages
    assert abs(hundred.page - ten.page) <= 0.03 * ten.page
    assert ten.page <= 1.03 * one.page  # the copies lack the marks of dates, which stand once in the text
    assert max(ten.head, hundred.head) < LARGE
    assert hundred.answers.slow < MOST_MILLISECONDS
    assert max(ten.answers.task, hundred.answers.task) < LONG


@pytest.mark.slow
@pytest.mark.alone
@pytest.mark.parametrize("name", ["01-introduction", "80-epilogue-5", "160-epilogue-10"])
def test_menu(grown: dict[int, tuple[Growth, Path]], name: str) -> None:
    """The menu of many chapters has those beside the page, the page itself, and a link to all."""
    number = int(name.partition("-")[0])
    html = (grown[10][1] / "chapters" / name / "index.html").read_text(encoding="utf-8")
    found = html[html.index('<nav id="menu"') : html.index("</nav>", html.index('<nav id="menu"'))]
    assert list(map(int, NUMBER.findall(found))) == list(range(max(1, number - 5), min(160, number + 5) + 1))
    assert found.count('aria-current="page"') == 1
    assert 'href="../..#contents">All 160 chapters</a>' in found
