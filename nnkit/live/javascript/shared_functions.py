"""Long programs: statements that differ in names and numbers only become calls of one function."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

_TOKEN = re.compile(
    r'"[^"]*"|(?:lib|Math)\.\w+|\.[A-Za-z]\w*|[A-Za-z]\w*|\d*\.?\d+(?:e[-+]?\d+)?|[^\w\s]|\s+'
)
_WORDS = frozenset({"for", "let", "const", "if", "else", "NaN", "Infinity", "true", "false", "return"})
_OWN = re.compile(r"[eimstvx]\d+")  # names that one statement makes for itself: loops, sums, parts
SHORT = 50  # characters; a shorter statement is not worth a call
MOST = 24  # parameters of one function


@dataclass
class _Shape:
    """A statement with its free names and numbers taken out."""

    pattern: tuple[str, ...]
    values: tuple[str, ...]
    result: str | None


def outline(statements: list[str], setup: dict[str, str]) -> list[str]:
    """The statements with repeated ones as calls; the functions are added to the setup."""
    shapes = [_shape(s) if len(s) >= SHORT else None for s in statements]
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for k, shape in enumerate(shapes):
        if shape is not None:
            groups[shape.pattern].append(k)
    written = list(statements)
    for pattern, members in groups.items():
        if len(members) > 1:
            _share(pattern, members, [shapes[k] for k in members], written, setup)  # type: ignore[misc]
    return written


def _share(
    pattern: tuple[str, ...],
    members: list[int],
    shapes: list[_Shape],
    written: list[str],
    setup: dict[str, str],
) -> None:
    columns = list(zip(*(s.values for s in shapes), strict=True))
    known = [_is_setup(column[0], setup) and len(set(column)) == 1 for column in columns]
    parameters: dict[tuple[str, ...], str] = {}
    names = []
    for column, constant in zip(columns, known, strict=True):
        names.append(column[0] if constant else parameters.setdefault(column, f"p{len(parameters)}"))
    if len(parameters) > MOST:
        return
    body = iter(names)
    text = "".join(next(body) if piece == "\0" else piece for piece in pattern)
    function = f"f{sum(name.startswith('f') for name in setup)}"
    if shapes[0].result is not None:
        text = text.replace("const \1=", "return ", 1)
    setup[function] = f"const {function}=({','.join(parameters.values())})=>{{{text}}};"
    for row, k in enumerate(members):
        call = f"{function}({','.join(column[row] for column in parameters)});"
        result = shapes[row].result
        written[k] = call if result is None else f"const {result}={call}"


def _is_setup(name: str, setup: dict[str, str]) -> bool:
    """Whether this is a number, or a name known everywhere in the program."""
    return name[0] == '"' or not name[0].isalpha() or name in setup


def _shape(statement: str) -> _Shape | None:
    """The statement's pattern; None when it leaves more to later ones than arrays and a result at its end."""
    tokens = _TOKEN.findall(statement)
    results = _results(tokens)
    inside = _inner_names(tokens)
    if len(results) > 1 or _changes_outside(tokens, inside):
        return None
    result = results[0] if results else None
    if result is not None:
        if not statement.rstrip(";").rpartition(";")[2].startswith(f"const {result}="):
            return None
        inside[result] = "\1"
    pattern, values = [], []
    for t in tokens:
        if t in inside:
            pattern.append(inside[t])
        elif _is_fixed(t):
            pattern.append(t)
        else:
            pattern.append("\0")
            values.append(t)
    return _Shape(tuple(pattern), tuple(values), result)


def _results(tokens: list[str]) -> list[str]:
    """The names that the statement makes, outside of all loops, for what comes later."""
    found, depth = [], 0
    for k, t in enumerate(tokens):
        depth += (t in "{(") - (t in "})")
        if t in ("const", "let") and depth == 0 and not _OWN.fullmatch(tokens[k + 2]):
            found.append(tokens[k + 2])
    return found


def _inner_names(tokens: list[str]) -> dict[str, str]:
    """A neutral name for each that the statement declares, also the second of `let s1=0,m2=…`."""
    declared = [tokens[k + 2] for k, t in enumerate(tokens) if t in ("const", "let")]
    declared += [tokens[k - 1] for k in _set(tokens) if tokens[k - 2] == ","]
    return {name: f"q{k}" for k, name in enumerate(dict.fromkeys(declared))}


def _changes_outside(tokens: list[str], inside: dict[str, str]) -> bool:
    """Whether a number of the statements around takes another value, which a function could not give it."""
    names = (tokens[k - (2 if tokens[k - 1] in "+-*/" else 1)] for k in _set(tokens))
    return any(name[0].isalpha() and name not in inside for name in names)


def _set(tokens: list[str]) -> list[int]:
    """Where a name or an element is given a value, and nothing is compared or counted up."""
    signs = range(1, len(tokens) - 1)
    return [k for k in signs if tokens[k] == "=" and "=" not in (tokens[k - 1], tokens[k + 1])]


def _is_fixed(token: str) -> bool:
    """Whether the token is part of every statement of this pattern: a word, a function, a sign."""
    if token in _WORDS or token.startswith(("lib.", "Math.")) or (token[0] == "." and token[1:2].isalpha()):
        return True
    return not (token[0].isalnum() or token[0] in '."')
