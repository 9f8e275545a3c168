"""Serves the built site with a witness in every page, who writes down what goes wrong; `?scripts=off` serves a page without its scripts."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from edition.site.serve import Handler

WITNESS = """
window.faults = [];
addEventListener("error", function (event) {
  if (event.target.rel === "next") return; // Firefox asks for it ahead, and gives up where the server wants to be asked again
  window.faults.push(event.message || "did not load: " + (event.target.src || event.target.href));
}, true);
addEventListener("unhandledrejection", function (event) { window.faults.push("refused: " + event.reason); });
addEventListener("securitypolicyviolation", function (event) { window.faults.push("policy: " + event.violatedDirective + " " + event.blockedURI); });
console.error = function () { window.faults.push("console: " + Array.prototype.join.call(arguments, " ")); };
"""
SCRIPT = re.compile(rb"<script\b.*?</script>", re.DOTALL)


class Watched(Handler):
    """Files of the site as they are, pages with the witness."""

    def do_GET(self) -> None:
        """Answer a page or the witness; anything else as usual."""
        path, _, query = self.path.partition("?")
        file = Path(self.translate_path(path))
        page = file / "index.html" if file.is_dir() and path.endswith("/") else file
        if path == "/witness.js":
            self.give(WITNESS.encode(), "text/javascript")
        elif page.suffix == ".html" and page.is_file():
            content = page.read_bytes()
            content = SCRIPT.sub(b"", content) if "scripts=off" in query else content
            self.give(
                content.replace(b"<head>", b'<head><script src="/witness.js"></script>', 1), "text/html; charset=utf-8"
            )
        else:
            super().do_GET()

    def give(self, content: bytes, kind: str) -> None:
        """Send it."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def watched(site: Path) -> Iterator[str]:
    """The address of the site with its witness, while it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Watched, directory=str(site))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()
