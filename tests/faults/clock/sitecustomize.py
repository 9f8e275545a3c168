"""Gives a Python another clock: CLOCK is the second since 1970 that it is when the program starts. Python imports this by itself."""

from __future__ import annotations

import datetime
import os
import time

START, BEGUN = int(os.environ["CLOCK"]), time.monotonic()
LOCAL, UNIVERSAL, FORMAT = time.localtime, time.gmtime, time.strftime


def now() -> float:
    return START + time.monotonic() - BEGUN


class OtherDay(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(now())


class OtherTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(now(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(now(), datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(now())


time.time, time.time_ns = now, lambda: int(now() * 10**9)
time.localtime = lambda seconds=None: LOCAL(now() if seconds is None else seconds)
time.gmtime = lambda seconds=None: UNIVERSAL(now() if seconds is None else seconds)
time.strftime = lambda form, parts=None: FORMAT(form, time.localtime() if parts is None else parts)
datetime.date, datetime.datetime = OtherDay, OtherTime
