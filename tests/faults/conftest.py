"""Some faults are a reader's: they need the site in a browser."""

from tests.browsing import browser, page, server  # noqa: F401
