"""The one preview of all marks: WCAG 1.4.13, dismissible, hoverable, persistent; where it stands; notes beside the text."""

from __future__ import annotations

import re

import pytest
from edition.model import Edition, notes_of
from playwright.sync_api import Browser, Locator, Page, expect

OCTOBER, JULY = "chapters/09-october-revolution/", "chapters/08-from-july-to-october/"
HOUR = 3_600_000
WIDTHS = (320, 390, 768, 960, 1024, 1100, 1220, 1440, 1920)
PLACES = """([width, chapter]) => {
    const wrong = [];
    const header = document.querySelector(".header").getBoundingClientRect().bottom;
    const touches = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    const marks = [...document.querySelectorAll("a.term, a.dated, a.emendation, a.footnote-ref")];
    let opened = 0;
    for (const mark of marks) for (const part of [0, 0.5, 1]) {
        document.activeElement.blur();
        const at = mark.getBoundingClientRect();
        const due = header + 2 + part * (innerHeight - header - 4 - at.height);
        window.scrollBy(0, at.top - due);
        mark.focus({ preventScroll: true });
        const preview = document.querySelector(".preview");
        if (!preview) {
            const note = document.querySelector("li.lit");
            if (!note || note.getBoundingClientRect().right > width) wrong.push([mark.textContent, "says nothing"]);
            continue;
        }
        opened += 1;
        const box = preview.getBoundingClientRect();
        const lines = [...mark.getClientRects()];
        const told = (what) => wrong.push([width, mark.textContent, part, what, box.toJSON()]);
        if (box.left < 0 || box.right > width || box.bottom > innerHeight + 0.5) told("leaves the window");
        if (box.top < header - 0.5) told("is under the header");
        if (lines.some((line) => touches(line, box))) told("covers its words");
        if (document.documentElement.scrollWidth > width) told("makes the page wider");
        const others = marks.filter((one) => one !== mark).flatMap((one) => [...one.getClientRects()]);
        const over = box.bottom <= lines[0].top + 1;
        const gap = over ? lines[0].top - box.bottom : box.top - lines[lines.length - 1].bottom;
        const top = over ? Math.max(...lines.map((line) => line.bottom)) + gap : Math.min(...lines.map((line) => line.top)) - gap - box.height;
        const other = { left: box.left, right: box.right, top, bottom: top + box.height };
        const fits = other.top >= header + 8 && other.bottom <= innerHeight - 8;
        const count = (one) => others.filter((mark) => mark.left < one.right && one.left < mark.right && mark.top < one.bottom && one.top < mark.bottom).length;
        if (fits && count(other) < count(box)) told("covers marks that it need not");
    }
    return [wrong, opened];
}"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("chapter", [JULY, OCTOBER, "chapters/12-nep/"])
def test_where_it_stands(page: Page, server: str, chapter: str, width: int):
    """Every mark, at the top, in the middle and at the foot of the window: inside it, clear of the header and of its words."""
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(server + chapter, wait_until="networkidle")
    wrong, opened = page.evaluate(PLACES, [width, chapter])
    assert wrong == []
    assert opened > 10


def broken(page: Page) -> list[Locator]:
    """The terms that are broken over two lines."""
    return [one for one in page.locator(".term").all() if one.evaluate("one => one.getClientRects().length") > 1]


@pytest.mark.parametrize(
    ("chapter", "width"), [(JULY, 1440), (JULY, 1920), (OCTOBER, 390), (OCTOBER, 320), (OCTOBER, 768)]
)
def test_a_term_broken_over_two_lines(page: Page, server: str, chapter: str, width: int):
    """Wherever the pointer is, both lines stay in sight, and the preview begins where that line does."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server + chapter, wait_until="networkidle")
    terms = broken(page)
    assert terms
    for term in terms:
        term.evaluate("one => one.scrollIntoView({block: 'center'})")
        lines = term.evaluate(
            "one => [...one.getClientRects()].map(({x, y, width, height}) => ({x, y, width, height}))"
        )
        for line in lines:
            page.mouse.move(2, 2)
            expect(page.locator(".preview")).to_have_count(0)
            page.mouse.move(line["x"] + line["width"] / 2, line["y"] + line["height"] / 2)
            expect(page.locator(".preview")).to_be_visible()
            box = page.locator(".preview").bounding_box()
            for each in lines:
                assert box["y"] + box["height"] <= each["y"] or box["y"] >= each["y"] + each["height"]
            room = width - 8 - box["width"]
            assert abs(box["x"] - max(8, min(line["x"], room))) < 1


def test_it_waits_for_the_pointer_to_stay(page: Page, server: str):
    page.clock.install(time=0)
    page.goto(server + OCTOBER)
    page.clock.pause_at(HOUR)
    page.locator("#p9-1 .term").first.hover()
    page.clock.run_for(100)
    expect(page.locator(".preview")).to_have_count(0)
    page.mouse.move(2, 2)
    page.clock.run_for(1000)
    expect(page.locator(".preview")).to_have_count(0)
    page.locator("#p9-1 .term").first.hover()
    page.clock.run_for(400)
    expect(page.locator(".preview")).to_contain_text("Title of the Russian emperor")


def test_dismissible_hoverable_persistent(page: Page, server: str):
    """1.4.13: Escape closes it where the pointer is; the pointer may go into it, and it stays as long as that is there."""
    page.clock.install(time=0)
    page.goto(server + OCTOBER)
    page.clock.pause_at(HOUR)
    term, preview = page.locator("#p9-1 .term").first, page.locator(".preview")
    term.hover()
    page.clock.run_for(400)
    expect(preview).to_be_visible()
    page.clock.run_for(60_000)
    expect(preview).to_be_visible()
    box = preview.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + box["height"] / 2, steps=8)
    page.clock.run_for(60_000)
    expect(preview).to_be_visible()
    page.mouse.move(2, 2)
    page.clock.run_for(1000)
    expect(preview).to_have_count(0)
    term.hover()
    page.clock.run_for(400)
    page.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    page.clock.run_for(1000)
    expect(preview).to_have_count(0)


@pytest.mark.parametrize("mark", ["#p9-1 .term", "#p9-3 .emendation", "#p9-4 .dated", "#p9-4 .footnote-ref"])
def test_the_keyboard_opens_closes_and_follows(page: Page, server: str, mark: str):
    """Escape leaves the focus where it is; Enter follows the link; what is opened adds no tab stop."""
    page.set_viewport_size({"width": 1000, "height": 800})
    page.goto(server + OCTOBER)
    place, preview = page.locator(mark).first, page.locator(".preview")
    place.evaluate("one => { const all = [...document.querySelectorAll('a')]; all[all.indexOf(one) - 1].focus(); }")
    page.keyboard.press("Tab")
    expect(place).to_be_focused()
    expect(preview).to_be_visible()
    expect(place).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    expect(place).to_be_focused()
    assert place.get_attribute("aria-expanded") is None
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(place).to_be_focused()
    expect(preview).to_be_visible()
    page.keyboard.press("Tab")
    assert not page.evaluate("Boolean(document.activeElement.closest('.preview'))")
    place.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#(czar|change-8|event-1917-11-06|fn:editor-9-4)$"))


def test_a_term_with_an_emendation_leads_to_both(page: Page, server: str):
    """By the keyboard too: the second entry is the next tab stop, and Escape there gives the focus back."""
    page.goto(f"{server}chapters/12-nep/")
    term, preview = page.locator(".term:has(.emendation)"), page.locator(".preview")
    term.focus()
    expect(preview).to_contain_text("Better-off peasants")
    expect(preview).to_contain_text("The file has “Kulaks.”, the reading text “Kulaks,”.")
    ways = [way.get_attribute("href").split("apparatus/")[1] for way in preview.locator("a").all()]
    assert ways == ["glossary/#kulaks", "emendations/#change-10"]
    page.keyboard.press("Tab")
    expect(preview.locator("a").last).to_be_focused()
    page.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    expect(term).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/apparatus/emendations/#change-10")


@pytest.mark.parametrize(
    ("mark", "words", "way"),
    [
        ("#p8-1 .term", "The situation of 1917", "/apparatus/glossary/#dual-power"),
        ("#p8-2 .dated", "3 July 1917 in the Julian calendar", "/apparatus/timeline/#event-1917-07-16"),
        ("#p8-7 .emendation", "The file has “d'etat”", "/apparatus/emendations/#change-7"),
        ("#p8-6 .footnote-ref", "Broué, p. 128. Le parti bolchevique", "#fn:broue-128"),
    ],
)
def test_a_finger(server: str, browser: Browser, mark: str, words: str, way: str):
    """The first tap opens it, one elsewhere closes it, the link in it or a second tap leads on."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    for leads in ("the link in it", "a second tap"):
        page.goto(server + JULY)
        place, preview = page.locator(mark).first, page.locator(".preview")
        place.tap()
        expect(preview).to_contain_text(words)
        expect(place).to_have_attribute("aria-expanded", "true")
        preview.tap(position={"x": preview.bounding_box()["width"] - 6, "y": 6})
        expect(preview).to_be_visible()
        page.touchscreen.tap(388, 842)
        expect(preview).to_have_count(0)
        assert page.url == server + JULY
        place.tap()
        (preview.locator(".preview-way") if leads == "the link in it" else place).tap()
        page.wait_for_url(f"**{way}")
    context.close()


def test_an_emended_word_shows_what_the_file_has(page: Page, server: str):
    page.goto(f"{server}chapters/01-introduction/")
    word = page.locator(".emendation")
    word.hover()
    expect(page.locator(".preview")).to_have_text(
        "The file has “word”, the reading text “world”. In the list of emendations"
    )


# ---- Notes


def test_below_1220_pixels_a_note_opens_in_place(page: Page, server: str):
    page.set_viewport_size({"width": 1000, "height": 700})
    page.goto(f"{server}chapters/06-provisional-government/")
    mark, note = page.locator("#fnref\\:carr-92 a"), page.locator(".preview")
    mark.hover()
    expect(note).to_contain_text("Carr, Vol. 1, pp. 92–93. The Bolshevik Revolution")
    assert note.locator("[id]").count() == 0
    page.mouse.move(5, 300)
    expect(note).to_have_count(0)
    mark.click()
    expect(note).to_be_visible()
    expect(page).not_to_have_url(re.compile("#"))
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    mark.click()
    page.locator("h1").click()
    expect(note).to_have_count(0)


@pytest.mark.parametrize("width", [1220, 1440, 1920])
@pytest.mark.parametrize("number", [6, 7])
def test_notes_stand_beside_their_marks(page: Page, server: str, edition: Edition, width: int, number: int):
    """The notes themselves, so that none stands twice: outside the text, in the window, none over another."""
    chapter = edition.chapters[number - 1]
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{server}chapters/{chapter.name}/", wait_until="networkidle")
    places = page.evaluate("""() => [...document.querySelectorAll(".footnote-ref")].map(mark => {
        const note = document.getElementById(decodeURIComponent(mark.hash.slice(1))).getBoundingClientRect();
        return [mark.getBoundingClientRect().top, note.top, note.bottom, note.left, note.right];
    })""")
    assert len(places) == len(list(notes_of(chapter)))
    free = 0.0
    text = page.locator(".text").bounding_box()
    for mark, top, bottom, left, right in places:
        assert top >= free and (abs(top - mark) < 12 or abs(top - free) < 16)
        assert left >= text["x"] + text["width"] and right <= width
        free = bottom
    said = page.locator("body").inner_text()
    for note in notes_of(chapter):
        assert page.locator(f"[id='fn:{note.key}']").count() == 1
    assert said.count("accepted history") <= 3 and said.count("pp. 116–126") == (number == 7)


def test_a_mark_and_the_note_beside_it_light_up_together(page: Page, server: str):
    """By the pointer on either, by the keyboard, by a click, which does not jump."""
    page.goto(server + JULY, wait_until="networkidle")
    mark, note = page.locator("#fnref\\:broue-128 a"), page.locator("#fn\\:broue-128")
    mark.scroll_into_view_if_needed()
    lit = re.compile(r"\blit\b")
    for place in (mark, note):
        place.hover()
        expect(mark).to_have_class(lit)
        expect(note).to_have_class(lit)
        page.mouse.move(2, 200)
        expect(page.locator(".lit")).to_have_count(0)
    mark.focus()
    expect(note).to_have_class(lit)
    page.keyboard.press("Escape")
    expect(page.locator(".lit")).to_have_count(0)
    before = page.evaluate("scrollY")
    mark.click()
    expect(note).to_have_class(lit)
    assert (page.evaluate("scrollY"), page.url) == (before, server + JULY)
    expect(page.locator(".preview")).to_have_count(0)
    page.locator("h1").click()
    expect(page.locator(".lit")).to_have_count(0)


@pytest.mark.parametrize("width", [1440, 390])
def test_the_address_of_a_note_leads_to_it(page: Page, server: str, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{server}{JULY}#fn:broue-128", wait_until="networkidle")
    expect(page.locator("#fn\\:broue-128")).to_be_in_viewport()
    assert page.locator("#fn\\:broue-128").evaluate("one => one.matches(':target')")
    mark = page.locator("#fnref\\:broue-128 a")
    assert mark.evaluate("one => Boolean(one.offsetParent)")
    if width == 1440:
        expect(mark).to_be_in_viewport()


def test_a_narrower_window_puts_the_notes_back(page: Page, server: str):
    page.goto(server + JULY, wait_until="networkidle")
    end = page.locator("#p8-10").bounding_box()
    note = page.locator(".footnote li").first
    assert note.bounding_box()["y"] < end["y"]
    page.set_viewport_size({"width": 1000, "height": 900})
    expect(page.locator("html.beside")).to_have_count(0)
    assert note.bounding_box()["y"] > page.locator("#p8-10").bounding_box()["y"]
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(page.locator("html.beside")).to_have_count(1)
    page.emulate_media(media="print")
    assert note.bounding_box()["y"] > page.locator("#p8-10").bounding_box()["y"]


SHIFT = """
    window.shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shift += entry.value; })).observe({type: "layout-shift", buffered: true});
"""


@pytest.mark.parametrize(
    "address",
    ["chapters/12-nep/", "chapters/14-international-characteristics-of-stalinism/", "chapters/01-introduction/"],
)
def test_notes_that_go_beside_move_nothing_in_sight(page: Page, server: str, address: str):
    """Not in the shortest chapters either, in a high window."""
    page.set_viewport_size({"width": 1920, "height": 1200})
    page.add_init_script(SHIFT)
    page.goto(server + address, wait_until="networkidle")
    assert page.evaluate("window.shift") == 0
