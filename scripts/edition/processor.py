"""Formats the works by a CSL processor, pandoc's citeproc; the only room of the core that runs another program."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pypandoc

from .errors import SeedError

ENTRY = re.compile(r'<div id="ref-(?P<id>[^"]+)" class="csl-entry"[^>]*>\n(?P<html>.*?)\n</div>', re.DOTALL)
BARE_SPAN = re.compile(r"<span>(.*?)</span>")


def format_works(works: tuple[dict[str, Any], ...], style: Path) -> dict[str, str]:
    """The bibliography's entries as inline HTML under the works' ids, in the order of the style.

    style: a CSL file. Raises SeedError if the style leaves a work without a printed form.
    """
    items = [{key: value for key, value in work.items() if key != "custom"} for work in works]
    command = [pypandoc.get_pandoc_path(), "--from=csljson", "--to=html", "--wrap=none", "--citeproc", f"--csl={style}"]
    done = subprocess.run(command, input=json.dumps(items), capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SeedError("seeds/works.json", " ".join(done.stderr.split()), "CSL-JSON that the processor reads")
    entries = {match["id"]: _plain(match["html"]) for match in ENTRY.finditer(done.stdout)}
    for work in works:
        if not entries.get(work["id"]):
            raise SeedError(f"seeds/works.json: {work['id']}", f"type {work['type']!r} has no printed form", "a type that the style prints")
    return entries


def _plain(html: str) -> str:
    """The entry without the spans that only mark where capitals are kept."""
    while BARE_SPAN.search(html):
        html = BARE_SPAN.sub(r"\1", html)
    return html.strip()
