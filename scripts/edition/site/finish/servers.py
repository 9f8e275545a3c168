"""What a web server should say beside each file: how long it may be kept, and what else a browser must not do with it.

    python scripts/finish/servers.py nginx    prints the same for nginx; caddy for Caddy

Netlify, Cloudflare Pages and others read it from the site's `_headers`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""For every file. The pages carry their own policy; the header adds what a page cannot say of itself."""
FRESH = "no-cache"
"""Pages, downloads, the worker: kept, but asked about each time (an unchanged one costs one short answer)."""
FOREVER = "public, max-age=31536000, immutable"
"""Files whose names change with their content."""
HASHED = r"\.[0-9a-f]{8}\.(css|js|svg|woff2)$"


def publish_headers(site: Path, forever: Iterable[str]) -> None:
    """Write the site's `_headers`. forever: the files whose names change with their content."""
    (site / "_headers").write_text(headers(sorted(forever)), encoding="utf-8")


def headers(forever: Sequence[str]) -> str:
    """The rules as Netlify and Cloudflare Pages read them: a pattern, then its headers indented.

    Both ask about every other file each time unless told otherwise, and join what two rules say of one header.
    """
    return "\n".join([_rule("/*", ALWAYS), *(_rule(f"/{path}", {"Cache-Control": FOREVER}) for path in forever)])


def _rule(pattern: str, pairs: dict[str, str]) -> str:
    return "".join([f"{pattern}\n", *(f"  {name}: {value}\n" for name, value in pairs.items())])


def nginx() -> str:
    """The rules for nginx, to be included in a `server` block; the `map` stands outside it."""
    always = "".join(f'add_header {name} "{value}" always;\n' for name, value in ALWAYS.items())
    map_ = f'# Outside the server block:\nmap $uri $edition_cache {{\n  default "{FRESH}";\n  "~{HASHED}" "{FOREVER}";\n}}\n'
    files = "index index.html;\nerror_page 404 /404.html;\ngzip on;\ngzip_vary on;\ngzip_types text/css text/javascript application/javascript application/json image/svg+xml application/xml;\n"
    return f"{map_}\n# Inside it:\n{files}{always}add_header Cache-Control $edition_cache always;\n"


def caddy() -> str:
    """The rules for Caddy, to stand in a site's block."""
    pairs = "".join(f'\t{name} "{value}"\n' for name, value in ALWAYS.items())
    errors = "handle_errors {\n\trewrite * /404.html\n\tfile_server\n}\n"
    return (
        f"encode zstd gzip\nfile_server\nheader {{\n{pairs}}}\n@forever path_regexp {HASHED}\n@fresh not path_regexp {HASHED}\n"
        f'header @forever Cache-Control "{FOREVER}"\nheader @fresh Cache-Control "{FRESH}"\n{errors}'
    )


def main(arguments: Sequence[str]) -> int:
    """Print the rules for one server; 1 and one line if it is not known."""
    forms = {"nginx": nginx, "caddy": caddy}
    if len(arguments) != 1 or arguments[0] not in forms:
        print(f"error: servers.py: {' '.join(arguments) or 'no server'}; expected nginx or caddy", file=sys.stderr)
        return 1
    print(forms[arguments[0]](), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
