"""What an entry of the reference refuses, read off its own checks."""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator
from typing import Any

import nnkit

WORDS = {
    "whole": "a whole number ≥ {least}",
    "positive": "a number > 0",
    "not_negative": "a number ≥ 0",
    "number": "a finite number",
    "fraction": "in [0, 1)",
    "generator": "a generator",
    "floats": "floats",
    "some": "floats, at least one",
    "batch": "floats (N, p), N ≥ 1",
    "features": "floats (N, …, p), N ≥ 1",
    "finite": "finite",
    "labels": "whole-number labels in range",
    "numbers": "numbers",
    "named": "a dictionary",
    "named_arrays": "a dictionary of floats",
}


def of(thing: Any) -> list[str]:
    """What a public function, or a class with its methods, asks of its arguments, one phrase each."""
    found: list[str] = []
    seen: set[Any] = set()
    for part in thing.__mro__ if inspect.isclass(thing) else (thing,):
        if part is thing or (part.__module__.startswith("nnkit.") and not _public(part)):
            found += _phrases(part, seen)
    return [phrase for phrase in dict.fromkeys(found) if not phrase.startswith("…")]


def _public(thing: Any) -> bool:
    return thing in (getattr(nnkit, name) for name in nnkit.__all__)


def _phrases(thing: Any, seen: set[Any]) -> Iterator[str]:
    """Those of its own lines and of the helpers they call, unless a helper has an entry of its own."""
    seen.add(thing)
    names = vars(sys.modules[thing.__module__])
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(thing))))):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            yield from _expected(node.exc)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).startswith("checks."):
            yield from _check(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            helper = names.get(node.func.id)
            own = (
                inspect.isfunction(helper) and helper.__module__.startswith("nnkit.") and not _public(helper)
            )
            if own and helper not in seen:
                yield from _phrases(helper, seen)


def _check(call: ast.Call) -> Iterator[str]:
    """`checks.whole(p, "p")`: `p` a whole number ≥ 1. A name that is no literal says nothing to a reader."""
    kind = call.func.attr  # type: ignore[attr-defined]
    labels = [a.value for a in call.args[1:] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if kind == "generator":
        labels = labels or ["rng"]
    if kind == "shape" and labels:
        axes = ", ".join(str(a.value) if isinstance(a, ast.Constant) else "…" for a in call.args[2:])
        yield f"`{labels[0]}` floats ({axes})"
    elif kind == "between" and labels:
        low, high = (ast.unparse(a) for a in call.args[2:4])
        yield f"`{labels[0]}` between {low} and {high}"
    elif kind == "same_shape":
        y, t = labels if len(labels) == 2 else ("y", "t")
        yield f"`{t}` of the shape of `{y}`"
    elif kind == "function":
        if isinstance(call.args[1], ast.Constant):
            yield f"`{labels[0]}` a function" + (f" of ({', '.join(labels[1:])})" if labels[1:] else "")
    elif kind in WORDS and labels:
        least = [*call.args[2:], *(k.value for k in call.keywords if k.arg == "least")]
        yield f"`{labels[0]}` {WORDS[kind].format(least=ast.unparse(least[0]) if least else 1)}"


def _expected(call: ast.Call) -> Iterator[str]:
    """The part between "expected" and "received" of an error's message, with … for what it fills in."""
    message = call.args[0] if call.args else None
    parts = message.values if isinstance(message, ast.JoinedStr) else [message]
    text = "".join(str(p.value) if isinstance(p, ast.Constant) else "…" for p in parts)
    if text.startswith("expected ") and ", received" in text:
        yield text.removeprefix("expected ").partition(", received")[0].replace(" to be ", " ", 1)
