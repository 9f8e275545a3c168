"""Finding the way: by keyboard, in the menu, back to the place where one left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from edition.model import Edition
from edition.pages.chapter import WORDS_A_MINUTE, count_words
from playwright.sync_api import Page, expect

TITLE = "From the Russian Revolution of 1917 to Stalinist Totalitarianism"
LONGEST = "chapters/08-from-july-to-october/"

# ---- The arrow keys


def test_arrows_turn_the_pages(page: Page, server: str):
    """From the title page on, and back again."""
    page.goto(server)
    for key, address in (("Right", "01-introduction"), ("Right", "02-three-conceptions"), ("Left", "01-introduction")):
        page.keyboard.press(f"Arrow{key}")
        expect(page).to_have_url(re.compile(f"/{address}/$"))
        page.wait_for_load_state()


def turns(page: Page, press: str) -> bool:
    """Whether a press of the arrow, which must not leave the page now, would have turned it."""
    page.evaluate("""window.turned = false;
        document.addEventListener("click", event => {
            if (event.target.matches("a[rel=next]")) event.preventDefault(), window.turned = true;
        }, {once: true})""")
    page.keyboard.press(press)
    return page.evaluate("window.turned")


ENGAGED = {
    "a field": "document.querySelector('.find-input').focus()",
    "a choice": "document.querySelector('.view-button').click(); document.querySelector('[name=theme]').focus()",
    "a panel": "document.querySelector('#p8-1 .locator').click()",
    "the menu": "document.querySelector('#menu a').focus()",
    "a selection": "getSelection().selectAllChildren(document.getElementById('p8-2'))",
    "a page wider than its window": "document.body.style.setProperty('width', '3000px')",
}


@pytest.mark.parametrize("what", ENGAGED)
def test_arrows_leave_alone_what_uses_them(page: Page, server: str, what: str):
    page.goto(server + LONGEST)
    page.evaluate(ENGAGED[what])
    if what == "a panel":
        expect(page.locator(".cite-panel")).to_be_visible()
    assert not turns(page, "ArrowRight")


@pytest.mark.parametrize("modifier", ["Alt", "Control", "Meta", "Shift"])
def test_arrows_with_another_key_are_not_ours(page: Page, server: str, modifier: str):
    page.goto(server + LONGEST)
    assert not turns(page, f"{modifier}+ArrowRight")


@pytest.mark.parametrize("where", ["the reading settings", "the search"])
def test_keys_can_be_turned_off(page: Page, server: str, where: str):
    """In either place; the other shows it, and the next page remembers."""
    page.goto(server + LONGEST)
    assert turns(page, "ArrowRight")
    if where == "the search":
        page.locator(".find-input").fill("Smilga")
        page.locator(".find-panel [name=keys]").uncheck()
        page.locator(".find-input").fill("")
        page.locator("#content").focus()
    else:
        page.get_by_role("button", name="Reading settings").click()
        page.locator("#view [name=keys]").uncheck()
        page.keyboard.press("Escape")
        page.locator("#content").focus()
    assert page.evaluate("[...document.querySelectorAll('[name=keys]')].map(box => box.checked)") == [False, False]
    assert not turns(page, "ArrowRight")
    page.goto(server + LONGEST)
    assert not turns(page, "ArrowRight")
    page.keyboard.press("/")
    expect(page.locator(".find-input")).not_to_be_focused()


# ---- The Tab key

STOP = """() => {
    const at = document.activeElement;
    const to = at.hash && at.href.split("#")[0] === location.href.split("#")[0] ? at.hash.slice(1) : "";
    return {
        there: at !== document.body,
        next: at.matches(".turn-next"),
        leads: at.matches("button, input, summary") || Boolean(at.href) && !(to && document.getElementById(decodeURIComponent(to))?.contains(at)),
        what: at.outerHTML.slice(0, 120),
    };
}"""


def stops(page: Page) -> Iterator[dict[str, Any]]:
    """What Tab leads to, from the top of the page to its end."""
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if not stop["there"]:
            return
        yield stop


def test_the_next_chapter_is_near(page: Page, server: str):
    """From the top of the longest chapter at most sixty stops lead to it, through everything that can be pressed."""
    page.set_viewport_size({"width": 1440, "height": 844})
    page.goto(server + LONGEST)
    assert any(stop["next"] for stop in islice(stops(page), 60))


@pytest.mark.parametrize("width", [1440, 390])
def test_a_skip_link_leads_past_the_chapter(page: Page, server: str, width: int):
    """By it five stops lead to the next chapter: two to the link, two at the end, of which one is the chapter before."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(server + LONGEST)
    skip = next(place for place, stop in enumerate(stops(page), 1) if 'href="#turn"' in stop["what"])
    page.keyboard.press("Enter")
    after = next(place for place, stop in enumerate(stops(page), 1) if stop["next"])
    assert skip + after <= 5


def test_no_stop_leads_nowhere(page: Page, server: str):
    """On the page of the whole essay: no mark without a target, no link to where it stands."""
    page.goto(f"{server}essay/")
    found = list(stops(page))
    assert len(found) > 300
    assert [stop["what"] for stop in found if not stop["leads"]] == []


def test_a_number_on_the_page_of_the_essay_cites_its_paragraph(page: Page, server: str):
    page.goto(f"{server}essay/")
    page.locator("#p8-7 .locator").click()
    expect(page.locator(".cite-panel")).to_contain_text("8.7")


@pytest.mark.parametrize(("button", "menu"), [("Contents", "#menu"), ("Reading settings", "#view")])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_a_menu_that_is_left_closes(page: Page, server: str, button: str, menu: str, key: str):
    """The focus is where the reader went: on the page, not in the menu."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + LONGEST)
    page.get_by_role("button", name=button).focus()
    page.keyboard.press("Enter")
    expect(page.locator(menu)).to_be_visible()
    for _ in range(60):
        page.keyboard.press(key)
        if page.locator(menu).is_hidden():
            break
    expect(page.locator(menu)).to_be_hidden()
    assert page.evaluate(
        "menu => !document.activeElement.closest(menu) && document.activeElement !== document.body", menu
    )


# ---- The menu

KINDS = [
    "",
    LONGEST,
    "essay/",
    "apparatus/names/",
    "apparatus/timeline/",
    "search/",
    "cite/",
    "cite/check/",
    "downloads/",
    "about/",
    "no/such/page/",
]
WIDTHS = [320, 390, 768, 1024, 1219, 1220, 1440, 1920]
IN_MENU = """() => {
    const menu = document.getElementById("menu"), here = menu.querySelector("[aria-current]");
    const {top, bottom, left, right} = menu.getBoundingClientRect();
    const inside = box => box.top >= top && box.bottom <= bottom;
    return {
        seen: menu.checkVisibility() && left >= 0 && right <= innerWidth && bottom <= innerHeight,
        links: menu.querySelectorAll("a").length,
        here: !here || inside(here.getBoundingClientRect()),
        scrolled: scrollY,
    };
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_menu_is_on_every_page_and_shows_where_one_is(page: Page, server: str, kind: str):
    """At every width, in a low window too; the page itself does not move."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 420})
        page.goto(server + kind)
        button = page.get_by_role("button", name="Contents")
        if button.is_visible():
            button.click()
        page.wait_for_function(f"() => ({IN_MENU})().seen && ({IN_MENU})().here")
        menu = page.evaluate(IN_MENU)
        assert menu["links"] > 25 and menu["scrolled"] == 0, (kind, width)


def test_the_menu_opens_at_the_page_one_is_on(page: Page, server: str):
    """For the keyboard too; Escape gives the focus back to the button."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + LONGEST)
    button = page.get_by_role("button", name="Contents")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#menu [aria-current]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


# ---- The place where one left

CHAPTER_9 = "chapters/09-october-revolution/"


def read_to(page: Page, paragraph: str) -> None:
    """Scrolls until the paragraph stands at the top, and waits until the place is kept."""
    page.locator(f"#{paragraph}").evaluate("one => scrollTo(0, scrollY + one.getBoundingClientRect().top - 74)")
    page.wait_for_function(f"() => (localStorage.getItem('edition.place') || '').includes('#{paragraph}\"')")


@pytest.mark.parametrize("kind", [LONGEST, "essay/"])
@pytest.mark.parametrize("width", [1440, 390])
def test_going_on_is_the_first_thing_offered(page: Page, server: str, kind: str, width: int):
    """On the title page and on the page read: a link to the place, before all else in the text; it moves nothing."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(server + kind)
    expect(page.locator(".go-on")).to_have_count(0)
    tops = [page.locator("h1").bounding_box()]
    read_to(page, "p8-7")
    page.goto(server + kind)
    assert page.evaluate("scrollY") == 0
    page.get_by_role("link", name="Go on at 8.7", exact=True).click()
    expect(page.locator("#p8-7")).to_be_in_viewport()
    page.goto(server)
    first = page.locator("main a").first
    expect(first).to_have_text("Go on at 8.7, From July to October")
    expect(first).to_be_in_viewport()
    first.click()
    expect(page).to_have_url(f"{server}{kind}#p8-7")
    expect(page.locator("#p8-7")).to_be_in_viewport()
    page.goto(server + kind)
    assert page.locator("h1").bounding_box() == tops[0]


def test_a_page_that_is_not_scrolled_is_a_place_too(page: Page, server: str):
    page.goto(server + CHAPTER_9)
    page.goto(server)
    expect(page.locator(".go-on")).to_have_text("Go on at 9.1, The October Revolution")


def test_a_place_outlives_other_pages(page: Page, server: str):
    """Looking something up in another chapter, or opening this one again, loses nothing."""
    page.goto(server + LONGEST)
    read_to(page, "p8-7")
    page.goto(server + CHAPTER_9)
    for _ in range(2):
        page.goto(server + LONGEST)
        expect(page.locator(".go-on")).to_have_text("Go on at 8.7")
    page.goto(server)
    expect(page.locator(".go-on")).to_have_text("Go on at 8.7, From July to October")


# ---- The names in the header


@pytest.mark.parametrize("width", WIDTHS)
def test_the_header_names_the_book_and_the_chapter(page: Page, server: str, width: int):
    """In the middle, the book from the start and the chapter too once its heading is out of sight; the book's name leads home."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(server + LONGEST)
    home, names = page.locator(".running-head a"), page.locator(".running-title")
    expect(home).to_have_css("opacity", "1")
    expect(names).to_have_css("opacity", "0")
    box = home.bounding_box()
    assert box and abs(box["x"] + box["width"] / 2 - page.evaluate("document.body.clientWidth") / 2) < 1
    page.evaluate("scrollTo(0, 900)")
    expect(names).to_have_css("opacity", "1")
    assert [one.inner_text() for one in names.locator("span").all()] == [TITLE, "8. From July to October"]
    assert all((one.bounding_box() or box)["width"] > 60 for one in names.locator("span").all())
    home.click()
    expect(page).to_have_url(server)


def test_the_header_of_the_essay_names_the_chapter_one_reads(page: Page, server: str):
    page.goto(f"{server}essay/")
    page.locator("#p8-7").scroll_into_view_if_needed()
    expect(page.locator(".running-title span").last).to_have_text("8. From July to October")


@pytest.mark.parametrize("kind", ["", "essay/"])
def test_the_header_does_not_repeat_the_heading(page: Page, server: str, kind: str):
    page.goto(server + kind)
    shown = (
        "[...document.querySelectorAll('.running-head > *')].filter(one => getComputedStyle(one).opacity > 0).length"
    )
    assert page.evaluate(shown) == 0
    page.evaluate("scrollTo(0, 900)")
    page.wait_for_function(f"() => {shown} === 1")


# ---- How long it is


def test_a_chapter_and_the_whole_say_how_long_they_are(page: Page, server: str, edition: Edition):
    """Words by the engine's own count; minutes by the speed that the title page states."""
    counts = [count_words(chapter) for chapter in edition.chapters]
    page.goto(server)
    rows = page.locator("tbody tr").all()
    for words, row in zip(counts, rows, strict=True):
        expect(row).to_contain_text(f"{words:,} words, {said_minutes(words)}")
    speed = int(page.locator(".whole").inner_text().split(" words a minute")[0].split()[-1])
    assert speed == WORDS_A_MINUTE
    expect(page.locator(".whole")).to_contain_text(f"{sum(counts):,} words, {said_minutes(sum(counts))}")
    for chapter, words in zip(edition.chapters[7:9], counts[7:9], strict=True):
        page.goto(f"{server}chapters/{chapter.name}/")
        expect(page.locator(".chapter-head")).to_contain_text(f"{words:,} words, {said_minutes(words)}")
    page.goto(f"{server}essay/")
    expect(page.locator(".chapter-head")).to_contain_text(f"{sum(counts):,} words, {said_minutes(sum(counts))}")


def said_minutes(words: int) -> str:
    """The nearest whole number of minutes, at least one."""
    minutes = max(1, int(words / WORDS_A_MINUTE + 0.5))
    return f"{minutes} minute" if minutes == 1 else f"{minutes} minutes"
