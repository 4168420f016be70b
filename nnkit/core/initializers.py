"""Starting values for weights: random to break symmetry, scaled so that signals neither die nor explode."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, Rng

Initializer = Callable[[tuple[int, ...], Rng], Array]


def initial_weights(init: Initializer, shape: tuple[int, ...], rng: Rng, dtype: Any) -> Array:
    """What a layer's weights start from: what the initializer gives, if it has this shape."""
    makers: tuple[Any, ...] = (constant, normal, uniform)
    if init in makers:
        name = init.__name__
        raise TypeError(
            f"expected init to be an initializer, received nn.{name}, which makes one (use nn.{name}(…))"
        )
    checks.function(init, "init", "shape", "rng", such_as="nn.he_normal")
    checks.generator(rng)
    checks.floating(dtype)
    w = init(shape, rng)
    if not hasattr(w, "astype") or tuple(w.shape) != shape:
        received = checks.told(w) if not hasattr(w, "astype") else tuple(w.shape)
        raise ValueError(f"expected init to give an array of shape {shape}, received {received}")
    return w.astype(dtype)


def fans(shape: tuple[int, ...]) -> tuple[int, int]:
    """Fan-in and fan-out: p, m for a (p, m) matrix; c·kh·kw, m·kh·kw for (m, c, kh, kw) filters."""
    if not isinstance(shape, tuple | list) or len(shape) < 2:
        raise ValueError(f"expected a shape of at least two numbers, received {shape}")
    for side in shape:
        checks.whole(side, "each side of the shape")
    if len(shape) == 2:
        return shape[0], shape[1]
    field = int(np.prod(shape[2:]))
    return shape[1] * field, shape[0] * field


def zeros(shape: tuple[int, ...], rng: Rng) -> Array:
    """All zeros: right for biases; for weights it leaves all units of a layer identical for ever."""
    return np.zeros(shape)


def constant(value: float) -> Initializer:
    """An initializer that fills with one number (to show what symmetry does)."""
    checks.number(value, "value")
    return lambda shape, rng: np.full(shape, float(value))


def normal(std: float = 0.01) -> Initializer:
    """An initializer drawing from N(0, std²): the "small random numbers" of the classic recipe."""
    checks.not_negative(std, "std")
    return lambda shape, rng: std * rng.standard_normal(shape)


def uniform(limit: float = 0.05) -> Initializer:
    """An initializer drawing from U(−limit, limit)."""
    checks.not_negative(limit, "limit")
    return lambda shape, rng: rng.uniform(-limit, limit, shape)


def xavier_uniform(shape: tuple[int, ...], rng: Rng) -> Array:
    """Glorot and Bengio (2010): Var w = 2 / (p + m) (eq:xavier), uniform, for tanh-like units."""
    checks.generator(rng)
    p, m = fans(shape)
    limit = np.sqrt(6 / (p + m))  # (eq:xavier): a uniform variable on ±limit has variance limit²/3
    return rng.uniform(-limit, limit, shape)


def xavier_normal(shape: tuple[int, ...], rng: Rng) -> Array:
    """Glorot and Bengio (2010): Var w = 2 / (p + m) (eq:xavier), normal."""
    checks.generator(rng)
    p, m = fans(shape)
    return np.sqrt(2 / (p + m)) * rng.standard_normal(shape)  # (eq:xavier)


def he_uniform(shape: tuple[int, ...], rng: Rng) -> Array:
    """He et al. (2015): Var w = 2 / p (eq:he), uniform, for rectified units."""
    checks.generator(rng)
    p, _ = fans(shape)
    limit = np.sqrt(6 / p)  # (eq:he)
    return rng.uniform(-limit, limit, shape)


def he_normal(shape: tuple[int, ...], rng: Rng) -> Array:
    """He et al. (2015): Var w = 2 / p (eq:he), normal, for rectified units."""
    checks.generator(rng)
    p, _ = fans(shape)
    return np.sqrt(2 / p) * rng.standard_normal(shape)  # (eq:he)


def lecun_normal(shape: tuple[int, ...], rng: Rng) -> Array:
    """LeCun et al. (1998): Var w = 1 / p, normal: keeps the variance of a linear layer's output."""
    checks.generator(rng)
    p, _ = fans(shape)
    return np.sqrt(1 / p) * rng.standard_normal(shape)


def orthogonal(shape: tuple[int, ...], rng: Rng) -> Array:
    """A random rotation (eigenvalues on the unit circle): repeated, it neither grows nor shrinks a state.

    Source: Saxe, McClelland and Ganguli (2014).
    """
    if not isinstance(shape, tuple | list) or len(shape) != 2:
        raise ValueError(f"expected a shape of two numbers, received {shape}")
    checks.generator(rng)
    directions: list[Array] = []
    for v in rng.standard_normal((max(shape), max(shape))):
        for _ in range(2 if directions else 0):  # Gram and Schmidt's method; twice is enough for all digits
            Q = np.stack(directions)
            v = v - (Q @ v) @ Q
        directions.append(v / np.sqrt(np.sum(v * v)))
    return np.stack(directions)[: shape[0], : shape[1]]
