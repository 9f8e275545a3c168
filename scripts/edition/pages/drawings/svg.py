"""Writes SVG as strings: elements, text, links, and the frame that every drawing of the edition has."""

from __future__ import annotations

from html import escape

Value = str | int | float


def element(name: str, *inside: str, **attributes: Value) -> str:
    """An element with its attributes; an underscore in their names stands for a hyphen, a last one for nothing.

    element("circle", class_="dot", cx=3.25, r=2) == '<circle class="dot" cx="3.25" r="2"/>'
    """
    said = "".join(f' {_name(key)}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{said}>{''.join(inside)}</{name}>" if inside else f"<{name}{said}/>"


def text(words: str, x: float, y: float, kind: str = "", anchor: str = "start") -> str:
    """A line of text of a class of `apparatus.css`, beginning, centred or ending at a place."""
    more: dict[str, Value] = {"class_": kind} if kind else {}
    if anchor != "start":
        more["text_anchor"] = anchor
    return element("text", escape(words, quote=False), x=x, y=y, **more)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    """A straight line of a class."""
    return element("path", class_=kind, d=f"M{_value(x1)} {_value(y1)}L{_value(x2)} {_value(y2)}")


def link(href: str, title: str, *inside: str) -> str:
    """A link with the words that a pointer or a screen reader is told."""
    return element("a", *inside, href=href, aria_label=title)


def group(*inside: str, kind: str = "") -> str:
    """Elements together."""
    return element("g", *inside, **({"class_": kind} if kind else {}))


def drawing(name: str, kind: str, size: tuple[float, float], words: tuple[str, str], inside: list[str]) -> str:
    """A drawing with its title and its description, if it has one.

    name: the id of its title and, with "-desc", of its description, e.g. "timeline-wide"
    kind: its class, e.g. "drawing-wide"
    size: width and height in its own units
    inside: where one of them holds a link, all stay within reach of the keyboard
    """
    title, description = words
    head, more = element("title", escape(title, quote=False), id=name), {}
    if description:
        head += element("desc", escape(description, quote=False), id=f"{name}-desc")
        more["aria_describedby"] = f"{name}-desc"
    return element(
        "svg", "\n", head, "\n", "\n".join(inside), "\n",
        class_=f"drawing {kind}", viewBox=f"0 0 {_value(size[0])} {_value(size[1])}", width=_value(size[0]), height=_value(size[1]),
        role="group" if any("<a " in one for one in inside) else "img", aria_labelledby=name, **more,
    )  # fmt: skip


def paragraph_address(chapter: str, paragraph: str) -> str:
    """The address of a paragraph as a page of the apparatus links it in a drawing, which no program rewrites."""
    return f"../../chapters/{chapter}/#{paragraph}"


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: Value) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else escape(str(value))
