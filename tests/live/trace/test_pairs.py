"""Complex numbers that follow a control compute what NumPy's do; what they cannot do is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.stand_ins.lists import lists_taken
from nnkit.live.stand_ins.names import names_taken
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


def scalar_in_place(w: Any) -> Any:
    z = w + 1j
    first = z
    z += 1
    z *= z
    return first + 10 * z


def a_copy(w: Any) -> Any:
    a = w * Z
    b, c, d = a.conj(), +a, a.copy()
    b[0] = c[1] = d[2] = 9
    return a


def written_into(w: Any) -> Any:
    out = np.zeros(5, complex)
    out[2] = w * 1j
    return out


def copied_and_picked(w: Any) -> Any:
    z = np.copy(Z)
    near = np.abs(z) < w
    z[near] = z[near] ** 2 + w
    return z


def recursion(w: Any) -> Any:
    z = np.empty(9, dtype=complex)
    z[0] = 1
    z[1::4] = w * Z[:2]
    for k in range(2, 9):
        z[k] = z[k - 1] * (w + 0.5j) - z[k - 2]
    return np.append(z, np.zeros_like(z)[:2])


def spectrum(w: Any) -> Any:
    found = np.fft.fft(X)
    found[1] *= w
    found[2:4] = 0
    return np.fft.ifft(found)


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
    "roots": lambda w: np.sqrt(w * Z - 0.5) + np.sqrt(-w + 0j) + np.sqrt(0j * w) + np.log(w * Z + 1j),
    "all powers": lambda w: (w * Z) ** 0.5 + (w * Z) ** w + (w + Z) ** -2 + (w * Z) ** 0 + (w * Z * 0) ** 1.5,
    "questions": lambda w: (w * Z == Z[1]) + (w * Z != w) + np.isnan(w * Z / 0) + np.isfinite(w * Z) + 0j,
    "shapes": lambda w: (w * Z).reshape(5, 1).T + np.outer(w * Z, Z).T[1:] + np.diff(np.tile(w * Z, 2))[:5],
    "in order": lambda w: np.roll(w * Z, 1) + (w * Z)[::-1].ravel() + np.split(np.flip(w * Z), [5])[0],
    "made like": lambda w: np.zeros_like(w * Z) + np.full_like(w * Z, 2j) + np.ones_like(w * Z, dtype=int),
    "with reals": lambda w: np.append(w * X, w * Z)[::2] + np.dot(np.outer(X, X) * w, w * Z),
    "turned": lambda w: np.vdot(Z, w * Z) * (w * Z),
    "parts of different shapes": lambda w: (w * X + 1j * w)[1:] * (w + 1j * w * X)[:4] + (w * X + 1j).sum(),
    "a scalar in place": scalar_in_place,
    "lengths": lambda w: np.linalg.norm(w * Z) + np.prod(w * Z) + np.polyval([1, 0, 2], w * Z) + (w * Z).size,
    "along a line": lambda w: np.linspace(w, 1j, 5) + np.round(w * Z, 1) + np.isclose(w * Z, w * Z + 1e-12),
    "in place": in_place,
    "a copy": a_copy,
}  # fmt: skip


WITH_LISTS: dict[str, Function] = {
    "a list": lambda w: np.cumsum([np.exp(1j * w), 1j]) + np.array([w, 1j]) @ np.array([[w + 1j, 2], [0, 1]]),
    "an item": written_into,
    "a copy": copied_and_picked,
    "a recursion": recursion,
    "a spectrum": spectrum,
}


@pytest.mark.parametrize("name", WITH_LISTS)
def test_lists_and_arrays_made_in_the_figure_take_complex_numbers(nodejs: NodeJS, name: str) -> None:
    def parts(w: Any) -> Any:
        z = WITH_LISTS[name](w)
        return z.real, z.imag

    with lists_taken(), names_taken([WITH_LISTS[name]]):
        same(nodejs, parts, w=W)


@pytest.mark.parametrize("name", CASES)
def test_complex_numbers_agree_with_numpy(nodejs: NodeJS, name: str) -> None:
    def parts(w: Any) -> Any:
        z = CASES[name](w)
        return z.real, z.imag

    same(nodejs, parts, w=W)


def added_to(w: Any) -> Any:
    z = Z.copy()
    z += w
    return z


REFUSED: dict[str, tuple[Function, str, str]] = {
    "a sine": (lambda w: np.sin(w * Z), "np.sin of complex", "two real arrays"),
    "a text": (lambda w: f"{w * 1j}", "a complex number was put into a text", "its parts"),
    "a question": (lambda w: 1 if w * 1j == 1j else 2, "used as a condition", "np.where"),
    "a list": (lambda w: np.cumsum([np.exp(1j * w), 1j]), "went into a plain array", "np.stack([…])"),
    "an item": (written_into, "went into a plain array", "np.zeros(n, complex)"),
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
