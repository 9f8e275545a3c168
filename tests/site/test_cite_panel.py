"""The panel for citing: where it stands, where the focus goes, and what its numbers are to eye and ear."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

CHAPTER = "chapters/09-october-revolution/"
SIZES = [(1440, 900), (1220, 700), (1024, 768), (768, 1024), (390, 844), (844, 390), (320, 568)]
PLACED = """id => {
    const box = selector => document.querySelector(selector).getBoundingClientRect();
    const [panel, cited, head] = [box(".cite-panel"), box("#" + id), box(".header")];
    const meet = (low, high) => Math.min(panel[high], cited[high]) - Math.max(panel[low], cited[low]) > 0;
    const seen = cited.bottom > head.bottom && cited.top < innerHeight;
    return {
        whole: panel.top >= head.bottom && panel.bottom <= innerHeight && panel.left >= 0 && panel.right <= innerWidth,
        over: meet("left", "right") && meet("top", "bottom"),
        seen,
    };
}"""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_it_is_in_sight_and_not_over_what_it_cites(page: Page, server: str, size: tuple[int, int]):
    """Whole in the window, for a short paragraph and long ones, pressed at the upper and at the lower edge."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(server + CHAPTER)
    for id in ("p9-1", "p9-3", "p9-4", "p9-8"):
        for low in (False, True):
            page.evaluate("([id, low]) => document.getElementById(id).scrollIntoView(!low)", [id, low])
            page.evaluate("id => document.querySelector(`#${id} > .locator`).click()", id)
            expect(page.locator(".cite-panel")).to_be_visible()
            assert page.evaluate(PLACED, id) == {"whole": True, "over": False, "seen": True}, (id, low)
            page.keyboard.press("Escape")
            expect(page.locator(".cite-panel")).to_have_count(0)


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab", "Escape"])
def test_leaving_it_by_keyboard_leads_back_to_the_number(page: Page, server: str, key: str):
    page.goto(server + CHAPTER)
    number = page.get_by_role("button", name="Cite 9.3", exact=True)
    number.focus()
    page.keyboard.press("Space")
    panel = page.get_by_role("dialog", name="Cite paragraph 9.3")
    stops = panel.locator("a, button, select")
    expect(stops.first).to_have_accessible_name("Close")
    expect(panel.locator(":focus")).to_have_count(1)
    for _ in range(stops.count() + 1):
        page.keyboard.press(key)
        if not panel.count():
            break
        expect(panel.locator(":focus")).to_have_count(1)
    expect(panel).to_have_count(0)
    expect(number).to_be_focused()


def test_pressing_outside_or_turning_to_something_else_closes_it(page: Page, server: str):
    page.goto(server + CHAPTER)
    number = page.get_by_role("button", name="Cite 9.3", exact=True)
    panel = page.get_by_role("dialog", name="Cite paragraph 9.3")
    number.click()
    expect(panel).to_be_visible()
    page.locator("h1").click()
    expect(panel).to_have_count(0)
    number.click()
    expect(panel).to_be_visible()
    page.locator(".find-input").focus()
    expect(panel).to_have_count(0)
    expect(page.locator(".find-input")).to_be_focused()


def test_a_number_says_that_it_can_be_pressed(page: Page, server: str):
    """Under the pointer and under the keyboard; without a script it is the link that it is (test_citing)."""
    page.goto(server + CHAPTER)
    number = page.get_by_role("button", name="Cite 9.3", exact=True)
    expect(number).to_have_attribute("aria-haspopup", "dialog")
    hint = "one => [getComputedStyle(one, '::after').content, getComputedStyle(one, '::after').opacity]"
    assert number.evaluate(hint) == ['"cite"', "0"]
    number.hover()
    assert number.evaluate(hint) == ['"cite"', "1"]


def test_on_the_page_of_the_essay_each_chapters_citations_are_fetched(page: Page, server: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(server)))
    page.goto(f"{server}essay/")
    for address, printed, title in [
        ("9.3", "pp. 24–25", "The October Revolution"),
        ("12.1", "p. 31", "The NEP"),
        ("9.4", "p. 25", "The October Revolution"),
    ]:
        page.get_by_role("button", name=f"Cite {address}", exact=True).click()
        panel = page.get_by_role("dialog", name=f"Cite paragraph {address}")
        expect(panel).to_contain_text(f"{address} · {printed}")
        expect(panel).to_contain_text(title)
        expect(panel.locator(".cite-words")).to_contain_text(f"/#p{address.replace('.', '-')}")
        expect(panel.locator(".cite-words")).to_contain_text(f"{server}chapters/")
        page.keyboard.press("Escape")
    assert len([path for path in asked if path.startswith("cite/")]) == 2


def test_citing_that_does_not_come_leaves_the_link(page: Page, server: str):
    page.route("**/assets/cite/*.js", lambda route: route.abort())
    page.goto(server + CHAPTER)
    page.get_by_role("button", name="Cite 9.8", exact=True).click()
    expect(page).to_have_url(f"{server}{CHAPTER}#p9-8")
    expect(page.locator("#p9-8")).to_be_in_viewport()
