"""What the tests share: the seeds, the edition made from them, the built site, a server and a browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import chromium
import pytest
from edition.apparatus.gather import Apparatus, gather
from edition.model import Edition
from edition.seeds.read import Seeds, read_seeds
from edition.site.serve import make_server
from edition.text.compose import compose
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def seeds() -> Seeds:
    return read_seeds(ROOT / "seeds")


@pytest.fixture(scope="session")
def edition(seeds: Seeds) -> Edition:
    return compose(seeds)


@pytest.fixture(scope="session")
def apparatus(edition: Edition, seeds: Seeds) -> Apparatus:
    return gather(edition, seeds)


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A copy of the seeds to spoil."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path / "seeds"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make build` makes it from docs/ as it stands, with no address of its own but a local one."""
    target = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "edition.site.build", str(target)]
    done = subprocess.run(
        command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="session")
def server(built: Path) -> Iterator[str]:
    """The address of the built site, with a slash at its end."""
    with make_server(built, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """A page of a new browser profile, keeping nothing for later, that fails the test if a script fails or a request leaves the site."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, service_workers="block")
    context.set_default_timeout(15000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    page.on(
        "request",
        lambda request: (
            faults.append(request.url) if not request.url.startswith((server, "data:", "blob:", "file:")) else None
        ),
    )
    yield page
    context.close()
    assert faults == []
