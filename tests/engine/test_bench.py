"""The measuring, without a browser: what peers are given, how answers are judged, what is counted, what the page says."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from pathlib import Path
from urllib.request import Request, urlopen

import brotli
import pytest
from bench.model import ROOT, Growth, Papers, Report, Site, Spent, Verdict, Visit
from bench.page import over, render
from bench.questions import judge
from bench.server import serving
from bench.sites import grown_index, read_chapters, read_makers, set_up
from edition.search.script import index_of, index_script

WHOLE = """\
# Essay

## 1. One

<a id="page-5"></a>\\[p. 5\\]

<a id="p1-1"></a>Words by [Broué](#broue), [elsewhere](https://example.org/).[^broue-1]

[^broue-1]: [Broué](#broue), p. 1.

## 2. Two

<a id="p2-1"></a>More words.

## <a id="bibliography"></a>Bibliography

- Broué
"""
CASES = tomllib.loads((Path(__file__).parent / "bench.toml").read_text(encoding="utf-8"))["question"]
FULL = Verdict({"performance": 100, "accessibility": 100, "best-practices": 100, "seo": 100}, 0, 0)
SITE = Site(
    "this edition", Spent(2, 1.5), (4_000_000, 500), Visit(6, 56_000), Visit(1, 7_000), Visit(8, 89_000), FULL, 165, 160
)
STOCK = replace(SITE, name="stock theme", spent=Spent(1, 1), first=Visit(6, 112_000), chapters=110, places=16)
FLOOR = replace(SITE, name="plain HTML", searched=None)
GROWTH = (Growth(16, 2, 25_000, [3, 1, 2]), Growth(160, 8, 250_000, [80, 20, 30]))
COMMANDS = {f"make {name}": Spent(1, 0.9) for name in ("check", "preprocess", "downloads", "build")}
REPORT = Report(
    {"machine": "Linux", "minutes": "9", "date": "24 November 2026", "chromium": "156"},
    COMMANDS,
    (SITE, STOCK, FLOOR, replace(SITE, name="Pagefind")),
    166,
    GROWTH,
    {"essay/": FULL},
    0,
    Visit(50, 260_000),
    Papers(2, 100, 99, 0, 99, 98, 900, 1.5),
)


@pytest.fixture
def chapters(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "downloads").mkdir()
    for name in ("chapters/01-one.md", "chapters/02-two.md", "downloads/index.md"):
        (tmp_path / name).touch()
    (tmp_path / "downloads/essay.md").write_text(WHOLE, encoding="utf-8")
    return read_chapters(tmp_path)


def test_peers_get_the_chapters_without_links_into_what_they_lack(chapters):
    assert list(chapters) == ["chapters/01-one.md", "chapters/02-two.md"]
    assert chapters["chapters/01-one.md"].startswith("# One\n")
    assert "Words by Broué, [elsewhere](https://example.org/).[^broue-1]" in chapters["chapters/01-one.md"]
    assert chapters["chapters/02-two.md"] == '# Two\n\n<a id="p2-1"></a>More words.\n\n'


@pytest.mark.parametrize("maker", read_makers()[1:-1], ids=lambda maker: maker.name)
def test_a_peer_has_its_settings_and_a_page_that_lists_the_chapters(maker, chapters, tmp_path):
    set_up(maker, tmp_path / "made", chapters)
    contents = tmp_path / "made" / maker.contents
    assert contents.read_text(encoding="utf-8").endswith("- [One](chapters/01-one.md)\n- [Two](chapters/02-two.md)\n")
    assert (contents.parent / "chapters/02-two.md").read_text(encoding="utf-8") == chapters["chapters/02-two.md"]
    assert any(path.suffix in {".yml", ".toml"} for path in (tmp_path / "made").iterdir())


def test_an_index_that_grew_has_the_words_of_each_chapter_as_often():
    index = {"chapters": [{"name": "01-one", "paragraphs": [{"text": "one two three four five six seven"}]}]}
    chapters = json.loads(index_of(grown_index(index_script(index), 3)))["chapters"]
    texts = [chapter["paragraphs"][0]["text"] for chapter in chapters]
    assert texts[0] == index["chapters"][0]["paragraphs"][0]["text"]
    assert len(set(texts)) == 3
    assert len({tuple(sorted(text.split())) for text in texts}) == 1


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_answers_are_judged(case, chapters):
    assert judge(case["question"], case["results"], chapters.values()) == tuple(case["due"])


def test_the_server_counts_what_it_sends(tmp_path):
    text = "word " * 1000
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    (tmp_path / "font.woff2").write_bytes(b"0" * 1000)
    with serving(tmp_path) as server:
        with urlopen(server.address) as answer:
            assert (answer.headers["Content-Encoding"], answer.headers["Cache-Control"]) == ("br", "max-age=600")
            body = answer.read()
            assert brotli.decompress(body).decode() == text
        with urlopen(Request(f"{server.address}font.woff2")) as answer:
            assert (answer.headers["Content-Encoding"], len(answer.read())) == (None, 1000)
        assert server.fetched() == Visit(2, len(body) + 1000)
        assert server.fetched() == Visit(0, 0)


def test_the_page_says_what_was_measured():
    text, missed = render(REPORT)
    for row in (
        "| this edition | 56.0 | 0.50× | 6 |",
        "| this edition | 165 | 1.50× | 160 | 10.00× |",
        "| 160 | 250.0 | 30.0 | 80 | 80 |",
        "| first visits | 56 | 69 | 5.2 | 21 |",
        "| `make downloads` | 1.0 | 0.9 |",
        "| chromium | 156 |",
    ):
        assert f"\n{row}\n" in text
    assert "\n- Building takes 2.0 times as long" in text
    assert missed == []


def test_every_goal_can_be_missed():
    bad = Verdict(dict.fromkeys(FULL.marks, 90), 0.1, 60)
    site = replace(SITE, first=Visit(6, 57_000), second=Visit(1, 13_000), searched=Visit(8, 90_000), places=100)
    growth = tuple(replace(one, keys=[600]) for one in GROWTH)
    commands = dict.fromkeys(COMMANDS, Spent(11, 11))
    poor = replace(REPORT, sites=(site, STOCK, FLOOR), growth=growth, commands=commands, pages={"": bad}, using=60)
    text, missed = render(poor)
    assert len(missed) == text.count("**missed**") == text.split("## Goals")[1].split("\n## ")[0].count("\n| ") - 2
    assert missed[0] == "First visit to the longest chapter: 57.0 kB, not at most 56.1 kB"


def test_a_figure_with_nothing_to_compare_has_no_ratio():
    assert (over(3, 0), over(1, 2)) == ("–", "0.50×")


def test_nothing_else_imports_the_bench_and_it_imports_no_test():
    for path in (ROOT / "scripts").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert ("from bench" in text or "import bench" in text) <= (path.parent.name == "bench"), path
        assert "from tests" not in text, path
