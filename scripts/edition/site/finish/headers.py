"""What Netlify, Cloudflare Pages and others should say beside each file, as they read it from the site's `_headers`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

ALWAYS = Path(__file__).parents[1] / "servers" / "_headers"
"""What holds for every file; beside it stand the same rules for nginx and Caddy."""
FOREVER = "/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"


def publish_headers(site: Path, forever: Iterable[str]) -> None:
    """Write the site's `_headers`. forever: the files whose names change with their content.

    Such servers ask about every other file each time, and join what two rules say of one header.
    """
    rules = [ALWAYS.read_text(encoding="utf-8"), *(FOREVER.format(name=name) for name in sorted(forever))]
    (site / "_headers").write_text("\n".join(rules), encoding="utf-8")
