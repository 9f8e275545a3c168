"""The kinds of pages, panels and answers that are listened to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect


@dataclass(frozen=True, slots=True)
class Heard:
    """One transcript."""

    name: str
    """Of its file, without ".txt"."""
    address: str
    """Of the page, without the slash at its beginning."""
    part: str = "#content"
    """The part that is listened to, as a selector; "" is all of the page."""
    before: Callable[[Page], None] = lambda page: None
    """What a reader does first."""
    width: int = 1440
    """Of the window, in pixels."""


CHAPTER = "chapters/09-october-revolution/"
PAPER = "“the direct interference of the masses in historical events” (p. 6), “over brief periods … of the pace of economic, social and political change”"


def menu(page: Page) -> None:
    page.get_by_role("button", name="Contents").click()


def settings(page: Page) -> None:
    page.get_by_role("button", name="Reading settings").click()


def citing(page: Page) -> None:
    page.get_by_role("button", name="Cite 9.3", exact=True).click()
    expect(page.get_by_role("dialog")).to_be_visible()


def pointing(page: Page) -> None:
    page.locator(".text .term").first.hover()
    expect(page.locator(".preview")).to_be_visible()


def searching(words: str) -> Callable[[Page], None]:
    def search(page: Page) -> None:
        page.locator(".find-input").click()
        page.keyboard.type(words)
        answered(page)

    return search


def checking(page: Page) -> None:
    page.get_by_label("The paper").fill(PAPER)
    page.get_by_role("button", name="Check").click()
    page.get_by_text("Cite it").first.click()
    expect(page.get_by_label("Style")).to_be_visible()


def answered(page: Page) -> None:
    expect(page.locator(".find-status")).not_to_be_empty()


HEARD = (
    Heard("title-page", "", ""),
    Heard("chapter", CHAPTER, ""),
    Heard("chapter-on-a-phone", "chapters/06-provisional-government/", "", width=390),
    Heard("essay", "essay/"),
    Heard("names", "apparatus/names/"),
    Heard("timeline", "apparatus/timeline/"),
    Heard("glossary", "apparatus/glossary/"),
    Heard("bibliography", "apparatus/bibliography/"),
    Heard("emendations", "apparatus/emendations/"),
    Heard("reconstruction", "apparatus/reconstruction/"),
    Heard("search", "search/"),
    Heard("search-answered", "search/?q=dual+power", before=answered),
    Heard("cite", "cite/"),
    Heard("check", "cite/check/"),
    Heard("check-reported", "cite/check/", ".paper-list", checking),
    Heard("downloads", "downloads/"),
    Heard("about", "about/"),
    Heard("booklet", "about/booklet/"),
    Heard("sources", "about/sources/"),
    Heard("changes", "about/changes/"),
    Heard("accessibility", "about/accessibility/"),
    Heard("versions", "versions/"),
    Heard("versions-compared", "versions/1.0.0-1.1.0/"),
    Heard("measurements", "about/measurements/"),
    Heard("not-found", "no/such/page/", ""),
    Heard("menu", CHAPTER, "#menu", menu, 390),
    Heard("settings", CHAPTER, "#view", settings),
    Heard("preview", CHAPTER, ".preview", pointing),
    Heard("citing", CHAPTER, "[role=dialog]", citing),
    Heard("search-found", CHAPTER, ".find-panel", searching("dual power")),
    Heard("search-slip", CHAPTER, ".find-panel", searching("kerenksy")),
    Heard("search-nothing", CHAPTER, ".find-panel", searching("xyzzy")),
)
