"""Writes the transcripts anew, from the site as docs/ makes it now; what changed, `git diff` shows."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from edition.site.serve import make_server

from tests.browsing import launched
from tests.site.spoken.listening import FOLDER, listen, transcript
from tests.site.spoken.pages import HEARD


def main() -> None:
    """Build the site, listen to it, write."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name, "site")
        command = [sys.executable, "-m", "edition.site.build", str(site)]
        subprocess.run(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)
        with make_server(site, 0) as running:
            threading.Thread(target=running.serve_forever, daemon=True).start()
            server = f"http://127.0.0.1:{running.server_port}/"
            written = {f"{heard.name}.txt": transcript(listen(launched(), server, heard)) for heard in HEARD}
            running.shutdown()
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    for file, text in written.items():
        (FOLDER / file).write_text(text, encoding="utf-8")
    print(f"✓ {len(written)} transcripts")


if __name__ == "__main__":
    main()
