"""The finishing of the site refuses a page in which something could run that the edition did not put there."""

from __future__ import annotations

from pathlib import Path

import pytest
from edition.errors import SeedError
from edition.site.address import check_address
from edition.site.finish.sealed import check_sealed

OWN = "own()"
SAFE = [
    f"<script>{OWN}</script>",
    '<script src="../assets/all.js" defer></script>',
    '<script type="application/ld+json">{"@type": "Book"}</script>',
    '<a href="https://example.org/?a=javascript:b">a</a>',
    '<p title="onclick=run()">&lt;script&gt;run()&lt;/script&gt;</p>',
    '<link rel="icon" href="data:,">',
]
RUNS = {
    "<script>run()</script>": 'a script "run()"',
    "<script>own() </script>": 'a script "own()"',
    "<SCRIPT type=module>run()</SCRIPT>": 'a script "run()"',
    '<script src="https://example.org/a.js"></script>': 'a script ""',
    '<script src="//example.org/a.js"></script>': 'a script ""',
    '<p onclick="run()">a</p>': '"onclick" of a <p>',
    '<svg onLoad="run()"></svg>': '"onload" of a <svg>',
    '<a href="javascript:run()">a</a>': '"javascript:run()" of a <a>',
    '<a href=" JavaScript\t:run()">a</a>': '"JavaScript :run()" of a <a>',
    '<a href="data:text/html,a">a</a>': '"data:text/html,a" of a <a>',
    '<form action="javascript:run()"></form>': '"javascript:run()" of a <form>',
    '<iframe src="a.html"></iframe>': "a <iframe>",
    '<base href="https://example.org/">': "a <base>",
    '<object data="a.svg"></object>': "a <object>",
    '<meta http-equiv="Refresh" content="0; url=a">': "a <meta> that leads elsewhere",
}
PAGE = "<!doctype html><html><head><title>a</title></head><body>{}</body></html>"


@pytest.mark.parametrize("part", SAFE)
def test_words_data_and_the_editions_own_scripts_pass(tmp_path: Path, part: str):
    (tmp_path / "index.html").write_text(PAGE.format(part), encoding="utf-8")
    check_sealed(tmp_path, (OWN,))


@pytest.mark.parametrize("part", RUNS)
def test_anything_else_that_runs_is_refused(tmp_path: Path, part: str):
    (tmp_path / "index.html").write_text(PAGE.format(part), encoding="utf-8")
    with pytest.raises(SeedError) as said:
        check_sealed(tmp_path, (OWN,))
    assert str(said.value) == f"site/index.html: {RUNS[part]}; expected words, and no script but the edition's own"


@pytest.mark.parametrize(
    "address",
    ['"><script>', "http://a.b/\nx", "http://a b/", "ftp://a.b/", "a.b", "http:///", "http://[::1/", "http://u:p@a.b/", "https://a.b/%zz/", 'https://a.b/"/', "https://a.b/?q"],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str):
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_url: !ENV [SITE_URL, '']\n", encoding="utf-8")
    monkeypatch.setenv("SITE_URL", address)
    with pytest.raises(SeedError, match=r"\ASITE_URL: is .*; expected the address of the site, e\.g\."):
        check_address(settings)


@pytest.mark.parametrize(
    "address", ["", "https://example.org/essay/", "http://127.0.0.1:8000", "http://[::1]:80/a~b/%C3%A9/"]
)
def test_an_address_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str):
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_url: !ENV [SITE_URL, '']\n", encoding="utf-8")
    monkeypatch.setenv("SITE_URL", address)
    check_address(settings)
