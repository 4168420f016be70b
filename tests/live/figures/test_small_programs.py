"""Small programs as authors write them: views and copies, writing in place, lists, loops, names imported.

One program a line, its statements parted by semicolons. x is a table, v and t are rows, q whole numbers,
s symmetric; w is a number, k a whole one.
"""

from __future__ import annotations

import linecache
from typing import Any

import numpy as np
import pytest
from numpy import absolute, asarray, zeros
from numpy.linalg import norm

from nnkit import live
from nnkit.live.stand_ins.lists import lists_taken
from nnkit.live.stand_ins.names import names_taken
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS

OF_THE_MODULE: dict[str, Any] = {
    "np": np, "live": live, "zeros": zeros, "absolute": absolute, "asarray": asarray, "norm": norm,
    "X": np.array([[0.5, -1.0, 2.0, 0.25], [3.0, -0.75, -2.5, 1.5], [1.25, 0.0, -0.5, 2.5]]),
    "V": np.array([2.5, -0.5, 0.5, 1.5, -1.5, 3.5]), "T": np.array([1.0, 2.0, 2.0, 0.0, -1.0, 2.0]),
    "Q": np.array([7, -7, 3, -3, 0, 5]),
}  # fmt: skip
GIVEN: dict[str, Any] = {
    "x": OF_THE_MODULE["X"], "v": OF_THE_MODULE["V"], "t": OF_THE_MODULE["T"], "q": OF_THE_MODULE["Q"] + 2,
    "s": np.array([[2.0, 1, 0], [1, 3, 0.5], [0, 0.5, 1]]), "w": np.float64(0.75), "k": 2,
}  # fmt: skip
TEXT = """
y = v; y += 1; return v
y = v[:3]; y *= 2; return v
y = v[::2]; y[:] = 0; return v
y = v.reshape(2, 3); y[0, 1] = 9; return v
y = x.T; y[0] = 7; return x
y = x.ravel(); y[3] = w; return x
y = x.flatten(); y[3] = w; return x
y = np.ravel(x[:, :2]); y[0] = 100; return x
for row in x: row /= np.sum(np.abs(row)) + 1; return x
for i, row in enumerate(x): row[i] = w; return x
for a in v: a += 1; return v
d = np.diagonal(s).copy(); d[0] = 5; return s, d
a, b = v[:3], v[2:5]; a += b; return v
v[1:] += v[:-1]; return v
v[:-1] = v[1:]; return v
v[:] = v[::-1]; return v
v[::-1] -= v; return v
x[0], x[1] = x[1].copy(), x[0].copy(); return x
x[0], x[1] = x[1], x[0]; return x
x[[0, 1]] = x[[1, 0]]; return x
v[[0, 0, 1]] += 1; return v
v[q % 6] += 1; return v
v[k] = 10; return v
v[k] += w; return v
x[k % 3] = v[:4]; return x
x[:, k % 4] *= 2; return x
x[k % 3, k % 4] = -1; return x
v[v > 0] = 0; return v
v[v < 0] *= -1; return v
x[x > 1] = np.nan; return np.nansum(x, axis=0)
x[x[:, 0] > 0] = 0; return x
x[:, 1][x[:, 0] > 0] = 5; return x
q += 1; return q
q *= True; return q
q //= 2; return q
q %= 4; return q
q <<= 1; return q
y = np.zeros(6, dtype=int); y[:] = v.astype(int); return y
y = np.zeros(6, dtype=bool); y[q > 0] = True; return y
y = np.zeros(3); y[0], y[1], y[2] = w, k, w * k; return y
y = np.empty((2, 3)); y[0] = v[:3]; y[1] = v[3:]; return y
y = Q.copy(); y[0] = k; return y
y = list(v); y[2] = 0; y.append(w); y.insert(0, k); return np.array(y)
y = [0] * 4; for i in range(4): y[i] = w ** i; return np.array(y)
y = [[0.0] * 3 for _ in range(2)]; y[1][2] = w; y[0][0] = k; return np.array(y)
out = []; for a, b in zip(v, t): out.append(a * b); return sum(out), np.array(out)
a = b = np.zeros(3); a[0] = w; return b
fs = [lambda a: a * i for i in range(3)]; return np.array([g(w) for g in fs])
fs = [lambda a, i=i: a * i for i in range(3)]; return np.array([g(w) for g in fs])
import functools; return functools.reduce(lambda a, b: a * b + 1, v, 1)
import itertools; return np.array(list(itertools.accumulate(v)))
import itertools; return np.array([a * b for a, b in itertools.combinations(v[:4], 2)])
import copy; y = copy.deepcopy(v); y[0] = 100; return v, y
with np.errstate(divide="ignore"): y = np.log(np.maximum(v, 0)); return y
a = np.array([[1, 2], [3, 4]]); return a * w, a @ [w, k], a // 2
y = np.arange(6) < k; return v * y, y.sum()
idx = np.arange(6)[::-1]; return v[idx], idx // 2 * w
y = np.array([], dtype=float); for i in range(3): y = np.append(y, w * i); return y
y = np.zeros((0, 2)); for i in range(3): y = np.vstack([y, [w, i]]); return y
r = live.Rng(k); return r.integers(0, 10, size=5), r.permutation(4)
r = live.Rng(k); return r.choice([1, 2, 3], size=4), r.uniform(-1, 1, 2), r.standard_normal()
r = live.Rng(k); return r.exponential(2.0, size=3), r.normal(w, 2, size=(2, 2))
y = np.divide(v, t, out=np.zeros(6), where=t != 0); return y
y = np.divide(v, t, out=np.zeros_like(v), where=t != 0); return y
y = np.zeros(6); np.multiply(v, 2, out=y); return y
np.add(v, 1, out=v); return v
np.clip(v, -1, 1, out=v); return v
y = np.sqrt(v, where=v > 0, out=np.full(6, -1.0)); return y
np.copyto(v, 0, where=v < 0); return v
np.fill_diagonal(s, 0); return s
v.fill(3); return v
v.sort(); return v
x.sort(axis=0); return x
v.partition(2); return v[2]
y = np.asarray(v); y[0] = 9; return v
y = np.array(v, copy=False); y[0] = 9; return v
y = v.astype(float); y[0] = 9; return v
y = v.astype(float, copy=False); y[0] = 9; return v
y = np.broadcast_to(v, (2, 6)).copy(); y[0] = 0; return y, v
y = np.squeeze(x[:1]); y[0] = 9; return x
y = np.split(v, 2)[0]; y[0] = 99; return v
y = x[:, 0]; x[:, 0] = 0; return y
y = x.sum(axis=0); x *= 0; return y
y = v + 0; v[0] = 9; return y
y = v.real; y[0] = 5; return v
y = np.where(v > 0, v, 0); y[0] = 5; return v, y
y = np.sort(v); y[0] = 5; return v
y = np.maximum(v, -9); y += 1; return v
y = np.transpose(x); y[0, 0] = 5; return x
y = x.reshape(4, 3).T; y[0] = 0; return x
y = x[::2, ::2]; y += 10; return x
y = x[[0, 2]][:, 1]; y += 10; return x
x[[0, 2]][:, 1] += 10; return x
x[:, [0, 2]] *= 0; return x
x[[0, 2], [1, 3]] = [w, k]; return x
x[1] = w; x[:, 1] = k; return x
x[1:] = x[:-1]; return x
x[..., 0] = [1, 2, 3]; return x
x[:] = v[:4]; return x
x[:, :] = [[1], [2], [3]]; return x
x[None][0, 0, 0] = 5; return x
y = [v, v]; y[0][0] = 9; return y[1]
y = (v,) * 2; y[0][0] += 9; return y[1]
d = {"a": v}; d["a"] += 1; d["b"] = d["a"] * 2; return d["b"], v
y = list(map(lambda a: a * 2, v)); return np.array(y)
y = np.array(list(zip(v, t))); return y
y = np.array([*v, *t]); return y
y = np.array((v, t)).T; return y
y = np.array([[w * i + j for j in range(3)] for i in range(2)]); return y
y = np.array([i ** 2 for i in range(5)])[k % 5]; return y * w
A = np.array([[1, 2], [3, 4]]); A[0, 0] = k; return A, np.linalg.det(A)
A = V.copy(); A[k] = 0; return A * w
A = np.zeros(6); A[Q % 6] = v; return A
A = np.zeros(6); A[q % 6] = v; return A
A = np.zeros((6, 3)); A[np.arange(6), q % 3] = 1; return A
A = np.eye(3)[q % 3]; return A * w
A = np.eye(3)[k % 3]; return A * w
y = v; for i in range(3): y = np.roll(y, i) + y; return y
x0 = w; for _ in range(5): x0 = x0 - (x0 ** 2 - 2) / (2 * x0 + 1e-3); return x0
W = np.array([[0.1, 0.2], [0.3, 0.4]]); for _ in range(3): W -= 0.1 * (W @ W.T) * w; return W
b = np.zeros(2); for i in range(3): b += [w, i]; return b
total = np.zeros(6); for i in range(6): total[i:] += v[i]; return total
y = np.zeros(6); for i in range(1, 6): y[i] = 0.9 * y[i - 1] + v[i]; return y
y = np.zeros(6); y[k] = 1; return y
y = np.zeros((3, 6)); y[1, :] = np.where(v > 0, v, 0); y[:, 0] = w; return y.sum(axis=1)
y = live.odeint(lambda y, t: [y[1], -w * y[0]], [1.0, 0.0], np.linspace(0, 1, 5)); return y[:, 0]
a = v > 0; b = t > 1; return np.sum(a & b), np.sum(a | ~b), (a ^ b).astype(int), np.mean(a == b)
i, j = np.unravel_index(np.argmax(x), x.shape); return x[i, j], i, j
i = np.searchsorted(np.sort(V), w); return i, i / 2, i // 2
i = np.clip(np.floor(w * 2).astype(int), 0, 5); return v[i], V[i]
i = np.floor(w).astype("int"); return V[i % 6]
i = round(w); return V[i % 6]
i = np.rint(v).astype(int) % 6; return t[i]
y = v.copy(); y[v > 0] = np.asarray(t)[v > 0]; return y
y = np.array(v, ndmin=2); y[0, 0] = 9; return v, y
y = np.divide(v, T, out=np.zeros(6), where=T != 0); return y
F = np.fft.fft(V); F[2:5] = 0; F[1] *= w; return np.fft.ifft(F).real
F = np.fft.rfft(v); F[2:] = 0; return np.fft.irfft(F)
F = np.fft.rfft(v); F[np.abs(F) < 2] = 0; return np.fft.irfft(F), np.abs(F)
y = np.zeros(6); y[0] = w; np.add.at(y, [0, 0, 1], 1); return y
return np.sum(x, axis=1, where=x > 0, initial=5), np.prod(x, axis=1, where=x > 0, initial=2)
return np.sum(V, where=V > w), np.max(x, axis=1, where=x > 0, initial=0.1)
return np.apply_along_axis(lambda r: np.convolve(r, [w, 1], mode="same"), 1, X)
return np.apply_along_axis(lambda r: r.max() - w, 0, X), np.apply_along_axis(np.sort, -1, x)
return np.apply_along_axis(lambda r, a, b=1: np.outer(r, r) * a + b, 0, x, 2, b=3)
return np.minimum.reduce([v, t, q]), np.add.reduce([w, k, 1]), np.multiply.outer([w, k], V)
return np.add.accumulate([w, 1, k]), np.maximum.reduce([v, V])
return np.linspace([0, w], [1, 2], 3), np.linspace([0, 1], [w, 2], 3, axis=1)
return np.unravel_index(q % 12, (3, 4)) + np.unravel_index(k, (2, 3), order="F")
return np.abs([w, -k]), np.mod([w, k], 2), np.concat([[w], [k]]), np.pow([w, 2], 2), np.conj([w, k])
return np.matmul([[w, 0], [0, 1]], V[:2]), np.vecdot([w, 1], [1, 2])
y = zeros(3); y[0] = w; return y, norm([w, 1]), absolute([w, -2]), asarray([[w, 1]]).T
y = x.T; y.sort(axis=0); return x
y = np.c_[V, T]; return y[k] * w, np.c_[v, T, q][k], np.r_[V, w][k]
a, b = np.meshgrid(V, T); y = np.split(V, 2); return a[k] * w, b[0, k], y[1][k], np.gradient(X)[0][k]
y = np.asarray(x, dtype=float).reshape(-1); y[:2] = w; return x
m = x > 0; m[0] = ~m[0]; m[:, 1] |= True; return m, x[m].sum(), len(x[m])
y = x[1:3]; x[2] = w; y[0] += y[1]; return x
y, x = x, x * 2; y[0] = 1; return x, y
x[0] += x[1]; x[1] -= x[0]; x[2] *= x[1]; return x
x[:, 0], x[:, 1] = x[:, 1], x[:, 0]; return x
for i in range(1, 6): v[i] += v[i - 1]; return v
for a, b in zip(x, x[::-1]): a += b; return x
y = v[k:k + 1] if False else v[1:4]; y[::-1] = [w, k, 1]; return v
"""
CASES = TEXT.strip().splitlines()


def function(number: int) -> Any:
    made = dict(OF_THE_MODULE)
    lines = [f"def f({', '.join(GIVEN)}):", *(f"    {statement}" for statement in CASES[number].split("; "))]
    name = f"small_program_{number}.py"
    linecache.cache[name] = (0, None, lines, name)
    exec(compile("\n".join(lines), name, "exec"), made)
    return made["f"]


@pytest.mark.parametrize("number", range(len(CASES)), ids=CASES)
def test_a_small_program_is_what_numpy_has(nodejs: NodeJS, number: int) -> None:
    author = function(number)
    with lists_taken(), names_taken([author]):
        same(nodejs, author, **GIVEN)
