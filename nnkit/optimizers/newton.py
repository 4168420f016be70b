"""Second-order steps: the curvature chooses the step's length and direction. For small problems only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array
from nnkit.losses.loss import Loss
from nnkit.training.fit_checks import check_data


def taylor(J: float, grad: Array, hessian: Array, step: Array) -> Any:
    """J(w + s) ≈ J + ∇Jᵀ s + ½ sᵀ H s (eq:taylor), for one step (M,)."""
    if tuple(hessian.shape) != (len(step), len(step)) or tuple(grad.shape) != tuple(step.shape):
        received = f"{tuple(grad.shape)}, {tuple(hessian.shape)}, {tuple(step.shape)}"
        raise ValueError(f"expected grad (M,), hessian (M, M) and step (M,), received shapes {received}")
    return J + grad @ step + 0.5 * step @ hessian @ step  # (eq:taylor)


def newton_step(grad: Array, hessian: Array, damping: float = 0.0) -> Array:
    """The step s = −H⁻¹ ∇J (eq:newton) to where the second-order picture is flat.

    That is a minimum only if H is positive definite; at a saddle it leads *to* the saddle. `damping` adds a
    multiple of the identity to H, which turns the step towards −∇J.

    Raises
    ------
    ValueError : shapes other than (M,) and (M, M); an H that has no inverse.
    """
    checks.shape(grad, "grad", "M")
    checks.floats(hessian, "hessian")
    if tuple(hessian.shape) != (grad.shape[0], grad.shape[0]):
        raise ValueError(f"expected hessian of shape {(grad.shape[0],) * 2}, received {tuple(hessian.shape)}")
    checks.not_negative(damping, "damping")
    H = hessian + damping * np.eye(grad.shape[0], dtype=hessian.dtype)
    try:
        return -np.linalg.solve(H, grad)  # (eq:newton)
    except np.linalg.LinAlgError:
        raise ValueError(
            f"expected a hessian with an inverse, received a singular one (damping {damping:g}; try more)"
        ) from None


def numerical_hessian(gradient: Callable[[Array], Array], w: Array, h: float = 1e-5) -> Array:
    """∂²J/∂w_i∂w_j by central differences of the gradient (M,) at w (M,), made symmetric."""
    checks.floats(w, "w")
    columns = []
    for i in range(len(w)):
        e = np.zeros_like(w)
        e[i] = h
        columns.append((gradient(w + e) - gradient(w - e)) / (2 * h))
    H = np.stack(columns, axis=1)
    return (H + H.T) / 2


def flat(arrays: dict[str, Array]) -> Array:
    """All arrays laid end to end, in order."""
    return np.concatenate([a.ravel() for a in arrays.values()])


def set_flat(net: Layer, w: Array) -> None:
    """Put a vector made by `flat` back into the network's parameters."""
    size = sum(a.size for a in net.params.values())
    checks.floats(w, "w")
    if w.shape != (size,):
        raise ValueError(f"expected w of shape ({size},), received {w.shape}")
    start = 0
    for a in net.params.values():
        a[...] = w[start : start + a.size].reshape(a.shape)
        start += a.size


def newton_fit(
    net: Layer, loss: Loss, X: Array, T: Any, *, steps: int, damping: float = 1e-3, most: int = 500
) -> list[float]:
    """Train a small network in place by Newton steps on all examples; returns the loss before each step.

    The Hessian has as many rows as the network has parameters; more than `most` is refused.
    """
    checks.whole(steps, "steps")
    checks.not_negative(damping, "damping")
    check_data(net, loss, X, T, "X", "T")
    size = sum(a.size for a in net.params.values())
    if size > most:
        raise ValueError(f"expected at most {most} parameters for a Hessian, received {size}")

    def gradient(w: Array) -> Array:
        set_flat(net, w)
        Y, cache = net.forward(X)
        grads = net.param_grads(loss.grad(Y, T), cache)
        return flat({name: grads[name] for name in net.params})

    losses = []
    for _ in range(steps):
        losses.append(float(loss.value(net(X), T)))
        w = flat(dict(net.params))
        try:
            step = newton_step(gradient(w), numerical_hessian(gradient, w), damping)
        except BaseException:
            set_flat(net, w)  # the differences left the weights a little off
            raise
        set_flat(net, w + step)
    return losses
