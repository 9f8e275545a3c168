"""Puts the site's address into the EPUB of a built site, and its size on the page of downloads."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from edition.forms.catalogue import size_words
from edition.forms.resources import SITE

TO_CHAPTERS = re.compile(re.escape(f"{SITE}chapters/".encode()) + rb'[^"#]*(?=#)')
ON_THE_WEB = re.compile(rb'<p class="web">.*?</p>', re.DOTALL)
SIZE = r"\d[\d,]*\u00a0kB"


def publish_epub(site: Path, name: str, address: str) -> None:
    """Let the numbers of the paragraphs lead to the site; in the book of a site without address, to themselves.

    name: the file in downloads/; address: the site's, e.g. "https://example.org/", or "".
    """
    book, shelf = site / "downloads" / name, site / "downloads" / "index.html"
    book.write_bytes(addressed(book.read_bytes(), address))
    row = re.compile(f'(href="?{re.escape(name)}[^>]*>[^<]*</a>.*?){SIZE}', re.DOTALL)
    page = shelf.read_text(encoding="utf-8")
    shelf.write_text(row.sub(rf"\g<1>{size_words(book.stat().st_size)}", page, count=1), encoding="utf-8")


def addressed(book: bytes, address: str) -> bytes:
    """The EPUB with the address in the place of what stands for it."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(whole, "w") as after:
        for entry in before.infolist():
            after.writestr(entry, _told(before.read(entry), address))
    return whole.getvalue()


def _told(content: bytes, address: str) -> bytes:
    if not address:
        content = ON_THE_WEB.sub(b"", TO_CHAPTERS.sub(b"", content))
    return content.replace(SITE.encode(), address.encode())
