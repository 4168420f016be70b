"""Integers have one zero, floats have two: 1 / 0 shows which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

INTEGERS: dict[str, Callable[..., Any]] = {
    "zero times a negative": lambda k: (1 / (k * -1), np.arctan2(k * -1, -1.0), np.copysign(1.0, k * -2)),
    "minus zero": lambda k: (1 / -k, 1 / (0 - k), np.signbit(-k)),
    "division": lambda k: (1 / (k // -7), 1 / np.fmod(k, 3), 1 / (k % -3), *divmod(k, -3)),
    "products": lambda k: (
        1 / np.prod(k),
        1 / np.cumprod(k),
        1 / (k[:1] @ k[2:3]),
        1 / np.einsum("i,i->i", k, -k),
    ),
    "cut decimals": lambda k: (1 / (k * 0.1).astype(int), 1 / np.trunc(k * 0.1).astype(int)),
    "rounding": lambda k: (np.round(k, 1), np.round(k * 7, -1), np.round(k), k.round()),
    "elements of integers": lambda k: (
        np.clip(k, -1, 1),
        np.where(k > 0, k, 0),
        np.insert(k, 1, 2.7),
        np.abs(k) ** 2,
    ),
}
ZEROS = np.tile([0.0, 0.0, -0.0, -0.0], 60)


@pytest.mark.parametrize("name", INTEGERS)
def test_integers_have_one_zero_and_stay_integers(nodejs: NodeJS, name: str) -> None:
    same(nodejs, INTEGERS[name], k=np.array([3, -5, 0, 2]))


def test_the_sign_of_zero_is_kept(nodejs: NodeJS) -> None:
    same(
        nodejs,
        lambda v: (1 / (v + 0), 1 / (0.0 + v), 1 / (v - 0), 1 / (v + -0.0), 1 / np.sign(v), 1 / (v * ZEROS)),
        v=np.tile([0.0, -0.0, 1.0, -2.0], 60),
    )  # fmt: skip  # fmt: skip
