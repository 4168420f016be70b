"""Regression on a line: noisy values of a function whose truth is known."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, Rng


def make_curve(
    f: Callable[[Array], Array],
    n: int = 50,
    *,
    rng: Rng,
    noise: float = 0.1,
    low: float = -3,
    high: float = 3,
) -> tuple[Array, Array]:
    """Noisy values of a function: x (n, 1) even at random on [low, high], y = f(x) + noise (n, 1)."""
    checks.whole(n, "n")
    checks.not_negative(noise, "noise")
    checks.generator(rng)
    checks.positive(high - low, "high − low")
    x = np.sort(rng.uniform(low, high, (n, 1)), axis=0)
    return x, f(x) + noise * rng.standard_normal((n, 1))


def make_sine(n: int = 50, *, rng: Rng, noise: float = 0.1) -> tuple[Array, Array]:
    """The regression curve of the book: y = sin(2x) · e^(−x²/8) on [−3, 3]."""
    return make_curve(lambda x: np.sin(2 * x) * np.exp(-(x**2) / 8), n, rng=rng, noise=noise)


def make_step(n: int = 50, *, rng: Rng, noise: float = 0.1) -> tuple[Array, Array]:
    """A curve with a jump, y = sign(x) + x/4 on [−3, 3]: hard for polynomials, easy for one tanh unit."""
    return make_curve(lambda x: np.sign(x) + x / 4, n, rng=rng, noise=noise)
