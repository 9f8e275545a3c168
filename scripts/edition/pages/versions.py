"""Renders the kept versions: the list of them, and for any two a page that compares them paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from edition.apparatus.compared import Stretch, Version, differing, shortened, versions_of
from edition.model import Edition
from edition.pages.links import address_link, chapter_names
from edition.pages.markdown import escape, page
from edition.pages.spots import Spot, spots
from edition.pieces import Emendation
from edition.seeds.kept import KeptVersion
from edition.seeds.read import Seeds

FEED = "versions/corrections.atom"
INTRODUCTION = """\
A citation names the version it was made from. Every version’s text and TEI stay here, byte for byte as they were
published, and no address of theirs ever changes. [What each version brought](../about/changes.md) is told elsewhere, and the
<a href="corrections.atom" type="application/atom+xml">feed of corrections</a> tells a feed reader of every one to come."""
NOTHING = "No word of the essay differs."
COMPARED = """\
The paragraphs of the essay whose words differ between the two versions; all others are the same, word for word. What only
{old} has is <del>struck out</del>, what only {new} has is <ins>underlined</ins>. Notes, numbers and the apparatus are not compared."""


def render_versions(edition: Edition, seeds: Seeds) -> dict[str, str]:
    """The pages under their paths in `docs/`; none if no version is kept."""
    if not seeds.kept:
        return {}
    versions = versions_of(edition, seeds.kept)
    pairs = tuple(combinations(versions, 2))
    pages = {f"versions/{old.number}-{new.number}.md": _comparison(old, new, edition, seeds) for new, old in pairs}
    return pages | {"versions/index.md": _list(edition, seeds, pairs)}


def kept_files(kept: tuple[KeptVersion, ...]) -> dict[str, bytes]:
    """The kept files under their paths in `docs/`."""
    return {f"versions/{path}": content for version in kept for path, content in version.files.items()}


def _list(edition: Edition, seeds: Seeds, pairs: tuple[tuple[Version, Version], ...]) -> str:
    kept = {version.number: version for version in seeds.kept}
    blocks = ["# Every version, kept", INTRODUCTION]
    for version in seeds.versions:
        blocks += [f"## {version.number}, {version.date} {{: #v{version.number.replace('.', '-')} }}"]
        if version.number in kept:
            links = [f"[{escape(path)}]({path})" for path in kept[version.number].files]
            blocks += ["\n".join(f"- {link}" for link in links)]
        else:
            blocks += [
                f"This version. Its text and TEI, among the [downloads](../downloads/index.md) now, stay at `versions/{version.number}/`."
            ]
        olds = [old for new, old in pairs if new.number == version.number]
        links = [f"[{old.number} and {version.number}]({old.number}-{version.number}.md)" for old in olds]
        blocks += [f"Compared: {', '.join(links)}."] * bool(links)
    return page(
        blocks,
        {
            "title": "Every version, kept",
            "kind": "apparatus",
            "feed": FEED,
            "description": "The text and the TEI of every version of this edition, as they were published, and what differs between any two.",
        },
    )


def _comparison(old: Version, new: Version, edition: Edition, seeds: Seeds) -> str:
    title = f"{old.number} and {new.number} compared"
    blocks = [f"# {title}", COMPARED.format(old=old.number, new=new.number)]
    differ = differing(old, new)
    reasons = _reasons(edition, seeds, old.number, new.number)
    for name, parts in differ.items():
        blocks += list(_paragraph(name, parts, edition, reasons.get(name, [])))
    blocks += [NOTHING] * (not differ)
    description = f"The paragraphs whose words differ between version {old.number} and version {new.number}."
    return page(blocks, {"title": title, "kind": "apparatus", "feed": FEED, "description": description})


def _paragraph(name: str, parts: tuple[Stretch, ...], edition: Edition, reasons: list[str]) -> Iterator[str]:
    """One paragraph: its address as a heading, its words, and why they differ."""
    address = name[1:].replace("-", ".")
    chapter = chapter_names(edition).get(int(address.partition(".")[0]))
    yield f"## {address_link(chapter, address) if chapter else address} {{: #at-{name[1:]} }}"
    yield " ".join(_stretch(part) for part in shortened(parts))
    yield from reasons


def _stretch(part: Stretch) -> str:
    if part.same:
        return escape(part.new)
    kinds = (("del", part.old), ("ins", part.new))
    return " ".join(f"<{tag}>{escape(words)}</{tag}>" for tag, words in kinds if words)


def _reasons(edition: Edition, seeds: Seeds, old: str, new: str) -> dict[str, list[str]]:
    """Why the words of paragraphs differ, under their ids: the changes that came after the old version, up to the new."""
    numbers = [version.number for version in seeds.versions]
    came = numbers[numbers.index(new) : numbers.index(old)]
    since = {change.id: change.since for change in seeds.changes}
    reasons: dict[str, list[str]] = {}
    for spot in spots(edition):
        if isinstance(spot.piece, Emendation) and since[spot.piece.id] in came:
            reasons.setdefault(spot.paragraph.id, []).append(_reason(spot, spot.piece))
    return reasons


def _reason(spot: Spot, change: Emendation) -> str:
    link = f"[“{escape(change.seed)}” → “{escape(change.reading)}”](../apparatus/emendations.md#{change.id})"
    return f"{link}, *{change.kind}*. {escape(change.why)}"
