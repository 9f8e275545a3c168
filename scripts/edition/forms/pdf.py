"""The essay as a PDF, set by Typst: A5 for reading, and at any size for the booklets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from edition.apparatus.backmatter import ROLES, Entry, bibliography, changes, provenance
from edition.forms.pdf_names import with_names
from edition.forms.press import addresses, set_pdf, string
from edition.model import (
    Chapter,
    Edition,
    Emendation,
    Emphasis,
    Link,
    Note,
    Notes,
    PageBreak,
    Pages,
    Paragraph,
    Piece,
    Strong,
    Text,
)
from edition.text.typography import curled

PAGES = Path(__file__).with_name("pages.typ")
A5 = ("148mm", "210mm")
SAYS = {"citation": "", "translator": "", "editor": "Editor’s note: "}


def pdf(edition: Edition, size: tuple[str, str] = A5) -> bytes:
    """The essay on pages of this width and height, every paragraph and printed page a named destination."""
    source = typst_source(curled(edition), size)
    return with_names(set_pdf(source, edition), addresses(source))


def typst_source(edition: Edition, size: tuple[str, str]) -> str:
    """The whole book in Typst."""
    parts = [*_definitions(edition, size), PAGES.read_text(encoding="utf-8"), *_front(edition)]
    for chapter in edition.chapters:
        parts += _chapter(chapter)
    parts += [*_bibliography(edition), *_emendations(edition)]
    return "\n\n".join(parts) + "\n"


def _definitions(edition: Edition, size: tuple[str, str]) -> Iterator[str]:
    facts = edition.facts
    year, month, day = map(int, facts.date.split("-"))
    yield f"#let (width, height) = ({size[0]}, {size[1]})"
    yield f"#let (title, author) = ({string(facts.title)}, {string(facts.author)})"
    yield f"#let short = {string(facts.title)}"
    yield f"#let keywords = ({string(f'version {facts.version}')}, {string(facts.rights)})"
    yield f"#let made = datetime(year: {year}, month: {month}, day: {day})"


def _front(edition: Edition) -> Iterator[str]:
    """The title page, what the edition is, and the contents."""
    facts = edition.facts
    head, _, tail = facts.title.partition(" to ")
    title = f"text(size: 21pt, {{{string(head)}; linebreak(); emph({string('to ' + tail)})}})"
    yield (
        f"#page(header: none, footer: none, {{set par(justify: false, leading: 0.45em); v(22mm); text(size: 14pt, {string(facts.author)}); "
        f"v(9mm); {title}; v(1fr); {string(f'A digital edition, version {facts.version}')}}})"
    )
    said = "; parbreak(); ".join(map(string, provenance(edition)))
    yield f"#page(header: none, footer: none, {{set text(size: 9pt); set par(spacing: 0.9em, justify: false); v(1fr); {said}}})"
    yield (
        "#{set par(justify: false, leading: 0.55em); text(size: 15pt, [Contents]); v(4mm); "
        "show outline.entry: it => block(above: 0.75em, width: 100%, it); outline(title: none, depth: 1)}"
    )
    yield "#pagebreak()"


def _chapter(chapter: Chapter) -> Iterator[str]:
    mark = f"#printed({string(f'page-{chapter.first_page}')}, {string(f'p. {chapter.first_page}')})"
    title = f"{chapter.number}\u2002{chapter.title}"
    yield f"#heading(level: 1, {string(title)}) <chapter-{chapter.number}>"
    for item, paragraphs in groupby(chapter.paragraphs, key=lambda paragraph: paragraph.item):
        for paragraph in paragraphs:
            text = ("" if paragraph.number > 1 else mark) + _paragraph(paragraph)
            yield f"- {text}" if item else text


def _paragraph(paragraph: Paragraph) -> str:
    """The paragraph, its address in the margin; all but a chapter's first are indented."""
    indent = "" if paragraph.number == 1 or paragraph.item else "#h(1.2em)"
    return f"#address({string(paragraph.id)}, {string(paragraph.address)})" + indent + render(paragraph.pieces)


def render(pieces: tuple[Piece, ...]) -> str:
    """The pieces in Typst, every word in a string. Raises TypeError for an unknown kind."""
    return "".join(map(_piece, pieces))


def _piece(piece: Piece) -> str:
    match piece:
        case Text(text) | Emendation(reading=text):
            return f"#{string(text)}"
        case Emphasis(inner):
            return f"#emph[{render(inner)}]"
        case Strong(inner):
            return f"#strong[{render(inner)}]"
        case Pages(first, last):
            return f"#{string(f'{first}–{last}')}"
        case Link(words, work, url, room):
            target = string(url) if url else f"<{f'work-{work}' if work else room}>"
            return f"#link({target}, {string(words)})"
        case PageBreak(page):
            return f"#printed({string(f'page-{page}')}, {string(f'p. {page}')})"
        case Notes(notes, punctuation):
            return f"#{string(punctuation)}" + "#super[,]".join(map(_note, notes))
    raise TypeError(f"unknown piece {piece!r}")


def _note(note: Note) -> str:
    words = render(note.pieces)
    stop = "" if words.endswith(('."', 'Note"')) else "."
    comment = f"#parbreak()Editor’s note: {render(note.comment)}" if note.comment else ""
    return f"#footnote[{SAYS[note.kind]}{words}{stop}{comment}]"


def _bibliography(edition: Edition) -> Iterator[str]:
    yield '#pagebreak(weak: true)\n#heading(level: 1, "Bibliography") <bibliography>'
    entries = bibliography(edition)
    for role, heading in ROLES.items():
        yield f"#heading(level: 2, {string(heading)})"
        for entry in entries:
            if entry.role == role:
                remark = f'#" "{render(entry.remark)}' if entry.remark else ""
                yield f"#entry[{_reference(entry)}{remark}] <work-{entry.id}>"


def _reference(entry: Entry) -> str:
    """The reference, its title hyphenated and read out in its own language."""
    if not entry.title_language:
        return render(entry.reference)
    lang = f"#text(lang: {string(entry.title_language)})"
    return "".join(
        f"{lang}[{_piece(piece)}]" if isinstance(piece, Emphasis) else _piece(piece) for piece in entry.reference
    )


def _emendations(edition: Edition) -> Iterator[str]:
    yield '#heading(level: 1, "Emendations") <emendations>'
    for change in changes(edition):
        found = change.emendation
        said = f"{change.paragraph.address}\u2002“{found.reading}” for “{found.seed}”. {found.why}"
        yield f"#entry[#{string(said)}]"
