"""Toy data whose geometry is the point.

Points in the plane with labels, and numbers over the plane.

Classification sets are (X, t): X (n, 2) and whole-number labels t (n,), classes alternating, so that they
are balanced. `column(t)` makes targets for one output of them. `noise` is the standard deviation of a shift
of every point.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, IntArray, Rng

Labelled = tuple[Array, IntArray]


def make_blobs(
    n: int = 200, *, rng: Rng, classes: int = 2, spread: float = 0.5, radius: float = 1.5
) -> Labelled:
    """Round clouds, one per class, their centres evenly on a circle."""
    t = _labels(n, rng, classes, spread)
    angle = np.pi / 4 + 2 * np.pi * t / classes
    return radius * _on_circle(angle) + spread * rng.standard_normal((n, 2)), t


def make_linear(n: int = 200, *, rng: Rng, margin: float = 0.2, angle: float = 0.6) -> Labelled:
    """Two classes that a straight line separates, with a gap of twice `margin` between them."""
    _below_two(margin, "margin")
    t = _labels(n, rng)
    along = rng.uniform(-2, 2, n)
    across = (2 * t - 1) * rng.uniform(margin, 2, n)
    normal = np.array([np.cos(angle), np.sin(angle)])
    return across[:, None] * normal + along[:, None] * np.array([-normal[1], normal[0]]), t


def make_xor(n: int = 200, *, rng: Rng, noise: float = 0.0, gap: float = 0.1) -> Labelled:
    """Four squares: class 1 where the two coordinates have different signs. No line separates them."""
    _below_two(gap, "gap")
    t = _labels(n, rng, 2, noise)
    size = rng.uniform(gap, 2, (n, 2))
    side = rng.choice([-1.0, 1.0], n)
    X = size * np.stack([side, np.where(t == 1, -side, side)], axis=1)
    return X + noise * rng.standard_normal((n, 2)), t


def make_circles(
    n: int = 200, *, rng: Rng, noise: float = 0.1, inner: float = 0.8, outer: float = 1.8
) -> Labelled:
    """Class 1 in a disc, class 0 in a ring around it."""
    t = _labels(n, rng, 2, noise)
    radius = np.where(t == 1, inner * np.sqrt(rng.uniform(0, 1, n)), rng.uniform(outer - 0.4, outer, n))
    X = radius[:, None] * _on_circle(rng.uniform(0, 2 * np.pi, n))
    return X + noise * rng.standard_normal((n, 2)), t


def make_spirals(
    n: int = 200, *, rng: Rng, noise: float = 0.05, classes: int = 2, turns: float = 1.5
) -> Labelled:
    """Spiral arms wound into one another, one per class."""
    t = _labels(n, rng, classes, noise)
    along = rng.uniform(0.08, 1, n)
    angle = 2 * np.pi * (turns * along + t / classes)
    return 2 * along[:, None] * _on_circle(angle) + noise * rng.standard_normal((n, 2)), t


def make_moons(n: int = 200, *, rng: Rng, noise: float = 0.1) -> Labelled:
    """Two half moons that reach into one another."""
    t = _labels(n, rng, 2, noise)
    angle = rng.uniform(0, np.pi, n)
    upper = _on_circle(angle) + np.array([-0.5, -0.25])
    lower = np.array([0.5, 0.25]) - _on_circle(angle)
    return np.where(t[:, None] == 0, upper, lower) + noise * rng.standard_normal((n, 2)), t


def make_plane(n: int = 200, *, rng: Rng, noise: float = 0.0) -> tuple[Array, Array]:
    """Regression on a tilted plane, y = (x_1 + x_2) / 4 on [−2, 2]²; targets (n, 1)."""
    return _over_plane(lambda X: (X[:, 0] + X[:, 1]) / 4, n, rng, noise)


def make_bumps(n: int = 200, *, rng: Rng, noise: float = 0.0) -> tuple[Array, Array]:
    """Regression on four Gaussian bumps, two up and two down, on [−2, 2]²; targets (n, 1)."""

    def f(X: Array) -> Array:
        y = np.zeros(len(X))
        for sign, cx, cy in ((1, 1, 1), (-1, -1, 1), (1, -1, -1), (-1, 1, -1)):
            y += sign * np.exp(-((X[:, 0] - cx) ** 2 + (X[:, 1] - cy) ** 2) / 0.5)
        return y

    return _over_plane(f, n, rng, noise)


def _labels(n: int, rng: Rng, classes: int = 2, noise: float = 0.0) -> IntArray:
    checks.whole(classes, "classes", least=2)
    checks.whole(n, "n", least=classes)
    checks.not_negative(noise, "noise")
    checks.generator(rng)
    return np.arange(n) % classes


def _below_two(x: float, name: str) -> None:
    checks.not_negative(x, name)
    if not checks.traced(x) and x >= 2:
        raise ValueError(f"expected {name} below 2, where the points end, received {x}")


def _on_circle(angle: Array) -> Array:
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def _over_plane(f: Callable[[Array], Array], n: int, rng: Rng, noise: float) -> tuple[Array, Array]:
    checks.whole(n, "n")
    checks.generator(rng)
    checks.not_negative(noise, "noise")
    X = rng.uniform(-2, 2, (n, 2))
    return X, (f(X) + noise * rng.standard_normal(n))[:, None]
