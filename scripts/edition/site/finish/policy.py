"""The policy of what a page may load and run."""

from __future__ import annotations

from edition.forms.offline import script_sum

POLICY = "default-src 'self'; script-src {scripts}; object-src 'none'; base-uri 'none'; form-action 'self'"
"""Nothing from elsewhere, and no script but the site's own files and the template's own that stand in the page."""
SLASH = (
    r'(function (at) { if (!/(\/|\.html)$/.test(at.pathname)) history.replaceState(null, "", '
    'at.pathname + "/" + at.search + at.hash); })(location);'
)
"""A server that takes the slash off an address would break every relative link: it is put back."""


def policy(*scripts: str) -> str:
    """The policy for a page in which these scripts stand, e.g. "default-src 'self'; script-src 'self' 'sha256-…'; …"."""
    return POLICY.format(scripts=" ".join(["'self'", *map(script_sum, scripts)]))
