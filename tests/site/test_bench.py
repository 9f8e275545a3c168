"""The measuring: what peers are given, how answers are judged, what the server sends, what the page says."""

from __future__ import annotations

import gzip
import re
import tomllib
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from bench import goals
from bench.model import Answers, Built, Figures, Grown, Own, Report, Violations, Visit
from bench.page import ratio, render
from bench.plain import render as render_plain
from bench.questions import address_of, judge, places_of
from bench.server import serving
from bench.sources import contents, for_mdbook, read_sources
from edition.pages.publish import OWNED
from lxml import html

from tests import ROOT

CASES = tomllib.loads((ROOT / "tests/site/bench.toml").read_text(encoding="utf-8"))
FIGURES = Figures(
    "this edition",
    Built(2.0, 4_000_000, 90),
    Visit(7, 75_000, 70_000),
    Visit(1, 7_500, 6_000),
    100,
    Answers(166, 165, 160),
    Violations(0, 0),
)
STOCK = Figures(
    "stock theme",
    Built(1.0, 3_000_000, 60),
    Visit(6, 100_000, 89_000),
    Visit(1, 7_700, 6_200),
    80,
    Answers(166, 112, 13),
    Violations(2, 8),
)
FLOOR = Figures(
    "plain HTML", Built(0.2, 130_000, 17), Visit(1, 7_000, 6_000), Visit(1, 7_000, 6_000), 100, None, Violations(1, 2)
)
OWN = Own(Visit(25, 120_000, 110_000), 700, 4.2, 11.5, Visit(56, 330_000, 290_000), 3_000_000, 0.8, 8.1)
GROWN = (Grown(16, 0.55, 0.049, 8_256, 25_076, 25_076, 18.0), Grown(160, 2.9, 0.033, 7_753, 18_205, 299_607, 55.0))


def report(*figures: Figures) -> Report:
    return Report("23 November 2026", "Linux, x86_64, 2 cores", 8.4, figures, OWN, GROWN, (("Chromium", "156"),))


@pytest.mark.parametrize("case", CASES["mdbook"], ids=lambda case: case["name"])
def test_markdown_for_mdbook(case):
    assert for_mdbook(case["given"]) == case["due"]


def test_no_peer_is_given_what_it_cannot_follow():
    sources = read_sources(ROOT / "docs")
    assert [source.number for source in sources] == list(range(1, 17))
    for source in sources:
        assert "../apparatus" not in source.text
        assert "{:" not in for_mdbook(source.text)
        assert re.findall(r"(?m)^# (.*)$", for_mdbook(source.text)) == [source.title]


def test_peers_get_every_paragraph(edition):
    for chapter, source in zip(edition.chapters, read_sources(ROOT / "docs"), strict=True):
        assert len(re.findall(r'<span id="p\d+-\d+"></span>', for_mdbook(source.text))) == len(chapter.paragraphs)
        page = html.document_fromstring(render_plain(source.text))
        assert page.findtext(".//title") == source.title
        assert {paragraph.id for paragraph in chapter.paragraphs} <= {element.get("id") for element in page.iter()}


def test_the_first_page_leads_to_every_chapter():
    sources = read_sources(ROOT / "docs")
    links = re.findall(r'href="(.*?)"', render_plain(contents(sources, "T")))
    assert links == [f"chapters/{source.name}/" for source in sources]


@pytest.mark.parametrize("case", CASES["link"], ids=lambda case: case["link"])
def test_where_a_link_leads(case):
    assert address_of(case["link"]) == case["due"]


@pytest.mark.parametrize("case", CASES["question"], ids=lambda case: case["name"])
def test_answers_are_judged(edition, case):
    found = judge([case["question"]], [[tuple(result) for result in case["results"]]], places_of(edition))
    assert (found.asked, found.chapters, found.paragraphs) == (1, *case["due"])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text("<p>" + "word " * 1000)
    (tmp_path / "a/index.html").write_text("<p>a")
    (tmp_path / "a/font.woff2").write_bytes(b"0" * 1000)
    (tmp_path / "404.html").write_text("<p>none")
    return tmp_path


def get(address: str, **headers: str):
    return urlopen(Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()}))


def test_the_server_compresses_what_can_be(site):
    with serving(site) as server:
        for taken, coding in (("gzip, br", "br"), ("gzip", "gzip"), ("", None)):
            with get(server.address, Accept_Encoding=taken) as answer:
                assert (answer.headers["Content-Encoding"], answer.headers["Cache-Control"]) == (coding, "max-age=600")
                content = answer.read()
        assert content == (site / "index.html").read_bytes()
        with get(server.address, Accept_Encoding="gzip") as answer:
            assert gzip.decompress(answer.read()) == content
        with get(server.address + "a/font.woff2", Accept_Encoding="gzip, br") as answer:
            assert answer.headers["Content-Encoding"] is None
        assert [len(body.plain) for body in server.asked] == [len(content)] * 4 + [1000]


def test_the_server_sends_nothing_twice(site):
    with serving(site) as server:
        with get(server.address + "a/") as answer:
            tag = answer.headers["ETag"]
        with pytest.raises(HTTPError) as caught:
            get(server.address + "a/", If_None_Match=tag)
        assert (caught.value.code, len(server.asked[1].plain)) == (304, 0)
        with pytest.raises(HTTPError) as caught:
            get(server.address + "no/such/")
        assert (caught.value.code, caught.value.read()) == (404, b"<p>none")


def test_the_page_says_what_was_measured():
    text = render(report(FIGURES, STOCK, FLOOR))
    for row in (
        "| this edition | 70.0 | 0.79× | 75.0 | 7 |",
        "| this edition | 6.0 | 0.97× | 1 |",
        "| plain HTML | – | – | – | – |",
        "| this edition | 165 | 1.47× | 160 | 12.31× |",
        "| this edition | 100 | 1.25× |",
        "| this edition | 0 | 0 | 0.00× |",
        "| this edition | 2.00 | 2.00× | 4,000 | 1.33× |",
        "| this edition | 90 | 1.50× |",
        "| The same with a search made | at most 90 kB | 110.0 kB | missed |",
        "| 160 | 2.90 | 0.033 |",
        "| 160 | 7,753 | 18.2 | 299.6 | 55 |",
        "| first visits | 70 | 81 | 6.5 | 26 |",
        "| the whole essay, to be kept | 290 | 648 | 26.9 | 107 |",
        "| Chromium | 156 |",
    ):
        assert f"\n{row}\n" in text
    assert "\n- Building takes 2.0 times as long" in text
    assert "times as many bytes" not in text
    assert not re.search(r"[{}]", re.sub(r"\{: #\w+ \}", "", text)), "a figure was not put in"


def test_a_figure_with_nothing_to_compare_has_no_ratio():
    assert (ratio(3, 0), ratio(1, 2)) == ("–", "0.50×")


def test_goals_can_be_missed():
    slow = Figures(
        "this edition",
        FIGURES.built,
        Visit(9, 99_000, 95_000),
        Visit(1, 1, 13_000),
        99,
        Answers(10, 9, 8),
        Violations(1, 1),
    )
    missed = [goal.what for goal in goals.GOALS if not goal.met(report(slow, STOCK))]
    assert len(missed) == len(goals.GOALS) - 1  # the keys are of another record


def test_the_page_is_the_measurings_own():
    """The program that makes the other pages neither removes nor reports it."""
    assert not any("about/measurements.md".startswith(f"{name}/") or name == "about/measurements.md" for name in OWNED)
    assert (ROOT / "docs/about/measurements.md").is_file()
