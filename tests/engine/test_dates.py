"""The days of both calendars, against a calendar library."""

from __future__ import annotations

import pytest
from convertdate import gregorian, julian
from edition.dates import Date, day_number, from_day_number, is_same, parse_date, to_julian


def test_arithmetic():
    """Every day from 1844 to 1991 against the library."""
    for number in range(day_number(Date(1844, 1, 1), False), day_number(Date(1991, 12, 31), False) + 1):
        date = from_day_number(number, False)
        assert (date.year, date.month, date.day) == gregorian.from_jd(number - 0.5)
        old = to_julian(date)
        assert (old.year, old.month, old.day) == julian.from_gregorian(date.year, date.month, date.day)


SAME = [
    ("1917-11-07", "1917-10-25", True),
    ("1917-11-07", "1917-10-26", False),
    ("1905-11", "1905-10", True),
    ("1905-11", "1905-11", True),
    ("1905-12", "1905-10", False),
    ("1917", "1917-10", False),
]


@pytest.mark.parametrize(("new", "old", "same"), SAME)
def test_is_same(new, old, same):
    assert is_same(parse_date(new, "here"), parse_date(old, "here", julian=True)) is same
