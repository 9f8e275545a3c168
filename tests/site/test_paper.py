"""Check a manuscript: what is pasted, dropped or chosen is compared in the page, whatever it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from edition.model import Edition
from playwright.sync_api import Browser, Page, expect

from tests.site.papers import docx

ADDRESS = "cite/check/"


@pytest.fixture
def sentences(edition: Edition, built: Path) -> list[str]:
    """The first sentence of some paragraphs, as the download in plain text has them."""
    index = next(built.glob("search/index.*.js")).read_text(encoding="utf-8")
    words = index.split('"text":"')[1:40]
    firsts = [one.split('"')[0].split(".")[0] for one in words]
    return [one for one in firsts if 10 < len(one.split()) < 60 and not set(one) & set("“”’()")]


def give(page: Page, name: str, content: bytes) -> None:
    page.locator(".paper-file").set_input_files({"name": name, "mimeType": "", "buffer": content})


def found(page: Page) -> list[str]:
    expect(page.locator(".paper-status")).to_contain_text("found")
    return page.locator(".paper-list > li").all_inner_texts()


def test_a_pasted_paper_is_compared(page: Page, server: str, sentences: list[str]):
    first, second = sentences[:2]
    cut = second.split()
    page.goto(server + ADDRESS)
    page.get_by_label("The paper").fill(f"He says “{first}” (9.99).\n\nAnd “{' '.join(cut[:4] + cut[5:])}”.")
    page.get_by_role("button", name="Check").click()
    one, other = found(page)
    assert "Line 1" in one and "Exact. 9.99 should be" in one
    assert "Line 3" in other and f"left out without an ellipsis: {cut[4]}" in other
    assert "2 quotations were found: exact 1" in page.locator(".paper-status").inner_text()


@pytest.mark.parametrize("name", ["paper.txt", "paper.md", "paper.tex", "paper.docx"])
def test_every_form_is_read(page: Page, server: str, sentences: list[str], name: str):
    first, second = sentences[:2]
    files = {
        "paper.txt": f"He says “{first}”.\r\n\r\n\r\n{second}.".encode("utf-16"),
        "paper.md": f"He *says* “**{first}**”[^1].\n\n> {second}.\n\n[^1]: One".encode(),
        "paper.tex": f"He \\emph{{says}} ``{first}''.\n\nOne\\footnote{{\\enquote{{{second}}}}}".encode(),
        "paper.docx": docx([f"He says “{first}”.", "Two."], [f"“{second}”"]),
    }
    page.goto(server + ADDRESS)
    give(page, name, files[name])
    entries = found(page)
    assert len(entries) == 2 and all("Exact." in entry for entry in entries), entries
    assert ("Paragraph 3" if name.endswith("docx") else "Line") in entries[1]


def test_the_citation_is_copied_in_every_style(page: Page, server: str, sentences: list[str]):
    page.goto(server + ADDRESS)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label("The paper").fill(f"“{sentences[0]}”")
    page.get_by_role("button", name="Check").click()
    page.get_by_text("Cite it").click()
    style = page.get_by_label("Style")
    expect(style.locator("option")).to_have_count(7)
    said = set()
    for value in style.locator("option").evaluate_all("all => all.map(one => one.value)"):
        style.select_option(value)
        page.evaluate("document.querySelector('.cite-said').textContent = ''")  # what was said of the copy before
        page.get_by_role("button", name="Copy citation").click()
        expect(page.locator(".cite-said")).to_have_text("Copied.")
        said.add(page.evaluate("navigator.clipboard.readText()"))
    assert len(said) == 7 and not any("{" in one and "@" not in one and '"' not in one for one in said)
    page.get_by_role("button", name="Copy the essay’s words").click()
    assert sentences[0] in page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.txt", b"", "There are no words in this file."),
        ("a.txt", b"\n \n", "There are no words in this file."),
        ("a.docx", b"", "There are no words in this file."),
        ("a.docx", b"PK\x03\x04nonsense", "This .docx cannot be read"),
        ("a.docx", docx(["“one”"])[:-40], "This .docx cannot be read"),
        ("a.docx", docx(["“one”"]).replace(b"PK\x03\x04", b"PK\x03\x05"), "This .docx cannot be read|no words"),
        ("a.docx", b"plain text", "This .docx cannot be read"),
        ("a.txt", bytes(range(256)) * 40, "This file is not text"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj", "This file is not text"),
        ("a.txt", b"word " * 1_100_000, "longer than a book"),
    ],
)
def test_what_is_no_paper_is_told_in_one_sentence(page: Page, server: str, name: str, content: bytes, sentence: str):
    page.goto(server + ADDRESS)
    page.get_by_label("The paper").fill("“what was written before is not lost by it”")
    give(page, name, content)
    status = page.locator(".paper-status")
    if "|" not in sentence:
        expect(status).to_contain_text(sentence)
    else:
        expect(status).not_to_contain_text("Reading")
    assert page.locator(".paper-list > li").count() == 0
    assert page.get_by_label("The paper").input_value() == "“what was written before is not lost by it”"
    give(page, "b.txt", b"Nothing of it.")
    expect(status).to_have_text("No quotation of six words or more was found.")


def test_a_file_of_a_hundred_megabytes_is_refused_unread(page: Page, server: str, tmp_path: Path):
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    page.goto(server + ADDRESS)
    page.locator(".paper-file").set_input_files(large)
    expect(page.locator(".paper-status")).to_contain_text("longer than a book")


def test_nothing_pasted_is_markup(page: Page, server: str, sentences: list[str]):
    words = sentences[0].split()
    bad = " ".join([*words[:5], "<img src=x onerror=document.title='bad'><b>", *words[5:]])
    page.goto(server + ADDRESS)
    give(page, "<img src=x onerror=alert(1)>.txt", f"“{bad}”".encode())
    assert "<b>" in found(page)[0]
    assert page.locator(".paper-list img, .paper-list blockquote b").count() == 0
    assert "bad" not in page.title()


def test_a_file_is_dropped(page: Page, server: str, sentences: list[str]):
    page.goto(server + ADDRESS)
    page.evaluate(
        """words => {
          const data = new DataTransfer();
          data.items.add(new File([words], "a.txt"));
          document.querySelector(".paper-text").dispatchEvent(
            new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        f"“{sentences[0]}”",
    )
    assert "Exact." in found(page)[0]


def test_the_essay_itself_is_a_paper_too(page: Page, server: str, built: Path):
    """All of it at once, as the longest quotation there can be: nothing stands still, every entry is the essay's."""
    page.goto(server + ADDRESS)
    give(page, "essay.txt", next(built.glob("downloads/*.txt")).read_bytes())
    entries = found(page)
    assert len(entries) > 60


def test_without_a_script_a_sentence_says_so(browser: Browser, server: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + ADDRESS)
    assert "needs JavaScript" in page.locator("main").inner_text()
    context.close()


def test_it_works_from_a_disk(page: Page, built: Path, sentences: list[str]):
    page.goto((built / ADDRESS / "index.html").as_uri())
    give(page, "a.docx", docx([f"He says “{sentences[0]}”."]))
    assert "Exact." in found(page)[0]


def test_by_keyboard_alone(page: Page, server: str, sentences: list[str]):
    page.goto(server + ADDRESS)
    page.get_by_label("The paper").focus()
    page.keyboard.insert_text(f"“{sentences[0]}”")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "Exact." in found(page)[0]
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Print the report"
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Style")).to_be_visible()
