"""Training by Newton steps: the curvature of all parameters together. For small networks only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array
from nnkit.losses import Loss
from nnkit.optimizers.newton import newton_step, numerical_hessian
from nnkit.training.data_checks import check_data
from nnkit.training.fit_checks import check_net


def newton_fit(
    net: Layer, loss: Loss, X: Array, T: Any, *, steps: int, damping: float = 1e-3, most: int = 500
) -> list[float]:
    """Train a small network in place by Newton steps on all examples; returns the loss before each step.

    The Hessian has as many rows as the network has parameters; more than `most` is refused.
    """
    check_net(net, loss)
    checks.whole(steps, "steps")
    checks.not_negative(damping, "damping")
    X, T = check_data(net, loss, X, T, "X", "T")
    params = dict(net.params)
    size = sum(a.size for a in params.values())
    if size > most:
        raise ValueError(f"expected at most {most} parameters for a Hessian, received {size}")

    def gradient(w: Array) -> Array:
        put_flat(params, w)
        Y, cache = net.forward(X)
        grads = net.param_grads(loss.grad(Y, T), cache)
        return flat({name: grads[name] for name in params})

    losses = []
    for _ in range(steps):
        losses.append(float(loss.value(net(X), T)))
        w = flat(params)
        try:
            step = newton_step(gradient(w), numerical_hessian(gradient, w), damping)
        except BaseException:
            put_flat(params, w)  # the differences left the weights a little off
            raise
        put_flat(params, w + step)
    return losses


def flat(arrays: Mapping[str, Array]) -> Array:
    """All arrays laid end to end, in order."""
    return np.concatenate([a.ravel() for a in arrays.values()])


def put_flat(arrays: Mapping[str, Array], w: Array) -> None:
    """The way back: the numbers of a vector made by `flat` into the arrays, in place."""
    start = 0
    for a in arrays.values():
        a[...] = w[start : start + a.size].reshape(a.shape)
        start += a.size
