"""What cannot be compiled is an error at once: the author's line, the reason and the way out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import ndimage, special, stats

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.trace.trace import trace
from tests.helpers.untraceable import CASES, DATA


@pytest.mark.parametrize("name", CASES)
def test_it_names_the_line_the_reason_and_the_way_out(name: str) -> None:
    function, reason, way_out = CASES[name]
    with pytest.raises(LiveError) as caught:
        trace(lambda x: function(x), {"x": np.array([0.5, -1.0, 2.0])})
    message = str(caught.value)
    assert reason in message.split("Way out")[0]
    assert way_out in message
    assert "helpers/untraceable.py:" in message


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
