"""Serves a built site as a web server would: compressed, with a time to be kept, and writes down what is asked."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli

PACKED = {".css", ".html", ".js", ".json", ".md", ".svg", ".txt", ".xml"}
"""What is compressed; fonts, pictures and downloads are so already, and source maps are never asked for."""
KEPT = "max-age=600"
"""The time that GitHub Pages gives everything."""


@dataclass(frozen=True, slots=True)
class Body:
    """A file as it can be sent."""

    plain: bytes
    gzip: bytes
    brotli: bytes
    kind: str
    """Its media type."""
    tag: str


class Server(ThreadingHTTPServer):
    """A server of one site's bodies under their paths, e.g. "chapters/12-nep/index.html"."""

    def __init__(self, bodies: dict[str, Body]) -> None:
        """Take a free port on this machine alone."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.bodies = bodies
        self.asked: list[Body] = []
        """What was sent, in order; what the browser had kept already is sent with an empty body."""
        self.address = f"http://127.0.0.1:{self.server_port}/"


class Handler(BaseHTTPRequestHandler):
    """Answers with the smallest form of a body that the browser takes."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, nothing if the browser has it, or the site's own page for what is not there."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        found = self.server.bodies.get(path + "index.html" if path.endswith("/") or not path else path)
        body = found or self.server.bodies.get("404.html", EMPTY)
        if self.headers["If-None-Match"] == body.tag:
            self.server.asked.append(EMPTY)
            return self._send(304, body, b"", "")
        self.server.asked.append(body)
        self._send(200 if found else 404, body, *self._coded(body))

    def _coded(self, body: Body) -> tuple[bytes, str]:
        """The body in the best coding that is taken, and the coding's name, "" if none."""
        taken = self.headers["Accept-Encoding"] or ""
        forms = [
            (body.plain, ""),
            *((form, name) for form, name in ((body.gzip, "gzip"), (body.brotli, "br")) if name in taken),
        ]
        return min(forms, key=lambda form: len(form[0]))

    def _send(self, status: int, body: Body, content: bytes, coding: str) -> None:
        self.send_response(status)
        headers = {
            "Content-Type": body.kind,
            "Content-Length": str(len(content)),
            "Cache-Control": KEPT,
            "ETag": body.tag,
            "Vary": "Accept-Encoding",
        }
        for name, value in (headers | ({"Content-Encoding": coding} if coding else {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


EMPTY = Body(b"", b"", b"", "text/plain", '"none"')


@contextmanager
def serving(site: Path) -> Iterator[Server]:
    """A server of the site while it is needed."""
    with Server(bodies_of(site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def bodies_of(site: Path) -> dict[str, Body]:
    """Every file of a site, ready to be sent."""
    return {path.relative_to(site).as_posix(): _body(path) for path in site.rglob("*") if path.is_file()}


def _body(path: Path) -> Body:
    content = path.read_bytes()
    forms = (
        (gzip.compress(content, 9), brotli.compress(content, quality=11))
        if path.suffix in PACKED
        else (content, content)
    )
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    kind += "; charset=utf-8" if kind.startswith("text/") else ""
    return Body(
        content,
        min(content, forms[0], key=len),
        min(content, forms[1], key=len),
        kind,
        f'"{hashlib.sha256(content).hexdigest()[:16]}"',
    )
