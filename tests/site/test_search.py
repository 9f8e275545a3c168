"""The search in a browser: how it behaves. What it finds is asked in tests/essay/test_questions.py."""

from __future__ import annotations

import gzip
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from edition.model import Edition
from edition.search.apparatus import apparatus_index
from edition.search.index import search_index
from edition.seeds.read import Seeds
from edition.text.typography import curled
from playwright.sync_api import Browser, Page, Route, expect

from tests import ROOT
from tests.asking import ask as ask_in_node

QUESTIONS: list[dict[str, Any]] = tomllib.loads((ROOT / "tests/essay/questions.toml").read_text("utf-8"))["question"]
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script> Lenin",
    "\"'><b>Lenin",
    "__proto__",
    "constructor",
    "\\",
    "%",
    "[",
    "(",
    "*",
    "😀",
]
PASTED = 60  # characters from which on a reader pastes
MOST_BYTES = 30 * 1000
READY = "() => document.querySelector('.find[data-ready]')"
WHOLE = "() => document.querySelector('.find[data-ready=whole]')"


def turn_to_search(page: Page, address: str) -> None:
    """Opens a page and waits until the search is ready behind its field."""
    page.goto(address)
    page.locator(".find-input").focus()
    page.wait_for_function(READY)


def ask(page: Page, question: str) -> list[str]:
    """What the panel lists, in its order, after the question has been typed and the apparatus has come."""
    field = page.locator(".find-input")
    if len(question) > PASTED:
        field.fill(question)
    else:
        field.fill("")
        field.press_sequentially(question)
    page.wait_for_function(WHOLE)
    return page.locator(".find-result").evaluate_all("all => all.map(one => one.dataset.address)")


@pytest.mark.parametrize("pasted", ["the " * 300, "zx " * 5000, "Lenin Trotsky Stalin Soviet party power " * 200])
def test_long_paste(page: Page, server: str, pasted: str) -> None:
    """A paste far longer than a paragraph is answered, and what is asked after it too."""
    turn_to_search(page, server)
    page.locator(".find-input").fill(pasted)
    expect(page.locator(".find-panel")).to_be_visible()
    assert ask(page, "Smilga")[0] == "8.10"


def test_index_size(built: Path) -> None:
    """The index is at most 30 KB compressed."""
    index = next(built.glob("search/index.*.js"))
    assert len(gzip.compress(index.read_bytes(), 9)) <= MOST_BYTES


def test_nothing_is_loaded_before(page: Page, server: str) -> None:
    """Neither index nor engine is loaded before the reader turns to the search, and each only once."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.goto(f"{server}chapters/09-october-revolution/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in seen if "/search/" in url]
    page.locator(".find-input").focus()
    page.wait_for_function(READY)
    page.locator("body").click(position={"x": 5, "y": 300})
    page.locator(".find-input").focus()
    assert [url.removeprefix(server).split(".")[0] for url in seen if "/search/" in url] == [
        "search/index",
        "assets/search/all",
    ]


def test_focus_covers_nothing(page: Page, server: str) -> None:
    """The focused field opens no panel."""
    turn_to_search(page, server)
    expect(page.locator(".find-panel")).to_be_hidden()


def test_the_apparatus_comes_after_the_first_answer(page: Page, server: str) -> None:
    """The text answers while the apparatus is under way, which then stands below it; no heading comes twice."""
    held: list[Route] = []
    page.route("**/search/apparatus.*.js", lambda route: held.append(route))
    turn_to_search(page, server)
    assert held == []
    page.locator(".find-input").fill("kulaks")
    expect(page.locator(".find-result").first).to_be_visible()
    before = page.locator(".find-result").evaluate_all("all => all.map(one => one.dataset.address)")
    (one,) = held
    one.continue_()
    expect(page.locator('.find-result[data-address="term:kulaks"]')).to_contain_text("Better-off peasants")
    after = page.locator(".find-result").evaluate_all("all => all.map(one => one.dataset.address)")
    assert after[: len(before)] == before
    heads = page.locator(".find-heading").all_inner_texts()
    assert len(heads) == len(set(heads))


def test_enter_waits_for_the_apparatus(page: Page, server: str) -> None:
    """Who types and presses Enter at once is led to what only the apparatus has."""
    turn_to_search(page, server)
    page.locator(".find-input").fill("recallable electors")
    page.keyboard.press("Enter")
    page.wait_for_url("**/apparatus/glossary/#soviet")


def test_an_apparatus_that_does_not_come(page: Page, server: str) -> None:
    """The text answers all the same, what is lacking is said, and the next question tries again."""
    page.route("**/search/apparatus.*.js", lambda route: route.abort())
    turn_to_search(page, server)
    page.locator(".find-input").fill("kulaks")
    expect(page.locator(".find-summary")).to_contain_text("could not be loaded")
    assert page.locator(".find-result").count() >= 4
    page.unroute_all()
    page.locator(".find-input").fill("kulak")
    expect(page.locator('.find-result[data-address="term:kulaks"]')).to_be_visible()
    expect(page.locator(".find-summary")).not_to_contain_text("could not be loaded")


def test_a_result_is_heard_in_parts(page: Page, server: str) -> None:
    """Place and words do not run together in a link's name, nor does the way to a page."""
    turn_to_search(page, server)
    ask(page, "25")
    expect(page.get_by_role("link", name="Go to page 25. 9. The October Revolution", exact=True)).to_be_visible()
    ask(page, "Makhno")
    expect(page.get_by_role("link", name=re.compile(r"^11\.5, p\. \d+\. … \w+"))).to_be_visible()
    expect(page.get_by_role("link", name=re.compile(r"^Names\. Makhno, Nestor \("))).to_be_visible()


def test_keys_typed_before_it_is_ready_count(page: Page, server: str) -> None:
    """What is typed while the engine loads is answered when it has come."""
    page.goto(server)
    page.keyboard.press("/")
    page.keyboard.type("bordi")
    expect(page.locator(".find-result").first).to_have_attribute("data-address", "16.1")


def test_keyboard_walk(page: Page, server: str) -> None:
    """The slash, words, arrows, Escape and Enter suffice."""
    page.goto(server)
    page.keyboard.press("/")
    expect(page.locator(".find-input")).to_be_focused()
    page.keyboard.type("Kornilov coup")
    expect(page.locator(".find-panel")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".find-link").nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".find-link").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".find-input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".find-panel")).to_be_hidden()
    assert page.locator(".find-input").input_value() == "Kornilov coup"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/chapters/08-from-july-to-october/#p8-9")


def test_escape_from_a_result(page: Page, server: str) -> None:
    """Escape on a result closes the panel and gives the focus back to the field."""
    turn_to_search(page, server)
    ask(page, "Kornilov")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".find-panel")).to_be_hidden()
    expect(page.locator(".find-input")).to_be_focused()


def test_more_results_are_shown_in_the_open_panel(page: Page, server: str) -> None:
    """The button for more is replaced by what it shows; the first of that has the focus. The apparatus is shown before too."""
    turn_to_search(page, server)
    before = ask(page, "party")
    assert [address for address in before if address.startswith(("name:", "term:"))]
    page.locator(".find-more").click()
    addresses = page.locator(".find-result").evaluate_all("all => all.map(one => one.dataset.address)")
    first = next(place for place, address in enumerate(addresses) if address not in before)
    expect(page.locator(".find-link").nth(first)).to_be_focused()
    assert set(before) < set(addresses)
    expect(page.locator(".find-more")).to_have_count(0)
    expect(page.locator(".find-panel")).to_be_visible()


def test_tab_leaves_the_panel(page: Page, server: str) -> None:
    """Results are in the order of the Tab key, and nothing holds the reader in the panel."""
    turn_to_search(page, server)
    ask(page, "wig goatee")
    page.keyboard.press("Tab")
    expect(page.locator(".find-link").first).to_be_focused()
    page.evaluate("document.querySelector('#content').focus()")
    expect(page.locator(".find-panel")).to_be_hidden()


def test_go_to(page: Page, server: str) -> None:
    """An address and Enter lead straight there."""
    turn_to_search(page, server)
    ask(page, "p. 25")
    page.keyboard.press("Enter")
    page.wait_for_url("**/chapters/09-october-revolution/#page-25")


def test_shared_address(page: Page, server: str) -> None:
    """The address holds the question and brings it back."""
    turn_to_search(page, server)
    ask(page, "dual power & peace")
    assert "q=dual+power+%26+peace" in page.url
    page.goto(page.url)
    expect(page.locator(".find-input")).to_have_value("dual power & peace")
    expect(page.locator(".find-panel")).to_be_visible()
    page.locator(".find-input").fill("")
    assert "q=" not in page.url


def test_search_page_has_its_field_in_the_page(page: Page, server: str) -> None:
    """On the page of the search the one field stands in the page, its results below it; keys lead to it as elsewhere."""
    page.goto(f"{server}search/")
    field = page.locator(".find-input")
    expect(field).to_have_count(1)
    expect(page.locator("main .find-input")).to_be_visible()
    page.locator("#content").focus()
    page.keyboard.press("/")
    expect(field).to_be_focused()
    assert ask(page, "Smilga")[0] == "8.10"
    assert field.bounding_box()["y"] < page.locator(".find-result").first.bounding_box()["y"]
    expect(page.locator(".find-close")).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/chapters/08-from-july-to-october/#p8-10")
    page.go_back()
    expect(page.locator("main .find-result").first).to_have_attribute("data-address", "8.10")


def test_search_page_without_scripts(browser: Browser, server: str) -> None:
    """The field is a form, and the page says where the essay can be searched without scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server)
    page.locator(".find-input").fill("Makhno")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=Makhno")
    expect(page.locator("main form.find .find-input")).to_be_visible()
    expect(page.get_by_role("link", name="whole essay stands on one page")).to_be_visible()
    context.close()


def test_closing_with_a_finger(browser: Browser, server: str) -> None:
    """A phone has a button that closes, large enough, and no hints for keys it has not; a key's press leads back to the field."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    turn_to_search(page, server)
    ask(page, "party")
    expect(page.locator("kbd", has_text="Esc")).to_be_hidden()
    expect(page.locator(".find-setting")).to_be_hidden()
    page.locator(".find-panel").evaluate("panel => panel.scrollTo(0, 900)")
    close = page.get_by_role("button", name="Close")
    box = close.bounding_box()
    assert box["width"] >= 44 and box["height"] >= 44
    close.tap()
    expect(page.locator(".find-panel")).to_be_hidden()
    expect(page.locator(".find-input")).not_to_be_focused()
    context.close()


def test_closing_with_the_button_by_key(page: Page, server: str) -> None:
    """In a narrow window, which the panel fills, a button closes it and gives the focus back to the field."""
    page.set_viewport_size({"width": 390, "height": 844})
    turn_to_search(page, server)
    ask(page, "party")
    expect(page.locator("kbd", has_text="Esc")).to_be_visible()
    page.get_by_role("button", name="Close").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".find-panel")).to_be_hidden()
    expect(page.locator(".find-input")).to_be_focused()


def test_search_page_shows_results_in_the_page(page: Page, server: str) -> None:
    """On the page of the search the results are part of the page and Escape does not take them away."""
    page.goto(f"{server}search/?q=Smilga")
    results = page.locator("#content .find-result")
    expect(results.first).to_have_attribute("data-address", "8.10")
    page.locator(".find-input").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".find-link").first).to_be_focused()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Smilga", "1 paragraph"),
        ("kerenksy", "Nothing for kerenksy; showing Kerensky"),
        ("hippopotamus", "Nothing for hippopotamus."),
        ("goatee hippopotamus Lenin Finland", "No paragraph has all words; showing the best of what remains."),
        ("chapter 44", "There is no chapter 44."),
        ("p25", "Go to page 25"),
    ],
)
def test_announcements(page: Page, server: str, question: str, said: str) -> None:
    """What a screen reader is told, in a status line that was there before."""
    turn_to_search(page, server)
    status = page.get_by_role("status")
    assert status.inner_text() == ""
    ask(page, question)
    expect(status).to_contain_text(said)
    expect(page.locator(".find-summary")).to_contain_text(said)


@pytest.mark.parametrize(
    ("question", "address", "reason"),
    [("Rykov", "7.6", "also: Rikov"), ("Sovnarkom", "9.5", "also: Council of People’s Commissars")],
)
def test_reasons(page: Page, server: str, question: str, address: str, reason: str) -> None:
    """A result that has not the word as typed says why it is there."""
    turn_to_search(page, server)
    ask(page, question)
    expect(page.locator(f'.find-result[data-address="{address}"]')).to_contain_text(reason)


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("The preparations for the insurrection were never a secret to anybody.", "Word for word."),
        ("the preparations for the insurrection were never a secret, to anybody", "capitals or punctuation differ"),
        (
            "The preparations for the uprising were never a secret to anybody. Kamenev denounced them",
            "you: uprising / text: insurrection",
        ),
    ],
)
def test_quotation(page: Page, server: str, quotation: str, verdict: str) -> None:
    """A quotation finds its paragraph and is told whether it is exact."""
    turn_to_search(page, server)
    page.locator(".find-input").fill(quotation)
    first = page.locator(".find-result").first
    expect(first).to_have_attribute("data-address", "9.2")
    expect(first).to_contain_text(verdict)


@pytest.mark.parametrize("question", HOSTILE)
def test_no_injection(page: Page, server: str, question: str) -> None:
    """What is typed is never markup and never breaks the search."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    turn_to_search(page, server)
    ask(page, question)
    assert page.locator(".find-panel :is(img, script, b)").count() == 0
    assert ask(page, "Smilga") == ["8.10", "note:editor-finland-soviet", "name:smilga-ivar"]
    assert not errors


def test_blocked_storage(page: Page, server: str) -> None:
    """The search works where the browser lets a page store nothing, and the choice holds for the page."""
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    turn_to_search(page, server)
    assert ask(page, "Smilga")[0] == "8.10"
    page.locator(".find-shortcut").uncheck()
    page.locator("#content").focus()
    page.keyboard.press("/")
    expect(page.locator(".find-input")).not_to_be_focused()


def test_shortcut_can_be_switched_off(page: Page, server: str) -> None:
    """The choice about the single key is kept."""
    turn_to_search(page, server)
    ask(page, "Smilga")
    page.locator(".find-shortcut").uncheck()
    page.goto(server)
    page.keyboard.press("/")
    expect(page.locator(".find-input")).not_to_be_focused()


def test_addresses(page: Page, server: str, edition: Edition, seeds: Seeds) -> None:
    """Every result leads to a place that is there, on every page that the site has."""
    text = search_index(curled(edition), seeds.names, seeds.sees, seeds.terms)
    urls = ask_in_node(text | apparatus_index(curled(edition), seeds), ()).urls
    assert len(urls) == len(set(urls)) > 300
    wanted: dict[str, list[str]] = {}
    for url in urls:
        wanted.setdefault(url.split("#")[0], []).append(url.split("#")[1])
    for place, ids in wanted.items():
        answer = page.goto(f"{server}{place}")
        assert answer
        if place.startswith("chapters/"):
            assert answer.ok
            ids = [name for name in ids if name.startswith("p")]
        if answer.ok:
            assert page.evaluate("ids => ids.filter(id => !document.getElementById(id))", ids) == []


def test_landing(page: Page, server: str) -> None:
    """The link lands on the paragraph, tinted, its words marked, its address clean."""
    turn_to_search(page, server)
    ask(page, "dual power Duma")
    address = page.locator(".find-result").first.get_attribute("data-address")
    assert address == "5.4"
    page.keyboard.press("Enter")
    page.wait_for_url("**/chapters/05-february-revolution/#p5-4")
    expect(page.locator("#p5-4")).to_have_class("find-landed")
    marked = page.evaluate("[...CSS.highlights.get('find-words')].map(range => range.toString())")
    assert {"dual power", "Duma"} <= set(marked)


def test_landing_on_a_note_of_the_editor(page: Page, server: str) -> None:
    """The words are marked in it, though they are not the essay's."""
    turn_to_search(page, server)
    assert ask(page, "Razliv") == ["note:editor-finland"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/chapters/08-from-july-to-october/#fn:editor-finland")
    assert page.evaluate("[...CSS.highlights.get('find-words')].map(range => range.toString())") == ["Razliv"]


def test_phone(page: Page, server: str) -> None:
    """At 320 pixels nothing is cut off and every target is at least 24 pixels high."""
    page.set_viewport_size({"width": 320, "height": 640})
    turn_to_search(page, server)
    ask(page, "Kornilov")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    heights = page.locator(".find-link, .find-more, .find-setting, .find-input").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 24


def test_policy_holds(page: Page, server: str) -> None:
    """Nothing that the search does is refused by a policy that allows the site's own files only."""
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    turn_to_search(page, server)
    ask(page, "Tsar")
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")
    assert not [line for line in refused if "favicon" not in line and "404" not in line], json.dumps(refused)
