"""Ufuncs agree with NumPy for every hard number and every pair of them."""

from __future__ import annotations

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import HARD

UNARY = [
    "absolute", "arccos", "arccosh", "arcsin", "arcsinh", "arctan", "arctanh", "cbrt", "ceil", "cos",
    "cosh", "deg2rad", "degrees", "exp", "exp2", "expm1", "fabs", "floor", "isfinite", "isinf", "isnan",
    "log", "log10", "log1p", "log2", "logical_not", "negative", "positive", "rad2deg", "radians",
    "reciprocal", "rint", "sign", "signbit", "sin", "sinh", "sqrt", "square", "tan", "tanh", "trunc",
]  # fmt: skip
BINARY = [
    "add", "arctan2", "copysign", "divide", "equal", "float_power", "floor_divide", "fmax", "fmin",
    "fmod", "greater", "greater_equal", "heaviside", "hypot", "less", "less_equal", "logaddexp",
    "logaddexp2", "logical_and", "logical_or", "logical_xor", "maximum", "minimum", "multiply",
    "not_equal", "power", "remainder", "subtract",
]  # fmt: skip


@pytest.mark.parametrize("name", UNARY)
def test_a_ufunc_of_one_argument_agrees_also_for_nan_infinities_and_zeros(nodejs: NodeJS, name: str) -> None:
    same(nodejs, lambda x: getattr(np, name)(x), x=HARD)


@pytest.mark.parametrize("name", BINARY)
def test_a_ufunc_of_two_arguments_agrees_for_every_pair_of_hard_numbers(nodejs: NodeJS, name: str) -> None:
    same(nodejs, lambda a, b: getattr(np, name)(a, b), a=HARD[:, None], b=HARD[None, :])
