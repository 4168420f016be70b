"""A formula of x1 and x2 in a reader's own words, read by hand: nothing in it is ever executed as a program.

    x1^2 + x2^2 < 9        sin(x1) - x2 > 0.5        x1 * x2

Numbers, x1, x2, pi; + − * / ^; sin, cos, tan, exp, log, abs, sqrt, tanh; one comparison <, <=, >, >= at the
outside. Without a comparison the formula holds where it is above 0.
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
        return np.asarray(_Reader(text, {"x1": x1, "x2": x2, "pi": np.pi}).comparison()) & np.ones_like(
            x1, dtype=bool
        )


class _Reader:
    """Reads a formula from left to right and computes it on the way."""

    def __init__(self, text: str, values: dict[str, Any]) -> None:
        self.text, self.values, self.place, self.depth = text, values, 0, 0
        self.kind, self.token = "", ""
        self._next()

    def comparison(self) -> Any:
        left = self._sum()
        if self.token in COMPARISONS:
            compare = COMPARISONS[self._taken()]
            found = compare(left, self._sum())
        else:
            found = np.greater(left, 0)
        if self.kind:
            raise self._unexpected("the end")
        return found

    def _sum(self) -> Any:
        found = self._product()
        while self.token in PLUS:
            found = PLUS[self._taken()](found, self._product())
        return found

    def _product(self) -> Any:
        found = self._signed()
        while self.token in TIMES:
            found = TIMES[self._taken()](found, self._signed())
        return found

    def _signed(self) -> Any:
        if self.token in PLUS:
            sign = self._taken()
            return -self._signed() if sign == "-" else self._signed()
        base = self._atom()
        if self.token in ("^", "**"):
            self._taken()
            return np.power(np.asarray(base, dtype=float), self._signed())
        return base

    def _atom(self) -> Any:
        if self.kind == "number":
            return float(self._taken())
        if self.kind == "name":
            name = self._taken()
            if name in FUNCTIONS:
                return FUNCTIONS[name](self._inside())
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
        found = self._sum()
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
