"""Lines of authors that cannot be compiled, each with the reason and the way out that are to be named."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit import live

OUTSIDE = np.random.default_rng(0)
GLOBAL: list[Any] = []
DATA = np.arange(6.0)


def _in_place(x: Any) -> Any:
    total = np.zeros(3)
    total += x
    return total


def _item(x: Any) -> Any:
    out = np.zeros(3)
    out[0] = x[0]
    return out


def _loop_while(x: Any) -> Any:
    while x[0] < 1:
        x = x + 1
    return x


def _repeat_outside(x: Any) -> Any:
    total = np.zeros_like(x)

    def step(s: Any) -> Any:
        total[...] = s
        return s

    return live.repeat(3, step, x)


def _hidden_draws(x: Any) -> Any:
    rng = np.random.default_rng(1)
    return live.repeat(3, lambda s: s + rng.normal(), x)


def _leak(x: Any) -> Any:
    GLOBAL.append(x)
    return GLOBAL[0] + 1


def _piece_by_piece(x: Any) -> Any:
    whole = np.zeros(100_000, like=x)
    for i in range(1200):
        whole[i] = x[0]
    raise AssertionError("recorded on and on")


CASES: dict[str, tuple[Callable[..., Any], str, str]] = {
    "if": (lambda x: 1 if x[0] > 0 else 2, "condition", "np.where"),
    "while": (_loop_while, "condition", "np.where"),
    "max of Python": (lambda x: max(x[0], x[1]), "condition", "np.maximum"),
    "in": (lambda x: 3.0 in x, "yes or no", "np.where"),
    "float()": (lambda x: float(x[0]), "plain number", "leave float() out"),
    "int()": (lambda x: int(x[0]), "plain number", "np.exp"),
    "math": (lambda x: math.exp(x[0]), "math", "np.exp"),
    "range": (lambda x: list(range(x[0].astype(int))), "range()", "leave float() out"),
    "a size": (lambda x: np.arange(x[0]), "plain NumPy array", "np.where(i < n, y, np.nan)"),
    "a number of points": (lambda x: np.linspace(0, 1, int(x[0])), "plain number", "sizes=True"),
    "item": (lambda x: x[0].item(), "item()", "NumPy's function"),
    "tolist": (lambda x: x.tolist(), "tolist()", "NumPy's function"),
    "f-string": (lambda x: f"{x[0]:.2f}", "text", "live.note"),
    "str": (lambda x: str(x[0]), "text", "live.note"),
    "asarray": (lambda x: np.asarray(x), "plain NumPy array", "leave np.asarray out"),
    "array of a list": (lambda x: np.array([x[0], x[1]]), "plain NumPy array", "live.array"),
    "in place into an array": (_in_place, "plain NumPy array", "W = W - step"),
    "item of an array": (_item, "plain", "live.zeros"),
    "index into an array": (lambda x: DATA[x.argmax()], "plain NumPy array", "live.constant"),
    "index array into an array": (lambda x: DATA[x.argsort()], "plain NumPy array", "live.constant"),
    "unsupported function": (lambda x: np.unique(x), "np.unique", "appendix"),
    "unsupported in a module": (lambda x: np.linalg.eigvals(x[:, None] * x), "np.linalg.eigvals", "appendix"),
    "fft": (lambda x: np.fft.fft2(x), "np.fft.fft2", "appendix"),
    "unsupported method": (lambda x: x.tobytes(), "tobytes", "appendix"),
    "unsupported ufunc": (lambda x: np.nextafter(x, 1), "np.nextafter", "appendix"),
    "nonzero": (lambda x: np.nonzero(x), "np.nonzero", "appendix"),
    "mask as index": (lambda x: x[x > 0].ravel(), "how many", "np.where"),
    "where alone": (lambda x: np.where(x > 0), "shapes are fixed", "np.where(condition, a, b)"),
    "values into a mask": (lambda x: x.__setitem__(x > 0, np.ones(2)), "number of values", "np.where"),
    "complex": (lambda x: np.dot(x, DATA * 1j), "complex128", "real numbers"),
    "float32": (lambda x: x.astype(np.float32), "float32", "float, int or bool"),
    "float index": (lambda x: x[x[0]], "integer", "astype(int)"),
    "iterating a number": (lambda x: list(x[0]), "iterated", "axis"),
    "writing to a broadcast": (
        lambda x: np.broadcast_to(x, (2, 3)).__setitem__(0, 1.0),
        "written",
        "np.copy",
    ),
    "float into integers": (lambda x: x.astype(int).__setitem__(0, 0.5), "float64 result", "float array"),
    "repeat changes an outer array": (_repeat_outside, "not part of its state", "state"),
    "repeat without max_n": (lambda x: live.repeat(x[0], lambda s: s, 1.0), "most steps", "max_n"),
    "random draws in a loop": (_hidden_draws, "each time", "live.Rng"),
    "a generator outside": (lambda x: x + OUTSIDE.normal(), "each time", "live.Rng"),
    "no seed": (lambda x: x + np.random.default_rng().normal(), "each time", "live.Rng"),
    "global randomness": (lambda x: x + np.random.normal(), "each time", "live.Rng"),  # noqa: NPY002
    "randomness of a traced value": (lambda x: np.random.default_rng(0).normal(x), "plain", "live.Rng"),
    "too large": (lambda x: np.zeros((3000, 1000)) + x[0], "3,000,000", "fewer points"),
    "too long": (lambda x: [x := x * 1.1 + 1 for _ in range(20_000)], "20,000 operations", "live.repeat"),
    "too much": (_piece_by_piece, "30,000,000 numbers", "live.repeat"),
    "kept between traces": (_leak, "earlier or finished trace", "global"),
    "einsum without letters": (lambda x: np.einsum(x, [0], x, [0]), "subscript", "ij,jk->ik"),
    "shift by a traced number": (lambda x: np.roll(x, x.argmax()), "np.roll got a traced number", "% len(x)"),
    "as often as a traced number": (lambda x: np.repeat(x, x.argmax()), "np.repeat", "live.choice"),
    "a diagonal by a traced number": (
        lambda x: np.tril(np.outer(x, x), x.argmax()),
        "np.tril got a traced number",
        "live.choice",
    ),
    "an argument that is unknown": (
        lambda x: np.fill_diagonal(np.zeros((7, 3), like=x), 1, wrap=True),
        "np.fill_diagonal was given what a live figure cannot follow: got an unexpected keyword",
        "step of its own",
    ),
    "another way to reflect": (
        lambda x: np.pad(x, 1, "reflect", reflect_type="odd"),
        "reflect_type='odd'",
        "even",
    ),
    "axes of matmul": (lambda x: np.matmul(x, x, axes=[0, 0, ()]), "np.matmul(…, axes=…)", "np.swapaxes"),
    "a float where an integer is, at a traced place": (
        lambda x: np.zeros(3, int, like=x).__setitem__(x.argmax(), 0.5),
        "float64 result",
        "float array",
    ),
    "writing into a flat copy": (lambda x: np.outer(x, x).T.flat.__setitem__(0, 1.0), "written", "np.copy"),
    "a ufunc with where and no out": (lambda x: np.add(x, 1, where=x > 0), "without a value", "np.where"),
}
