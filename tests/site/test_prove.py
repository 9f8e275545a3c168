"""The second proof, that a reader can run: prove.py and the page that does the same give the seed, and nothing escapes them."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import ROOT
from tests.mutants import Mutant, mutants, rare_mutants
from tests.site.test_kept import serving, visit

CHANCE = 20061917
MUTANTS = 1000
RECONSTRUCTION = "apparatus/reconstruction/"
NAME = "guillamon-russian-revolution"


@pytest.fixture(scope="module")
def prove(built: Path) -> ModuleType:
    """The program as it is published, in this process."""
    spec = importlib.util.spec_from_file_location("prove_published", built / "downloads/prove.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def changed(built: Path) -> list[Mutant]:
    """The thousand, the same each time, and what chance seldom meets; a test that fails says the seed of chance."""
    articles = []
    for path in sorted(built.glob("chapters/*/index.html")):
        page = path.read_text(encoding="utf-8")
        articles.append(page[page.index("<article") : page.index("</article>") + len("</article>")])
    return [*mutants(articles, MUTANTS, CHANCE), *rare_mutants(articles, CHANCE)]


def run(built: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program alone, without the edition beside it."""
    command = [sys.executable, "-I", str(built / "downloads/prove.py"), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env={"PYTHONUTF8": "1"})


@pytest.mark.parametrize("form", ["..", f"{NAME}.zip", f"{NAME}.xml", f"{NAME}.epub"])
def test_the_seed_comes_out_of_every_form(built: Path, tmp_path: Path, form: str):
    done = run(built, str(built / "downloads" / form), "--seed", str(tmp_path / "seed"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "seed").read_bytes() == (ROOT / "seeds/essay.txt").read_bytes()
    *lines, last = done.stdout.splitlines()
    assert [line[0] for line in lines] == ["✓"] * (16 + 4)
    assert last.startswith("✓ 52,492 bytes, SHA-256 c073f7a5")


def test_nothing_to_prove(built: Path, tmp_path: Path):
    (tmp_path / "broken.zip").write_bytes(b"PK")
    for arguments in ([], [str(tmp_path)], [str(tmp_path / "absent")], [str(tmp_path / "broken.zip")], ["a", "b"]):
        assert run(built, *arguments).returncode == 2, arguments


def test_a_chapter_or_a_cover_that_is_gone(built: Path, tmp_path: Path):
    site = shutil.copytree(built, tmp_path / "site", ignore=shutil.ignore_patterns("downloads", "assets"))
    shutil.rmtree(site / "chapters/12-nep")
    booklet = site / "about/booklet/index.html"
    booklet.write_text(booklet.read_text(encoding="utf-8").replace("Anti-Copyright", "Anticopyright"), encoding="utf-8")
    done = run(built, str(site))
    assert done.returncode == 1
    assert "✗ 12; not the seed’s: the heading, 12.1\n" in done.stdout
    assert "✗ page 40 head; not the seed’s" in done.stdout


def test_the_program_stands_alone(built: Path):
    text = (built / "downloads/prove.py").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 250
    assert "edition." not in "".join(line for line in text.splitlines() if "import" in line)


def test_a_thousand_changes_are_noticed(prove: ModuleType, built: Path, changed: list[Mutant], capsys):
    """Each by the program, with the chapter and the paragraph named."""
    words = prove.read(built)
    escaped = []
    for mutant in changed:
        chapter = prove.chapter_of(prove.Tree(mutant.html).root, str(mutant.chapter), True)
        own = _in_order(words, chapter, mutant.chapter)
        right = prove.tell(own, prove.seed_of(own).encode())
        wrong = [line for line in capsys.readouterr().out.splitlines() if line.startswith("✗")]
        named = "the heading" if mutant.address.endswith(".0") else mutant.address
        if right or not wrong[0].startswith(f"✗ {mutant.chapter} ") or named not in wrong[0].split("; not")[-1]:
            escaped.append((mutant.change, wrong[:1]))
    assert escaped == [], f"{len(escaped)} of {len(changed)}, chance {CHANCE}"


def _in_order(words: dict[str, str], chapter: dict[str, str], number: int) -> dict[str, str]:
    """All words, those of one chapter replaced in their place."""
    before = {name: said for name, said in words.items() if name[0].isdigit() and int(name.split(".")[0]) < number}
    after = {name: said for name, said in words.items() if not name[0].isdigit() or int(name.split(".")[0]) > number}
    return {**before, **chapter, **after}


def test_some_of_them_as_whole_sites(built: Path, changed: list[Mutant], tmp_path: Path):
    site = shutil.copytree(built, tmp_path / "site", ignore=shutil.ignore_patterns("downloads", "assets"))
    chapters = sorted(site.glob("chapters/*/index.html"))
    for mutant in changed[:12]:
        path = chapters[mutant.chapter - 1]
        page = path.read_text(encoding="utf-8")
        end = page.index("</article>") + len("</article>")
        path.write_text(page[: page.index("<article")] + mutant.html + page[end:], encoding="utf-8")
        done = run(built, str(site))
        assert done.returncode == 1, mutant.change
        assert f"\n✗ {mutant.chapter} " in f"\n{done.stdout}", mutant.change
        path.write_text(page, encoding="utf-8")


def proved(page: Page) -> list[str]:
    """The lines of the page's own proof."""
    page.get_by_role("button", name="Prove it").click()
    expect(page.locator(".prove p")).to_contain_text("SHA-256", timeout=60000)
    return [*page.locator(".prove li").all_text_contents(), page.locator(".prove p").text_content() or ""]


def right(lines: list[str]) -> bool:
    return (
        len(lines) == 18
        and all(line.startswith("✓ ") for line in lines)
        and "52,492 bytes" in lines[-1]
        and lines[-1].endswith("This is the seed, to the byte.")
    )


def test_before_the_reader_s_eyes(page: Page, server: str):
    page.goto(server + RECONSTRUCTION)
    lines = proved(page)
    assert right(lines), lines
    assert lines[8] == "✓ 9 The October Revolution"


def test_without_a_network(browser: Browser, built: Path):
    """From what the browser keeps of the site, with the server gone."""
    context = browser.new_context()
    with serving(built) as running:
        page, base = visit(context, running)
        page.goto(base + RECONSTRUCTION)
    context.set_offline(True)
    lines = proved(page)
    assert right(lines), lines
    context.close()


def test_from_a_disk(browser: Browser, built: Path, tmp_path: Path):
    with zipfile.ZipFile(built / f"downloads/{NAME}.zip") as pack:
        pack.extractall(tmp_path)
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / NAME / RECONSTRUCTION / "index.html").as_uri())
    lines = proved(page)
    assert right(lines), (lines, said)
    assert said == []
    page.close()


def test_a_changed_page_is_named_before_the_reader_s_eyes(page: Page, server: str, changed: list[Mutant]):
    mutant = next(one for one in changed if not one.address.endswith(".0"))
    html = f"<!doctype html><html><body>{mutant.html}</body></html>"
    page.route(f"**/chapters/{mutant.chapter:02}-*/", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(server + RECONSTRUCTION)
    lines = proved(page)
    assert lines[mutant.chapter - 1].endswith(f"; not the seed’s: {mutant.address}"), lines
    assert "This is not the seed" in lines[-1]


def test_a_page_that_cannot_be_read(page: Page, server: str):
    page.route("**/about/booklet/", lambda route: route.abort())
    page.goto(server + RECONSTRUCTION)
    page.get_by_role("button", name="Prove it").click()
    expect(page.locator(".prove p")).to_contain_text("The program prove.py, among the downloads, proves the same.")


WRONG = """mutants => mutants.map(([chapter, html]) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const found = window.EditionProof.chapterOf(page, chapter);
    return window.EditionProof.wrongIn(window.EditionSums, String(chapter), found);
})"""


def test_a_thousand_changes_are_noticed_in_the_browser(page: Page, server: str, changed: list[Mutant]):
    page.goto(server + RECONSTRUCTION)
    proved(page)
    found = [
        wrong for some in _hundreds(changed) for wrong in page.evaluate(WRONG, [[m.chapter, m.html] for m in some])
    ]
    escaped = [mutant.change for mutant, wrong in zip(changed, found, strict=True) if mutant.address not in wrong]
    assert escaped == [], f"{len(escaped)} of {len(changed)}, chance {CHANCE}"


def _hundreds(changed: list[Mutant]) -> Iterator[list[Mutant]]:
    return (changed[start : start + 100] for start in range(0, len(changed), 100))
