"""Tells what is proved of the order and what is judged, page by page, and what would follow if a judgement were wrong."""

from __future__ import annotations

from collections import Counter

from edition.apparatus.judgement import Judgement, judgements
from edition.apparatus.sheets import cut_words, first_line, standing
from edition.model import Edition, Page, Paragraph
from edition.pages.links import address_link
from edition.pages.markdown import escape

HEAD = """\
## What is arithmetic, and what is judgement {: #proofs }

The file has no page numbers. Where each page begins in it was marked by hand, and the marks are checked each time the text is made; if a
check fails, nothing is written."""
IMPOSED = """\
1. **The order is an imposition.** {pages} pages folded as above lie in one order and no other. {blank} it is
   {order}. The pages marked in the file stand in this order, all {count} of them. This says which number each page has; it does not say where one ends
   and the next begins."""
NUMBERED = """\
1. **The order is that of the book.** The pages marked in the file follow one another from 1 to {pages}, all {count} of them{blank}. This does not say where
   one ends and the next begins."""
LISTED = """\
2. **The chapters begin where the contents list says.** The booklet’s page {list} lists {entries} chapters and the pages on which they begin. Every one of
   them begins, as marked in the file, with its heading {where}.{rest}"""
SHOWN = "**Where a page begins is shown in one of four ways.** Of the {inside} pages of the chapters {ways}"
CUT = """\
{cuts}: there the file breaks off in mid-word or mid-sentence, and the rest stands {where}, so that the
place is seen in the words."""
SENSE = "where one sentence ends and another begins, and *sense* alone says where; that is judgement, and the edition’s own."
KEPT = """\
Besides, nothing of the file is lost and nothing doubled: put back in its order, the text spells it again, character by character, white
space included."""
TABLE = """\
## Where each page begins {: #evidence }

All printed pages with text, in the order of the file: how each begins, what shows that it begins there, and why, where the words do not show it.

| Page | Begins | Shown by |
|-:|:--|:--|"""
WRONG = """\
## If a judgement were wrong {: #judgement }

No word of the essay would change, only the chapter, page and number of some paragraphs."""
JUDGED = """\
**Page {page}.** In the file it follows page {before}, and the two hold {together:,} characters together. No page {like_before} holds more than
{most_before:,} (page {longest_before}), none {like} more than {most:,} (page {longest}). If that is the most that a page can hold, page {page} begins
{window} after page {before} does; within that begin the paragraphs {possible}. That it is {own} only sense decides: {reason}
If it began earlier, paragraphs among {earlier} would move from chapter {other} to chapter {chapter}; if later, some of {later} the other way. No
other page would change."""
JOINED = """\
**Page {page}**, whose beginning the words show, begins with a sentence, and that this opens a paragraph is judgement too: {reason} If it were wrong,
{own} would be the end of the paragraph before it, and those after it in the chapter would be numbered one less."""
KINDS = {"heading": "heading", "word": "cut word", "sentence": "cut sentence", "sense": "sense"}


def proofs(edition: Edition) -> list[str]:
    """The blocks about proof and judgement, their numbers counted."""
    return [_proofs(edition), _table(edition), *_consequences(edition)]


def _proofs(edition: Edition) -> str:
    facts = [_order(edition), _contents(edition)]
    count = "Two facts are" if all(facts) else "One fact is"
    shown = _shown(
        Counter[str](page.record.evidence for page in edition.pages if page.record.evidence),
        "behind an empty line" if _is_ordered(edition) else "where another page begins",
    )
    return "\n\n".join([HEAD, f"**{count} arithmetic.**", "\n".join(filter(None, facts)), shown, KEPT])


def _order(edition: Edition) -> str:
    """What the numbers of the pages prove."""
    order, blank = edition.imposition.order(edition.blank), len(edition.blank)
    facts = {"pages": edition.booklet, "count": len(order)}
    if _is_ordered(edition):
        return NUMBERED.format(**facts, blank=f", {blank} blank ones left out" if blank else "")
    without = f"Without the {blank} blank ones" if blank else "Read from left to right"
    return IMPOSED.format(**facts, blank=without, order=", ".join(map(str, order)))


def _is_ordered(edition: Edition) -> bool:
    """True if the file has the pages in the order of the book."""
    order = edition.imposition.order()
    return order == tuple(sorted(order))


def _contents(edition: Edition) -> str:
    """What the contents list proves; nothing if the booklet has none."""
    contents = edition.contents
    if not contents:
        return ""
    rest = "".join(
        f" “{escape(chapter.title)}” is not in the list; it too begins {_where(chapter.opens_page)}, {chapter.first_page}."
        for chapter in edition.chapters
        if chapter.number not in contents.chapters
    )
    where = _where(all(edition.chapters[number - 1].opens_page for number in contents.chapters))
    return LISTED.format(
        list=contents.page, entries=len(contents.chapters), where=where.replace("its", "that"), rest=rest
    )


def _where(opens: bool) -> str:
    return "at the head of its page" if opens else "on its page"


def _shown(evidence: Counter[str], where: str) -> str:
    """In which ways it is shown where pages begin, those alone that occur."""
    heading, word, sentence, sense = map(evidence.__getitem__, ("heading", "word", "sentence", "sense"))
    cuts = [f"{word} {_begin(word)} in a *cut word*"] * (word > 0)
    cuts += [f"{sentence} {'' if word else _begin(sentence) + ' '}in a *cut sentence*"] * (sentence > 0)
    ways = [f"{heading} {_begin(heading)} with a *heading*."] * (heading > 0)
    ways += [CUT.format(cuts="\nand ".join(cuts), where=where)] * bool(cuts)
    ways += [f"{sense} {_begin(sense)} {SENSE}"] * (sense > 0)
    return SHOWN.format(inside=sum(evidence.values()), ways=" ".join(ways))


def _begin(count: int) -> str:
    return "begins" if count == 1 else "begin"


def _table(edition: Edition) -> str:
    places = standing(edition)
    return "\n".join([TABLE, *(_row(page, places.get(page.number, ("", ""))) for page in edition.pages)])


def _row(page: Page, place: tuple[str, str]) -> str:
    """A page's row: its number and paragraph, its first words, what shows that it begins there, and the reason."""
    record, (chapter, paragraph) = page.record, place
    where = f" ({address_link(chapter, paragraph[1:].replace('-', '.'))})" if paragraph else ""
    kind = KINDS.get(record.evidence, f"(the {escape(record.outside)})")
    shown = f"{kind}: {escape(record.reason)}" if record.reason else kind
    begins = escape(cut_words(first_line(page), 60))
    return f"| {page.number}{f' {page.piece}' if page.piece else ''}{where} | {begins} | {shown} |"


def _consequences(edition: Edition) -> list[str]:
    judged = judgements(edition)
    known = {judgement.page.number for judgement in judged}
    own = {paragraph.id: paragraph for chapter in edition.chapters for paragraph in chapter.paragraphs}
    places = standing(edition)
    joined = [page for page in edition.pages if page.record.joins == "paragraph" and page.number not in known]
    blocks = [_judged(one) for one in judged]
    blocks += [
        JOINED.format(page=page.number, reason=escape(page.record.reason), own=own[places[page.number][1]].address)
        for page in joined
    ]
    return [WRONG, *blocks] if blocks else []


def _judged(judgement: Judgement) -> str:
    """What counting excludes and what sense decides of a page, and what would change if it were wrong."""
    page, own = judgement.page, judgement.later[0]
    window = f"at most {judgement.latest:,} characters"
    if judgement.earliest:
        window = f"at least {judgement.earliest:,} and at most {judgement.latest:,} characters"
    return JUDGED.format(
        page=page.number,
        before=judgement.before.number,
        together=judgement.together,
        like_before=_like(judgement.before),
        most_before=judgement.most_before.characters,
        longest_before=judgement.most_before.page,
        like=_like(page),
        most=judgement.most.characters,
        longest=judgement.most.page,
        window=window,
        possible=_addresses(judgement.possible),
        own=own.address,
        reason=escape(page.record.reason),
        earlier=_addresses(judgement.earlier),
        other=judgement.earlier[0].chapter,
        chapter=own.chapter,
        later=_addresses(judgement.later),
    )


def _like(page: Page) -> str:
    return "with a heading" if page.record.evidence == "heading" else "without one"


def _addresses(paragraphs: tuple[Paragraph, ...]) -> str:
    """The addresses of some paragraphs, e.g. "10.2, 10.3 and 9.6"."""
    *most, last = (paragraph.address for paragraph in paragraphs)
    return f"{', '.join(most)} and {last}" if most else last
