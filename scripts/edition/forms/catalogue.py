"""The list of the downloads: what each is, what it is good for, and which room makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edition.forms.book import Book
from edition.forms.booklet import A4, LETTER, booklet
from edition.forms.epub import epub
from edition.forms.markdown import markdown
from edition.forms.offline import offline
from edition.forms.pdf import pdf
from edition.forms.plain import plain
from edition.forms.reference_files import bib, csl_json, research_information
from edition.forms.tei import tei

NAME = "guillamon-russian-revolution"


@dataclass(frozen=True, slots=True)
class Form:
    """A download."""

    ending: str
    """What follows the name, e.g. "a4.pdf"."""
    media: str
    """The media type, e.g. "application/pdf"."""
    title: str
    """What it is called on the page of downloads."""
    use: str
    """What it is good for, in one sentence."""
    make: Callable[[Book], bytes]

    @property
    def file(self) -> str:
        """The name of the file, e.g. "guillamon-russian-revolution.epub"."""
        return f"{NAME}.{self.ending}"


FORMS = (
    Form(
        "epub",
        "application/epub+zip",
        "EPUB",
        "For reading on a phone, a tablet or an e-reader: notes pop up, printed pages are listed.",
        epub,
    ),
    Form(
        "pdf",
        "application/pdf",
        "PDF, A5",
        "For reading on a screen as a book: notes at the foot, addresses in the margin, accessible and archival.",
        pdf,
    ),
    Form(
        "a4.pdf",
        "application/pdf",
        "Booklet for A4 paper",
        "To print on both sides, flipping on the short edge, then fold in the middle and staple.",
        lambda book: booklet(book, A4),
    ),
    Form(
        "lt.pdf",
        "application/pdf",
        "Booklet for Letter paper",
        "To print on both sides, flipping on the short edge, then fold in the middle and staple.",
        lambda book: booklet(book, LETTER),
    ),
    Form(
        "xml",
        "application/tei+xml",
        "TEI P5",
        "For research: text, page breaks, emendations, names and dates, each marked as what it is.",
        tei,
    ),
    Form(
        "txt",
        "text/plain",
        "Plain text",
        "For anything that reads text: 72 columns, addresses and printed pages in the margin.",
        plain,
    ),
    Form(
        "md",
        "text/markdown",
        "Markdown",
        "For quoting and working on: the whole essay in one file, with footnotes.",
        markdown,
    ),
    Form(
        "html",
        "text/html",
        "One HTML file",
        "For a memory stick or an archive: opens in any browser with nothing beside it.",
        offline,
    ),
    Form(
        "bib",
        "application/x-bibtex",
        "BibTeX",
        "The essay and the works it cites, for a reference manager.",
        bib,
    ),
    Form(
        "ris",
        "application/x-research-info-systems",
        "RIS",
        "The essay and the works it cites, for a reference manager.",
        research_information,
    ),
    Form(
        "json",
        "application/vnd.citationstyles.csl+json",
        "CSL-JSON",
        "The essay and the works it cites, for a citation processor.",
        csl_json,
    ),
)
