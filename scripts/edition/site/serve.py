"""Serves a built site on this machine alone.

python -m edition.site.serve site [port]
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from edition.errors import SeedError, quoted
from edition.telling import told

PORT = re.compile("[0-9]{1,5}")
MOST = 65_535


class Server(ThreadingHTTPServer):
    """A server that says nothing when a browser goes away before all is sent."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, unless the other side hung up."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(SimpleHTTPRequestHandler):
    """Files of the site, asked about each time; its own page for an address that is none; no line for every request."""

    def end_headers(self) -> None:
        """Let a browser keep what it has only while it is the same."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_head(self) -> Any:
        """The file that is asked for; 404 too for an address that no file can have."""
        try:
            return super().send_head()
        except ValueError:
            return self.send_error(404)

    def list_directory(self, path: Any) -> None:
        """Answer 404 for a folder without a page."""
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's 404.html, anything else as usual."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def make_server(site: Path, port: int) -> ThreadingHTTPServer:
    """A server of the folder on 127.0.0.1; port 0 takes a free one. Raises OSError if the port is taken."""
    return Server(("127.0.0.1", port), partial(Handler, directory=str(site)))


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; 1, and one line that says why, if that cannot be."""
    parser = argparse.ArgumentParser(prog="edition.site.serve", description="Serve a built site on this machine alone.")
    parser.add_argument("site", type=Path, help="the folder of the site")
    parser.add_argument("port", nargs="?", default="8000", help="where; 0 takes a free one, 8000 if none is named")
    options = parser.parse_args(arguments)
    return told(lambda: serve(options.site, options.port))


def serve(site: Path, port: str) -> int:
    """Serve the site. Raises SeedError if it is not there or the port is none or taken."""
    if not (site / "index.html").is_file():
        raise SeedError(str(site), "holds no index.html", "a site, as `make build` makes it")
    if not PORT.fullmatch(port) or int(port) > MOST:
        raise SeedError("port", f"is {quoted(port)}", f"a number of 0 to {MOST}, e.g. 8001")
    try:
        server = make_server(site, int(port))
    except OSError as error:
        raise SeedError(f"port {port}", str(error.strerror), "a free port, e.g. 8001") from None
    print(f"✓ http://127.0.0.1:{port}/ (Ctrl-C ends it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
