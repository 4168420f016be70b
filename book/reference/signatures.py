"""The signature of a public name as its author wrote it: read off the source, not off the objects."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from typing import Any

from book.reference.catalogue import function

WIDTH = 76


class Source:
    """The definition of a class or function as a syntax tree, with its text at hand."""

    def __init__(self, value: Any) -> None:
        self.text = textwrap.dedent(inspect.getsource(inspect.unwrap(value)))
        self.node: Any = ast.parse(self.text).body[0]

    def of(self, node: ast.AST | None) -> str:
        """The words of one part, on one line; nothing for no part."""
        return " ".join((ast.get_source_segment(self.text, node) or "").split()) if node else ""

    def parameters(self, types: bool) -> Iterator[str]:
        """Each parameter of a function as it is written, the bare * where one stands."""
        args = self.node.args
        plain = args.posonlyargs + args.args
        missing = [None] * (len(plain) - len(args.defaults))
        for one, default in zip(plain, [*missing, *args.defaults], strict=True):
            yield self.parameter(one, default, types)
        if args.vararg or args.kwonlyargs:
            yield f"*{self.parameter(args.vararg, None, types)}" if args.vararg else "*"
        for one, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
            yield self.parameter(one, default, types)
        if args.kwarg:
            yield f"**{self.parameter(args.kwarg, None, types)}"

    def parameter(self, one: ast.arg, default: ast.expr | None, types: bool) -> str:
        """`name: type = default`."""
        typed = types and one.annotation is not None
        shown = f"{one.arg}: {self.of(one.annotation)}" if typed else one.arg
        if default is None:
            return shown
        return f"{shown} = {self.of(default)}" if typed else f"{shown}={self.of(default)}"

    def fields(self) -> Iterator[str]:
        """The parameters that a dataclass takes: its annotated names."""
        for one in self.node.body:
            if isinstance(one, ast.AnnAssign):
                made = one.value is not None and "default_factory" in self.of(one.value)
                default = " = ..." if made else f" = {self.of(one.value)}" if one.value else ""
                yield f"{self.of(one.target)}: {self.of(one.annotation)}{default}"


def parameters(value: Any, types: bool) -> list[str]:
    """What a class or function takes, without `self` or `cls`."""
    if not inspect.isclass(value):
        return [one for one in Source(value).parameters(types) if one.split(":")[0] not in ("self", "cls")]
    home = next((one for one in value.__mro__ if "__init__" in vars(one)), object)
    if "__dataclass_fields__" in vars(home):
        return list(Source(home).fields())
    if hasattr(value, "_fields"):  # a named tuple
        return list(Source(value).fields())
    own = home.__module__.startswith("nnkit")
    return parameters(home.__init__, types) if own else []  # type: ignore[misc]


def signature(name: str, value: Any, *, types: bool = True) -> str:
    """Name and parameters, in rows where they are many; a property or an exception is only its name."""
    value = value if isinstance(value, property) else function(value)
    if isinstance(value, property):
        return name
    listed = parameters(value, types)
    if inspect.isclass(value) and issubclass(value, Exception) and not listed:
        return name
    source = None if inspect.isclass(value) or not types else Source(value)
    arrow = f" -> {source.of(source.node.returns)}" if source and source.node.returns else ""
    line = f"{name}({', '.join(listed)}){arrow}"
    if len(line) <= WIDTH or not types:
        return line
    return f"{name}(\n{rows(listed)}\n){arrow}"


def rows(listed: list[str]) -> str:
    """Parameters side by side, as many a row as fit."""
    filled = [""]
    for one in listed:
        if filled[-1] and len(filled[-1]) + len(one) + 6 > WIDTH:
            filled.append("")
        filled[-1] += f"{one}, "
    return "\n".join(f"    {row.rstrip()}" for row in filled)
