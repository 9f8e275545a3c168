"""The files that pages load: joined, without what only their authors read, and named for what they hold.

A name that changes with the content may be kept by browsers for ever.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import rcssmin
import rjsmin

from edition.modules import join_modules

PLAIN = ("assets/fonts/*.woff2", "assets/edition/icon.svg", "search/index.js", "proof/sums.js", "cite/*.js")
"""What is published one by one; it need not all be there: the citations are made by `make downloads`."""
STYLES = "assets/edition/all.css"
"""What the styles become, joined."""
SCRIPTS = ("assets/edition/all.js", "assets/search/all.js", "assets/proof/all.js")
"""The modules that import all others, and what these become, joined."""
DATA = ("search", "proof", "cite")
"""The folders whose scripts are data that a program wrote, as small as they can be."""
SETTINGS = "assets/edition/settings.js"
"""The one script that must run before a page is painted; it stands in the pages, one request less to wait for."""
FONT = re.compile(r'url\("\.\./(fonts/[\w.-]+)"\)')
MINIFY = {".css": rcssmin.cssmin, ".js": rjsmin.jsmin}


@dataclass(frozen=True, slots=True)
class Assets:
    """What becomes of the files of `docs/` that pages load."""

    names: dict[str, str]
    """The name in `docs/`, or of a joined file, and the published one, e.g. "search/index.js", "search/index.1a2b3c4d.js"."""
    contents: dict[str, bytes]
    """The bytes under their published names."""
    sources: tuple[str, ...]
    """The files of `docs/` they were made of, which are not published as they stand."""
    settings: str
    """The script that stands in the pages."""


def make_assets(docs: Path, styles: Sequence[str], made: Mapping[str, bytes]) -> Assets:
    """The assets of a `docs/` folder.

    styles: the style sheets that become one, in their order.
    made: what would stand in `docs/` if it had been written there.
    Raises OSError if a file to be joined is not there, ValueError if a style names a font that is not.
    """
    plain = {path: (docs / path).read_bytes() for pattern in PLAIN for path in _found(docs, pattern)}
    plain |= {path: content for path, content in made.items() if path.endswith(".js")}
    scripts = {entry: join_modules(docs, entry) for entry in SCRIPTS}
    modules = {path for script in scripts.values() for path in script.paths}
    sources = (*plain, SETTINGS, *styles, *sorted(modules))
    assets = Assets({}, {}, sources, _small(SETTINGS, (docs / SETTINGS).read_bytes()).decode("utf-8").strip())
    for path, content in plain.items():
        _add(assets, path, _small(path, content))
    sheet = b"\n".join((docs / path).read_bytes() for path in styles)
    _add(assets, STYLES, _small(STYLES, _with_fonts(sheet, assets.names)))
    for entry, script in scripts.items():
        _add(assets, entry, _small(entry, script.script.encode("utf-8")))
    return assets


def hashed(path: str, content: bytes) -> str:
    """The path with eight digits of the content's SHA-256 before its ending, e.g. "assets/edition/all.1a2b3c4d.css"."""
    pure = PurePosixPath(path)
    return str(pure.with_suffix(f".{hashlib.sha256(content).hexdigest()[:8]}{pure.suffix}"))


def _found(docs: Path, pattern: str) -> list[str]:
    return sorted(path.relative_to(docs).as_posix() for path in docs.glob(pattern))


def _add(assets: Assets, path: str, content: bytes) -> None:
    assets.names[path] = hashed(path, content)
    assets.contents[assets.names[path]] = content


def _small(path: str, content: bytes) -> bytes:
    """Styles and scripts without comments and spare white space; anything else as it is."""
    pure = PurePosixPath(path)
    if pure.suffix not in MINIFY or pure.parts[0] in DATA:
        return content
    return str(MINIFY[pure.suffix](content.decode("utf-8"))).encode("utf-8") + b"\n"


def _with_fonts(styles: bytes, names: Mapping[str, str]) -> bytes:
    """The styles with the fonts' published names, from a folder beside theirs."""

    def published(match: re.Match[str]) -> str:
        name = names.get(f"assets/{match[1]}")
        if not name:
            raise ValueError(f"the styles name {match[1]}; expected a font in docs/assets/fonts")
        return f'url("../{name.removeprefix("assets/")}")'

    return FONT.sub(published, styles.decode("utf-8")).encode("utf-8")
