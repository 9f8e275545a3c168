"""Writes the edition's downloads into a folder: `python scripts/make_downloads.py docs/downloads`."""

from __future__ import annotations

import sys
from pathlib import Path

from edition.compose import compose
from edition.errors import SeedError
from edition.forms.catalogue import FORMS
from edition.registers import read_registers
from edition.seeds import read_seeds

ROOT = Path(__file__).parents[1]


def main(arguments: list[str]) -> int:
    """0 when every file is written; 1, and one line that says why, when the seeds are wrong."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "downloads"
    try:
        edition, registers = compose(read_seeds(ROOT / "seeds")), read_registers(ROOT / "seeds")
        folder.mkdir(parents=True, exist_ok=True)
        for form in FORMS:
            content = form.make(edition, registers)
            (folder / form.file).write_bytes(content)
            print(f"✓ {form.file} ({len(content) / 1000:,.0f} kB)")
    except SeedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
