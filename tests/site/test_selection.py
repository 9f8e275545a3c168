"""A selected passage: whole words, cited by its paragraphs and printed pages, and linked so that a browser finds it."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

CHAPTER = "chapters/09-october-revolution/"
SELECT = """([[first, start, from], [last, end, to]]) => {
    const place = (id, words, more) => {
        const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at >= 0) return [walker.currentNode, at + more];
        }
    };
    getSelection().setBaseAndExtent(...place(first, start, from), ...place(last, end, to));
}"""
"""Selects from some letters after the beginning of words in a paragraph to some after that of others."""
CHECKED = re.compile(r"\?cited=[0-9.]+-[0-9]+-[0-9a-f]{16}(?=#)")
"""What a link has in it that vouches for a passage."""
INK = (1, 254, 3)
"""What a browser that found the passage marks it with, for the test."""

ROWS = """async ([picture, ink]) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const {width, height} = image;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const {data} = canvas.getImageData(0, 0, width, height);
    const rows = [];
    for (let at = 0; at < data.length; at += 4)
        if (ink.every((part, place) => data[at + place] === part)) rows.push(Math.floor(at / 4 / width));
    return rows.length ? [rows[0], rows[rows.length - 1]] : [];
}"""
"""The first and the last row of a picture that have a colour."""


@dataclass(frozen=True, slots=True)
class Selected:
    """What a reader selects, and what is to become of it."""

    page: str
    first: tuple[str, str, int]
    last: tuple[str, str, int]
    address: str
    printed: str
    begins: str
    ends: str
    link: str
    breaks: int = 0
    """Where one paragraph ends and the next begins."""


CASES = {
    "into words at both ends": Selected(
        CHAPTER,
        ("p9-2", "preparations", 3),
        ("p9-2", "organized", 4),
        "9.2",
        "p. 24",
        "preparations for",
        "Petrograd, organized",
        f"{CHAPTER}#p9-2:~:text=preparations%20for%20the%20insurrection,insurrection%20in%20Petrograd%2C%20organized",
    ),
    "before a printed page begins": Selected(
        CHAPTER,
        ("p9-3", "Furthermore", 0),
        ("p9-3", "decision", 2),
        "9.3",
        "p. 24",
        "Furthermore, the",
        "to a decision",
        f"{CHAPTER}#p9-3:~:text=",
    ),
    "after it began": Selected(
        CHAPTER,
        ("p9-3", "barracks", 1),
        ("p9-3", "revolution before", 4),
        "9.3",
        "p. 25",
        "barracks, because",
        "to the revolution",
        f"{CHAPTER}#p9-3:~:text=",
    ),
    "from one paragraph into the next, over a printed page": Selected(
        CHAPTER,
        ("p9-2", "Kamenev", 2),
        ("p9-4", "scheduled to", 9),
        "9.2–9.4",
        "pp. 24–25",
        "Kamenev and Zinoviev",
        "Congress was scheduled",
        f"{CHAPTER}#p9-2:~:text=",
        2,
    ),
    "within a chapter, on the page of the essay": Selected(
        "essay/",
        ("p9-4", "insurrection was fixed", 3),
        ("p9-5", "the", 1),
        "9.4–9.5",
        "p. 25",
        "insurrection was fixed",
        " the",
        f"{CHAPTER}#p9-4:~:text=",
        1,
    ),
    "from one chapter into the next": Selected(
        "essay/",
        ("p9-8", " the ", 1),
        ("p10-1", " the ", 3),
        "9.8–10.1",
        "pp. 26–27",
        "the ",
        " the",
        "essay/#p9-8:~:text=",
        1,
    ),
}


@pytest.fixture
def reader(browser: Browser):
    """A page of a browser that lets it copy."""
    context: BrowserContext = browser.new_context(viewport={"width": 1000, "height": 800}, bypass_csp=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(5000)
    yield context.new_page()
    context.close()


def copied(page: Page, name: str) -> str:
    page.evaluate("navigator.clipboard.writeText('')")
    page.get_by_role("button", name=name).click()
    page.wait_for_function("async () => await navigator.clipboard.readText()")
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("name", CASES)
def test_it_is_whole_words_and_cited_as_what_it_is(reader: Page, server: str, name: str):
    case = CASES[name]
    reader.goto(server + case.page)
    reader.evaluate(SELECT, [case.first, case.last])
    reader.get_by_role("button", name="Cite", exact=True).click()
    expect(reader.get_by_role("dialog")).to_contain_text(f"{case.address} · {case.printed} · the selected passage")
    link = copied(reader, "Copy link")
    assert CHECKED.sub("", link).startswith(server + case.link)
    quoted = re.fullmatch(r"“(.*)” \((.*)\) (\S+)", copied(reader, "Copy quotation"), re.DOTALL)
    assert quoted
    assert (quoted[2], quoted[3]) == (f"Guillamón, {case.address}, {case.printed}", link)
    assert quoted[1].startswith(case.begins) and quoted[1].endswith(case.ends)
    assert quoted[1].count("\n\n") == case.breaks


def marked(page: Page) -> list[int]:
    """The first and last rows of the window in which the browser marks what an address's text fragment says."""
    ink = f"rgb{INK}"
    page.add_style_tag(content=f"::target-text {{ background: {ink} !important; color: {ink} !important; }}")
    picture = base64.b64encode(page.screenshot()).decode()
    bare = page.context.new_page()
    rows = bare.evaluate(ROWS, [picture, list(INK)])
    bare.close()
    return rows


@pytest.mark.parametrize("name", CASES)
def test_a_browser_finds_it_from_its_first_word_to_its_last(reader: Page, server: str, name: str):
    case = CASES[name]
    reader.set_viewport_size({"width": 1000, "height": 2400})
    reader.goto(server + case.page)
    reader.evaluate(SELECT, [case.first, case.last])
    reader.get_by_role("button", name="Cite", exact=True).click()
    link = copied(reader, "Copy link")
    reader.goto("about:blank")
    reader.goto(link)
    expect(reader.locator(".cited [role=status]")).not_to_be_empty()  # what is said of the words stands among them
    reader.evaluate(SELECT, [case.first, case.last])
    due = reader.evaluate(
        "() => { const {top, bottom} = getSelection().getRangeAt(0).getBoundingClientRect(); getSelection().empty(); return [top, bottom]; }"
    )
    found = marked(reader)
    assert found, link
    assert abs(found[0] - due[0]) < 12 and abs(found[1] - due[1]) < 12, (link, found, due)


def test_italics_are_copied_where_the_browser_lets_them(reader: Page, server: str):
    reader.goto(server + CHAPTER)
    reader.get_by_role("button", name="Cite 9.3", exact=True).click()
    plain = copied(reader, "Copy citation")
    html = reader.evaluate("""async () => {
        const [item] = await navigator.clipboard.read();
        return (await item.getType("text/html")).text();
    }""")
    assert "<i>From the Russian Revolution of 1917 to Stalinist Totalitarianism</i>" in html
    assert "<" not in plain and "From the Russian Revolution" in plain


def test_the_tab_key_leads_from_what_is_selected_to_citing_it(reader: Page, server: str):
    """The offer stands in the paragraph, and takes nothing from its words; behind it the key leads on from there."""
    reader.goto(server + CHAPTER)
    words = reader.locator("#p9-2").inner_text()
    reader.evaluate(SELECT, [("p9-2", "openly", 0), ("p9-2", "in the press", 9)])
    offer = reader.get_by_role("button", name="Cite", exact=True)
    expect(offer).to_be_visible()
    reader.keyboard.press("Tab")
    expect(offer).to_be_focused()
    reader.keyboard.press("Tab")
    expect(reader.locator("#p9-3 .locator")).to_be_focused()
    reader.keyboard.press("Shift+Tab")
    expect(offer).to_be_focused()
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("dialog")).to_contain_text("9.2 · p. 24 · the selected passage")
    assert reader.locator("#p9-2").inner_text() == words
