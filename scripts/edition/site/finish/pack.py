"""Packs a built site so that it works from a disk, and tells the page of downloads how large the pack is."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from edition.forms.catalogue import ZIP_SIZE, size_words
from edition.forms.cover import ICONS
from edition.site.finish.install import MANIFEST, SEARCH
from edition.site.finish.kept import unasked

FOLDER_LINK = re.compile(r'(<(?:a|link)\b[^>]*?\shref=")((?!https?:|data:|#)[^"#?]*/|\.\.|\.)(#[^"]*)?(?=")')
SERVED = re.compile(r'<link rel="(?:preload|manifest|search|linkset)"[^>]*>\s*')
"""What only a server can give, like the worker that keeps the site: fonts asked for ahead, what is for a home screen."""
DATE = (1980, 1, 1, 0, 0, 0)
LEFT_OUT = (
    ".map",
    "sitemap.xml",
    "sitemap.xml.gz",
    MANIFEST,
    SEARCH,
    "banner.png",
    *(f"icon-{size}.png" for size in ICONS),
)


def make_zip(site: Path, name: str) -> None:
    """Write `downloads/<name>` into the site, and its size into the site's page of downloads.

    In the pack every link to a folder names its index.html, for no server adds it there.
    """
    shelf = site / "downloads" / "index.html"
    target = site / "downloads" / name
    target.unlink(missing_ok=True)
    page = shelf.read_text(encoding="utf-8")
    shelf.write_text(page.replace(ZIP_SIZE, "this file"), encoding="utf-8")
    paths = sorted(path for path in site.rglob("*") if path.is_file() and not path.name.endswith(LEFT_OUT))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as pack:
        for path in paths:
            entry = zipfile.ZipInfo(f"{Path(name).stem}/{path.relative_to(site).as_posix()}", DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            pack.writestr(entry, _content(path))
    shelf.write_text(page.replace(ZIP_SIZE, size_words(target.stat().st_size)), encoding="utf-8")


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return (
        SERVED.sub("", unasked(linked_to_files(content.decode("utf-8")))).encode("utf-8")
        if path.suffix == ".html"
        else content
    )


def linked_to_files(page: str) -> str:
    """The page with links to files instead of folders: `../12-nep/#p12-1` becomes `../12-nep/index.html#p12-1`."""
    return FOLDER_LINK.sub(lambda match: f"{match[1]}{_with_slash(match[2])}index.html{match[3] or ''}", page)


def _with_slash(link: str) -> str:
    return link if link.endswith("/") else f"{link}/"
