"""Serves a built site on this machine alone: serve.py site [port]."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


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


def main(arguments: Sequence[str]) -> int:
    """Serve until interrupted."""
    site, port = Path(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 8000
    try:
        server = make_server(site, port)
    except OSError as error:
        print(f"error: port {port}: {error.strerror}; expected a free port, e.g. serve.py site 8001", file=sys.stderr)
        return 1
    print(f"✓ http://127.0.0.1:{port}/ (Ctrl-C ends it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
