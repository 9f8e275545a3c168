"""What a reader types, pastes or puts into an address is never HTML and never a script: some fifty attacks at every way in.

The pages are tried without their policy, which would stop most of it: here it is the program that must not let it in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

ATTACKS = [
    line for line in (Path(__file__).parent / "attacks.txt").read_text("utf-8").splitlines() if not line.startswith("#")
]
KINDS = [
    "",
    "chapters/08-from-july-to-october/",
    "essay/",
    "apparatus/names/",
    "apparatus/timeline/",
    "apparatus/glossary/",
    "search/",
    "cite/",
    "downloads/",
    "about/",
    "no/such/page/",
]
CHAPTER, SINGLE = "chapters/08-from-july-to-october/", "downloads/guillamon-russian-revolution.html"
FEW = [*ATTACKS[::12], "javascript:attacked=1"]
CENSUS = """() => {
    const own = new Set("a li ol h2 span mark p button del ins div option".split(" "));
    const found = {};
    for (const element of document.querySelectorAll("*")) {
        if (!own.has(element.localName)) found[element.localName] = (found[element.localName] || 0) + 1;
        for (const {name, value} of element.attributes) {
            const bad = name.startsWith("on") || /^(javascript|data):/i.test(value.trim()) && !(element.localName === "link" && value === "data:,");
            if (bad || name === "srcdoc") found[`${element.localName} ${name}=${value}`] = 1;
        }
    }
    return found;
}"""
"""How many elements of every name a page has, but for those that a list of results or a panel is made of; and what attributes could run."""


@pytest.fixture(params=["few", pytest.param("all", marks=pytest.mark.slow)])
def attacks(request: pytest.FixtureRequest) -> list[str]:
    """Some of the attacks, quickly; all of them, slowly."""
    return ATTACKS if request.param == "all" else FEW


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A page that its policy does not protect."""
    context = browser.new_context(bypass_csp=True, service_workers="block", viewport={"width": 1000, "height": 800})
    context.set_default_timeout(10000)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    yield page
    context.close()
    assert faults == []


def settled(page: Page) -> dict[str, int]:
    """The census, once what an attack may have started has had its time."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 5)))")
    assert not page.evaluate("'attacked' in window"), "a script ran"
    return page.evaluate(CENSUS)


def unharmed(page: Page, way: Callable[[str], None], attacks: list[str]) -> None:
    """Whether a way in makes of every attack what it makes of harmless words: no element more, nothing that could run."""
    way("harmless words")
    due = settled(page)
    for attack in attacks:
        way(attack)
        assert settled(page) == due, attack


def ready(page: Page, address: str) -> None:
    """A page whose search is loaded."""
    page.goto(address)
    page.locator(".find-input").focus()
    page.wait_for_function("() => document.querySelector('.find[data-ready]')")


def typed(page: Page) -> Callable[[str], None]:
    return lambda words: page.locator(".find-input").fill(words)


@pytest.mark.parametrize("before", ["", "chapter 9 ", "9.3 ", '"dual power" Lenin '])
def test_typed_into_the_search(bare: Page, server: str, attacks: list[str], before: str):
    ready(bare, server + CHAPTER)
    unharmed(bare, lambda words: typed(bare)(before + words), attacks)
    bare.locator(".find-input").fill(ATTACKS[0])
    assert bare.locator(".find-input").input_value() == ATTACKS[0]
    assert "script" in bare.locator(".find-panel").inner_text()


def test_pasted_as_a_quotation(bare: Page, server: str, attacks: list[str]):
    """The words that differ are shown, as words."""
    ready(bare, server + CHAPTER)
    unharmed(
        bare,
        lambda words: typed(bare)(
            f"The preparations for the insurrection were never {words} a secret to anybody. Kamenev and Zinoviev openly"
        ),
        attacks,
    )
    bare.locator(".find-input").fill(
        "The preparations for the insurrection were never <b>hidden</b> a secret to anybody. Kamenev and Zinoviev openly"
    )
    expect(bare.locator(".find-result").first).to_contain_text("hidden")


def test_pasted_from_the_clipboard_as_markup(bare: Page, server: str, attacks: list[str]):
    ready(bare, server + CHAPTER)

    def paste(words: str) -> None:
        bare.evaluate(
            """words => navigator.clipboard.write([new ClipboardItem({
            "text/html": new Blob([words], {type: "text/html"}), "text/plain": new Blob([words], {type: "text/plain"})})])""",
            words,
        )
        bare.locator(".find-input").fill("")
        bare.keyboard.press("Control+v")

    unharmed(bare, paste, attacks)


def test_asked_in_an_address(bare: Page, server: str, attacks: list[str]):
    for kind in KINDS if attacks == ATTACKS else KINDS[1:8:5]:

        def ask(words: str, kind: str = kind) -> None:
            bare.goto(f"{server}{kind}?q={quote(words)}&h={quote(words)}")
            bare.wait_for_function("() => document.querySelector('.find[data-ready]')")
            assert bare.locator(".find-input").input_value() == words

        unharmed(bare, ask, attacks if kind == "search/" else [" ".join(ATTACKS)])


@pytest.mark.parametrize("form", ["{}", "p8-1{}", ":~:text={}", "p8-1:~:text={}"])
def test_named_in_a_fragment(bare: Page, server: str, attacks: list[str], form: str):
    """As the page loads, and when the address changes after that."""

    def change(words: str) -> None:
        bare.evaluate("hash => { location.hash = hash; }", form.format(words))

    def load(words: str) -> None:
        bare.goto("about:blank")
        bare.goto(f"{server}{CHAPTER}?h=Lenin#{form.format(words)}")

    bare.goto(server + CHAPTER)
    unharmed(bare, change, attacks)
    unharmed(bare, load, attacks[::3])


def test_carried_to_where_a_result_leads(bare: Page, server: str, attacks: list[str]):
    def land(words: str) -> None:
        bare.goto("about:blank")
        bare.goto(f"{server}{CHAPTER}?h={quote(words)}|Lenin#p8-1")
        expect(bare.locator("#p8-1")).to_have_class("find-landed")

    unharmed(bare, land, attacks)


KEYS = ("theme", "paragraphs", "pages", "seed", "style", "keys", "offline")


def test_kept_in_the_browser(bare: Page, server: str, attacks: list[str]):
    """Whatever stands under the edition's names, the pages are as they were."""
    bare.goto(server)

    def keep(words: str) -> None:
        bare.goto(server + CHAPTER)
        bare.evaluate(
            "([names, words]) => names.forEach(name => localStorage.setItem('edition.' + name, words))", [KEYS, words]
        )
        bare.reload()
        bare.locator("#p8-1 .locator").click()
        expect(bare.locator(".cite-panel")).to_be_visible()
        assert not bare.evaluate("'attacked' in window")
        bare.goto(f"{server}downloads/")
        place = json.dumps({"at": "chapters/x/#p1-1", "address": words, "title": words})
        bare.evaluate("place => localStorage.setItem('edition.place', place)", place)
        bare.goto(server)
        assert bare.locator(".continue").inner_text().split() == f"Go on at {words}, {words}".split()

    unharmed(bare, keep, attacks)


@pytest.mark.parametrize(
    "place",
    [
        '{"at": "javascript:attacked=1"}',
        '{"at": ["chapters/x/#p1-1"]}',
        "[]",
        "0",
        '"',
        '{"at": "chapters/x/#p1-1<img>"}',
    ],
)
def test_a_kept_place_that_is_none(bare: Page, server: str, place: str):
    bare.goto(server)
    bare.evaluate("place => localStorage.setItem('edition.place', place)", place)
    bare.reload()
    assert bare.locator(".go-on a[href^=javascript], .go-on img").count() == 0
    settled(bare)


def test_selected_and_cited(bare: Page, server: str, attacks: list[str]):
    """A passage whose words look like markup is cited as the words it is."""
    bare.goto(server + CHAPTER)

    def cite(words: str) -> None:
        bare.evaluate(
            """words => {
            const paragraph = document.getElementById("p8-2");
            const text = paragraph.lastChild;
            text.textContent = "three words more " + words;
            getSelection().setBaseAndExtent(text, 0, text, text.length);
        }""",
            words,
        )
        bare.get_by_role("button", name="Cite", exact=True).click()
        expect(bare.locator(".cite-panel")).to_contain_text("the selected passage")
        bare.get_by_role("button", name="Copy quotation").click()
        bare.keyboard.press("Escape")

    unharmed(bare, cite, attacks)


@pytest.mark.parametrize("address", ["apparatus/names/", "apparatus/glossary/"])
def test_typed_into_a_filter(bare: Page, server: str, attacks: list[str], address: str):
    bare.goto(server + address)
    unharmed(bare, lambda words: bare.locator(".index-filter input").fill(words), attacks)


def test_the_windows_name(bare: Page, server: str, attacks: list[str]):
    def name(words: str) -> None:
        bare.evaluate("words => { window.name = words; }", words)
        bare.goto(server + CHAPTER)

    bare.goto(server)
    unharmed(bare, name, attacks)


def test_the_single_file(bare: Page, built: Path, attacks: list[str]):
    """Its search, its fragment and its query."""
    file = (built / SINGLE).as_uri()

    def load(words: str) -> None:
        bare.goto("about:blank")
        bare.goto(f"{file}?q={quote(words)}&h={quote(words)}#{words}")

    unharmed(bare, load, attacks)
    unharmed(bare, typed(bare), attacks)
    unharmed(bare, lambda words: bare.evaluate("hash => { location.hash = hash; }", words), attacks)


SPOILT = {
    "the field": (
        "document.querySelector('.find-input').addEventListener('input', function () { document.querySelector('.colophon').innerHTML = this.value; });",
        test_typed_into_the_search,
    ),
    "the address": (
        "document.querySelector('.text').insertAdjacentHTML('beforeend', new URLSearchParams(location.search).get('q') || '');",
        test_asked_in_an_address,
    ),
    "the fragment": (
        "addEventListener('hashchange', function () { document.querySelector('.text').innerHTML += decodeURI(location.hash); });",
        test_named_in_a_fragment,
    ),
    "what is kept": (
        "document.querySelector('.text').insertAdjacentHTML('beforeend', localStorage.getItem('edition.theme') || '');",
        test_kept_in_the_browser,
    ),
    "the window's name": (
        "document.querySelector('.text').insertAdjacentHTML('beforeend', window.name);",
        test_the_windows_name,
    ),
    "a link": (
        "document.querySelector('.find-input').addEventListener('input', function () { document.querySelector('.skip').href = this.value; });",
        test_typed_into_the_search,
    ),
}


@pytest.mark.parametrize(
    "spoilt",
    [name if name in ("the field", "the fragment") else pytest.param(name, marks=pytest.mark.slow) for name in SPOILT],
)
def test_the_check_can_fail(bare: Page, server: str, spoilt: str):
    """On a page that is spoilt on purpose every one of these tests fails."""
    script, check = SPOILT[spoilt]

    def spoil(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer,
            body=answer.text().replace(
                "</body>", f"<script>addEventListener('load', function () {{ {script} }});</script></body>"
            ),
        )

    bare.route(lambda url: url.split("?")[0].split("#")[0].endswith("/"), spoil)
    more = {test_typed_into_the_search: [""], test_named_in_a_fragment: ["{}"]}.get(check, [])
    with pytest.raises(AssertionError):
        check(bare, server, FEW, *more)
