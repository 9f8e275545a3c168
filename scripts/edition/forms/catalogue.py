"""The list of the downloads: what each is, and what makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from edition.apparatus.example import example_of
from edition.forms.book import Book
from edition.forms.booklet import A4, LETTER, booklet
from edition.forms.epub import epub
from edition.forms.markdown import markdown
from edition.forms.offline import offline
from edition.forms.pdf import pdf
from edition.forms.plain import plain, seed
from edition.forms.reference_files import bib, citation_file, csl_json, research_information
from edition.forms.tei import tei
from edition.seeds.records import EditionRecord

ZIP_SIZE = "SIZE-OF-THE-ZIP"  # known only when the site is built; the build puts it in

KEPT = ("txt", "xml")
"""The endings of what stays under the address of every version."""


@dataclass(frozen=True, slots=True)
class Form:
    """A download."""

    ending: str
    """What follows the name, e.g. "a4.pdf"."""
    media: str
    """The media type, e.g. "application/pdf"."""
    title: str
    """What it is called on the page of downloads, where it also says what it is good for."""
    make: Callable[[Book], bytes]
    name: str = "essay"
    """What the files of the edition are called."""
    describes: bool = False
    """True if it holds no words of the essay, but says what the essay is."""

    @property
    def file(self) -> str:
        """The name of the file, e.g. "essay.epub"."""
        return f"{self.name}.{self.ending}"


FORMS = (
    Form("epub", "application/epub+zip", "EPUB", epub),
    Form("pdf", "application/pdf", "PDF, A5", pdf),
    Form("a4.pdf", "application/pdf", "Booklet for A4 paper", lambda book: booklet(book, A4)),
    Form("lt.pdf", "application/pdf", "Booklet for Letter paper", lambda book: booklet(book, LETTER)),
    Form("xml", "application/tei+xml", "TEI P5", tei),
    Form("txt", "text/plain", "Plain text", plain),
    Form("seed.txt", "text/plain", "The seed", seed),
    Form("md", "text/markdown", "Markdown", markdown),
    Form("html", "text/html", "One HTML file", offline),
    Form("bib", "application/x-bibtex", "BibTeX", bib, describes=True),
    Form("ris", "application/x-research-info-systems", "RIS", research_information, describes=True),
    Form("cff", "application/yaml", "Citation file", citation_file, describes=True),
    Form("json", "application/vnd.citationstyles.csl+json", "CSL-JSON", csl_json, describes=True),
)


def forms_of(facts: EditionRecord) -> tuple[Form, ...]:
    """The downloads of an edition, by its name of files."""
    return tuple(replace(form, name=facts.file_name) for form in FORMS)


def shelf(book: Book, sizes: Mapping[str, int]) -> str:
    """The page of the downloads.

    sizes: bytes under the endings of the files.
    """
    said = {ending: size_words(size) for ending, size in sizes.items()} | {"zip": ZIP_SIZE}
    facts = book.edition.facts
    forms = {form.ending: form for form in forms_of(facts)}
    return book.templates.text(
        "downloads.md",
        forms=forms,
        sizes=said,
        facts=facts,
        essay=facts.file_name,
        sum=facts.sha256,
        example=example_of(book.edition),
    )


def size_words(size: int) -> str:
    """A size as a reader wants it, e.g. "163 kB", the space one that does not break."""
    return f"{size / 1000:,.0f}\u00a0kB"
