"""The faults that a module can have: a comparison turned, a number off by one, a word lost, a step left out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TURNED: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.FloorDiv,),
    ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.Add,),
    ast.BitOr: (ast.BitAnd,),
    ast.Break: (ast.Continue,),
    ast.Continue: (ast.Break,),
}
SWAPPED = {"any": "all", "all": "any", "min": "max", "max": "min", "sorted": "list", "reversed": "iter"}
PASSED_OVER = ("annotation", "returns", "decorator_list", "type_params")
"""What says nothing about what is done."""


@dataclass(frozen=True)
class Fault:
    """One fault in a module."""

    path: Path
    line: int
    where: str
    """The function, e.g. "weave", or "" for the module itself."""
    parent: Any
    field: str
    at: int | None
    """The place in the field, if that is a list."""
    new: ast.AST
    old: ast.AST

    @property
    def what(self) -> str:
        """What is changed, e.g. "a < b → a <= b"."""
        shown = self.parent if isinstance(self.old, ast.operator | ast.cmpop | ast.boolop) else self.old
        before = _said(shown)
        self.put(self.new)
        after = _said(shown if shown is self.parent else self.new)
        self.put(self.old)
        return f"{before} → {after}"

    def put(self, node: ast.AST) -> None:
        """Put a node in the place of the old one."""
        if self.at is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.at] = node


def faults(path: Path) -> tuple[ast.Module, list[Fault]]:
    """The tree of a module, and its faults; each is a change of that very tree."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return tree, list(_within(path, tree, ""))


def _within(path: Path, parent: ast.AST, where: str) -> Iterator[Fault]:
    for field, value in ast.iter_fields(parent):
        if field in PASSED_OVER:
            continue
        for at, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST) or _is_silent(node):
                continue
            inside = node.name if isinstance(node, ast.FunctionDef | ast.ClassDef) else where
            for new in _changed(node):
                ast.copy_location(new, node if hasattr(node, "lineno") else parent)
                line = getattr(node, "lineno", getattr(parent, "lineno", 1))
                yield Fault(path, line, inside, parent, field, at, ast.fix_missing_locations(new), node)
            yield from _within(path, node, inside)


def _is_silent(node: ast.AST) -> bool:
    """Whether it is a docstring or an import."""
    return (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) or isinstance(
        node, ast.Import | ast.ImportFrom
    )


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in a node's place."""
    for other in TURNED.get(type(node), ()):
        yield other()
    match node:
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(value=str() as value):
            yield ast.Constant("" if value else "x")
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.Name(id=name) if name in SWAPPED:
            yield ast.Name(SWAPPED[name], ast.Load())
        case ast.If(test=test) | ast.IfExp(test=test):
            yield from _turned(node, ast.UnaryOp(ast.Not(), test))
        case ast.Return(value=ast.expr()):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.AugAssign() | ast.Raise():
            yield ast.Pass()


def _turned(node: ast.If | ast.IfExp, test: ast.expr) -> Iterator[ast.AST]:
    """The same with its question turned."""
    if isinstance(node, ast.If):
        yield ast.If(test, node.body, node.orelse)
    else:
        yield ast.IfExp(test, node.body, node.orelse)


def _said(node: ast.AST) -> str:
    return ast.unparse(node).partition("\n")[0]
