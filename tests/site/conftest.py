"""The built site in a browser."""

from tests.browsing import browser, page, server  # noqa: F401
