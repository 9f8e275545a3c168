"""Marks are links that say what they are, to the ear too: WCAG 2.2, 1.3.1, 2.5.8 and 4.1.2; without a script they lead on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from edition.model import Chapter, Edition, notes_of
from edition.pieces import Dated, Emendation, Notes, Term, walk, words_of
from edition.text.typography import curl, curl_pieces
from lxml import html
from playwright.sync_api import Browser, Page, expect

MARKS = "a.term, a.dated, a.emendation, a.footnote-ref"
CHAPTERS = (7, 9, 11, 12)
STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})


def marks_of(chapter: Chapter) -> Iterator[tuple[str, str, list[str]]]:
    """What the seeds say of each mark of a chapter: role, words, and what its description must hold."""
    notes = {note.key: number for number, note in enumerate(notes_of(chapter), 1)}
    for paragraph in chapter.paragraphs:
        within: set[int] = set()
        for piece in walk(paragraph.pieces):
            match piece:
                case Term():
                    inner = [one for one in walk(piece.pieces) if isinstance(one, Emendation)]
                    within |= {id(one) for one in inner}
                    yield "link", words_of(piece.pieces), [curl(piece.gloss), *(f"“{one.seed}”" for one in inner)]
                case Dated() if piece.gregorian.count("-") == 2:
                    yield "link", words_of(piece.pieces), [piece.gregorian[:4], "calendar"]
                case Emendation() if id(piece) not in within:
                    yield "link", piece.reading, [f"The file has “{piece.seed}”"]
                case Notes():
                    for note in piece.notes:
                        yield "doc-noteref", str(notes[note.key]), [words_of(curl_pieces(note.pieces))]


@pytest.mark.parametrize("number", CHAPTERS)
def test_role_name_and_description_as_the_browser_computes_them(page: Page, server: str, edition: Edition, number: int):
    """4.1.2 and 1.3.1, from the tree that Chromium gives to a screen reader."""
    chapter = edition.chapters[number - 1]
    page.goto(f"{server}chapters/{chapter.name}/")
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    said = [[node.get(name, {}).get("value") or "" for name in ("role", "name", "description")] for node in nodes]
    for role, words, described in marks_of(chapter):
        plain = words.translate(STRAIGHT)
        assert any(
            (one[0], one[1].translate(STRAIGHT)) == (role, plain) and all(part in one[2] for part in described)
            for one in said
        ), (role, words, described)


@pytest.mark.parametrize("number", CHAPTERS)
def test_every_mark_is_in_the_page(built: Path, edition: Edition, number: int):
    """A link that has an address and a description in the page; nothing else in the text is given a tab stop."""
    chapter = edition.chapters[number - 1]
    tree = html.parse(str(built / f"chapters/{chapter.name}/index.html")).getroot()
    kinds = ("term", "dated", "emendation", "footnote-ref")
    marks = [link for link in tree.iter("a") if link.get("class") in kinds]
    assert len(marks) == len(list(marks_of(chapter)))
    for mark in marks:
        assert mark.get("href") and mark.text_content()
        for name in mark.get("aria-describedby").split():
            described = tree.get_element_by_id(name)
            assert described.text_content().strip()
            assert any("editorial" in one.get("class", "") or name[:3] == "fn:" for one in described.iterancestors())
    assert tree.find_class("text")[0].xpath(".//*[@tabindex]") == []


def test_a_note_names_the_work_it_cites(built: Path):
    """Where its own words do not; for the ear and in print too."""

    def note(chapter: str, key: str) -> str:
        tree = html.parse(str(built / f"chapters/{chapter}/index.html")).getroot()
        return " ".join(tree.get_element_by_id(f"fn:{key}").text_content().split())

    july = "08-from-july-to-october"
    assert note(july, "broue-128") == "Broué, p. 128. Le parti bolchevique ↩"
    assert note(july, "broue-126-figes-456").endswith("pp. 456–507. Le parti bolchevique; A People’s Tragedy ↩")
    assert note("04-disasters-of-the-war", "trotsky-history-35").count("History of the Russian Revolution") == 1


WAYS = {
    "#p9-4 .dated": "apparatus/timeline/#event-1917-11-06",
    "#p9-1 .term": "apparatus/glossary/#czar",
    "#p9-3 .emendation": "apparatus/emendations/#change-8",
    "#p9-4 .footnote-ref": "#fn:editor-9-4",
    ".footnote [href*=bibliography]": "apparatus/bibliography/#",
}


@pytest.mark.parametrize("mark", [one for one in WAYS if "bibliography" not in one])
def test_without_a_script_a_mark_is_a_link(server: str, browser: Browser, mark: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}chapters/09-october-revolution/")
    page.locator(mark).first.click()
    page.wait_for_url(f"**{WAYS[mark]}")
    assert page.evaluate("document.querySelector(':target') !== null")
    context.close()


CONTRAST = """kind => {
    const numbers = colour => {
        const canvas = document.createElement("canvas").getContext("2d");
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = colour => numbers(colour).map(one => one / 255)
        .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
        .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0);
    const line = getComputedStyle(document.querySelector(kind));
    const [low, high] = [light(line.textDecorationColor), light(getComputedStyle(document.body).backgroundColor)].sort();
    return line.textDecorationLine.includes("underline") ? (high + 0.05) / (low + 0.05) : 0;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", [".term", ".dated", ".emendation"])
def test_the_line_under_a_mark_is_seen(page: Page, server: str, scheme: str, kind: str):
    """1.4.11: three to one against the page."""
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{server}chapters/09-october-revolution/")
    assert page.evaluate(CONTRAST, kind) >= 3


HIT = """mark => {
    mark.scrollIntoView({ block: "center" });
    const box = mark.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return [[0, 0], [-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5]]
        .filter(([right, down]) => document.elementFromPoint(x + right, y + down) !== mark);
}"""


@pytest.mark.parametrize("width", [390, 320])
def test_a_finger_hits_the_mark_of_a_note(browser: Browser, server: str, edition: Edition, width: int):
    """2.5.8: 24 pixels each way, and no line is higher for it. Of two marks side by side each has its own outer half."""
    contexts = [
        browser.new_context(viewport={"width": width, "height": 844}, has_touch=touch, is_mobile=touch)
        for touch in (True, False)
    ]
    pages = [context.new_page() for context in contexts]
    for page in pages:
        page.goto(f"{server}chapters/08-from-july-to-october/", wait_until="networkidle")
    missed = [mark.evaluate(HIT) for mark in pages[0].locator(".footnote-ref").all()]
    assert missed == [[]] * len(list(notes_of(edition.chapters[7])))
    high = [page.locator("#p8-6").evaluate("one => one.getBoundingClientRect().height") for page in pages]
    assert high[0] == high[1]
    pages[0].goto(f"{server}chapters/07-april-theses/")
    pair = pages[0].locator("sup:has(+ .second) .footnote-ref, .second .footnote-ref").all()
    assert len(pair) == 2
    for mark in pair:
        assert [0, 0] not in mark.evaluate(HIT)
    for context in contexts:
        context.close()


def test_no_description_is_copied_or_cited(page: Page, server: str):
    page.goto(f"{server}chapters/09-october-revolution/")
    page.locator("#p9-1 .term").first.focus()
    expect(page.locator(".preview")).to_contain_text("Title of the Russian emperor")
    page.locator("#p9-1 .locator").click()
    page.get_by_role("button", name="Copy quotation").wait_for()
    assert not re.search("Title of the Russian", page.locator(".cite-panel").inner_text())
