"""Sets up this edition and its peers, each as its own documentation would have it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from bench.model import Maker
from bench.sources import Source, contents, for_mdbook, read_sources

ROOT = Path(__file__).resolve().parent.parent.parent
SETTINGS = Path(__file__).resolve().parent / "settings"
BIN = Path(sys.executable).parent
TITLE = "From the Russian Revolution of 1917 to Stalinist Totalitarianism"
LONGEST, NEXT = "chapters/08-from-july-to-october", "chapters/09-october-revolution"
EDITION, STOCK = "this edition", "stock theme"


def make_peers(folder: Path) -> tuple[Maker, ...]:
    """This edition and its four peers, set up in the folder."""
    sources = read_sources(ROOT / "docs")
    return (
        edition(folder),
        stock(folder, sources),
        zensical(folder, sources),
        mdbook(folder, sources),
        plain(folder, sources),
    )


def edition(folder: Path) -> Maker:
    """This edition as it is, with its apparatus, its search and its downloads."""
    site = folder / "edition-site"
    return _maker(EDITION, ROOT, (str(BIN / "mkdocs"), "build", "--quiet", "--site-dir", str(site)), site)


def stock(folder: Path, sources: tuple[Source, ...]) -> Maker:
    """Material for MkDocs as it comes."""
    project = folder / "stock"
    _write_docs(project, sources)
    shutil.copyfile(SETTINGS / "stock.yml", project / "mkdocs.yml")
    return _maker(STOCK, project, (str(BIN / "mkdocs"), "build", "--quiet", "--site-dir", "site"), project / "site")


def zensical(folder: Path, sources: tuple[Source, ...]) -> Maker:
    """The theme's successor with the settings that `zensical new` writes."""
    project = folder / "zensical"
    subprocess.run([str(BIN / "zensical"), "new", str(project)], check=True, capture_output=True)
    shutil.rmtree(project / "docs")
    _write_docs(project, sources)
    settings = project / "zensical.toml"
    settings.write_text(_zensical_settings(settings.read_text(encoding="utf-8"), sources), encoding="utf-8")
    return _maker("Zensical", project, (str(BIN / "zensical"), "build", "--clean"), project / "site")


def _zensical_settings(text: str, sources: tuple[Source, ...]) -> str:
    pages = ["index.md", *(f"chapters/{source.name}.md" for source in sources)]
    before, rest = text.split("nav = [\n", 1)
    text = f"{before}nav = {pages!r}\n{rest.split(']', 1)[1]}"
    for old, new in (('"Documentation"', f'"{TITLE}"'), ("[project.theme]\n", "[project.theme]\nfont = false\n")):
        if text.count(old) != 1:
            raise ValueError(f"zensical.toml: {text.count(old)} times {old!r}; expected once")
        text = text.replace(old, new)
    return text


def mdbook(folder: Path, sources: tuple[Source, ...]) -> Maker:
    """mdBook as it comes, of Markdown without attribute lists."""
    project = folder / "mdbook"
    _write_docs(project, sources, "src")
    shutil.copyfile(SETTINGS / "book.toml", project / "book.toml")
    for source in sources:
        (project / f"src/chapters/{source.name}.md").write_text(for_mdbook(source.text), encoding="utf-8")
    lines = [f"- [{source.title}](chapters/{source.name}.md)\n" for source in sources]
    (project / "src/SUMMARY.md").write_text(f"# Summary\n\n[{TITLE}](index.md)\n\n{''.join(lines)}", encoding="utf-8")
    return Maker("mdBook", project, (str(BIN / "mdbook"), "build"), project / "book", f"{LONGEST}.html", f"{NEXT}.html")


def plain(folder: Path, sources: tuple[Source, ...]) -> Maker:
    """The chapters as bare HTML: the floor."""
    project = folder / "plain"
    _write_docs(project, sources)
    command = (sys.executable, str(Path(__file__).resolve().parent / "plain.py"), "docs", "site")
    return _maker("plain HTML", project, command, project / "site")


def _maker(name: str, project: Path, command: tuple[str, ...], site: Path) -> Maker:
    return Maker(name, project, command, site, f"{LONGEST}/", f"{NEXT}/")


def _write_docs(project: Path, sources: tuple[Source, ...], name: str = "docs") -> None:
    """The chapters and a first page that lists them."""
    (project / name / "chapters").mkdir(parents=True)
    (project / name / "index.md").write_text(contents(sources, TITLE), encoding="utf-8")
    for source in sources:
        (project / f"{name}/chapters/{source.name}.md").write_text(source.text, encoding="utf-8")
