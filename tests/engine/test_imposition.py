"""The arithmetic of a booklet."""

from __future__ import annotations

import pytest
from edition.text.imposition import collate, impose, imposed_order
from hypothesis import given
from hypothesis import strategies as st

BOOKLETS = st.integers(1, 100).map(lambda sheets: 4 * sheets)


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
