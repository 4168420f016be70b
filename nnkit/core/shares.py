"""How many examples of each class a part of the data gets."""

from __future__ import annotations

import numpy as np

from nnkit.core.types import IntArray, Rng


def rounded(sizes: IntArray, fraction: float) -> IntArray | None:
    """`fraction` of each size, rounded; None where the roundings add up to another share of the whole."""
    n = int(np.sum(sizes))
    each = np.array([round(int(size) * fraction) for size in sizes])
    held, total = int(np.sum(each)), round(n * fraction)
    fits = held == total or (0 < held < n and abs(held - n * fraction) < 1 - 1e-9)
    return each if fits else None


def shared_out(total: int, sizes: IntArray, rng: Rng) -> IntArray:
    """`total` in proportion to `sizes`, what is left to the largest remainders; equal ones draw lots."""
    shares, rest = np.divmod(total * sizes, np.sum(sizes))
    lots = rng.permutation(len(sizes))
    first = lots[np.argsort(-rest[lots], kind="stable")]
    shares[first[: total - np.sum(shares)]] += 1
    return shares


def at_least(least: int, t: IntArray, said: str) -> None:
    """Refuse labels with a class of fewer examples."""
    labels, sizes = np.unique(t, return_counts=True)
    if sizes.min() < least:
        raise ValueError(
            f"expected at least {said} examples of each class, "
            f"received {sizes.min()} of class {labels[np.argmin(sizes)]}"
        )
