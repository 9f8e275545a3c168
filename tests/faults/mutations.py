"""Spoils a data file in every way that hypothesis thinks of: as bytes, as lines, and as the data that it holds."""

from __future__ import annotations

import copy
import json
import math
import tomllib
from datetime import UTC, date, datetime, time
from typing import Any

from hypothesis import strategies as st

from tests.faults.toml_out import dump

ODD_WORDS = (
    "", " ", "\n", "\t", "\f", "\x00", "\x1b[31m", "\x7f", "\x85", "\u00a0", "\u00ad", "\u200b", "\u2028", "\u202e", "\ue000", "\ufeff",
    "\ufffe", "\U0001f600", "\U0010ffff", "e\u0301", "٣", "²", "ß", "İ", "-", "--", "*", "**", "*a", "[", "]", "(", ")", "[a](b)", "[a](bibliography)", "{", "{0}", "{: #x }",
    "%s", "\\", "\\\\", "`", "<", "</p>", "<script>", "&amp;", "]]>", '"', "'", "|", "..", "../..", "/", "http://", "https://a b/", "javascript:x",
    "(a+)+$", "(?:", "\\p{L}", "(?i)Lenin", "[[a]]", "x{9999999999}", "(?P<a>Lenin)", "Lenin|", ".*", "(?s).+", "\\b", "(?<=.+)Lenin", "(?R)", "1917", "1917-13", "1917-02-30", "9999-12-31", "0000",
    "0000-00-00", "1917-11-07", "1.0", "1.0.0", "-1", "NaN", "(Broué, p. 12)", "(Broué)", "(Nobody, p. 1)", "[Translator's Note]", "The End\t5", "The End", "Lenin", "head", "foot", "editor",
    "event-1917-03-08", "Czar, the", "Nicholas", "broue", "figes", "x" * 4000, "a " * 2000,
)  # fmt: skip
WORDS = st.one_of(st.sampled_from(ODD_WORDS), st.text(max_size=12))
NUMBERS = st.one_of(
    st.integers(-9, 50),
    st.sampled_from([0, -1, 2**63, -(2**63), 10**400]),
    st.sampled_from([0.0, -0.5, math.inf, -math.inf, math.nan, 1e308]),
)
TIMES = st.sampled_from([date(1917, 11, 7), datetime(1917, 11, 7, tzinfo=UTC), time(12, 30), datetime(1, 1, 1)])
LEAVES = st.one_of(WORDS, NUMBERS, st.booleans())
BYTES = st.one_of(
    st.binary(min_size=1, max_size=4),
    st.sampled_from(
        [
            b"\x00",
            b"\xff",
            b"\xc3",
            b"\xed\xa0\x80",
            b"\xef\xbb\xbf",
            b"\r\n",
            b"\r",
            b"\n",
            b'"',
            b"[[",
            b"]]",
            b"=",
            b"#",
            b"\\",
            b"\\u0000",
            b"\\ud800",
            b"9" * 5000,
            b"[" * 3000,
        ]
    ),
)


def values(times: bool) -> st.SearchStrategy[Any]:
    """Any value that a data file can hold; with dates only TOML's."""
    leaves = st.one_of(LEAVES, TIMES) if times else st.one_of(LEAVES, st.none(), st.just("\ud800"))
    return st.one_of(
        leaves,
        st.recursive(
            leaves,
            lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
            max_leaves=5,
        ),
    )


def places(data: Any) -> list[tuple[Any, Any]]:
    """Every container of the data with each of its keys or places."""
    if not isinstance(data, dict | list):
        return []
    own = list(data) if isinstance(data, dict) else range(len(data))
    return [pair for key in own for pair in [(data, key), *places(data[key])]]


def spoil_data(draw: st.DrawFn, data: Any, times: bool) -> Any:
    """The data with one thing dropped, doubled, renamed, of another type, or swapped with another."""
    data = copy.deepcopy(data)
    among = places(data)
    if not among:
        return draw(values(times))
    holder, key = draw(st.sampled_from(among))
    match draw(
        st.sampled_from(
            ("drop", "double", "rename", "retype", "reword", "reword", "cut", "swap", "swap", "empty", "add")
        )
    ):
        case "drop":
            del holder[key]
        case "double" if isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
        case "rename" if isinstance(holder, dict):
            holder[draw(WORDS)] = holder.pop(key)
        case "reword" if isinstance(holder[key], str):
            at = draw(st.integers(0, len(holder[key])))
            holder[key] = holder[key][:at] + draw(WORDS) + holder[key][at:]
        case "cut" if isinstance(holder[key], str):
            start = draw(st.integers(0, len(holder[key])))
            holder[key] = holder[key][:start] + holder[key][start + draw(st.integers(1, 9)) :]
        case "swap":
            other, place = draw(st.sampled_from(among))
            holder[key], other[place] = copy.deepcopy(other[place]), copy.deepcopy(holder[key])
        case "empty" if isinstance(holder[key], str | list | dict):
            holder[key] = type(holder[key])()
        case "add" if isinstance(holder, dict):
            holder[draw(WORDS)] = draw(values(times))
        case _:
            holder[key] = draw(values(times))
    return data


def spoil_bytes(draw: st.DrawFn, content: bytes) -> bytes:
    """The bytes with some put in, put over others or taken out, or with the line ends of elsewhere."""
    at = draw(st.integers(0, len(content)))
    match draw(st.sampled_from(("insert", "over", "cut", "stop", "mark", "crlf", "swap"))):
        case "insert":
            return content[:at] + draw(BYTES) + content[at:]
        case "over":
            return content[:at] + draw(BYTES) + content[at + 1 :]
        case "cut":
            return content[:at] + content[at + draw(st.integers(1, 80)) :]
        case "stop":
            return content[:at]
        case "mark":
            return b"\xef\xbb\xbf" + content
        case "crlf":
            return content.replace(b"\n", draw(st.sampled_from([b"\r\n", b"\r", b"\n\n", b" \n", b"\xe2\x80\xa8"])))
    lines = content.splitlines(keepends=True)
    one, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def spoil_text(draw: st.DrawFn, content: bytes) -> bytes:
    """The text with odd words put into it, or words of its own taken out, doubled or moved; still UTF-8."""
    text = content.decode("utf-8")
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    end = min(end, start + draw(st.integers(1, 90)))
    to = draw(st.integers(0, len(text)))
    match draw(st.sampled_from(("insert", "cut", "double", "over"))):
        case "insert":
            text = text[:to] + draw(WORDS) + text[to:]
        case "cut":
            text = text[:start] + text[end:]
        case "double":
            text = text[:to] + text[start:end] + text[to:]
        case "over":
            text = text[:start] + draw(WORDS) + text[end:]
    return text.encode("utf-8", "ignore")


@st.composite
def spoilt(draw: st.DrawFn, name: str, content: bytes) -> bytes:
    """The content of a file of that name, spoilt once to three times."""
    if name.endswith(".txt") and draw(st.integers(0, 4)):
        for _ in range(draw(st.integers(1, 3))):
            content = spoil_text(draw, content)
        return content
    if name.endswith(".txt") or not draw(st.integers(0, 4)):
        return spoil_bytes(draw, content)
    data = tomllib.loads(content.decode("utf-8")) if name.endswith(".toml") else json.loads(content)
    for _ in range(draw(st.sampled_from((1, 1, 1, 2, 3)))):
        data = spoil_data(draw, data, name.endswith(".toml"))
    written = dump(data) if name.endswith(".toml") else json.dumps(data, ensure_ascii=draw(st.booleans()))
    return written.encode("utf-8", "surrogatepass")
