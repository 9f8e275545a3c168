"""Writes the expected pages of every booklet anew: those that stand there, and every chapter."""

import tempfile
from pathlib import Path

import preprocess

from tests.engine.booklets import HERE, NAMES

for name in NAMES:
    with tempfile.TemporaryDirectory() as made:
        preprocess.main(["--seeds", str(HERE / name / "seeds"), "--docs", made])
        due = HERE / name / "docs"
        kept = {path.relative_to(due) for path in due.rglob("*") if path.is_file() and path.parent.name != "chapters"}
        for page in kept | {path.relative_to(made) for path in Path(made, "chapters").iterdir()}:
            (due / page).parent.mkdir(parents=True, exist_ok=True)
            (due / page).write_bytes((Path(made, page)).read_bytes())
