"""The statement on accessibility: what was tried for each criterion of WCAG 2.2, kept beside the tests that it names.

`python -m tests.site.statement` makes docs/about/accessibility.md of it.
"""
