"""The apparatus on the built site: no label overlaps another, no page is too wide, every link has its end, the switches work."""

import re
from base64 import b64encode
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests import ROOT

ROOMS = ("names", "timeline", "glossary", "emendations", "reconstruction")
DRAWN = {"timeline": 2, "reconstruction": 10 + 1}
"""The years and the months; ten sheets and the two orders."""
WIDTHS = (1440, 768, 390, 320)
OVERLAPS = """() => {
  const found = [];
  for (const drawing of document.querySelectorAll("svg.drawing")) {
    if (getComputedStyle(drawing).display === "none") continue;
    const edge = drawing.getBoundingClientRect();
    const labels = [...drawing.querySelectorAll("text")].filter((text) => text.getClientRects().length)
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    labels.forEach(({ words, box }, place) => {
      if (box.left < edge.left - 1 || box.right > edge.right + 1) found.push([words, "leaves the drawing"]);
      for (const other of labels.slice(place + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 0.5 && high > 2) found.push([words, other.words]);
      }
    });
  }
  return found;
}"""
FONTS = ROOT / "tests/site/fonts"
WIDE = {"400": "DejaVuSerif.woff2", "700": "DejaVuSerif-Bold.woff2"}
IN_ANOTHER_FONT = """async fonts => {
  for (const [weight, font] of Object.entries(fonts)) {
    const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
    document.fonts.add(await new FontFace("Wide", bytes, { weight }).load());
  }
  for (const drawing of document.querySelectorAll(".drawing")) drawing.style.fontFamily = "Wide";
}"""
SHOWN = """() => [...document.querySelectorAll("svg.drawing")].filter((one) => getComputedStyle(one).display !== "none").map((one) => one.id ||
  one.querySelector("title").id)"""


class Page(HTMLParser):
    """The links and the ids of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        facts = dict(attrs)
        if "id" in facts:
            assert facts["id"] not in self.ids, facts["id"]
            self.ids.add(facts["id"])
        if tag == "a" and "href" in facts:
            self.links.append(facts["href"])


@pytest.fixture(scope="module")
def read(server):
    kept = {}

    def get(address):
        if address not in kept:
            with urlopen(address) as answer:
                kept[address] = answer.read().decode()
        return kept[address]

    return get


@pytest.fixture(scope="module")
def parsed(read):
    kept = {}

    def get(address):
        if address not in kept:
            kept[address] = Page(read(address))
        return kept[address]

    return get


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("calendar", ["gregorian", "julian"])
@pytest.mark.parametrize("room", DRAWN)
def test_no_label_overlaps(server, page, room, width, calendar):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{server}apparatus/{room}/")
    page.evaluate("document.fonts.ready")
    page.evaluate("calendar => { document.documentElement.dataset.calendar = calendar }", calendar)
    assert page.evaluate(OVERLAPS) == []
    assert len(page.evaluate(SHOWN)) == DRAWN[room]


@pytest.mark.parametrize("room", DRAWN)
def test_no_label_overlaps_in_another_font(server, page, room):
    """Drawn with the widest of the common serifs, as a device may have it, should the edition's font not arrive."""
    fonts = {weight: b64encode((FONTS / name).read_bytes()).decode() for weight, name in WIDE.items()}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{server}apparatus/{room}/")
        page.evaluate(IN_ANOTHER_FONT, fonts)
        assert page.evaluate(OVERLAPS) == [], width


@pytest.mark.parametrize("room", DRAWN)
def test_no_label_overlaps_in_print(server, page, room):
    page.set_viewport_size({"width": 420, "height": 595})
    page.goto(f"{server}apparatus/{room}/")
    page.emulate_media(media="print")
    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("room", [*ROOMS, "../chapters/09-october-revolution"])
def test_no_page_is_wider_than_the_screen(server, page, room):
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{server}apparatus/{room}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("room", DRAWN)
def test_drawings_have_words(server, page, room):
    page.goto(f"{server}apparatus/{room}/")
    titles, described = set(), set()
    for drawing in page.locator("svg.drawing").all():
        title = page.locator(f"#{drawing.get_attribute('aria-labelledby')}").text_content()
        assert title
        if about := drawing.get_attribute("aria-describedby"):
            assert len(page.locator(f"#{about}").text_content()) > 40
            described.add(title)
        titles.add(title)
        assert drawing.get_attribute("role") == ("group" if drawing.locator("a").count() else "img")
    assert all(re.match(r"Sheet \d+, ", title) for title in titles - described)
    assert len(described) == 2


@pytest.mark.parametrize("room", ROOMS)
def test_every_link_has_its_end(server, parsed, room):
    """Those of the drawings included, and back again: each chapter leads to the apparatus."""
    address = f"{server}apparatus/{room}/"
    chapters = set()
    for link in parsed(address).links:
        if link.startswith(("http", "mailto")) and not link.startswith(server):
            continue
        end, name = urldefrag(urljoin(address, link))
        chapters.add(end)
        if not name or end.endswith(".json"):
            continue
        assert name in parsed(end).ids, link
    for chapter in (end for end in chapters if "/chapters/" in end):
        for link in parsed(chapter).links:
            end, name = urldefrag(urljoin(chapter, link))
            if "/apparatus/" in end and name:
                assert name in parsed(end).ids, link


def test_names_stand_where_the_index_says(server, read, apparatus):
    """Every paragraph listed under a name holds it, on the site as it is built."""
    html = read(f"{server}apparatus/names/")
    for name in apparatus.index.names:
        links = {f"chapters/{place.chapter}/#{place.paragraph.id}" for place in name.places if not place.note}
        entry = re.search(rf'<p [^>]*id="{name.id}"[^>]*>(.*?)</p>', html, re.DOTALL)[1]
        assert {link.removeprefix("../../") for link in re.findall(r'href="([^"]*#p\d+-\d+)"', entry)} == links


def test_pages_need_no_script(server, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}apparatus/names/")
    assert page.locator(".name").count() == 183 + 26
    assert page.locator(".index-filter input, button.choice").count() == 0
    page.goto(f"{server}apparatus/timeline/")
    assert page.locator("li.event").count() == 76
    context.close()


UNMARKED = """async () => {
    const pages = {}, lacking = [];
    const plain = (words) => words.replace(/[‘’]/g, "'").replace(/\\s/g, " ").toLowerCase();
    for (const link of document.querySelectorAll("[data-words] a[href*='/chapters/']")) {
        const { pathname, hash } = new URL(link.href);
        pages[pathname] ||= new DOMParser().parseFromString(await (await fetch(pathname)).text(), "text/html");
        const place = pages[pathname].getElementById(decodeURIComponent(hash.slice(1))).cloneNode(true);
        place.querySelectorAll("sup, .locator, .footnote-backref").forEach((one) => one.remove());
        const words = link.closest("[data-words]").dataset.words.split("|");
        if (!words.some((word) => plain(place.textContent).includes(plain(word)))) lacking.push(link.href);
    }
    return lacking;
}"""


def test_filter(server, page):
    page.goto(f"{server}apparatus/names/")
    page.get_by_label("Show the entries that hold").fill("kérenski")
    assert page.locator(".name:visible").count() == 1
    assert page.locator(".name:visible").get_attribute("id") == "kerensky-alexander"
    assert page.locator("h2:visible").all_text_contents() == ["Persons"]
    page.get_by_label("Show the entries that hold").fill("")
    assert page.locator(".name:visible").count() == 183 + 26


def test_a_filter_survives_back_reload_and_sharing(server, page):
    """It stands in the address, beside the place, and is gone from it when it is emptied."""
    page.goto(f"{server}apparatus/names/#persons")
    field = page.get_by_label("Show the entries that hold")
    field.fill("Kérenski")
    assert page.url == f"{server}apparatus/names/?show=K%C3%A9renski#persons"
    page.reload()
    assert page.locator(".name:visible").evaluate_all("all => all.map(one => one.id)") == ["kerensky-alexander"]
    page.locator("#kerensky-alexander a[href*=chapters]").first.click()
    page.wait_for_url("**/chapters/**")
    page.go_back()
    expect(field).to_have_value("Kérenski")
    assert page.locator(".name:visible").count() == 1
    field.fill("")
    assert page.url == f"{server}apparatus/names/#persons"


@pytest.mark.parametrize("path", ["apparatus/names/", "apparatus/glossary/"])
def test_a_filter_that_holds_nothing_says_so(server, page, path):
    page.goto(server + path)
    page.get_by_label("Show the entries that hold").fill(" <b>zzz ")
    expect(page.locator(".index-filter output")).to_have_text("No entry holds “<b>zzz”.")
    assert page.locator(".name:visible, .gloss-entry:visible").count() == 0
    page.get_by_label("Show the entries that hold").fill("  ")
    expect(page.locator(".index-filter output")).to_have_text("")


def test_a_filter_hides_nothing_that_is_gone_to(server, page):
    """A link to an entry that is filtered out, on the page or in the address, shows it again."""
    page.goto(f"{server}apparatus/names/?show=kamenev")
    page.evaluate("location.hash = '#makhno-nestor'")
    expect(page.locator("#makhno-nestor")).to_be_in_viewport()
    expect(page.get_by_label("Show the entries that hold")).to_have_value("")
    page.goto(f"{server}apparatus/names/?show=kamenev#smilga-ivar")
    expect(page.locator("#smilga-ivar")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "entry", "place", "words"),
    [
        ("names", "kerensky-alexander", "p9-3", "Kerensky"),
        ("names", "brinton-maurice", "fn:brinton-137-mett-39", "Brinton"),
        ("glossary", "kulaks", "p12-1", "Kulaks"),
    ],
)
def test_an_index_leads_to_the_marked_word(server, page, path, entry, place, words):
    """Where an entry's link leads, its words are marked, and the address stays the place's own."""
    page.goto(f"{server}apparatus/{path}/")
    page.locator(f'[id="{entry}"] a[href$="#{place}"]').first.click()
    page.wait_for_url(lambda url: url.endswith(f"/#{place}") and "?" not in url)
    expect(page.locator(f'[id="{place}"]')).to_have_class(re.compile("find-landed"))
    marked = page.evaluate("[...CSS.highlights.get('find-words')].map(range => range.toString())")
    assert marked
    assert set(marked) == {words}


def test_every_place_of_an_index_has_its_words(server, page):
    """Each link of the index of names and of the glossary leads to a place where one of its words stands whole."""
    lacking = []
    for path in ("names", "glossary"):
        page.goto(f"{server}apparatus/{path}/")
        lacking += page.evaluate(UNMARKED)
    assert lacking == []


def test_calendars(server, page):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{server}apparatus/timeline/")
    dates = page.locator(".opened .drawing-wide text.date:visible")
    assert dates.first.text_content() == "8 March"
    page.get_by_role("button", name="Julian").click()
    assert dates.first.text_content() == "23 February"


def test_the_words_of_the_file(server, page):
    page.goto(f"{server}chapters/01-introduction/")
    place = page.locator(".emendation")
    assert place.text_content() == "world"
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("as in the file").check()
    assert place.text_content() == "word"
    page.goto(f"{server}chapters/07-april-theses/")
    assert page.locator(".emendation").text_content() == "Germany"
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("as edited").check()
    assert page.locator(".emendation").text_content() == "German"
    page.reload()
    assert page.locator(".emendation").text_content() == "German"
    page.goto(f"{server}chapters/10-bolshevik-regime/")
    page.get_by_role("button", name="Reading settings").click()
    assert page.get_by_text("They do not differ in this chapter.").is_visible()


def test_names_of_a_paragraph(server, page):
    page.goto(f"{server}chapters/09-october-revolution/")
    page.get_by_role("button", name="Cite 9.2", exact=True).click()
    found = page.locator(".cite-names a")
    expect(found).to_have_text(["Kamenev, Lev", "Zinoviev, Grigory", "Revolutionary Military Committee", "Petrograd"])
    assert found.first.get_attribute("href") == f"{server}apparatus/names/#kamenev-lev"


@pytest.mark.parametrize(
    ("mark", "place"), [("#p9-4 .dated", "timeline/#event-1917-11-06"), ("#p9-1 .term", "glossary/#czar")]
)
def test_without_a_script_a_mark_is_a_link(server, browser, mark, place):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}chapters/09-october-revolution/")
    page.locator(mark).first.click()
    page.wait_for_url(f"**/apparatus/{place}")
    context.close()
