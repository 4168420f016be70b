"""What cannot be compiled is an error at once: the author's line, the reason and the way out."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import ndimage, special, stats

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.trace.trace import trace

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


@pytest.mark.parametrize("name", CASES)
def test_it_names_the_line_the_reason_and_the_way_out(name: str) -> None:
    function, reason, way_out = CASES[name]
    with pytest.raises(LiveError) as caught:
        trace(lambda x: function(x), {"x": np.array([0.5, -1.0, 2.0])})
    message = str(caught.value)
    assert reason in message.split("Way out")[0]
    assert way_out in message
    assert "figures/test_errors.py:" in message


def test_the_source_line_is_shown() -> None:
    def branch(x: Any) -> Any:
        return abs(x) if x > 0 else x  # a branch

    with pytest.raises(LiveError, match=r"test_errors\.py:\d+: return abs\(x\) if x > 0 else x  # a branch"):
        trace(branch, {"x": 1.0})


def test_a_line_inside_the_package_is_shown_with_the_line_that_led_there() -> None:
    inside: dict[str, Any] = {}
    file = str(Path(live.__file__).parent.with_name("some_layer.py"))
    exec(compile("def forward(x):\n    return bool(x)", file, "exec"), inside)
    with pytest.raises(
        LiveError, match=r"at figures/test_errors\.py:\d+: .*\n  which led to nnkit/some_layer\.py:2"
    ):
        trace(lambda x: inside["forward"](x), {"x": 1.0})


@pytest.mark.parametrize(
    ("error", "function"),
    [
        (ValueError, lambda x: x @ np.ones(4)),
        (ValueError, lambda x: x + np.ones(4)),
        (ValueError, lambda x: x.reshape(2, 2)),
        (ValueError, lambda x: np.concatenate([x, np.ones((2, 2))])),
        (ValueError, lambda x: np.max(x[:0])),
        (IndexError, lambda x: x[7]),
        (IndexError, lambda x: x[0, 0]),
        (np.exceptions.AxisError, lambda x: x.sum(axis=1)),
        (TypeError, lambda x: len(x[0])),
        (TypeError, lambda x: -(x > 0)),
        (TypeError, lambda x: (x > 0) - (x < 0)),
    ],
)
def test_what_numpy_refuses_is_refused_with_numpys_kind_of_error(
    error: type[Exception], function: Callable[..., Any]
) -> None:
    x = np.array([0.5, -1.0, 2.0])
    with pytest.raises(error):
        function(x)
    with pytest.raises(error):
        trace(lambda x: function(x), {"x": x})


def test_constants_may_be_looked_at_while_a_figure_is_traced() -> None:
    def function(x: Any) -> Any:
        known = np.ones_like(x) * 3
        assert known.sum() == 9
        assert float(known[0]) == 3.0
        assert f"{known[1]:.1f}" == "3.0"
        return x[: int(known[0])] * np.asarray(known)

    trace(function, {"x": np.ones(3)})


def test_a_tracer_can_be_shown_to_its_author() -> None:
    shown: list[str] = []
    trace(lambda x: shown.append(repr(x)), {"x": np.ones((2, 3))})
    assert shown[0] == "<traced float64 array of shape (2, 3)>"


def _by_scipy(x: Any) -> Any:
    from scipy.integrate import odeint

    return odeint(lambda y, t: -x[0] * y, 1.0, np.linspace(0, 1, 5))


@pytest.mark.parametrize(
    ("function", "here"),
    [
        (lambda x: 1 - stats.norm.cdf(x), "live.norm_cdf(x, mean, std); compute it outside"),
        (lambda x: stats.norm.pdf(x, x[0]), "live.norm_pdf(x, mean, std); compute it outside"),
        (_by_scipy, "live.odeint(f, y0, t), for a function f(y, t); compute it outside"),
        (
            lambda x: stats.beta.pdf(x, 2, 3),
            "the formula p of the density, and p / (np.sum(p) * h) on a grid",
        ),
        (lambda x: special.logsumexp(x), "np.max(x) + np.log(np.sum(np.exp(x - np.max(x))))"),
        (lambda x: ndimage.laplace(x), "compute it outside"),
    ],
)
def test_what_a_function_of_scipy_is_here_is_all_that_is_said(
    function: Callable[..., Any], here: str
) -> None:
    with pytest.raises(LiveError, match="SciPy cannot be traced") as caught:
        trace(function, {"x": np.ones(3)})
    assert caught.value.way_out.startswith(here)
    assert "live.zeros" not in caught.value.way_out


NARROW = np.array([200, 100, 50], np.uint8)


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        (_by_scipy, "SciPy cannot be traced"),
        (lambda x: live.constant(NARROW)[x.argmax()] * 2, "a constant is of type uint8"),
        (lambda x: np.where(x > 0, NARROW.astype(np.float32), 0.0), "a constant is of type float32"),
        (lambda x: NARROW + x.argmax(), "a constant is of type uint8"),
        (lambda x: x.argmax() * NARROW.astype(np.float32), "a constant is of type float32"),
        (lambda x: live.repeat(3, lambda s: s * 2, NARROW) + x, "the state's value is of type uint8"),
        (lambda x: [x[k] for k in range(x[0].astype(int))], "a loop runs as often as a control says"),
        (lambda x: np.zeros(x[0].astype(int)), "the size of an array depends on a control"),
        (lambda x: DATA[: x[0].astype(int)], "the size of a slice depends on a control"),
        (lambda x: np.array([x[0], 1.0]), "np.array makes a plain array"),
    ],
)
def test_the_message_is_about_the_authors_line(function: Callable[..., Any], reason: str) -> None:
    with pytest.raises(LiveError) as caught:
        trace(lambda x: function(x), {"x": np.array([0.5, -1.0, 2.0])})
    assert reason in str(caught.value)
    assert "figures/test_errors.py:" in str(caught.value)


def test_a_narrow_constant_beside_a_wide_array_is_exact() -> None:
    assert trace(lambda x: NARROW * x, {"x": np.ones(3)}).result.dtype == float
