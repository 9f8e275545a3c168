"""What the tests share: the edition, a folder of seeds to spoil, a served site, a page of a browser."""

import os
import shutil
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format, *args):
        pass


@pytest.fixture(scope="session")
def seeds():
    from edition.seeds import read_seeds

    return read_seeds(ROOT / "seeds")


@pytest.fixture(scope="session")
def edition(seeds):
    from edition.compose import compose

    return compose(seeds)


@pytest.fixture(scope="session")
def apparatus(edition, seeds):
    from edition.apparatus import gather

    return gather(edition, seeds)


@pytest.fixture
def spoilt(tmp_path):
    """A copy of the seeds to spoil."""
    folder = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds", folder)
    return folder


@pytest.fixture(scope="session")
def server():
    """The address of the built site, served from the folder that SITE names; skipped without it."""
    folder = os.environ.get("SITE")
    if not folder:
        pytest.skip("SITE names no built site")
    made = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}/"
    made.shutdown()


@pytest.fixture(scope="session")
def browser():
    sync = pytest.importorskip("playwright.sync_api")
    with sync.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()
