"""Scalar functions a traced program can apply element by element: their JavaScript and their NumPy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnkit.live.graph.hashing import hash32


@dataclass(frozen=True)
class Scalar:
    """A scalar function: JavaScript with {0}, {1}, … for atoms, its NumPy twin, cost, kind of result.

    `whole` names its twin in the page's runtime that changes a whole array in place.
    """

    js: str
    numpy: Callable[..., Any]
    cost: int = 1
    boolean: bool = False  # the JavaScript gives true or false
    whole: str = ""


def _special(name: str) -> Callable[..., Any]:
    """A function of scipy.special, loaded when first needed."""

    def call(x: Any) -> Any:
        from scipy import special

        return getattr(special, name)(x)

    return call


def _of_whole_numbers(function: np.ufunc) -> Callable[..., Any]:
    """A function of whole numbers, which may come as floats."""
    return lambda a, b: function(np.asarray(a).astype(np.int64), np.asarray(b).astype(np.int64))


def _wrap(index: Any, n: Any) -> Any:
    """Outside −1, where `evaluation` has NaN: whole numbers have none."""
    inside = (index >= -n) & (index < n)
    return np.where(inside, np.where(index < 0, index + n, index), -1)


def _power(a: Any, b: Any) -> Any:
    return np.power(np.asarray(a, float), b)


SCALARS: dict[str, Scalar] = {
    # arithmetic
    "add": Scalar("{0}+{1}", np.add),
    "subtract": Scalar("{0}-{1}", np.subtract),
    "multiply": Scalar("{0}*{1}", np.multiply),
    "divide": Scalar("{0}/{1}", np.divide, 2),
    "negative": Scalar("-{0}", np.negative),
    "square": Scalar("{0}*{0}", np.square),
    "cube": Scalar("{0}*{0}*{0}", lambda a: a * a * a),
    "reciprocal": Scalar("1/{0}", lambda a: 1.0 / a, 2),
    "absolute": Scalar("Math.abs({0})", np.absolute),
    "sign": Scalar("Math.sign({0})+0", np.sign),
    "power": Scalar("lib.pow({0},{1})", _power, 20),
    "remainder": Scalar("lib.mod({0},{1})", np.remainder, 10),
    "remainder_int": Scalar("lib.modInt({0},{1})", np.remainder, 10),
    "floor_divide": Scalar("lib.floorDivide({0},{1})", np.floor_divide, 10),
    "floor_divide_int": Scalar("lib.floorDivideInt({0},{1})", np.floor_divide, 5),
    "fmod": Scalar("{0}%{1}", np.fmod, 10),
    "fmod_int": Scalar("lib.fmodInt({0},{1})", np.fmod, 10),
    "maximum": Scalar("Math.max({0},{1})", np.maximum),
    "minimum": Scalar("Math.min({0},{1})", np.minimum),
    "fmax": Scalar("lib.fmax({0},{1})", np.fmax),
    "fmin": Scalar("lib.fmin({0},{1})", np.fmin),
    "hypot": Scalar("lib.hypot({0},{1})", np.hypot, 5),
    "copysign": Scalar("lib.copysign({0},{1})", np.copysign, 3),
    "heaviside": Scalar("lib.heaviside({0},{1})", np.heaviside, 2),
    "logaddexp": Scalar("lib.logaddexp({0},{1})", np.logaddexp, 30),
    "logaddexp2": Scalar("lib.logaddexp2({0},{1})", np.logaddexp2, 30),
    # functions
    "exp": Scalar("lib.exp({0})", np.exp, 20, whole="exps"),
    "exp2": Scalar("lib.pow(2,{0})", np.exp2, 20),
    "expit": Scalar("lib.expit({0})", lambda x: 1 / (1 + np.exp(-x)), 20, whole="expits"),
    "expm1": Scalar("lib.expm1({0})", np.expm1, 20),
    "log": Scalar("Math.log({0})", np.log, 20),
    "log2": Scalar("Math.log2({0})", np.log2, 20),
    "log10": Scalar("Math.log10({0})", np.log10, 20),
    "log1p": Scalar("lib.log1p({0})", np.log1p, 20),
    "sqrt": Scalar("Math.sqrt({0})", np.sqrt, 3),
    "cbrt": Scalar("Math.cbrt({0})", np.cbrt, 20),
    "sin": Scalar("Math.sin({0})", np.sin, 20),
    "cos": Scalar("Math.cos({0})", np.cos, 20),
    "tan": Scalar("Math.tan({0})", np.tan, 20),
    "arcsin": Scalar("Math.asin({0})", np.arcsin, 20),
    "arccos": Scalar("Math.acos({0})", np.arccos, 20),
    "arctan": Scalar("Math.atan({0})", np.arctan, 20),
    "arctan2": Scalar("Math.atan2({0},{1})", np.arctan2, 20),
    "sinh": Scalar("Math.sinh({0})", np.sinh, 20),
    "cosh": Scalar("Math.cosh({0})", np.cosh, 20),
    "tanh": Scalar("lib.tanh({0})", np.tanh, 20, whole="tanhs"),
    "arcsinh": Scalar("Math.asinh({0})", np.arcsinh, 20),
    "arccosh": Scalar("Math.acosh({0})", np.arccosh, 20),
    "arctanh": Scalar("Math.atanh({0})", np.arctanh, 20),
    "erf": Scalar("lib.erf({0})", _special("erf"), 30),
    "erfc": Scalar("lib.erfc({0})", _special("erfc"), 30),
    "ndtr": Scalar("lib.ndtr({0})", _special("ndtr"), 30),
    # rounding
    "floor": Scalar("Math.floor({0})", np.floor),
    "ceil": Scalar("Math.ceil({0})", np.ceil),
    "trunc": Scalar("Math.trunc({0})", np.trunc),
    "rint": Scalar("lib.rint({0})", np.rint, 2),
    # comparisons and logic (on booleans)
    "less": Scalar("{0}<{1}", np.less, 1, True),
    "less_equal": Scalar("{0}<={1}", np.less_equal, 1, True),
    "greater": Scalar("{0}>{1}", np.greater, 1, True),
    "greater_equal": Scalar("{0}>={1}", np.greater_equal, 1, True),
    "equal": Scalar("{0}==={1}", np.equal, 1, True),
    "not_equal": Scalar("{0}!=={1}", np.not_equal, 1, True),
    "isnan": Scalar("{0}!=={0}", np.isnan, 1, True),
    "isfinite": Scalar("{0}-{0}===0", np.isfinite, 1, True),
    "isinf": Scalar("Math.abs({0})===Infinity", np.isinf, 1, True),
    "signbit": Scalar("lib.signbit({0})", np.signbit, 2, True),
    "truth": Scalar("{0}!==0", lambda a: np.asarray(a) != 0, 1, True),
    "and": Scalar("{0}&&{1}", np.logical_and, 1, True),
    "or": Scalar("{0}||{1}", np.logical_or, 1, True),
    "not": Scalar("!{0}", np.logical_not, 1, True),
    "where": Scalar("{0}?{1}:{2}", np.where),
    # the bits of whole numbers
    "bit_and": Scalar("lib.bitAnd({0},{1})", _of_whole_numbers(np.bitwise_and), 3),
    "bit_or": Scalar("lib.bitOr({0},{1})", _of_whole_numbers(np.bitwise_or), 3),
    "bit_xor": Scalar("lib.bitXor({0},{1})", _of_whole_numbers(np.bitwise_xor), 3),
    "left_shift": Scalar("{0}*2**{1}", _of_whole_numbers(np.left_shift), 5),
    "right_shift": Scalar("Math.floor({0}/2**{1})", _of_whole_numbers(np.right_shift), 5),
    # conversions and indices
    "number": Scalar("{0}", np.asarray, 0),
    "without_minus_zero": Scalar("{0}+0", np.asarray),  # an integer has none
    "wrap": Scalar("lib.wrap({0},{1})", _wrap, 2),
    "bits": Scalar("lib.bits({0},{1})", hash32, 10),
}
BOOLEAN_ARGUMENTS = {"and": (0, 1), "or": (0, 1), "not": (0,), "where": (0,)}

_REDUCTIONS: dict[str, Callable[..., Any]] = {
    "sum": np.sum, "prod": np.prod, "max": np.max, "min": np.min, "any": np.any, "all": np.all,
    "argmax": np.argmax, "argmin": np.argmin,
}  # fmt: skip

_SCANS = {"sum": np.add, "prod": np.multiply, "max": np.maximum, "min": np.minimum}


def evaluate(name: str, values: Sequence[Any]) -> Any:
    """The NumPy value of a scalar function on constants; silent about division by zero, as the page is."""
    with np.errstate(all="ignore"):
        return SCALARS[name].numpy(*values)


def reduce(name: str, value: NDArray[Any], axes: tuple[int, ...]) -> Any:
    """The NumPy value of a reduction of a constant."""
    with np.errstate(all="ignore"):
        return _REDUCTIONS[name](value, axis=axes[0] if name.startswith("arg") else axes)


def scan(name: str, value: NDArray[Any], axis: int) -> Any:
    """The NumPy value of a running reduction of a constant."""
    with np.errstate(all="ignore"):
        return _SCANS[name].accumulate(value, axis=axis)


def simplify(name: str, values: Sequence[Any]) -> int | None:
    """Which argument the result equals for every input (x·1, x−0, …), or None; x+0 is not −0 where x is."""
    rules = {"add": (-0.0, -0.0), "subtract": (None, 0.0), "multiply": (1, 1), "divide": (None, 1)}
    neutral = rules.get(name)
    if neutral is None:
        return None
    for k, e in enumerate(neutral):
        v = values[k]
        if e is None or v is None or not v.size:
            continue
        if bool(np.all((v == e) & (np.signbit(v * 1.0) == np.signbit(e)))):
            return 1 - k
    return None
