"""The Markdown of `docs/`, one module a page."""
