"""Makes the floor: the chapters as bare HTML, without a style, a script or a search.

python -m bench.plain source target
"""

from __future__ import annotations

import html
import sys
from collections.abc import Sequence
from pathlib import Path

import markdown

EXTENSIONS = ["attr_list", "md_in_html", "footnotes", "smarty", "toc", "meta"]
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<body>
{body}
</body>
</html>
"""


def main(arguments: Sequence[str]) -> int:
    """Make a page of every Markdown file, one folder each, an index its folder's own."""
    source, target = map(Path, arguments)
    for path in sorted(source.rglob("*.md")):
        name = path.relative_to(source).with_suffix("")
        page = target / (name.parent if name.name == "index" else name) / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(render(path.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


def render(text: str) -> str:
    """A page of the Markdown, its title the first heading."""
    title = text.split("# ", 1)[1].split("\n", 1)[0]
    body = markdown.markdown(text, extensions=EXTENSIONS).replace('.md"', '/"')
    return PAGE.format(title=html.escape(title), body=body)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
