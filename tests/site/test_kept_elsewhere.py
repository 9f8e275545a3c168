"""The essay kept on the device, in browsers of other days and of other makers: read with the server gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from edition.site.serve import make_server

from tests.site.old_browsers import ENTRIES, Old, had, until

pytestmark = pytest.mark.slow
CHAPTER = "chapters/06-provisional-government/"
STATE = "var state = document.querySelector('.offline-state'); return state && state.textContent === 'The whole essay is kept.'"

SHOWN = """
    var shown = Array.prototype.filter.call(document.querySelectorAll("h1"), function (one) { return one.offsetHeight; });
    return shown.length === 1 && shown[0].textContent.indexOf("%s") >= 0 && location.pathname === "%s";"""


@pytest.fixture(scope="module", params=ENTRIES)
def old(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Old]:
    browser = had(request.param, tmp_path_factory.mktemp("old"))
    yield browser
    browser.close()


def test_the_essay_is_read_without_a_server(old: Old, built: Path):
    with make_server(built, 0) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        old.goto(base + CHAPTER)
        until(old, STATE, 30)
        server.shutdown()
    for asked, path, heading in (
        ("chapters/12-nep?cited=1.0.0-3f9a2c7b1d5e8a90#p12-1", "/chapters/12-nep/", "The NEP"),
        ("constructor", "/constructor", "There is no such page"),
        ("%E0%A4%A", "/%E0%A4%A", "There is no such page"),
        ("downloads/guillamon-russian-revolution.epub",) * 2 + ("Not kept on this device",),
    ):
        old.goto(base + asked)
        until(old, SHOWN % (heading, path if path.startswith("/") else f"/{path}"))
    assert until(old, "return document.fonts.check('20px \"EB Garamond\"')")
