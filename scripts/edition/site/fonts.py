"""Cuts the fonts in docs/assets/fonts/source/ down to what the site uses, as WOFF2 beside that folder.

The sources are EB Garamond's OpenType files as Debian's package fonts-ebgaramond has them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset

from edition.paths import HERE

LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "áéíóúñüöçàèÁÉÍÓÚÑ"
MARKS = "\u00a0\u00a7\u00ab\u00b7\u00bb\u00d7\u2002–—‘’“”•…‹›\u2010\u2011\u2212→←↑↓↩✓"
FEATURES = {
    "Regular": ["kern", "ccmp", "locl", "liga", "onum", "lnum", "smcp", "c2sc"],
    "Italic": ["kern", "ccmp", "locl", "liga", "onum", "lnum"],
    "Bold": ["kern", "ccmp", "locl", "liga", "onum", "lnum"],
}
"""What the styles ask of each font; figures for tables and raised letters are left out, for no rule asks for them."""
NAMES = [0, 1, 2, 14]
"""Copyright, family, style, the licence's address; its text stands beside the fonts in OFL.txt."""


def main() -> int:
    """Write the three subsets and print their sizes."""
    for style, features in FEATURES.items():
        target = HERE.fonts.parent / f"EBGaramond-{style}.woff2"
        cut(HERE.fonts / f"EBGaramond12-{style}.otf", target, features)
        print(f"✓ {target.name} ({target.stat().st_size:,} bytes)")
    return 0


def cut(source: Path, target: Path, features: list[str]) -> None:
    """Write the source's subset of letters and features to the target."""
    options = subset.Options(
        flavor="woff2", layout_features=features, desubroutinize=True, hinting=False, name_IDs=NAMES
    )
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=LETTERS + MARKS)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


if __name__ == "__main__":
    sys.exit(main())
