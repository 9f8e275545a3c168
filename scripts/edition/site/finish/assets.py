"""The files that pages load: joined, made as small as they can be, and named for what they hold.

A name that changes with the content may be kept by browsers for ever.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import minify

from edition.errors import SeedError
from edition.modules import join_modules

PLAIN = (
    "assets/fonts/*.woff2",
    "assets/edition/icon.svg",
    "search/*.js",
    "proof/sums.js",
    "cite/*.js",
    "assets/paper/vendor/*.js",
)
"""What is published one by one; it need not all be there: the citations are made by `make downloads`."""
STYLES = "assets/edition/all.css"
"""What the styles become, joined."""
SCRIPTS = (
    "assets/edition/all.js",
    "assets/search/all.js",
    "assets/cite/all.js",
    "assets/cited/all.js",
    "assets/paper/all.js",
    "assets/proof/all.js",
)
"""The modules that import all others, and what these become, joined."""
DATA = ("search", "proof", "cite", "versions")
"""The folders whose scripts are data that a program wrote, as small as they can be."""
SETTINGS = "assets/edition/settings.js"
"""The one script that must run before a page is painted; it stands in the pages, one request less to wait for."""
RUNNING_HEAD = b"var(--title)"
"""Where the styles have it: no variable reaches the margins of a printed page."""
FONT = re.compile(r'url\("\.\./(fonts/[\w.-]+)"\)')
KINDS = {".css": "text/css", ".js": "application/javascript"}
"""What is made smaller, by the ending of its name."""
LANGUAGE = {"js-version": 2019}
"""The ECMAScript that the smaller scripts may use: what the oldest browsers know for which the edition is made."""


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


def make_assets(docs: Path, styles: Sequence[str], made: Mapping[str, bytes], title: str = "") -> Assets:
    """The assets of a `docs/` folder.

    styles: the style sheets that become one, in their order.
    made: what would stand in `docs/` if it had been written there.
    title: what pages have for a running head where they are printed.
    Raises SeedError for a style sheet that is not there or names a font that is not, for modules that cannot be joined,
    and for what no browser could read.
    """
    plain = {path: (docs / path).read_bytes() for pattern in PLAIN for path in _found(docs, pattern)}
    plain |= {path: content for path, content in made.items() if path.endswith(".js")}
    scripts = {entry: join_modules(docs, entry) for entry in SCRIPTS}
    modules = {path for script in scripts.values() for path in script.paths}
    sources = (*plain, SETTINGS, *styles, *sorted(modules))
    assets = Assets({}, {}, sources, small(SETTINGS, (docs / SETTINGS).read_bytes()).decode("utf-8").strip())
    for path, content in plain.items():
        _add(assets, path, small(path, content))
    sheet = b"\n".join(_sheet(docs, path) for path in styles)
    sheet = sheet.replace(RUNNING_HEAD, _string(title).encode("utf-8"))
    _add(assets, STYLES, small(STYLES, _with_fonts(sheet, assets.names)))
    for entry, script in scripts.items():
        _add(assets, entry, small(entry, script.script.encode("utf-8")))
    return assets


def hashed(path: str, content: bytes) -> str:
    """The path with eight digits of the content's SHA-256 before its ending, e.g. "assets/edition/all.1a2b3c4d.css"."""
    pure = PurePosixPath(path)
    return str(pure.with_suffix(f".{hashlib.sha256(content).hexdigest()[:8]}{pure.suffix}"))


def small(path: str, content: bytes) -> bytes:
    """Styles and scripts without comments, spare white space and long names of their own; anything else as it is.

    Raises SeedError for what is no style sheet or script.
    """
    pure = PurePosixPath(path)
    if pure.suffix not in KINDS or pure.parts[0] in DATA:
        return content
    minify.config(LANGUAGE)
    try:
        return f"{minify.string(KINDS[pure.suffix], content.decode('utf-8'))}\n".encode()
    except minify.MinifyError as error:
        said = str(error).partition("\n")[0]
        raise SeedError(f"docs/{path}", f"cannot be read ({said})", "styles and scripts that a browser reads") from None


def _found(docs: Path, pattern: str) -> list[str]:
    return sorted(path.relative_to(docs).as_posix() for path in docs.glob(pattern))


def _sheet(docs: Path, path: str) -> bytes:
    if not (docs / path).is_file():
        raise SeedError(f"docs/{path}", "is not there", "the style sheet that mkdocs.yml names")
    return (docs / path).read_bytes()


def _string(words: str) -> str:
    """The words as a string of CSS."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _add(assets: Assets, path: str, content: bytes) -> None:
    assets.names[path] = hashed(path, content)
    assets.contents[assets.names[path]] = content


def _with_fonts(styles: bytes, names: Mapping[str, str]) -> bytes:
    """The styles with the fonts' published names, from a folder beside theirs."""

    def published(match: re.Match[str]) -> str:
        name = names.get(f"assets/{match[1]}")
        if not name:
            raise SeedError("docs/assets", f"the styles name {match[1]}", "a font in docs/assets/fonts")
        return f'url("../{name.removeprefix("assets/")}")'

    return FONT.sub(published, styles.decode("utf-8")).encode("utf-8")
