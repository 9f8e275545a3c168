"""A link that vouches for its words: whoever opens it is told, beside the paragraph, what has become of them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
from edition.text.digest import digest, settled
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.site.test_kept import serving, visit
from tests.site.test_selection import SELECT, copied

CHAPTER = "chapters/09-october-revolution/"
CHANGED = "chapters/11-civil-war-and-war-communism/"
SCRIPT = re.compile(r"=(\{.*\});\n\Z", re.DOTALL)


def wording(site: Path, version: str) -> dict[str, str]:
    """The words of every paragraph of a version, as pages load them."""
    (script,) = (site / "versions" / version).glob("words.*.js")
    found = SCRIPT.search(script.read_text(encoding="utf-8"))
    assert found
    return dict(json.loads(found[1])["paragraphs"])


@pytest.fixture(scope="session")
def old(built: Path) -> dict[str, str]:
    return wording(built, "1.0.0")


@pytest.fixture(scope="session")
def now(built: Path) -> dict[str, str]:
    return wording(built, "1.1.0")


def told(page: Page) -> str:
    """What the page says of the link, in one line."""
    box = page.locator(".cited [role=status]")
    expect(box).not_to_be_empty()
    return " ".join(box.inner_text().split())


def test_the_words_that_are_compared_are_those_of_the_page(built: Path, now: dict[str, str]):
    essay = html.fromstring((built / "essay/index.html").read_text(encoding="utf-8"))
    paragraphs = {id: essay.get_element_by_id(id) for id in now}
    for id, paragraph in paragraphs.items():
        for aside in paragraph.xpath(
            ".//*[contains(concat(' ', @class, ' '), ' editorial ')] | .//sup | .//a[contains(@class, 'locator')]"
        ):
            aside.drop_tree()
        assert settled(paragraph.text_content()) == now[id], id
    assert len(now) == 82


def test_a_copied_link_says_that_its_words_are_unchanged(browser: Browser, server: str):
    context = browser.new_context(viewport={"width": 1000, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    for select in (
        None,
        [("p9-2", "preparations", 0), ("p9-2", "organized", 4)],
        [("p9-2", "Kamenev", 2), ("p9-4", "scheduled to", 9)],
    ):
        page.goto(server + CHAPTER)
        if select:
            page.evaluate(SELECT, select)
            page.get_by_role("button", name="Cite", exact=True).click()
        else:
            page.get_by_role("button", name="Cite 9.2", exact=True).click()
        link = copied(page, "Copy link")
        assert re.search(r"/\?cited=1\.1\.0-(?:[0-9]+-)?[0-9a-f]{16}#p9-2", link), link
        page.goto("about:blank")
        page.goto(link)
        assert told(page) == "Unchanged since version 1.1.0: the cited words stand here, letter by letter."
        assert page.evaluate("location.hash").startswith("#p9-2")
    context.close()


def test_a_link_to_words_that_changed_shows_what_they_were_and_are(
    page: Page, server: str, old: dict[str, str], now: dict[str, str]
):
    (id,) = (id for id in old if id.startswith("p11-") and old[id] != now[id])
    page.goto(f"{server}{CHANGED}?cited=1.0.0-{digest(old[id])}#{id}")
    said = told(page)
    assert said.startswith(f"Changed since version 1.0.0; see {id[1:].replace('-', '.')}.")
    box = page.locator(".cited")
    assert [box.locator("del").inner_text(), "It was:" in said, "It is:" in said] == ["when", True, True]
    box.locator("a[href*=change-lenin-proposed]").click()
    expect(page).to_have_url(re.compile("/apparatus/emendations/#change-lenin-proposed$"))


def test_a_passage_beside_the_change_is_unchanged(page: Page, server: str, old: dict[str, str]):
    (id,) = (id for id in old if id.startswith("p11-") and "and when Lenin proposed" in old[id])
    words = " ".join(old[id].split()[:6]).rstrip(",.;:")
    page.goto(f"{server}{CHANGED}?cited=1.0.0-6-{digest(words)}#{id}")
    assert told(page).startswith("Unchanged since version 1.0.0")


SENTENCES = {
    "another paragraph's words": ("1.1.0-{p12-1}#p9-3", "The cited words are not those of this place. They stand at 12.1."),
    "words of no place": ("1.1.0-0123456789abcdef#p9-3", "The cited words are not those of this place. They are nowhere else, in this version or in 1.1.0."),
    "a version that never was": ("7.0.0-{p9-3}#p9-3", "This link names a version that this edition never had. Its words cannot be compared."),
    "no digest": ("1.1.0-{p9-3}x#p9-3", "What this link says of its words is not a digest. They cannot be compared."),
    "markup": (quote("<img src=x onerror=alert(1)>-1") + "#p9-3", "This link names a version that this edition never had. Its words cannot be compared."),
    "no place": ("1.1.0-{p9-3}", "The cited words are not those of this place. They stand at 9.3."),
    "a place that is none": ("1.1.0-{p9-3}#p99-1", "The cited words are not those of this place. They stand at 9.3."),
}  # fmt: skip


@pytest.mark.parametrize("name", SENTENCES)
def test_anything_else_is_one_plain_sentence(page: Page, server: str, now: dict[str, str], name: str):
    cited, due = SENTENCES[name]
    page.goto(f"{server}{CHAPTER}?cited={re.sub(r'{(.*?)}', lambda found: digest(now[found[1]]), cited)}")
    assert told(page) == due


def test_the_answer_is_beside_the_paragraph_and_goes_when_it_is_closed(page: Page, server: str, now: dict[str, str]):
    page.goto(f"{server}{CHAPTER}?cited=1.1.0-{digest(now['p9-3'])}#p9-3")
    told(page)
    assert page.evaluate("document.querySelector('.cited').previousElementSibling.id") == "p9-3"
    assert page.locator("#p9-3 .cited").count() == 0
    page.get_by_role("button", name="Close", exact=True).press("Enter")
    expect(page.locator(".cited")).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('p').id") == "p9-3"
    page.emulate_media(media="print")
    page.reload()
    expect(page.locator(".cited")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_it_covers_no_words_and_fits(page: Page, server: str, old: dict[str, str], width: int):
    page.set_viewport_size({"width": width, "height": 800})
    (id,) = (id for id in old if id.startswith("p11-") and "and when Lenin proposed" in old[id])
    page.goto(f"{server}{CHANGED}?cited=1.0.0-{digest(old[id])}#{id}")
    told(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        """id => {
        const box = document.querySelector(".cited").getBoundingClientRect();
        const before = document.getElementById(id).getBoundingClientRect();
        const next = document.querySelector(".cited").nextElementSibling.getBoundingClientRect();
        return before.bottom <= box.top && box.bottom <= next.top;
    }""",
        id,
    )


def test_on_the_page_of_the_essay_too(page: Page, server: str, now: dict[str, str]):
    page.goto(f"{server}essay/?cited=1.1.0-{digest(now['p9-3'])}#p9-3")
    assert told(page).startswith("Unchanged since version 1.1.0")


def test_nothing_is_fetched_before_a_link_asks(page: Page, server: str):
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{server}{CHAPTER}#p9-3")
    page.get_by_role("button", name="Cite 9.3", exact=True).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert not [address for address in fetched if "/words." in address or "/cited/" in address]


def test_without_scripts_the_page_opens_at_the_place(browser: Browser, server: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}{CHAPTER}?cited=1.1.0-0123456789abcdef#p9-5")
    expect(page.locator("#p9-5")).to_be_in_viewport()
    context.close()


def test_from_a_disk(browser: Browser, built: Path, tmp_path: Path, old: dict[str, str]):
    site = Path(shutil.copytree(built, tmp_path / "site"))
    context = browser.new_context()
    page = context.new_page()
    (id,) = (id for id in old if id.startswith("p11-") and "and when Lenin proposed" in old[id])
    page.goto(f"{(site / CHANGED / 'index.html').as_uri()}?cited=1.0.0-{digest(old[id])}#{id}")
    assert told(page).startswith("Changed since version 1.0.0")
    context.close()


def test_without_a_network(browser: Browser, built: Path, old: dict[str, str]):
    context = browser.new_context()
    with serving(built) as server:
        page, base = visit(context, server)
    (id,) = (id for id in old if id.startswith("p11-") and "and when Lenin proposed" in old[id])
    page.goto(f"{base}{CHANGED}?cited=1.0.0-{digest(old[id])}#{id}")
    assert told(page).startswith("Changed since version 1.0.0")
    context.close()
