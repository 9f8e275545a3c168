"""Papers that tests give to the page that checks a manuscript: the files that people have."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def docx(paragraphs: Sequence[str], notes: Sequence[str] = ()) -> bytes:
    """A .docx of the paragraphs, with each word a run of its own, a footnote behind the first word, a deletion and a field."""
    body = "".join(f"<w:p>{_runs(words)}</w:p>" for words in paragraphs)
    foot = "".join(f'<w:footnote w:id="{at}"><w:p>{_runs(words)}</w:p></w:footnote>' for at, words in enumerate(notes))
    files = {"[Content_Types].xml": TYPES, "word/document.xml": _part("document", f"<w:body>{body}</w:body>")}
    if notes:
        files["word/footnotes.xml"] = _part("footnotes", foot)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files.items():
            pack.writestr(name, content)
    return made.getvalue()


def _part(name: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{NAMESPACE}">{content}</w:{name}>'


def _runs(words: str) -> str:
    first, *others = words.split(" ")
    mark = '<w:r><w:footnoteReference w:id="0"/><w:delText>deleted</w:delText><w:instrText>PAGE</w:instrText></w:r>'
    rest = "".join(f'<w:r><w:t xml:space="preserve"> {escape(word)}</w:t></w:r>' for word in others)
    return f"<w:r><w:t>{escape(first)}</w:t></w:r>{mark}{rest}"
