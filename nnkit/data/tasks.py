"""Sequence tasks whose difficulty is the distance between cause and effect.

All generated, inputs (N, T, d).
"""

from __future__ import annotations

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, IntArray, Rng


def make_adding(n: int, length: int, *, rng: Rng) -> tuple[Array, Array]:
    """Add two marked numbers: X (n, length, 2) holds numbers in [0, 1] and two marks, one in each half.

    T (n, 1) is their sum; always answering 1 has a mean squared error of 1/6.

    Source: Hochreiter and Schmidhuber (1997).
    """
    _sizes(n, length, rng, least=2)
    X = np.stack([rng.uniform(0, 1, (n, length)), np.zeros((n, length))], axis=2)
    each = np.arange(n)
    first = rng.integers(0, length // 2, n)
    second = rng.integers(length // 2, length, n)
    X[each, first, 1] = X[each, second, 1] = 1
    return X, (X[each, first, 0] + X[each, second, 0])[:, None]


def make_parity(n: int, length: int, *, rng: Rng) -> tuple[Array, Array]:
    """Is the number of ones odd? X (n, length, 1) of zeros and ones, T (n, length, 1) the answer so far."""
    _sizes(n, length, rng)
    bits = rng.integers(0, 2, (n, length, 1))
    return bits.astype(float), (np.cumsum(bits, axis=1) % 2).astype(float)


def make_copy(n: int, symbols: int, length: int, delay: int, *, rng: Rng) -> tuple[Array, IntArray]:
    """Remember `length` symbols for `delay` steps, then repeat them at a signal.

    X (n, length + delay + length, symbols + 2) one-hot: the symbols, blanks (column `symbols`) and, where
    the answer is to begin, the signal (last column). T, whole numbers (n, steps): blank (= `symbols`) until
    the answer.
    """
    _sizes(n, length, rng)
    checks.whole(symbols, "symbols", least=2)
    checks.whole(delay, "delay")
    message = rng.integers(0, symbols, (n, length))
    steps = 2 * length + delay
    shown = np.full((n, steps), symbols)
    shown[:, :length] = message
    shown[:, length + delay - 1] = symbols + 1
    T = np.full((n, steps), symbols)
    T[:, length + delay :] = message
    return np.eye(symbols + 2)[shown], T


def make_sine_mixture(n: int, length: int, *, rng: Rng, noise: float = 0.0) -> tuple[Array, Array]:
    """Say what comes next: X (n, length, 1) is a sum of two random sines, T the same one step on."""
    _sizes(n, length, rng)
    checks.not_negative(noise, "noise")
    step = np.arange(length + 1)[None, :, None]
    pace = rng.uniform([0.2, 0.6], [0.4, 1.0], (n, 2))[:, None, :]
    phase = rng.uniform(0, 2 * np.pi, (n, 1, 2))
    wave = np.sum(np.sin(pace * step + phase), axis=2, keepdims=True) / 2
    X = wave[:, :-1] + noise * rng.standard_normal((n, length, 1))
    return X, wave[:, 1:]


def _sizes(n: int, length: int, rng: Rng, least: int = 1) -> None:
    checks.whole(n, "n")
    checks.whole(length, "length", least)
    checks.generator(rng)
