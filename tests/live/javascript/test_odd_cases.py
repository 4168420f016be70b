"""Odd little cases: signs, halves, ties, empty arrays, negative steps, conditions as numbers, NaN and infinities.

x is an array, v a row with halves, h has NaN and infinities, k whole numbers, m conditions, q ties; s is a number,
n a whole one, z an array without axes, e one without elements.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.stand_ins.lists import lists_taken
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

GIVEN: dict[str, Any] = {
    "x": np.array([[0.5, -1.0, 2.0, 0.25], [3.0, -0.75, -2.5, 1.5], [1.25, 0.0, -0.5, 2.5]]),
    "v": np.array([2.5, -0.5, 0.5, 1.5, -1.5, 3.5]),
    "h": np.array([np.nan, -np.inf, -0.0, 1.5, np.inf, 0.0]),
    "k": np.array([7, -7, 3, -3, 0, 5]),
    "m": np.array([True, False, True, True, False, True]),
    "q": np.array([3.0, 1.0, 3.0, 2.0, 1.0, 3.0]),
    "z": np.array(1.5),
    "e": np.zeros((0, 4)),
    "s": np.float64(0.75),
    "n": 3,
}
TEXT = """
v[5:0:-1]
v[-2::-2]
v[2:2]
x[..., None].shape[2] * s
np.mean(v[::2]) - np.mean(v[1::2])
(v > 1) + (v < 0)
(v > 1) * v
np.sum(v > 1, dtype=float)
~(v > 1)
-1 * (v > 1)
k % 2.5
-k % 2.5
np.floor_divide(v, [1, -1, 2, -2, 3, -3])
-1 % v
1 // (k + 0.5)
0.3 // 0.1 * s
np.round([0.5, 1.5, 2.5, -0.5, -1.5] * np.ones(5) * (s / 0.75))
np.round(np.array([0.125, 0.375, 2.675, 1.005]) * (s / 0.75), 2)
np.round(k * 15, -1)
np.round(k * 5.0, -1)
v * 0 == 0
h / np.inf
h ** -1
(-np.inf) ** v
(-1.0) ** v
np.exp(h)
np.log1p(h)
np.percentile(x, 50, axis=1, method="higher")
np.percentile(v, [10, 30, 50], method="midpoint")
np.sinh(h * 0.001)
np.prod(h)
np.cumsum(h[::-1])
np.cumprod(h)
np.argsort(h[::-1], kind="stable")
np.argmax(h[::-1])
np.nanvar(h[[0, 2, 3]])
np.nanmean(h[:1])
np.nanmax(h[:1])
np.clip(v, s, n)
np.interp(v, np.sort(v), np.arange(6))
np.interp(s, [0.75, 0.75], [1, 2])
np.searchsorted([0.5, 0.75, 0.75, 1], s)
np.searchsorted([0.5, 0.75, 0.75, 1], s, side="right")
np.percentile(v, 100)
np.percentile(v, n)
np.quantile(x, 0.3, axis=1)
np.std(v[:1])
np.var(v[:1], ddof=1)
np.cov(v)
np.corrcoef(x)
np.linspace(0, 1, 1) * s
np.logspace(0, 2, 3, base=2) * s
np.arange(0, 1, 0.1)[-1] * s
np.sum(np.zeros(0) + s)
x * x[:, :1]
x - x.mean(axis=1, keepdims=True)
x[1] @ x.T
np.einsum("i,i->", v, k)
np.outer(v, v)[1, ::-1]
np.linalg.norm(x, -1)
np.linalg.norm(k)
np.linalg.matrix_power(x[:, :3], 2)
np.roll(x, 1)
np.repeat(x, 2, axis=0)
np.quantile(k, s, method="nearest") // 2
np.pad(v, (2, 0), mode="edge")
np.delete(v, slice(1, 3))
np.delete(v, -1)
np.insert(v, -1, s)
np.histogram(k, bins=5)[0]
np.histogram(v * 0 + s, bins=2)[1]
np.concatenate([k, [s]])
np.array_split(v, 4)[3]
np.rot90(x, 2)
np.trace(x[:, :3]) * np.eye(2)
np.take(x, 5)
np.unravel_index(5, (2, 3))[0] * s
np.ravel_multi_index((1, 2), (3, 4)) * s
np.where(v > 0, v, np.nan)
np.nan_to_num(h * 1e308)
np.isclose(v, 0.5, atol=2)
np.gradient(x, axis=1)
np.trapezoid(v, [0, 1, 3, 4, 6, 7])
np.convolve([1, 0, -1], v, mode="same")
np.sinc(k)
np.hypot(h, 1)
np.histogram(q * s, bins=3)[0]
np.histogram(v, bins=3, density=True)[0]
np.float_power(v, 2)
np.logical_or.reduce(m)
v.__iadd__(1)
v.cumsum()[::-1][0]
v.reshape(2, 3)[:, ::-1].ravel()
x.T.flatten()
x.reshape(-1, 2)[::2]
x[:, np.argmax(x[0])]
x[k % 3, k % 4]
x[k % 3][:, k % 4]
v[(k + 1) % 6]
v[n % 6 - 1]
(n + 1) // 2 * s
2 ** n - 1
(n - 5) ** 2
(n - 5) % 3
abs(n - 5)
round(n / 2)
round(s * 2, 1)
n & 1
n >> 1
n > 2.5
len(v) * s
np.copy(v)[::-1]
np.ones_like(v, dtype=int) * n
np.zeros_like(x[0]) + v[:4]
np.count_nonzero(v > 0) / v.size
np.isin([1, 2, 3], q)
np.ptp(x, axis=1)
np.broadcast_to(v, (2, 6)).sum(0)
np.broadcast_arrays(v[:, None], k)[0][1]
np.squeeze(x[:1])
np.expand_dims(s, 0)
np.abs(np.fft.fft(v))[0]
np.modf(v)[1]
np.modf(k)
round(s)
2 ** -n
10 ** -n
np.polyfit([0, 1, 2, 3, 4, 5], v, 1)
k // 0
k % 0
v // 0
v % 0
np.fmod(k, -3)
-7 // n
7 // -n
h // 1
h % -1
m ** 2
2 ** m
m.max() + 1
m @ k
np.round(v)
np.round(k, -1)
np.argmax(q)
np.argmin(q)
np.argmax(h)
np.fmax(h, 0)
np.maximum(h, 0)
x.sum(axis=-2)
x.sum(axis=())
x.mean(axis=-2, keepdims=True)
x.argmax(axis=1, keepdims=True)
np.diff(x, axis=0, prepend=0)
z + x
z[()]
np.broadcast_to(z, (2, 2))
e.sum()
e.mean(axis=1)
e.max(initial=-1)
e.all()
e @ x.T
x[:, 5:]
v[4:1:-2]
v[10:2:-2]
x[[2, 0], [-1, 1]]
x[np.ix_([0, 2], [1, 3])]
np.take(v, [7, -1], mode="wrap")
np.clip(v, None, 1)
np.clip(v, 2, 1)
np.interp(v, [0, 1, 2], [10, 20, 0], left=-1, right=9)
np.interp(s, [0, 1, 1, 2], [0, 5, 7, 9])
np.searchsorted([0, 1, 1, 2], q, side="right")
np.searchsorted(np.sort(q), h)
np.digitize(v, [2, 1, 0])
np.percentile(v, 30, method="nearest")
np.percentile(k, [30, 50, 100], method="lower") // 2
np.quantile(h, 0.5)
np.inf - h
h - h
(s - 0.75) ** 0
0.0 ** (s - 0.75)
1 / (s - 0.75)
-1 / (s - 0.75)
np.where(h, 1, 2)
np.where(m, True, False)
np.sum(v, where=m)
np.max(v, where=m, initial=-9)
np.add(v, 1, where=m, out=np.zeros(6) * s)
np.sum(k, dtype=float)
np.full_like(k, 2.7)
np.histogram(v, bins=4)[1]
np.histogram(v, bins=[-2, 0, 1, 4])[0]
np.any(h)
np.repeat(v, [0, 1, 2, 0, 1, 1])
np.pad(v, 8, mode="wrap")
x.reshape(2, 6, order="F")
x.T.ravel()
m > False
np.reciprocal(v)
np.maximum(k, True)
"""
CASES = TEXT.strip().splitlines()


def function(expression: str) -> Any:
    made: dict[str, Any] = {}
    line = f"def f({', '.join(GIVEN)}):\n    return {expression}"
    exec(compile(line, "<stdin>", "exec"), {"np": np, "live": live}, made)
    return made["f"]


@pytest.mark.parametrize("expression", CASES)
def test_a_case_is_what_numpy_has(nodejs: NodeJS, expression: str) -> None:
    try:
        same(nodejs, function(expression), **GIVEN)
    except LiveError:
        with lists_taken():
            same(nodejs, function(expression), **GIVEN)
