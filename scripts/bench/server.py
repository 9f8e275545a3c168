"""Serves a built site as a web server would: compressed, with a time to be kept, and writes down what is asked."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import brotli

from bench.model import Visit

PACKED = {".css", ".html", ".js", ".json", ".md", ".svg", ".txt", ".xml"}
"""What is compressed; fonts, pictures and downloads are so already."""


class Server(ThreadingHTTPServer):
    """A server of a folder whose files are compressed, on a free port of this machine alone."""

    def __init__(self, folder: str) -> None:
        """Begin with nothing sent."""
        super().__init__(("127.0.0.1", 0), partial(Handler, directory=folder))
        self.address = f"http://127.0.0.1:{self.server_port}/"
        self.sent: list[int] = []
        """0 for every answer, and the bytes of every body, which what the browser has kept needs none of."""

    def fetched(self) -> Visit:
        """What was asked for since this was last asked."""
        sent, self.sent = self.sent, []
        return Visit(sent.count(0), sum(sent))


class Handler(SimpleHTTPRequestHandler):
    """Answers with files as they are, and says that they are compressed: every browser takes that from its own machine."""

    server: Server
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Let everything be kept for as long as GitHub Pages does."""
        self.server.sent.append(0)
        self.send_header("Cache-Control", "max-age=600")
        path = Path(self.translate_path(self.path))
        if path.is_dir() or path.suffix in PACKED:  # a folder is answered with its index, whatever its name ends with
            self.send_header("Content-Encoding", "br")
        super().end_headers()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a body."""
        self.server.sent.append(os.fstat(source.fileno()).st_size)
        super().copyfile(source, outputfile)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[Server]:
    """A server of the site while it is needed."""
    with TemporaryDirectory() as folder:
        shutil.copytree(site, folder, copy_function=_pack, dirs_exist_ok=True)
        with Server(folder) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield server
            server.shutdown()


def _pack(source: str, target: str) -> None:
    """Copy a file, as brotli makes it at its best if that helps."""
    content = Path(source).read_bytes()
    Path(target).write_bytes(brotli.compress(content) if Path(source).suffix in PACKED else content)
