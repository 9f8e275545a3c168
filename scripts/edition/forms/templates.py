"""Fills in the templates of the forms: those of the project, which say what is this essay's own, and those of this room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from lxml import etree

from edition.errors import SeedError

SOLID = etree.XMLParser(remove_blank_text=True)


class Templates:
    """The templates of a project."""

    def __init__(self, folder: Path) -> None:
        """A folder with the project's own, e.g. `seeds/forms/`."""
        self._made = Environment(
            loader=FileSystemLoader([folder, Path(__file__).parent]),
            autoescape=lambda name: name is not None and not name.endswith(".md"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )

    def text(self, name: str, **data: Any) -> str:
        """The template with the data filled in. Raises SeedError if it cannot be."""
        try:
            return self._made.get_template(name).render(data)
        except (OSError, TemplateError) as error:
            raise SeedError(f"seeds/forms/{name}", f"cannot be filled in ({error})", "a template of Jinja") from None

    def element(self, name: str, **data: Any) -> etree._Element:
        """The template filled in, as an element without the white space that only sets it out."""
        try:
            return etree.fromstring(self.text(name, **data).encode("utf-8"), SOLID)
        except etree.XMLSyntaxError as error:
            raise SeedError(f"seeds/forms/{name}", f"cannot be read ({error})", "XML") from None
