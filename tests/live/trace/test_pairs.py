"""Complex numbers that follow a control compute what NumPy's do; what they cannot do is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.trace.trace import trace
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

X = np.linspace(0, 1, 5)
Z = X + 1j * X[::-1]
W = np.float64(0.7)
Function = Callable[[Any], Any]


def escaping(w: Any) -> Any:
    z = 0 * Z
    for _ in range(6):
        z = np.where(np.abs(z) < 2, z**2 + Z + w, z)
    return z


def escaping_in_a_loop(w: Any) -> Any:
    def step(state: Any) -> Any:
        z, count = state
        near = np.abs(z) < 2
        return np.where(near, z * z + Z + w, z), count + near

    z, count = live.repeat(8, step, (0 * Z, 0 * X))
    return z + count


def in_place(w: Any) -> Any:
    a = w * Z
    b = a
    b[1] = 3j
    a *= 2
    return a + b


def a_copy(w: Any) -> Any:
    a = w * Z
    b, c, d = a.conj(), +a, a.copy()
    b[0] = c[1] = d[2] = 9
    return a


CASES: dict[str, Function] = {
    "exponentials": lambda w: np.exp(2j * np.pi * w * X) + Z * np.exp((1j - 0.3) * w),
    "powers": lambda w: (Z + w) ** 3 + (w + 1j) ** 2 + (w * Z) ** 1 - np.square(w * Z),
    "quotients": lambda w: 1 / (1 + 1j * w * X) + Z / w,
    "sums": lambda w: sum(np.exp(1j * k * w) * X for k in range(3)) + (w * Z).sum() + np.mean(w * Z),
    "rows": lambda w: np.cumsum(np.stack([np.exp(1j * k * w) for k in range(5)])),
    "joined": lambda w: np.concatenate([w * Z, Z, w * X])[::2],
    "choices": lambda w: np.where(w < X, Z * w, 1j) + np.where(w > X, 2, w * Z),
    "products": lambda w: X[:, None] * X @ (w * Z) + (w * Z)[None] @ np.diag(X) + (X[:, None] * Z) @ (w * Z),
    "parts": lambda w: -np.conj(w * Z) + np.real(w * Z) + 1j * np.imag(w * Z) + np.angle(w + Z) + abs(w * Z),
    "escaping": escaping,
    "escaping in a loop": escaping_in_a_loop,
    "a turn": lambda w: live.repeat(5, lambda z: z * np.exp(1j * w), 1 + 0j),
    "collected": lambda w: live.repeat(4, lambda z: z * Z + w, w * Z, collect=lambda z: z)[1],
    "in place": in_place,
    "a copy": a_copy,
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_complex_numbers_agree_with_numpy(nodejs: NodeJS, name: str) -> None:
    def parts(w: Any) -> Any:
        z = CASES[name](w)
        return z.real, z.imag

    same(nodejs, parts, w=W)


def written_into(w: Any) -> Any:
    out = np.zeros(5, complex)
    out[2] = w * 1j
    return out


def added_to(w: Any) -> Any:
    z = Z.copy()
    z += w
    return z


REFUSED: dict[str, tuple[Function, str, str]] = {
    "a root": (lambda w: np.sqrt(w * Z), "np.sqrt of complex", "two real arrays"),
    "a fraction": (lambda w: (w * Z) ** 0.5, "no whole number from 1 to 16", "whole powers"),
    "a list": (lambda w: np.cumsum([np.exp(1j * w), 1j]), "went into a plain array", "np.stack([…])"),
    "an item": (written_into, "went into a plain array", "np.stack([…])"),
    "in place": (added_to, "written into a plain array", "z = z + w in place of z += w"),
    "complex()": (lambda w: complex(0, w), "a complex number is made of", "x + 1j * y"),
    "a real start": (lambda w: live.repeat(3, lambda z: z * z + 1j * w, 0.0), "complex", "z + 0j"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_rest_is_refused_at_its_line(name: str) -> None:
    function, reason, way_out = REFUSED[name]
    with pytest.raises(LiveError) as caught:
        trace(function, {"w": 0.7})
    assert reason in caught.value.reason
    assert way_out in caught.value.way_out
    assert "trace/test_pairs.py:" in str(caught.value)


@pytest.mark.parametrize("start", [1j, Z])
def test_a_simulation_says_what_to_carry(start: Any) -> None:
    with pytest.raises(LiveError, match="two real arrays in place of a complex one"):
        live.simulation(init=lambda: {"z": start}, step=lambda s, w: {"z": s["z"] * w}, w=live.slider(0, 1))(
            lambda s, w: live.plot(live.dots(s["z"].real, s["z"].imag))
        )
