"""The rules for web servers, tried with nginx and Caddy: what may be kept, what must be asked for, what is forbidden."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import ROOT
from tests.debian import program
from tests.site.headers import ALWAYS, FOREVER, FRESH

NGINX = """
{user} daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ }}
http {{
  types {{ text/html html; text/css css; text/javascript js; font/woff2 woff2; image/svg+xml svg; application/xml xml; application/json json; }}
  access_log off; client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
{rules}
}}
"""
CADDY = "{{\n\tadmin off\n\tauto_https off\n}}\n{rules}"
SERVERS = ROOT / "scripts/edition/site/servers"
ADDRESS, FOLDER = "127.0.0.1:8080", "/srv/edition"
"""What one changes in the files."""


def rules(name: str, site: Path, port: int) -> str:
    """The rules for a server, with the two changes that their first lines ask for."""
    text = (SERVERS / name).read_text(encoding="utf-8")
    assert (text.count(ADDRESS), text.count(FOLDER)) == (1, 1)
    return text.replace(ADDRESS, f"127.0.0.1:{port}").replace(FOLDER, str(site))


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def real(request: pytest.FixtureRequest, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site behind a real server with those rules."""
    folder, port = tmp_path_factory.mktemp(request.param), free_port()
    settings = folder / "settings"
    if request.param == "nginx":
        user = (
            "user root;" if os.geteuid() == 0 else ""
        )  # else it would read with fewer rights than the one who starts it
        own = rules("nginx.conf", built, port)
        settings.write_text(NGINX.format(user=user, folder=folder, rules=own), encoding="utf-8")
        command = [program("nginx", "usr/sbin/nginx"), "-p", str(folder), "-c", str(settings)]
    else:
        settings.write_text(CADDY.format(rules=rules("Caddyfile", built, port)), encoding="utf-8")
        command = [program("caddy", "usr/bin/caddy"), "run", "--adapter", "caddyfile", "--config", str(settings)]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"HOME": str(folder)}) as running,
    ):
        address = f"http://127.0.0.1:{port}/"
        _wait(address, running, folder / "log")
        yield address
        running.terminate()


def _wait(address: str, running: subprocess.Popen, log: Path) -> None:
    for _ in range(100):
        try:
            return urllib.request.urlopen(address).close()
        except urllib.error.URLError:
            assert running.poll() is None, log.read_text()
            time.sleep(0.1)
    raise AssertionError(log.read_text())


def said(address: str, **headers: str) -> tuple[int, Message]:
    """The status and the headers of an answer."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
            return answer.status, answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.headers


@pytest.mark.slow
def test_what_every_answer_says(real: str):
    for path, status in (("", 200), ("chapters/12-nep/", 200), ("nowhere/", 404), ("sitemap.xml", 200)):
        answer = said(real + path)
        assert answer[0] == status
        assert {name: answer[1].get(name) for name in ALWAYS} == ALWAYS


@pytest.mark.slow
def test_what_may_be_kept_for_ever_and_what_is_asked_for_each_time(real: str, built: Path):
    for path in ("", "chapters/12-nep/", "offline.js", "downloads/guillamon-russian-revolution.epub"):
        _, headers = said(real + path)
        assert headers["Cache-Control"] == FRESH
        assert said(real + path, **{"If-None-Match": headers["ETag"]})[0] == 304
    for path in (*built.glob("assets/**/*.????????.*"), *built.glob("search/index.*.js")):
        assert said(real + path.relative_to(built).as_posix())[1]["Cache-Control"] == FOREVER


@pytest.mark.slow
def test_pages_come_compressed_and_whole(real: str, browser: Browser):
    assert said(f"{real}chapters/12-nep/", **{"Accept-Encoding": "gzip"})[1]["Content-Encoding"] == "gzip"
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.goto(f"{real}chapters/12-nep")
    assert page.url == f"{real}chapters/12-nep/"
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    assert faults == []
    page.close()
    assert "There is no such page" in urllib.request.urlopen(f"{real}404.html").read().decode()
