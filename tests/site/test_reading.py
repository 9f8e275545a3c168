"""A reader at the built site, in a real browser."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect


def test_reading_from_the_title_page_to_the_end(page: Page, server: str):
    page.goto(server)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "From the Russian Revolution of 1917 to Stalinist Totalitarianism"
    )
    page.get_by_role("link", name="Begin reading").click()
    seen = []
    while True:
        seen.append(page.locator(".text h1").inner_text())
        following = page.locator(".turn-next")
        if not following.count() or "/chapters/" not in following.evaluate("link => link.href"):
            break
        following.click()
    assert len(seen) == 16
    assert (seen[0], seen[-1]) == (
        "Introduction",
        "Epilogue: The Communist Left Against Stalinism and Leninist Ideology",
    )


def test_following_a_note_and_coming_back(page: Page, server: str):
    page.set_viewport_size({"width": 800, "height": 900})
    page.goto(f"{server}chapters/06-provisional-government/")
    mark = page.locator("#fnref\\:broue-114 a")
    mark.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#fn:broue-114$"))
    note = page.locator("#fn\\:broue-114")
    expect(note).to_contain_text("Broué, p. 114.")
    expect(note).to_be_in_viewport()
    note.locator(".footnote-backref").click()
    expect(page).to_have_url(re.compile("#fnref:broue-114$"))
    expect(mark).to_be_in_viewport()
    note.get_by_role("link", name="Broué").click()
    expect(page).to_have_url(re.compile("apparatus/bibliography/#broue$"))
    expect(page.locator("#broue")).to_contain_text("Le parti bolchevique")


def test_a_paragraphs_number_is_a_link_to_it(page: Page, server: str):
    page.goto(f"{server}chapters/09-october-revolution/")
    page.get_by_role("button", name="Cite 9.3", exact=True).click()
    expect(page).to_have_url(re.compile("#p9-3$"))
    expect(page.locator("#p9-3")).to_be_in_viewport()


def test_numbers_are_not_copied_with_the_text(page: Page, server: str):
    page.goto(f"{server}chapters/09-october-revolution/")
    copied = page.evaluate("""() => {
        getSelection().selectAllChildren(document.querySelector(".text"));
        return getSelection().toString();
    }""")
    assert "9.3" not in copied and "p. 25" not in copied
    assert "two-thirds of the Petrograd garrison" in copied


def test_no_request_leaves_the_site(page: Page, server: str):
    """The fixture fails the test for any request that does."""
    for address in ("", "about/", "essay/", "apparatus/bibliography/", "chapters/07-april-theses/", "no/such/page/"):
        page.goto(server + address, wait_until="networkidle")


def test_without_a_script_all_is_there(browser: Browser, server: str):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{server}chapters/06-provisional-government/")
    expect(page.locator("#fn\\:broue-114")).to_contain_text("Broué, p. 114.")
    menu = page.get_by_role("navigation", name="Contents")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Contents").click()
    menu.get_by_role("link", name="The April Theses").click()
    expect(page.locator("h1")).to_have_text("The April Theses")
    context.close()


def test_searching_for_makhno_leads_to_his_chapter(page: Page, server: str):
    page.goto(server)
    page.get_by_role("searchbox").click()
    page.keyboard.type("Makhno")
    result = page.locator(".find-result a").first
    expect(result).to_contain_text("Makhno")
    result.click()
    expect(page.locator("h1")).to_have_text("The Civil War and War Communism (1918-1921)")
    expect(page.locator("#p11-5")).to_be_in_viewport()
    assert page.url.endswith("#p11-5")
