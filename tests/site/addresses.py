"""Adds the addresses that are new on the built site to addresses.txt; takes none away."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.site.test_site import ADDRESSES, pages_of, published


def main() -> None:
    """Build the site and write the list."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "site")
        command = [sys.executable, "-m", "edition.site.build", str(folder)]
        subprocess.run(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)
        known = set(ADDRESSES.read_text(encoding="utf-8").split()) if ADDRESSES.exists() else set()
        new = published(pages_of(folder)) - known
    ADDRESSES.write_text("\n".join(sorted(known | new)) + "\n", encoding="utf-8")
    print(f"✓ {len(new)} new, {len(known | new)} in all")


if __name__ == "__main__":
    main()
