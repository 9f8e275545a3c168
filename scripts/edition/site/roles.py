"""A Python-Markdown extension: the roles of digital publishing on the notes, and columns of figures by a class."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

ROLES = {"footnote-ref": "doc-noteref", "footnote-backref": "doc-backlink", "footnote": "doc-endnotes"}
"""The roles under the classes that the extension of footnotes gives."""
NOTE = "article-note"
"""The class of a note; its "article" keeps reading modes from judging the note by the words of its id, such as "social"."""
ALIGNED = {"text-align: left;": None, "text-align: right;": "figure"}
"""The classes for what the extension of tables says in place, where a page's policy forbids it."""
LAST = 5
"""After every processor of Python-Markdown's own: the notes must be in the tree."""


class Roles(Treeprocessor):
    """Sets roles and classes on a finished page."""

    def run(self, root: Element) -> None:
        """Mark the notes, their marks and the cells of the tables."""
        for element in root.iter():
            if element.get("id", "").startswith("fn:"):
                element.set("class", NOTE)
            role = ROLES.get(element.get("class", ""))
            if role:
                element.set("role", role)
            if role == "doc-endnotes":
                element.set("aria-label", "Notes")
                element.tag = "section"  # a reading mode leaves out a short <div> that it takes for a foot of the page
            if element.get("style") in ALIGNED:
                figure = ALIGNED[element.attrib.pop("style")]
                element.attrib.update({"class": figure} if figure else {})


class RolesExtension(Extension):
    """The extension, named in mkdocs.yml as edition.site.roles."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processor."""
        md.treeprocessors.register(Roles(md), "edition_roles", LAST)


def makeExtension(**settings: object) -> RolesExtension:
    """The extension, as Python-Markdown asks for it."""
    return RolesExtension(**settings)
