"""Second-order steps: the curvature chooses the step's length and direction. For small problems only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


def taylor(J: float, grad: Array, hessian: Array, step: Array) -> Any:
    """J(w + s) ≈ J + ∇Jᵀ s + ½ sᵀ H s (eq:taylor), for one step (M,)."""
    for x, name in ((grad, "grad"), (hessian, "hessian"), (step, "step")):
        checks.floats(x, name)
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
    H = hessian + checks.plain(damping) * np.eye(grad.shape[0], dtype=hessian.dtype)
    try:
        return -np.linalg.solve(H, grad)  # (eq:newton)
    except np.linalg.LinAlgError:
        raise ValueError(
            f"expected a hessian with an inverse, received a singular one (damping {damping:g}; try more)"
        ) from None


def numerical_hessian(gradient: Callable[[Array], Array], w: Array, h: float = 1e-5) -> Array:
    """∂²J/∂w_i∂w_j by central differences of the gradient (M,) at w (M,) in float64, made symmetric."""
    checks.function(gradient, "gradient", "w")
    checks.shape(w, "w", "M")
    checks.digits(w, "w")
    columns = []
    for i in range(len(w)):
        e = np.zeros_like(w)
        e[i] = h
        columns.append((gradient(w + e) - gradient(w - e)) / (2 * h))
    H = np.stack(columns, axis=1)
    return (H + H.T) / 2
