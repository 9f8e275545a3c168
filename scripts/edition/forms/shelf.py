"""Renders the page of the downloads: what each is good for, and how large it is."""

from __future__ import annotations

from edition.forms.catalogue import FORMS, NAME
from edition.pages.markdown import escape, page

INTRODUCTION = """\
The whole essay in the form you like, each with the same words, the same addresses (9.3) and the same printed pages. Each
says which version of this edition it is."""
ZIP = "The whole site, for a memory stick, a class or a mirror: unpack it and open `index.html`. Search included."
ZIP_SIZE = "SIZE-OF-THE-ZIP"  # known only when the site is built; the build puts it in


def render_shelf(sizes: dict[str, int]) -> str:
    """The page of the downloads.

    sizes: bytes under the names of the files.
    """
    rows = [
        f'| <a href="{form.file}">{form.title}</a> | {escape(form.use)} | {size_words(sizes[form.file])} |'
        for form in FORMS
    ]
    rows.append(f'| <a href="{NAME}.zip">The site as a ZIP</a> | {ZIP} | {ZIP_SIZE} |')
    blocks = [
        "# Downloads",
        INTRODUCTION,
        "| File | What it is good for | Size |\n|:--|:--|--:|\n" + "\n".join(rows),
        BOOKLET,
    ]
    return page(
        blocks,
        {
            "title": "Downloads",
            "kind": "apparatus",
            "description": "The essay to take away: EPUB, PDF, booklet, TEI, text and more.",
        },
    )


def size_words(size: int) -> str:
    """A size as a reader wants it, e.g. "163 kB", the space one that does not break."""
    return f"{size / 1000:,.0f}\u00a0kB"


BOOKLET = """\
## To print the booklet

Print it on both sides of the paper, flipping on the short edge, at its own size. Fold the sheets in the middle, all
together, and staple them twice in the fold. It is the booklet that the essay came down in, as it was imposed then: the same
arithmetic that put the pages in order puts them on the sheets again."""
