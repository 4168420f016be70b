"""Is the backward pass right? Compare it with central differences, which know only the forward pass."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array

FLOOR = 1e-3  # gradients smaller than this everywhere are compared absolutely: rounding hides their digits


class GradientError(AssertionError):
    """A gradient disagrees with central differences."""


def numerical_gradient(f: Callable[[Array], Any], x: Array, h: float = 1e-5) -> Array:
    """∂f/∂x_i ≈ (f(x + h e_i) − f(x − h e_i)) / 2h for every entry of x (eq:gradcheck), in float64.

    `x` is changed in place while `f` is evaluated, and restored; so `f` may just as well read it elsewhere.
    """
    checks.function(f, "f", "x")
    checks.floats(x, "x")
    checks.digits(x, "x")
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        try:
            x[i] = old + h
            above = _one_number(f(x))
            x[i] = old - h
            below = _one_number(f(x))
        finally:
            x[i] = old
        grad[i] = (above - below) / (2 * h)  # (eq:gradcheck)
    return grad


def _one_number(value: Any) -> float:
    if np.shape(value) != ():
        raise ValueError(f"expected f to return one number, received shape {np.shape(value)}")
    return float(value)


def relative_error(analytic: Array, numeric: Array) -> float:
    """Largest difference, relative to the largest entry of either array."""
    if analytic.shape != numeric.shape:
        return float("inf")
    if analytic.size == 0:
        return 0.0
    scale = max(np.abs(analytic).max(), np.abs(numeric).max(), FLOOR)
    return float(np.abs(analytic - numeric).max() / scale)


def check_layer(
    layer: Layer, X: Array, *, seed: int = 0, train: bool = True, tolerance: float = 1e-6
) -> dict[str, float]:
    """Check ∂J/∂X and every parameter's gradient at `X`, for a J with random slopes at the outputs.

    Returns the relative errors by name ("X" for the input; an integer input has no gradient and is left out).
    Random layers are given the same random numbers each time; running statistics are put back.

    Raises
    ------
    GradientError : an error above `tolerance`, a missing or an unknown gradient.
    """

    def forward() -> tuple[Array, Any]:
        return layer.forward(X, train=train, rng=np.random.default_rng(seed))

    kept = {name: a.copy() for name, a in layer.buffers.items()}
    try:
        return _check_outputs(layer, X, forward, seed, tolerance)
    finally:
        for name, a in kept.items():
            layer.buffers[name][...] = a


def _check_outputs(
    layer: Layer, X: Array, forward: Callable[[], tuple[Array, Any]], seed: int, tolerance: float
) -> dict[str, float]:
    Y, cache = forward()
    dY = np.random.default_rng(seed + 1).standard_normal(Y.shape)
    dX, grads = layer.backward(dY, cache)
    if set(grads) != set(layer.params):
        raise GradientError(f"expected gradients for {sorted(layer.params)}, received {sorted(grads)}")

    def J(_: Array) -> float:
        return float(np.sum(forward()[0] * dY))

    pairs = {"X": (dX, X)} if X.dtype.kind == "f" else {}
    pairs |= {name: (grads[name], w) for name, w in layer.params.items()}
    return _compare(pairs, J, tolerance)


def check_loss(loss: Any, y: Array, t: Array, *, tolerance: float = 1e-6) -> dict[str, float]:
    """Check `loss.grad(y, t)` at `y`; returns the relative error under the name "y"."""
    return _compare({"y": (loss.grad(y, t), y)}, lambda x: float(loss.value(x, t)), tolerance)


def check_network(net: Layer, loss: Any, X: Array, T: Array, *, tolerance: float = 1e-6) -> dict[str, float]:
    """Check the gradient of the loss in every parameter of a whole network."""
    Y, cache = net.forward(X)
    grads = net.param_grads(loss.grad(Y, T), cache)
    pairs = {name: (grads[name], w) for name, w in net.params.items()}
    return _compare(pairs, lambda _: float(loss.value(net(X), T)), tolerance)


def _compare(
    pairs: dict[str, tuple[Array, Array]], J: Callable[[Array], float], tolerance: float
) -> dict[str, float]:
    errors = {}
    for name, (analytic, x) in pairs.items():
        numeric = numerical_gradient(J, x)
        errors[name] = relative_error(analytic, numeric)
        if not errors[name] <= tolerance:
            raise GradientError(
                f"expected the gradient of {name} within {tolerance:g} of central differences, "
                f"received a relative error of {errors[name]:.3g}"
            )
    return errors
