"""Automatic differentiation in miniature: numbers that remember what they were computed from."""

from __future__ import annotations

import math
from collections.abc import Iterator

from nnkit.core.checks import told


class Value:
    """A number in a computation, with ∂J/∂(this number) in `grad` after J.backward().

    Each operation gives a new `Value` that knows its parents and its own slope in each of them; `backward`
    multiplies the slopes along every path and adds over the paths: the chain rule, from J back to all inputs.

    Attributes
    ----------
    data : the number.
    grad : ∂J/∂data, summed over all ways from here to J; 0 before `backward`.
    """

    def __init__(self, data: float, parents: tuple[Value, ...] = (), slopes: tuple[float, ...] = ()) -> None:
        try:
            self.data, self.grad = float(data), 0.0
        except (TypeError, ValueError):
            raise TypeError(f"expected data to be a number, received {told(data)}") from None
        self._parents, self._slopes = parents, slopes

    def backward(self) -> None:
        """∂J/∂x for every x that J, this number, was computed from, in place of what `grad` held."""
        nodes = list(self._before_itself())
        for x in nodes:
            x.grad = 0.0
        self.grad = 1.0  # ∂J/∂J
        for x in reversed(nodes):  # every x after all that were computed from it
            for parent, slope in zip(x._parents, x._slopes, strict=True):
                parent.grad += slope * x.grad  # the chain rule, one path more

    def _before_itself(self) -> Iterator[Value]:
        """All that this number was computed from, parents before children, then itself; without recursion."""
        seen: set[int] = set()
        waiting = [(self, False)]
        while waiting:
            x, parents_done = waiting.pop()
            if parents_done:
                yield x
            elif id(x) not in seen:
                seen.add(id(x))
                waiting += [(x, True), *((parent, False) for parent in x._parents)]

    def __add__(self, other: Value | float) -> Value:
        b = _value(other)
        return Value(self.data + b.data, (self, b), (1.0, 1.0))

    def __mul__(self, other: Value | float) -> Value:
        b = _value(other)
        return Value(self.data * b.data, (self, b), (b.data, self.data))

    def __pow__(self, n: float) -> Value:
        if isinstance(n, Value):
            raise TypeError("expected a plain number as exponent, received a Value (use (b * a.log()).exp())")
        try:
            y, slope = self.data**n, n * self.data ** (n - 1) if n != 0 else 0.0
        except (TypeError, ArithmeticError):
            raise _no_number(f"a ** {n}", self) from None
        if isinstance(y, complex):
            raise _no_number(f"a ** {n:g}", self)
        return Value(y, (self,), (slope,))

    def exp(self) -> Value:
        """eᵃ, whose slope is eᵃ."""
        try:
            y = math.exp(self.data)
        except OverflowError:
            raise _no_number("a.exp()", self) from None
        return Value(y, (self,), (y,))

    def log(self) -> Value:
        """ln a, whose slope is 1 / a."""
        if self.data <= 0:
            raise _no_number("a.log()", self)
        return Value(math.log(self.data), (self,), (1 / self.data,))

    def tanh(self) -> Value:
        """tanh a, whose slope is 1 − tanh² a."""
        y = math.tanh(self.data)
        return Value(y, (self,), (1 - y * y,))

    def relu(self) -> Value:
        """max(0, a), whose slope is 1 above 0 and 0 elsewhere."""
        return Value(max(0.0, self.data), (self,), (float(self.data > 0),))

    def __neg__(self) -> Value:
        return self * -1

    def __sub__(self, other: Value | float) -> Value:
        return self + -_value(other)

    def __truediv__(self, other: Value | float) -> Value:
        return self * _value(other) ** -1

    def __rsub__(self, other: float) -> Value:
        return _value(other) - self

    def __rtruediv__(self, other: float) -> Value:
        return _value(other) / self

    __radd__ = __add__
    __rmul__ = __mul__

    def __repr__(self) -> str:
        return f"Value({self.data:g}, grad={self.grad:g})"


def _no_number(operation: str, a: Value) -> ValueError:
    return ValueError(
        f"expected {operation} and its slope to be finite numbers, received a = {a.data:g}, where one is none"
    )


def _value(x: Value | float) -> Value:
    """A plain number as a constant of the computation."""
    return x if isinstance(x, Value) else Value(x)
