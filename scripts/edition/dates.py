"""Dates of the Gregorian and the Julian calendar, known to the year, the month or the day.

The arithmetic is that of the Julian day number: E. G. Richards in the Explanatory Supplement to the Astronomical
Almanac, 3rd edition, section 15.11.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.errors import SeedError, quoted

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
FORM = 'a date as "1850", "1850-07" or "1850-07-14"'


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A year, a month of a year, or a day."""

    year: int
    month: int = 0
    """1 to 12, or 0 if only the year is known."""
    day: int = 0
    """1 to 31, or 0 if only the month is known."""

    @property
    def iso(self) -> str:
        """The date by ISO 8601, e.g. "1917-11-07" or "1917-11"."""
        return f"{self.year:04}" + f"-{self.month:02}" * (self.month > 0) + f"-{self.day:02}" * (self.day > 0)

    @property
    def words(self) -> str:
        """The date as a reader writes it, e.g. "7 November 1917" or "November 1917"."""
        day = f"{self.day} " if self.day else ""
        return f"{day}{MONTHS[self.month - 1]} {self.year}" if self.month else str(self.year)

    @property
    def place(self) -> tuple[int, int, float]:
        """Where it stands among other dates: a bare year before its months, a bare month at its middle."""
        return (self.year, self.month, float(self.day) if self.day or not self.month else 15.5)


def parse_date(text: str, place: str, julian: bool = False) -> Date:
    """The date that the text is by ISO 8601. Raises SeedError if there is no such day."""
    match = ISO.match(text)
    if not match:
        raise SeedError(place, f"{quoted(text)} is no date", FORM)
    date = Date(*(int(part or 0) for part in match.groups()))
    named = Date(date.year, date.month if match[2] else 1, date.day if match[3] else 1)
    if from_day_number(day_number(named, julian), julian) != named:
        raise SeedError(place, f"{quoted(text)} is no date", "a day of the calendar")
    return date


def is_day(year: int, month: int = 1, day: int = 1) -> bool:
    """True if the Gregorian calendar has that day, of the year 1 to 9999."""
    date = Date(year, month, day)
    return (
        1 <= year <= 9999
        and 1 <= month <= 12
        and 1 <= day <= 31
        and from_day_number(day_number(date, False), False) == date
    )


def day_number(date: Date, julian: bool) -> int:
    """The Julian day number of a day at noon, e.g. 2421540 for 7 November 1917 of the Gregorian calendar."""
    early = (14 - date.month) // 12
    year, month = date.year + 4800 - early, date.month + 12 * early - 3
    days = date.day + (153 * month + 2) // 5 + 365 * year + year // 4
    return days - 32083 if julian else days - year // 100 + year // 400 - 32045


def from_day_number(number: int, julian: bool) -> Date:
    """The day that has a Julian day number."""
    shifted = number + 1401 + (0 if julian else (4 * number + 274277) // 146097 * 3 // 4 - 38)
    quarter = 4 * shifted + 3
    fifth = 5 * (quarter % 1461 // 4) + 2
    month = (fifth // 153 + 2) % 12 + 1
    return Date(quarter // 1461 - 4716 + (14 - month) // 12, month, fifth % 153 // 5 + 1)


def to_julian(date: Date) -> Date:
    """The same day by the Julian calendar: to_julian(Date(1917, 11, 7)) == Date(1917, 10, 25)."""
    return from_day_number(day_number(date, False), True)


def to_gregorian(date: Date) -> Date:
    """The same day by the Gregorian calendar."""
    return from_day_number(day_number(date, True), False)


def is_same(gregorian: Date, julian: Date) -> bool:
    """True if the two are the same day, or months (years) that have a day in common."""
    if (gregorian.month > 0, gregorian.day > 0) != (julian.month > 0, julian.day > 0):
        return False
    if julian.day:
        return to_gregorian(julian) == gregorian
    months = (julian.month or 1, julian.month or 12)
    first, last = to_gregorian(Date(julian.year, months[0], 1)), to_gregorian(Date(julian.year, months[1], 28))
    low, high = (first.year, first.month), (last.year, last.month)
    return low <= (gregorian.year, gregorian.month or low[1]) <= high


def julian_of(gregorian: Date, until: Date | None) -> Date | None:
    """The Julian date of a day on which that calendar was still in use, else None.

    until: its last day, by the Gregorian calendar; None where it is no calendar of the essay's
    """
    return to_julian(gregorian) if until and gregorian.day and gregorian <= until else None
