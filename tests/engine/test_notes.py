"""What is a citation, what is none, and what is refused."""

from __future__ import annotations

import pytest
from edition.errors import SeedError
from edition.pages.markdown import render
from edition.text.notes import find_notes
from edition.text.works import Works


def notes_in(text: str, *names: str):
    works = Works(tuple({"id": name.lower(), "custom": {"role": "cited", "cited_as": name}} for name in names))
    return find_notes(text, 0, len(text), works, lambda: "seeds/essay.txt: line 1")


@pytest.mark.parametrize(
    ("text", "key", "markdown"),
    [
        ("So (Broué, p. 114).", "broué-114", "[Broué](../apparatus/bibliography.md#broué), p. 114"),
        ("So (Broué, pp. 1-2).", "broué-1", "[Broué](../apparatus/bibliography.md#broué), pp. 1–2"),
        ("So (Broué, pp. 1–2).", "broué-1", "[Broué](../apparatus/bibliography.md#broué), pp. 1–2"),
        ("So (Broué, Vol. 2, p. 9).", "broué-9", "[Broué](../apparatus/bibliography.md#broué), Vol. 2, p. 9"),
        (
            "So (Broué, p. 1; Mett, pp. 3-4).",
            "broué-1-mett-3",
            "[Broué](../apparatus/bibliography.md#broué), p. 1; [Mett](../apparatus/bibliography.md#mett), pp. 3–4",
        ),
        ("So (see Broué, p. 3).", "broué-3", "see [Broué](../apparatus/bibliography.md#broué), p. 3"),
        ("So (See also Broué, p. 3).", "broué-3", "See also [Broué](../apparatus/bibliography.md#broué), p. 3"),
        ("So (cf. Broué, p. 3).", "broué-3", "cf. [Broué](../apparatus/bibliography.md#broué), p. 3"),
        ("So (Broué, op. cit., p. 3).", "broué-3", "[Broué](../apparatus/bibliography.md#broué), op. cit., p. 3"),
        ("So (Broué 1961, p. 3).", "broué-3", "[Broué](../apparatus/bibliography.md#broué) 1961, p. 3"),
        (
            "So (Broué, p. 1; ibid., p. 2).",
            "broué-1-broué-2",
            "[Broué](../apparatus/bibliography.md#broué), p. 1; [ibid.](../apparatus/bibliography.md#broué), p. 2",
        ),
        (
            "[About Mett—Translator's Note]",
            "translator-mett",
            "About [Mett](../apparatus/bibliography.md#mett)—Translator's Note",
        ),
        ("[A Mettle. Translator's Note]", "translator", "A Mettle. Translator's Note"),
        (
            "[See http://a.b/c_d. Translator's Note]",
            "translator",
            "See [http://a.b/c\\_d](http://a.b/c_d). Translator's Note",
        ),
        (
            "[See (Broué, p. 1). Translator's Note]",
            "translator-broué",
            "See ([Broué](../apparatus/bibliography.md#broué), p. 1). Translator's Note",
        ),
    ],
)
def test_forms(text, key, markdown):
    (found,) = notes_in(text, "Broué", "Mett")
    assert (found.note.key, render(found.note.pieces)) == (key, markdown)


@pytest.mark.parametrize(
    "text",
    [
        "(1914)",
        "(p 3)",
        "()",
        "(KD, the party)",
        "[t]he most",
        "(Broué)",
        "(see page 3)",
        "(see p. 3)",
        "(cf. pp. 3-4; see also p. 9)",
        "(see p. 3; pp. 5-6)",
    ],
)
def test_what_is_no_citation(text):
    assert notes_in(text, "Broué") == ()


@pytest.mark.parametrize(
    ("again", "key", "markdown"),
    [
        ("(ibid., p. 9)", "mett-9", "[ibid.](../apparatus/bibliography.md#mett), p. 9"),
        ("(Ibid.)", "mett", "[Ibid.](../apparatus/bibliography.md#mett)"),
        ("(see ibidem, pp. 9-10)", "mett-9", "see [ibidem](../apparatus/bibliography.md#mett), pp. 9–10"),
    ],
)
def test_the_work_cited_last(again: str, key: str, markdown: str):
    """What stands between the two does not matter."""
    *_, found = notes_in(f"So (Broué, p. 1) and (Mett, p. 2), as told (see p. 5), and {again}", "Broué", "Mett")
    assert (found.note.key, render(found.note.pieces)) == (key, markdown)


@pytest.mark.parametrize("text", ["So (p. 3)", "So (pp. 3-4; see p. 9)"])
def test_pages_alone_are_refused(text: str):
    """The name may have been lost: only "see" or its like makes them pages of the booklet itself."""
    with pytest.raises(SeedError, match="names no known work"):
        notes_in(text, "Broué")


def test_what_the_data_says_is_no_citation():
    works = Works(({"id": "broué", "custom": {"role": "cited", "cited_as": "Broué"}},), ("(Acts, p. 4)",))
    text = "So (Acts, p. 4), and (Broué, p. 4)"
    assert [found.note.key for found in find_notes(text, 0, len(text), works, str)] == ["broué-4"]


def test_a_year_tells_two_works_apart():
    found = notes_in("So (Harrow 1898, p. 1; Harrow 1899, p. 2)", "Harrow 1898", "Harrow 1899")
    assert [found.note.key for found in found] == ["harrow 1898-1-harrow 1899-2"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "(Bruoé, p. 114)",
            'seeds/essay.txt: line 1: the citation "(Bruoé, p. 114)" names no known work; expected a cited_as of seeds/works.json ("Broué" is the nearest)',
        ),
        (
            "(Broué p. 114)",
            'seeds/essay.txt: line 1: the citation "(Broué p. 114)" names no known work; expected a cited_as of seeds/works.json ("Broué" is the nearest)',
        ),
        (
            "(Broué, p. 1; Broué)",
            'seeds/essay.txt: line 1: the citation "(Broué)" gives no page; expected "p. 114" or "pp. 114-115" at its end',
        ),
    ],
)
def test_a_citation_that_is_not_understood(text, message):
    with pytest.raises(SeedError) as caught:
        notes_in(text, "Broué", "Mett")
    assert str(caught.value) == message
