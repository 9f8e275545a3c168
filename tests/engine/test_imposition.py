"""The arithmetic of a booklet."""

from __future__ import annotations

import pytest
from edition.imposition import Imposition, collate, impose, imposed_order
from hypothesis import given
from hypothesis import strategies as st

BOOKLETS = st.integers(1, 100).map(lambda sheets: 4 * sheets)


IMPOSITIONS = st.one_of(
    st.builds(Imposition, BOOKLETS, st.sampled_from(["saddle-stitched", "two-up", "cut-and-stacked"])),
    st.integers(1, 7).flatmap(
        lambda sheets: st.builds(
            Imposition,
            st.integers(sheets + 1, 100).map(lambda count: 4 * count),
            st.just("perfect-bound"),
            st.just(4 * sheets),
        )
    ),
    st.builds(Imposition, st.integers(1, 400), st.just("reading-order")),
)


@given(IMPOSITIONS, st.data())
def test_every_kind_and_collating_undo_each_other(imposition, data):
    blank = data.draw(st.frozensets(st.integers(1, imposition.pages)))
    order = imposition.order(blank)
    read = [order[place] for place in collate(order)]
    assert read == [number for number in range(1, imposition.pages + 1) if number not in blank]


@given(IMPOSITIONS)
def test_a_leaf_of_paper_has_two_pages_that_follow_each_other(imposition):
    """Behind the left half of a sheet's front lies the right half of its back: an odd page, and the even one that follows."""
    sides = imposition.sides()
    for front, back in zip(sides[::2], sides[1::2], strict=False):
        if imposition.kind in ("two-up", "reading-order"):
            continue
        for one, behind in zip(front, reversed(back), strict=True):
            assert sorted((one, behind)) == [min(one, behind), min(one, behind) + 1]
            assert min(one, behind) % 2 == 1


def test_signatures_of_eight_pages_and_a_last_one_of_four():
    assert Imposition(12, "perfect-bound", 8).sides() == ((8, 1), (2, 7), (6, 3), (4, 5), (12, 9), (10, 11))


def test_a_stack_that_is_cut():
    assert Imposition(8, "cut-and-stacked").sides() == ((1, 5), (6, 2), (3, 7), (8, 4))


def test_flat_sheets_of_two_pages_a_side():
    assert Imposition(4, "two-up").sides() == ((1, 2), (3, 4))


@pytest.mark.parametrize(
    ("imposition", "said"),
    [
        (Imposition(0, "reading-order"), "0 pages are no booklet: not a positive number"),
        (Imposition(6, "two-up"), "6 pages do not make a booklet: not a positive multiple of 4"),
        (Imposition(6, "perfect-bound", 4), "6 pages do not fold into a booklet: not a positive multiple of 4"),
        (
            Imposition(40, "perfect-bound"),
            "a signature of 0 pages: not a multiple of 4 from 4 to 32, less than the booklet's 40",
        ),
        (
            Imposition(40, "perfect-bound", 6),
            "a signature of 6 pages: not a multiple of 4 from 4 to 32, less than the booklet's 40",
        ),
        (
            Imposition(80, "perfect-bound", 36),
            "a signature of 36 pages: not a multiple of 4 from 4 to 32, less than the booklet's 80",
        ),
        (
            Imposition(8, "perfect-bound", 8),
            "a signature of 8 pages: not a multiple of 4 from 4 to 32, less than the booklet's 8",
        ),
        (Imposition(8, "two-up", 4), "a signature of 4 pages, which only a perfect-bound booklet has"),
    ],
)
def test_what_makes_no_booklet_is_refused(imposition, said):
    with pytest.raises(ValueError, match=f"\\A{said}\\Z"):
        imposition.sides()


@given(BOOKLETS, st.data())
def test_imposing_and_collating_undo_each_other(pages, data):
    blank = data.draw(st.frozensets(st.integers(1, pages)))
    order = imposed_order(pages, blank)
    read = [order[place] for place in collate(order)]
    assert read == [number for number in range(1, pages + 1) if number not in blank]


@given(BOOKLETS)
def test_two_pages_of_a_side_add_up(pages):
    sides = impose(pages)
    assert len(sides) == pages // 2
    assert all(left + right == pages + 1 for left, right in sides)
    assert {number for side in sides for number in side} == set(range(1, pages + 1))


def test_a_booklet_of_eight_pages():
    assert impose(8) == ((8, 1), (2, 7), (6, 3), (4, 5))


@pytest.mark.parametrize("pages", [0, -4, 1, 2, 3, 6, 41])
def test_what_does_not_fold_is_refused(pages):
    with pytest.raises(ValueError, match=f"{pages} pages do not fold into a booklet"):
        impose(pages)
