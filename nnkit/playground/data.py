"""The data sets of the playground: points in [−6, 6]² with labels ±1, or with numbers.

Each set is a function of the number of points, the noise (a fraction) and a `live.Rng`, which gives the page
and Python the same points; they come in random order. Shapes, ranges and noise are those of TensorFlow
Playground where it has the set: there noise moves a point for its label, not for the eye.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnkit import live
from nnkit.core.types import Array
from nnkit.playground.formula import holds
from nnkit.playground.settings import Settings

Labelled = tuple[Array, Array]
BUMPS = ((-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1))


@dataclass(frozen=True)
class Data:
    """Points X (n, 2) and targets t (n, 1); the first `train` rows are for training, the rest for testing."""

    X: Array
    t: Array
    train: int


def circle(n: int, noise: Any, rng: live.Rng) -> Labelled:
    """+1 in a disc, −1 in a ring around it; the label is that of the point moved by the noise."""
    inside = _sign(rng.permutation(n)) > 0
    u = rng.random(n)
    radius = np.where(inside, 2.5 * u, 3.5 + 1.5 * u)
    X = radius[:, None] * _on_circle(2 * np.pi * rng.random(n))
    moved = X + 5 * noise * rng.uniform(-1, 1, (n, 2))
    return X, _label(np.sum(moved * moved, axis=1) < 2.5**2)


def xor(n: int, noise: Any, rng: live.Rng) -> Labelled:
    """+1 where the two coordinates have the same sign, with a gap between the four squares."""
    u = rng.uniform(-5, 5, (n, 2))
    X = u + 0.3 * np.sign(u)
    moved = X + 5 * noise * rng.uniform(-1, 1, (n, 2))
    return X, _label(moved[:, 0] * moved[:, 1] >= 0)


def gauss(n: int, noise: Any, rng: live.Rng) -> Labelled:
    """Two round clouds about (2, 2) and (−2, −2), of variance 0.5 without noise and 4 at a noise of ½."""
    t = _sign(rng.permutation(n))
    return _within(2 * t[:, None] + np.sqrt(0.5 + 7 * noise) * rng.standard_normal((n, 2))), t


def spiral(n: int, noise: Any, rng: live.Rng) -> Labelled:
    """Two arms of a spiral, wound into one another."""
    k = rng.permutation(n)
    t = _sign(k)
    along = 2 * (k // 2) / n
    angle = 1.75 * 2 * np.pi * along + np.pi * (t < 0)
    X = 5 * along[:, None] * _on_circle(angle)
    return _within(X + noise * rng.uniform(-1, 1, (n, 2))), t


def moons(n: int, noise: Any, rng: live.Rng) -> Labelled:
    """Two half moons that reach into one another; noise moves the points."""
    t = _sign(rng.permutation(n))
    moon = _on_circle(np.pi * (rng.random(n) - 0.5)) * np.array([3.4, 4.2]) - np.array([1.7, 1.2])
    return _within(t[:, None] * moon + 2 * noise * rng.standard_normal((n, 2))), t


def rings(n: int, noise: Any, rng: live.Rng) -> Labelled:
    """A disc and three rings around it, +1 and −1 in turn; noise moves the points."""
    ring = rng.permutation(n) % 4
    radius = 1.4 * ring + 0.9 * rng.random(n)
    X = radius[:, None] * _on_circle(2 * np.pi * rng.random(n))
    return _within(X + noise * rng.standard_normal((n, 2))), _sign(ring)


def plane(n: int, noise: Any, rng: live.Rng) -> Labelled:
    """Numbers on a tilted plane, t = (x_1 + x_2) / 10."""
    X = rng.uniform(-6, 6, (n, 2))
    moved = X + 6 * noise * rng.uniform(-1, 1, (n, 2))
    return X, np.sum(moved, axis=1) / 10


def bumps(n: int, noise: Any, rng: live.Rng) -> Labelled:
    """Numbers on six cones of radius 2, three up and three down; between them 0."""
    X = rng.uniform(-6, 6, (n, 2))
    moved = X + 6 * noise * rng.uniform(-1, 1, (n, 2))
    t = np.zeros_like(X[:, 0])
    for x1, x2, sign in BUMPS:
        away = moved - np.array([x1, x2])
        t = t + sign * np.maximum(1 - np.sqrt(np.sum(away * away, axis=1)) / 2, 0)
    return X, t


def scattered(n: int, noise: Any, rng: live.Rng) -> tuple[Array, Array]:
    """Points all over the plane, and where the noise moves them for their labels (of a formula)."""
    X = rng.uniform(-6, 6, (n, 2))
    return X, X + 6 * noise * rng.uniform(-1, 1, (n, 2))


def formula(n: int, noise: Any, rng: live.Rng, text: str) -> Labelled:
    """+1 where the formula holds, or is above 0."""
    X, moved = scattered(n, noise, rng)
    return X, _label(holds(text, moved[:, 0], moved[:, 1]))


def own(points: Sequence[float], rng: live.Rng) -> Labelled:
    """The reader's points, triples x1, x2, t one after the other, in random order."""
    rows = np.array(points, dtype=float).reshape(-1, 3)
    if len(rows) < 2:
        raise ValueError(f"expected at least 2 points of your own, received {len(rows)}")
    rows = rows[rng.permutation(len(rows))]
    return rows[:, :2], rows[:, 2]


SETS: dict[str, Callable[[int, Any, live.Rng], Labelled]] = {
    "circle": circle,
    "xor": xor,
    "gauss": gauss,
    "spiral": spiral,
    "moons": moons,
    "rings": rings,
    "plane": plane,
    "bumps": bumps,
}


def make_data(settings: Settings) -> Data:
    """The data of these settings."""
    rng, noise = live.Rng(settings.seed), settings.noise / 100
    if settings.data == "own":
        X, t = own(settings.own, rng)
    elif settings.data == "formula":
        X, t = formula(settings.n, noise, rng, settings.formula)
    else:
        X, t = SETS[settings.data](settings.n, noise, rng)
    return Data(X, t[:, None], training_rows(len(X), settings.ratio))


def training_rows(n: int, ratio: int) -> int:
    """How many of n rows are for training: this many percent, at least one, and at least one for testing."""
    return min(max(n * ratio // 100, 1), n - 1)


def _sign(k: Array) -> Array:
    """+1 for even whole numbers, −1 for odd ones."""
    return 1.0 - 2.0 * (k % 2)


def _label(yes: Array) -> Array:
    return np.where(yes, 1.0, -1.0)


def _on_circle(angle: Array) -> Array:
    return np.stack([np.sin(angle), np.cos(angle)], axis=1)


def _within(X: Array) -> Array:
    """Points outside the picture come to its edge."""
    return np.minimum(np.maximum(X, -6.0), 6.0)
