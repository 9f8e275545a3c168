"""Every page allows only what it brought: its policy, its requests, with and without scripts; no cookie."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from edition.site.finish.policy import policy
from playwright.sync_api import Browser

from tests.site.headers import ALWAYS, FOREVER, HASHED

RULES = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')


def addresses(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def rules(page: str) -> dict[str, list[str]]:
    """The directives of the page's one policy."""
    (found,) = RULES.findall(page)
    return {words[0]: words[1:] for words in (rule.split() for rule in found.split(";"))}


def test_every_page_has_a_policy_before_anything_it_rules(built: Path):
    pages = addresses(built)
    assert {"404.html", "downloads/guillamon-russian-revolution.html"} < set(pages)
    for name in pages:
        page = (built / name).read_text(encoding="utf-8")
        policy = rules(page)
        assert policy["default-src"] == (["'none'"] if name.startswith("downloads/gui") else ["'self'"]), name
        assert not {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*"} & set(policy["script-src"]), name
        assert all(not source.startswith("http") for sources in policy.values() for source in sources), name
        assert page.index("Content-Security-Policy") < min(
            page.find(tag) % len(page) for tag in ("<script", "<link", "<style")
        ), name


def test_no_page_says_in_place_what_its_policy_forbids(built: Path):
    for name in addresses(built):
        if not name.startswith("downloads/gui"):
            assert not re.search(
                r'\sstyle="|\son[a-z]+="|javascript:|<style', (built / name).read_text(encoding="utf-8")
            ), name


@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_leaves_the_site_and_nothing_is_blocked(browser: Browser, built: Path, server: str, scripts: bool):
    """Page by page: no request elsewhere, no word in the console (a blocked thing speaks there), no cookie."""
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on(
        "request", lambda request: faults.append(request.url) if not request.url.startswith((server, "data:")) else None
    )
    for name in addresses(built):
        page.goto(server + name.removesuffix("index.html"), wait_until="load")
    assert faults == [] and context.cookies() == []
    context.close()


def test_a_script_that_was_not_there_does_not_run(browser: Browser, server: str):
    """The policy is enforced: neither an element nor an attribute put in later runs, nor words taken for a program."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{server}chapters/09-october-revolution/")
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.ran = 'element'";
        document.body.append(script);
        const image = document.createElement("img");
        image.setAttribute("onerror", "window.ran = 'attribute'");
        image.src = "/nothing.png";
        document.body.append(image);
        try { setTimeout("window.ran = 'words'"); } catch (error) { /* blocked */ }
    }""")
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    context.close()


def test_the_policy_has_the_sum_of_each_script_in_the_page():
    assert re.findall(r"script-src ([^;]+);", policy("a()")) == [
        "'self' 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
    ]


def test_the_headers_file(built: Path):
    """Everything says what must not be done with it; what may be kept for ever is there and named for its content."""
    text = (built / "_headers").read_text(encoding="utf-8")
    blocks = [block.splitlines() for block in text.strip().split("\n\n")]
    assert blocks[0][0] == "/*"
    assert [line.split(":")[0].strip() for line in blocks[0][1:]] == list(ALWAYS)
    assert all(len(block) == 2 and block[1] == f"  Cache-Control: {FOREVER}" for block in blocks[1:])
    assert sorted(block[0] for block in blocks[1:]) == sorted(
        f"/{path.relative_to(built).as_posix()}" for path in built.rglob("*") if HASHED.search(path.name)
    )
