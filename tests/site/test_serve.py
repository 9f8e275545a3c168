"""The server for one's own machine answers every address, and says in a line what it cannot do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from edition.site.serve import main, make_server


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a.css").write_bytes(b"a")
    (tmp_path / "index.html").write_bytes(b"home")
    (tmp_path / "404.html").write_bytes(b"none")
    with make_server(tmp_path, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running.server_port
        running.shutdown()


@pytest.mark.parametrize(
    ("address", "due"),
    [
        ("/", (200, b"home")),
        ("/assets/a.css", (200, b"a")),
        ("/none", (404, b"none")),
        ("/%00", (404, b"none")),
        ("/a%00b/index.html", (404, b"none")),
        ("/%ff%fe", (404, b"none")),
        ("/assets/", (404, b"none")),
        ("/../../etc/hostname", (404, b"none")),
        ("/" + "a" * 5000, (404, b"none")),
    ],
)
def test_every_address_is_answered(port: int, address: str, due: tuple[int, bytes]):
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address)
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == due


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["site", "abc"], 'error: port: is "abc"; expected a number of 0 to 65535, e.g. 8001\n'),
        (["site", "70000"], 'error: port: is "70000"; expected a number of 0 to 65535, e.g. 8001\n'),
        (["site", "-1"], 'error: port: is "-1"; expected a number of 0 to 65535, e.g. 8001\n'),
        (["site", "٣"], 'error: port: is "٣"; expected a number of 0 to 65535, e.g. 8001\n'),
        (["none"], "error: none: holds no index.html; expected a site, as `make build` makes it\n"),
    ],
)
def test_what_cannot_be_served(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_bytes(b"home")
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 1
    assert capsys.readouterr().err == said


def test_a_port_that_is_taken(port: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(tmp_path), str(port)]) == 1
    assert capsys.readouterr().err == f"error: port {port}: Address already in use; expected a free port, e.g. 8001\n"
