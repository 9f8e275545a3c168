"""What a reader chooses under "Aa": it holds on every page, from the first paint on, moves nothing, and fits every window."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.test_look import KINDS, SHIFT

CHAPTER = "chapters/08-from-july-to-october/"
LARGE = {"size": "largest", "leading": "open", "measure": "wide", "face": "plain", "calendar": "julian", "text": "file"}
SMALL = {"size": "small", "leading": "close", "measure": "narrow", "face": "book", "theme": "dark", "paragraphs": "off"}
OUTSIDE = """() => [...document.querySelectorAll(".text *, .header *, .turn *, .colophon *, .contents *")].filter(one => {
    const box = one.getBoundingClientRect(), root = document.documentElement;
    return box.width && !one.closest("svg, .cite-hidden, [hidden]") && getComputedStyle(one).clipPath === "none"
        && (box.left < -0.5 || box.right > root.clientWidth + 0.5) && one.checkVisibility();
}).map(one => one.outerHTML.slice(0, 80))"""


def chosen(page: Page, choices: dict[str, str]) -> None:
    """Every page that is opened from now on finds these choices kept."""
    lines = "".join(f"localStorage.setItem('edition.{name}', '{value}');" for name, value in choices.items())
    page.add_init_script(f"try {{ {lines} }} catch {{}}")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("choices", [LARGE, SMALL], ids=["large", "small"])
@pytest.mark.parametrize("address", KINDS)
def test_a_page_opens_as_chosen_and_nothing_moves(page: Page, server: str, address: str, choices: dict, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    chosen(page, choices)
    page.add_init_script(SHIFT)
    page.goto(server + address, wait_until="networkidle")
    assert page.evaluate("window.shift") == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1240, 1440, 1920])
@pytest.mark.parametrize("choices", [LARGE, SMALL | {"paragraphs": "on"}], ids=["large", "small"])
def test_margins_and_notes_keep_their_room(page: Page, server: str, choices: dict, width: int):
    """Numbers stand clear of the text and inside the window, and so do the notes beside it."""
    page.set_viewport_size({"width": width, "height": 900})
    chosen(page, choices)
    page.goto(server + CHAPTER, wait_until="networkidle")
    assert page.evaluate(OUTSIDE) == []
    text = page.locator("#p8-1").bounding_box()
    number = page.locator("#p8-1 .locator").evaluate("""one => {
        const range = document.createRange(), box = one.getBoundingClientRect();
        return {right: box.right, height: box.height, line: parseFloat(getComputedStyle(one).lineHeight),
                text: parseFloat(getComputedStyle(one.parentElement).lineHeight)};
    }""")
    assert number["right"] <= text["x"]
    assert abs(number["line"] - number["text"]) < 0.1


@pytest.mark.parametrize(
    ("legend", "option", "what"),
    [
        ("Size of type", "large", "getComputedStyle(document.querySelector('#p8-1')).fontSize"),
        ("Space between lines", "open", "getComputedStyle(document.querySelector('#p8-1')).lineHeight"),
        ("Width of the text", "narrow", "document.querySelector('#p8-1').offsetWidth"),
        ("Typeface", "plain", "getComputedStyle(document.querySelector('#p8-1')).fontFamily"),
    ],
)
def test_a_choice_is_made_by_keyboard_and_remembered(page: Page, server: str, legend: str, option: str, what: str):
    page.goto(server + CHAPTER)
    before = page.evaluate(what)
    page.get_by_role("button", name="Reading settings").press("Enter")
    group = page.get_by_role("group", name=legend)
    group.locator("input:checked").focus()
    order = group.get_by_role("radio").evaluate_all("all => all.map(one => one.parentElement.textContent.trim())")
    now = group.get_by_role("radio").evaluate_all("all => all.findIndex(one => one.checked)")
    steps = order.index(option) - now
    for _ in range(abs(steps)):
        page.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")
    expect(group.get_by_label(option, exact=True)).to_be_checked()
    after = page.evaluate(what)
    assert after != before
    page.reload()
    assert page.evaluate(what) == after
    page.goto(f"{server}chapters/07-april-theses/")
    expect(page.get_by_role("group", name=legend, include_hidden=True).locator("input:checked")).to_have_count(1)
    assert page.evaluate(what.replace("p8-1", "p7-1")) == after


def test_the_calendar_is_one_choice(page: Page, server: str):
    """Beside the dates and under "Aa", on this page and the next."""
    page.goto(f"{server}apparatus/timeline/")
    dates = page.locator(".opened .drawing-wide text.date:visible")
    page.get_by_role("button", name="Julian").click()
    assert dates.first.text_content() == "23 February"
    page.get_by_role("button", name="Reading settings").click()
    expect(page.get_by_label("Julian")).to_be_checked()
    page.goto(server + CHAPTER)
    page.goto(f"{server}apparatus/timeline/")
    assert dates.first.text_content() == "23 February"
    expect(page.get_by_role("button", name="Julian")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("Gregorian").check()
    assert dates.first.text_content() == "8 March"
    expect(page.get_by_role("button", name="Julian")).to_have_attribute("aria-pressed", "false")


def test_a_word_of_the_file_is_whole_when_the_page_comes_in_pieces(page: Page, server: str, built: Path):
    """The connection stops in the middle of an emended word, for long enough to paint what has come."""
    whole = (built / "chapters/07-april-theses/index.html").read_bytes()
    cut = whole.index(b">German<") + len(b">Ger")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
    base = b'<base href="' + server.encode() + b'chapters/07-april-theses/">'
    first = head + whole[:cut].replace(b"<head>", b"<head>" + base).replace(b"base-uri 'none'", b"base-uri *")

    def give(listening: socket.socket) -> None:
        connection = listening.accept()[0]
        connection.recv(65536)
        connection.sendall(first)
        time.sleep(0.5)
        connection.sendall(whole[cut:])
        connection.close()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=give, args=(listening,), daemon=True).start()
        chosen(page, {"text": "file"})
        context = page.context.browser.new_context(service_workers="block")
        other = context.new_page()
        chosen(other, {"text": "file"})
        other.goto(f"http://127.0.0.1:{listening.getsockname()[1]}/chapters/07-april-theses/")
        assert other.locator(".emendation").text_content() == "Germany"
        other.evaluate("EditionSettings.choose('text', 'edited')")
        assert other.locator(".emendation").text_content() == "German"
        context.close()
