"""A formula of x1 and x2 in a reader's own words, read by hand: nothing in it is ever executed as a program.

    x1^2 + x2^2 < 9        sin(x1) - x2 > 0.5        x1 * x2        1 < x1 < 4 or x1 < 0 and x2 > 0

Numbers, x1, x2, pi; + − * / ^; sin, cos, tan, exp, log, abs, sqrt, tanh; comparisons <, <=, >, >=, of which
several may follow one another; and, or: `and` binds closer. What is not compared holds where it is above 0.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.core.types import Array

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)|([A-Za-z]\w*)|(<=|>=|\*\*|[-+*/^()<>]))")
FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    "sin": np.sin, "cos": np.cos, "tan": np.tan, "exp": np.exp, "log": np.log, "abs": np.abs,
    "sqrt": np.sqrt, "tanh": np.tanh,
}  # fmt: skip
NAMES = ("x1", "x2", "pi")
COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "<": np.less, "<=": np.less_equal, ">": np.greater, ">=": np.greater_equal
}  # fmt: skip
PLUS: dict[str, Callable[[Any, Any], Any]] = {"+": np.add, "-": np.subtract}
TIMES: dict[str, Callable[[Any, Any], Any]] = {"*": np.multiply, "/": np.divide}
DEEPEST = 50  # parentheses inside one another


def holds(text: str, x1: Array, x2: Array) -> Array:
    """Where the formula holds, or is above 0: True or False for each point.

    Raises
    ------
    ValueError : a text that is no formula, with the place where it stops to be one.
    """
    with np.errstate(all="ignore"):
        return _Reader(text, {"x1": x1, "x2": x2, "pi": np.pi}).whole() & np.ones_like(x1, dtype=bool)


def _is_truth(value: Any) -> bool:
    return bool(np.asarray(value).dtype == bool)


def _truth(value: Any) -> Any:
    return value if _is_truth(value) else np.greater(value, 0)


def _number(value: Any) -> Any:
    if _is_truth(value):
        raise ValueError("expected a number in the formula, received a comparison")
    return value


class _Reader:
    """Reads a formula from left to right and computes it on the way."""

    def __init__(self, text: str, values: dict[str, Any]) -> None:
        self.text, self.values, self.place, self.depth = text, values, 0, 0
        self.kind, self.token = "", ""
        self._next()

    def whole(self) -> Any:
        found = _truth(self._either())
        if self.kind:
            raise self._unexpected("the end")
        return found

    def _either(self) -> Any:
        return self._joined("or", self._all, np.logical_or)

    def _all(self) -> Any:
        return self._joined("and", self._compared, np.logical_and)

    def _joined(self, word: str, part: Callable[[], Any], join: Callable[[Any, Any], Any]) -> Any:
        found = part()
        while self.token == word:
            self._next()
            found = join(_truth(found), _truth(part()))
        return found

    def _compared(self) -> Any:
        """Of several comparisons one after the other each has to hold, as on paper."""
        left, found = self._sum(), None
        while self.token in COMPARISONS:
            compare = COMPARISONS[self._taken()]
            right = _number(self._sum())
            holds = compare(_number(left), right)
            found = holds if found is None else np.logical_and(found, holds)
            left = right
        return left if found is None else found

    def _sum(self) -> Any:
        found = self._product()
        while self.token in PLUS:
            found = PLUS[self._taken()](_number(found), _number(self._product()))
        return found

    def _product(self) -> Any:
        found = self._signed()
        while self.token in TIMES:
            found = TIMES[self._taken()](_number(found), _number(self._signed()))
        return found

    def _signed(self) -> Any:
        if self.token in PLUS:
            sign = self._taken()
            inner = _number(self._signed())
            return -inner if sign == "-" else inner
        base = self._atom()
        if self.token in ("^", "**"):
            self._taken()
            return np.power(np.asarray(_number(base), dtype=float), _number(self._signed()))
        return base

    def _atom(self) -> Any:
        if self.kind == "number":
            return float(self._taken())
        if self.kind == "name":
            name = self._taken()
            if name in FUNCTIONS:
                return FUNCTIONS[name](_number(self._inside()))
            if name in self.values:
                return self.values[name]
            known = ", ".join((*NAMES, *FUNCTIONS))
            raise ValueError(f"expected one of {known} in the formula, received {name!r}")
        return self._inside()

    def _inside(self) -> Any:
        """What stands in parentheses."""
        self._expect("(")
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError(f"expected at most {DEEPEST} parentheses inside one another in the formula")
        found = self._either()
        self._expect(")")
        self.depth -= 1
        return found

    def _expect(self, sign: str) -> None:
        if self.token != sign:
            raise self._unexpected(f"'{sign}'" if self.kind else f"'{sign}' before the end")
        self._next()

    def _taken(self) -> str:
        token = self.token
        self._next()
        return token

    def _next(self) -> None:
        rest = self.text[self.place :]
        if not rest.strip():
            self.kind, self.token = "", ""
            return
        match = TOKEN.match(self.text, self.place)
        if match is None:
            self.kind, self.token = "sign", rest.strip()[0]
            raise self._unexpected("a number, a name or a sign")
        self.place = match.end()
        number, name, sign = match.groups()
        self.kind = "number" if number else "name" if name else "sign"
        self.token = number or name or sign

    def _unexpected(self, expected: str) -> ValueError:
        received = f"'{self.token}'" if self.kind else "the end"
        return ValueError(f"expected {expected} in the formula {self.text!r}, received {received}")
