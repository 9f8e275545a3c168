"""What every server must say beside the files of the site."""

from __future__ import annotations

import re

from tests import ROOT

ALWAYS = dict(
    line.strip().split(": ", 1)
    for line in (ROOT / "scripts/edition/site/servers/_headers").read_text(encoding="utf-8").splitlines()[1:]
)
"""For every file, as Netlify reads it; the other servers must say the same."""
FRESH = "no-cache"
"""Pages, downloads, the worker: kept, but asked about each time."""
FOREVER = "public, max-age=31536000, immutable"
"""Files whose names change with their content."""
HASHED = re.compile(r"\.[0-9a-f]{8}\.(css|js|svg|woff2)$")
"""What such names are like."""
