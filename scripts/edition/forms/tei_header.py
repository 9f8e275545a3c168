"""The TEI header: what the file is, where its text comes from and how it was edited."""

from __future__ import annotations

from lxml import etree

from edition.apparatus.references import identifier
from edition.forms.book import Book
from edition.forms.elements import ID
from edition.forms.tei_elements import E
from edition.model import Edition

SOURCE = "https://libcom.org/history/russian-revolution-1917-stalinist-totalitarianism-agust%C3%ADn-guillam%C3%B3n"


def header(book: Book) -> etree._Element:
    """The header of the edition."""
    edition = book.straight
    return E.teiHeader(
        E.fileDesc(_titles(edition), _edition(edition), _publication(edition), _source(edition)),
        E.encodingDesc(_project(), _editorial(len(book.changes)), _references()),
        _profile(edition),
        E.revisionDesc(E.change(f"Version {edition.facts.version}.", when=edition.facts.date)),
    )


def _titles(edition: Edition) -> etree._Element:
    return E.titleStmt(
        E.title(edition.facts.title, type="main"),
        E.title("A digital edition", type="sub"),
        E.author({ID: "author"}, edition.facts.author),
        E.respStmt({ID: "translator"}, E.resp("translation from the Spanish"), E.name("an anonymous translator")),
        E.respStmt(
            {ID: "editor"}, E.resp("digital edition, emendations and notes"), E.name("the editors of this edition")
        ),
    )


def _edition(edition: Edition) -> etree._Element:
    facts = edition.facts
    return E.editionStmt(E.edition(f"Version {facts.version}, ", E.date(facts.date, when=facts.date), n=facts.version))


def _publication(edition: Edition) -> etree._Element:
    return E.publicationStmt(
        E.publisher("The editors of this edition"),
        E.date(edition.facts.date, when=edition.facts.date),
        E.idno(identifier(edition), type="URN"),
        E.availability(E.p(f"The text is marked “{edition.facts.rights}” by its source."), status="free"),
    )


def _source(edition: Edition) -> etree._Element:
    facts = edition.facts
    whole = sum(1 for page in edition.pages if page.piece != "foot")
    booklet = E.bibl(
        {ID: "booklet"},
        E.author(facts.author),
        E.title(facts.title),
        E.edition("Booklet of The Anarchist Library (Mirror), usa.anarchistlibraries.net"),
        E.date(facts.year, when=facts.year, cert="low"),
        E.extent(f"{edition.booklet} pages, {len(edition.blank)} of them blank"),
        E.note(
            "The year is the back cover’s; the text itself is undated. Translated from the Spanish; the author’s "
            "bibliography is omitted from the translation."
        ),
    )
    web = E.bibl({ID: "web"}, E.title("Web page named on the back cover"), E.ptr(target=SOURCE))
    file = E.bibl(
        {ID: "seed"},
        E.title("essay.txt"),
        E.idno(facts.sha256, type="SHA-256"),
        E.extent(f"{whole} pages in the order of the booklet’s imposed sheets"),
        E.note("The file from which this edition is made, read off the sheets of the booklet."),
    )
    return E.sourceDesc(booklet, web, file)


def _project() -> etree._Element:
    return E.projectDesc(
        E.p(
            "The edition puts the pages of the file back into reading order, joins them, numbers the paragraphs and records "
            "every place where its reading text departs from the file."
        )
    )


def _editorial(changes: int) -> etree._Element:
    return E.editorialDecl(
        E.correction(
            E.p(
                f"The reading text departs from the file in {changes} places, each a choice of sic and corr with "
                "its reason in the list of emendations. Nothing else is corrected; doubtful places have an editor’s note."
            ),
            status="high",
            method="markup",
        ),
        E.normalization(
            E.p("Nothing is normalized but one stray spelling of a name and one of a word, marked as corrections.")
        ),
        E.quotation(E.p("Quotation marks stay in the text, straight as the file has them."), marks="all"),
        E.hyphenation(
            E.p(
                'Words divided by a page’s end are joined, with pb break="no" at the place and rend="hyphen" where a hyphen '
                "stood there. Line ends of the booklet are not recorded."
            ),
            eol="some",
        ),
        E.segmentation(E.p("Paragraphs and list items are numbered by the edition: 9.3 is the third of chapter 9.")),
        E.interpretation(
            E.p(
                'Citations in parentheses (rend="parentheses") and the translator’s notes in brackets (rend="brackets") are '
                "taken out of the line as notes, which follow the punctuation that followed them. Dates have their Gregorian "
                "day in when, and in when-custom the Julian one where the essay counts by that calendar."
            )
        ),
    )


def _references() -> etree._Element:
    return E.refsDecl(
        E.citeStructure(
            E.citeStructure(match="(p|list/item)", use="@n", unit="paragraph", delim="/"),
            match="/TEI/text/body/div",
            use="@n",
            unit="chapter",
        )
    )


def _profile(edition: Edition) -> etree._Element:
    return E.profileDesc(
        E.calendarDesc(
            E.calendar({ID: "julian"}, E.p("Julian calendar (Old Style), in use in Russia until 31 January 1918.")),
            E.calendar({ID: "gregorian"}, E.p("Gregorian calendar (New Style).")),
        ),
        E.langUsage(
            E.language("English", ident=edition.facts.language),
            E.language("Spanish, the language of the original", ident=edition.facts.translated_from),
        ),
    )
