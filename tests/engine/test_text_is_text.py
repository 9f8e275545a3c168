"""What looks like Markdown or HTML in the seed reaches the page as the characters it is; only `*` and `**` are markup."""

from __future__ import annotations

import pytest
import yaml
from edition.pages.markdown import escape, not_a_list, render
from edition.pieces import Emendation
from edition.text.spans import emphases, weave
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown

from tests import ROOT

CURLS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
LINES = [
    "<script>alert(1)</script>",
    "[x](y)",
    "![x](y)",
    "# no heading",
    "## no",
    "a \\ b \\* c \\\\",
    "snake_case _and_ more",
    "`code` ``x``",
    "~~~",
    "```",
    "&amp; &lt; & &#65;",
    "<https://a.b>",
    "[^1] and [^1]: x",
    "[1]: http://a.b",
    "{: #p1-1 }",
    "{#x .y}",
    "1. no list",
    "+ no",
    "- no",
    "| a | b |",
    "|---|---|",
    "a * b",
    "a ** b",
    "*a",
    "2 * 3 * 4",
    "x^2^ H~2~O",
    "== mark ==",
    "*[HTML]: x",
    "!!! note",
    ":::",
    "a --- b",
    "<!-- c -->",
    "\\",
    "https://a.b/c_d_e",
    "a  b",
    "<b",
    "a<b>c",
    "]]>",
    "&",
    "$x$",
    "%}{%",
    '--8<-- "x"',
    "\u2028x",
    "__init__",
    "**",
    "***",
]


@pytest.fixture(scope="module")
def markdown() -> Markdown:
    """Python-Markdown with the extensions of mkdocs.yml and those that MkDocs adds."""
    loader = yaml.SafeLoader
    loader.add_constructor("!ENV", lambda *_: "")
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), loader)
    names, options = ["tables", "fenced_code"], {}
    for entry in config["markdown_extensions"]:
        name, option = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        names.append(name)
        options[name] = option
    return Markdown(extensions=names, extension_configs=options)


def shown(markdown: Markdown, text: str) -> str:
    """The words that a browser shows of a paragraph rendered from the text, quotes made straight again."""
    source = render(weave(text, 0, len(text), emphases(text, 0, len(text))))
    markdown.reset()
    page = html.fromstring(markdown.convert(f"{not_a_list(source)}\n{{: #p1-1 }}"))
    assert page.get("id") == "p1-1", html.tostring(page)
    assert {element.tag for element in page.iter()} <= {"p", "a", "em", "strong"}, html.tostring(page)
    for number in page.find_class("locator"):
        number.drop_tree()
    return page.text_content().translate(CURLS)


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_text(markdown, line):
    assert shown(markdown, f"So {line} it is").split() == f"So {line} it is".split()
    assert shown(markdown, line + " so").split() == (line + " so").split()


PROSE = st.text(
    st.characters(codec="utf-8", exclude_characters="*“”‘’", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1
)


@settings(max_examples=300, deadline=None)
@given(PROSE)
def test_any_line_is_text(markdown, line):
    assert "".join(shown(markdown, f"So {line} it is").split()) == "".join(f"So {line} it is".split())


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("a *b* c", "a *b* c"),
        ("a **b** c", "a **b** c"),
        ("*a b* c", "*a b* c"),
        ("a*b*c", "a*b*c"),
        ("a * b * c", "a \\* b \\* c"),
        ("*a", "\\*a"),
        ("**a*", "\\*\\*a\\*"),
        ("*a_b*", "*a\\_b*"),
    ],
)
def test_emphasis_is_markup(text, due):
    assert render(weave(text, 0, len(text), emphases(text, 0, len(text)))) == due


@pytest.mark.parametrize("text", LINES)
def test_an_emended_place_holds_any_words(markdown, text):
    source = render((Emendation("new", text, "slip", "", "change-1"),))
    markdown.reset()
    (element,) = html.fromstring(markdown.convert(f"So {source} it is")).find_class("emendation")
    assert (element.get("data-seed"), element.text_content()) == (text, "new")


def test_escape():
    assert escape("a_b [c] <d>") == "a\\_b \\[c\\] &lt;d&gt;"
