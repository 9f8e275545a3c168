"""A PDF that still has its sheets gives up its pages, whole and in their places."""

from __future__ import annotations

import hashlib
import io
import re
import tomllib
from pathlib import Path

import preprocess
import pytest
import typst
from edition.__main__ import main
from edition.imposition import impose, imposed_order
from pypdf import PdfReader, PdfWriter, Transformation

ROOM = '#set page(width: 300pt, height: 420pt, margin: 40pt, numbering: {})\n#set par(justify: true, first-line-indent: 15pt)\n#set text(size: 11pt, lang: "en")\n'
TEXT = (
    "The printer lays two pages on each side of a sheet, and nothing is as extraordinarily uncomfortable as reading it unfolded. "
    "Whoever receives such a file has the beginning between the end and the middle, and must understand how the sheets were folded. "
)
MORE = (
    "There is a remarkable regularity in the arrangement, however: the numbers of every two pages that stand side by side give one sum. "
    "Consequently a program can straightforwardly determine which page belongs where, and nobody must count. "
)
PAGES = (
    "Folded Paper\n\nAnna Binder",
    "Contents\n\nThe first chapter\t4\n\nThe second chapter\t6",
    "",
    f"The first chapter\n\n{TEXT}\n\n{MORE}This page ends",
    f"in the middle of a sentence. {MORE}\n\n{TEXT}",
    f"The second chapter\n\n{MORE}{TEXT}\n\nIt ends.",
)
"""The pages of a booklet of eight, the last two blank."""


def sheets(numbering: str = "none", printed: tuple[str, ...] = PAGES, indent: str = "15pt") -> bytes:
    """The booklet as a PDF of sides, set by a program that justifies, hyphenates and kerns."""
    body = "\n#pagebreak()\n".join(page.replace("\t", "#h(1fr)") or "#[]" for page in printed)
    room = ROOM.format(numbering).replace("15pt", indent)
    pages = PdfReader(io.BytesIO(typst.compile((room + body).encode()))).pages
    assert len(pages) == len(printed)
    writer = PdfWriter()
    for side in impose(8):
        sheet = writer.add_blank_page(600, 420)
        for place, number in enumerate(side):
            if number <= len(printed):
                sheet.merge_transformed_page(pages[number - 1], Transformation().translate(300 * place))
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize("numbering", ["none", '"1"'])
def test_the_pages_are_read_word_for_word(numbering: str, tmp_path: Path):
    """Paragraphs, headings and words cut at a line's end are whole; page numbers are gone; blank halves are blank pages."""
    (tmp_path / "sheets.pdf").write_bytes(sheets(numbering))
    assert main(["propose", str(tmp_path / "sheets.pdf"), "--into", str(tmp_path)]) == 0
    text = (tmp_path / "essay.txt").read_text(encoding="utf-8")
    due = [" ".join(part.split(" ")).strip() for number in imposed_order(8) for part in page_of(number).split("\n\n")]
    assert list(text.strip().split("\n\n")) == [part for part in due if part]
    data = tomllib.loads((tmp_path / "pages.toml").read_text(encoding="utf-8"))
    assert (data["booklet"], data["blank"]) == (8, [3, 7, 8])
    assert [(page["number"], page.get("evidence", page.get("outside"))) for page in data["page"]] == [
        (1, "front cover"), (2, "contents list"), (6, "heading"), (4, "heading"), (5, "sentence"),
    ]  # fmt: skip


def page_of(number: int) -> str:
    """A page's text, the entries of its contents list lines under one another."""
    text = PAGES[number - 1] if number <= len(PAGES) else ""
    return text.replace("4\n\nThe", "4\nThe").replace("Contents\n\n", "Contents\n")


@pytest.mark.parametrize(
    ("indent", "opened", "joins", "reason"),
    [
        ("15pt", "", "sentence", "The sheets have it so."),
        ("15pt", "#h(15pt)", "paragraph", "The sheets have it so."),
        ("0pt", "", "paragraph", None),
    ],
    ids=["goes on", "opens a paragraph", "nothing is indented"],
)
def test_how_a_page_goes_on_is_seen_or_asked(indent, opened, joins, reason, tmp_path: Path):
    """A page that begins with a sentence: its first line's indent tells; without any indents a person must."""
    printed = (*PAGES[:3], f"The first chapter\n\n{MORE}{TEXT}", f"{opened}{TEXT}\n\n{MORE}", PAGES[5])
    if indent == "15pt" and not opened:  # the book has indents elsewhere
        printed = (*printed[:5], f"The second chapter\n\n{MORE}", f"#h(15pt){TEXT}\n\nIt ends.")
    (tmp_path / "sheets.pdf").write_bytes(sheets(printed=printed, indent=indent))
    assert main(["propose", str(tmp_path / "sheets.pdf"), "--into", str(tmp_path)]) == 0
    written = (tmp_path / "pages.toml").read_text(encoding="utf-8")
    (page,) = (page for page in tomllib.loads(written)["page"] if page["number"] == 5)
    assert (page["evidence"], page["joins"], page.get("reason")) == ("sense", joins, reason)
    assert ("how page 5 joins the one before it: give a reason" in written) == (reason is None)
    assert "Left to sense" not in written


def test_a_contents_list_of_two_pages(tmp_path: Path):
    """The second of its pages is of no chapter either."""
    contents = "Contents\n\nThe first chapter\t4", "The second chapter\t6"
    (tmp_path / "sheets.pdf").write_bytes(sheets(printed=(PAGES[0], *contents, *PAGES[3:])))
    assert main(["propose", str(tmp_path / "sheets.pdf"), "--into", str(tmp_path)]) == 0
    pages = tomllib.loads((tmp_path / "pages.toml").read_text(encoding="utf-8"))["page"]
    assert {page["number"]: page["outside"] for page in pages if "outside" in page} == {
        1: "front cover", 2: "contents list", 3: "contents list",
    }  # fmt: skip


def test_what_is_read_is_an_edition(first: Path, tmp_path: Path):
    """Its text and its pages, put into a folder to start from, go through the program as they are."""
    (tmp_path / "sheets.pdf").write_bytes(sheets())
    for name in ("essay.txt", "pages.toml", "chapters.toml"):
        (first / "seeds" / name).unlink()
    assert main(["propose", str(tmp_path / "sheets.pdf"), "--into", str(first / "seeds")]) == 0
    settings = first / "seeds/edition.toml"
    sum_of = hashlib.sha256((first / "seeds/essay.txt").read_bytes()).hexdigest()
    settings.write_text(
        re.sub(r'sha256 = "\w+"', f'sha256 = "{sum_of}"', settings.read_text("utf-8")), encoding="utf-8"
    )
    assert preprocess.main(["--project", str(first)]) == 0
    page = (first / "docs/chapters/01-the-first-chapter.md").read_text(encoding="utf-8")
    assert "This page ends {p. 5}in the middle of a sentence." in page


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (b"no PDF", "cannot be read"),
        (typst.compile(b"#set page(width: 300pt, height: 420pt)\nWords."), "has a side that is not wider than high"),
        (typst.compile(b"#set page(width: 600pt, height: 420pt)\n#rect()"), "holds no text"),
    ],
)
def test_what_are_no_sheets_is_refused(made: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "sheets.pdf").write_bytes(made)
    assert main(["propose", str(tmp_path / "sheets.pdf"), "--into", str(tmp_path)]) == 1
    assert said in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["sheets.pdf"]
