"""Writes docs/about/accessibility.md."""

from __future__ import annotations

from edition.seeds.read import read_seeds

from tests import ROOT
from tests.site.statement.page import PAGE, page


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(read_seeds(ROOT / "seeds").edition), encoding="utf-8")
    print(f"✓ {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
