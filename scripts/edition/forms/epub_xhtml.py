"""Sets pieces, chapters and the apparatus as XHTML elements of an EPUB."""

from __future__ import annotations

from lxml import etree
from lxml.builder import ElementMaker

from edition.forms.elements import LANG
from edition.forms.resources import SITE
from edition.forms.xhtml import Xhtml
from edition.model import Paragraph

EPUB = "http://www.idpf.org/2007/ops"
XHTML = "http://www.w3.org/1999/xhtml"


class EpubXhtml(Xhtml):
    """Sets a book as elements of an EPUB: a file for each chapter, elements with epub:type."""

    top = 1

    @property
    def make(self) -> ElementMaker:
        """Makes elements of XHTML."""
        return ElementMaker(namespace=XHTML, nsmap={None: XHTML, "epub": EPUB})

    def kind(self, name: str) -> dict[str, str]:
        """The attribute that tells an EPUB what an element is."""
        return {f"{{{EPUB}}}type": name}

    def language(self, code: str) -> dict[str, str]:
        """The attributes of HTML and of XML that say in which language an element is."""
        return {"lang": code, LANG: code}

    def address(self, room: str, id: str = "") -> str:
        """The link to a part of the book, e.g. "bibliography.xhtml#broue"."""
        return f"{room}.xhtml" + (f"#{id}" if id else "")

    def page(self, number: int) -> etree._Element:
        """The place where a printed page begins, empty: the book lists its pages."""
        return self.mark_page(number, {"title": f"{number}"})

    def on_the_web(self) -> etree._Element:
        """What the paragraphs' numbers are, and where the site is; left out of the book of a site without address."""
        site = self.make.a(SITE, href=SITE)
        return self.make.p(
            "A paragraph’s number leads to its address on the web, by which it is cited: ", site, {"class": "web"}
        )

    def leads(self, paragraph: Paragraph) -> dict[str, str]:
        """Where the paragraph's number leads, and its name: to its address on the web, by which it is cited.

        SITE stands in the place of the site's address until the site is built.
        """
        chapter = self.book.edition.chapters[paragraph.chapter - 1]
        return {"href": f"{SITE}chapters/{chapter.name}/#{paragraph.id}", "aria-label": f"Cite {paragraph.address}"}
