"""A choice that the author compares with what it never is: no picture would show that it is a mistake."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from nnkit.live.controls.control import Control
from nnkit.live.controls.options import Choice
from nnkit.live.errors import LiveError
from nnkit.live.places import Place


def refuse_other_words(functions: Iterable[Callable[..., Any]], controls: Mapping[str, Control]) -> None:
    """Raise where a function says `kind == "cubic"`, or 2 as "2", and no option has that value."""
    values = {name: list(c.options.values()) for name, c in controls.items() if isinstance(c, Choice)}
    for function in functions if values else ():
        for name, other, line in _compared(function):
            options = values.get(name, [])
            if options and all(isinstance(x, str | int | float) for x in options) and other not in options:
                code = inspect.unwrap(function).__code__
                said = ", ".join(map(repr, options))
                meant = next((x for x in options if str(x) == str(other)), options[0])
                raise LiveError(
                    f"choice '{name}' is never {other!r}: the function receives one of {said}",
                    f"compare it with one of these, {name} == {meant!r}",
                    place=Place(code.co_filename, code.co_firstlineno + line - 1),
                )


def _compared(function: Callable[..., Any]) -> Iterator[tuple[str, Any, int]]:
    """Names that a function compares with constants, these, and the line; none that it gives other values."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):  # Python keeps no text of it, or it is a part of a line
        return
    nodes = list(ast.walk(tree))
    whole = tree.body[0]
    inner = [n for n in nodes if isinstance(n, ast.FunctionDef | ast.Lambda) and n is not whole]
    rebound = {arg.arg for one in inner for arg in ast.walk(one.args) if isinstance(arg, ast.arg)}
    rebound |= {n.id for n in nodes if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load)}
    for node in nodes:
        for name, other in _pairs(node):
            if isinstance(name, ast.Name) and name.id not in rebound and isinstance(other, ast.Constant):
                yield name.id, other.value, other.lineno


def _pairs(node: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """What a node compares, one way round and the other."""
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        for a, sign, b in zip(sides, node.ops, sides[1:], strict=False):
            if isinstance(sign, ast.Eq | ast.NotEq):
                yield from ((a, b), (b, a))
            elif isinstance(sign, ast.In | ast.NotIn) and isinstance(b, ast.Tuple | ast.List | ast.Set):
                yield from ((a, item) for item in b.elts)
    elif isinstance(node, ast.Match):
        for part in (part for case in node.cases for part in ast.walk(case.pattern)):
            if isinstance(part, ast.MatchValue):
                yield node.subject, part.value
