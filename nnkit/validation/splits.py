"""Which data may be used for what: hold-out, k-fold, leave-one-out, by groups, forward in time."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.shares import at_least, rounded, shared_out
from nnkit.core.types import IntArray, Rng

Fold = tuple[IntArray, IntArray]


def hold_out(n: int, fraction: float, *, rng: Rng, t: IntArray | None = None) -> Fold:
    """Two sets of indices, most of 0 … n − 1 to train on and a random `fraction` held out.

    With labels `t`, each class is split in that proportion (stratified), up to one example: the whole number
    held out is the fraction of n, shared out among the classes.
    """
    checks.whole(n, "n", least=2)
    checks.generator(rng)
    checks.number(fraction, "fraction")
    if not 0 < fraction < 1:
        raise ValueError(f"expected fraction in (0, 1), received {fraction!r}")
    if t is not None:
        at_least(2, _labels(t, n), "2")
    groups = [np.arange(n)] if t is None else [np.flatnonzero(t == k) for k in np.unique(t)]
    shuffled = [rng.permutation(group) for group in groups]
    sizes = np.array([len(group) for group in groups])
    held = rounded(sizes, fraction)
    if held is None:
        held = shared_out(round(n * fraction), sizes, rng)
    train = np.concatenate([group[k:] for group, k in zip(shuffled, held, strict=True)])
    test = np.concatenate([group[:k] for group, k in zip(shuffled, held, strict=True)])
    if len(train) == 0 or len(test) == 0:
        raise ValueError(f"expected a fraction that leaves both sets examples, received {fraction} of {n}")
    return np.sort(train), np.sort(test)


def k_fold(n: int, k: int, *, rng: Rng | None = None, t: IntArray | None = None) -> list[Fold]:
    """k pairs (train, valid) of indices; each of 0 … n − 1 is in exactly one `valid`.

    Folds differ in size by at most one. Shuffled if given an `rng`. With whole-number labels `t` (n,) each
    class is spread evenly over the folds (stratified), as scikit-learn's StratifiedKFold does; without, the
    folds are contiguous unless shuffled, as in its KFold, which must not be used on rows sorted by class.
    """
    checks.whole(k, "k", least=2)
    checks.whole(n, "n", least=k)
    if rng is not None:
        checks.generator(rng)
    if t is None:
        order = np.arange(n) if rng is None else rng.permutation(n)
        fold = np.empty(n, int)
        fold[order] = np.repeat(np.arange(k), [len(part) for part in np.array_split(order, k)])
    else:
        fold = _spread(_labels(t, n), k, rng)
    return _by_fold(fold, k)


def repeated_k_fold(n: int, k: int, repeats: int, *, rng: Rng, t: IntArray | None = None) -> list[Fold]:
    """The folds of `repeats` different shufflings, k · repeats pairs: one lucky division counts less."""
    checks.whole(repeats, "repeats")
    checks.generator(rng)
    return [split for _ in range(repeats) for split in k_fold(n, k, rng=rng, t=t)]


def leave_one_out(n: int) -> list[Fold]:
    """n folds of one example each: the most data to train on, n trainings."""
    checks.whole(n, "n", least=2)
    return k_fold(n, n)


def group_k_fold(groups: Any, k: int) -> list[Fold]:
    """k pairs (train, valid) that never divide a group: all pictures of a patient, all words of a speaker.

    `groups` (n,) names the group of each example. The largest group goes first, each to the fold that is
    smallest so far, as in scikit-learn's GroupKFold.
    """
    checks.whole(k, "k", least=2)
    names = np.asarray(groups)
    if names.ndim != 1:
        raise ValueError(f"expected groups of shape (n,), one name for each example, received {names.shape}")
    found, member = np.unique(names, return_inverse=True)
    if len(found) < k:
        raise ValueError(f"expected at least k = {k} different groups, received {len(found)}")
    sizes = np.bincount(member)
    held, home = np.zeros(k, int), np.zeros(len(found), int)
    for group in np.argsort(sizes, kind="stable")[::-1]:
        home[group] = np.argmin(held)
        held[home[group]] += sizes[group]
    return _by_fold(home[member], k)


def time_series_split(n: int, k: int, *, gap: int = 0) -> list[Fold]:
    """k pairs (train, valid): the past to train on, what comes next to validate, as the past grows.

    Each `valid` has n // (k + 1) examples; `gap` examples between the two are left out. The splits of
    scikit-learn's TimeSeriesSplit.
    """
    checks.whole(k, "k", least=2)
    checks.whole(gap, "gap", least=0)
    checks.whole(n, "n", least=k + 1)
    size = n // (k + 1)
    starts = range(n - k * size, n, size)
    if starts[0] - gap < 1:
        raise ValueError(f"expected a gap that leaves examples before it, below {starts[0]}, received {gap}")
    return [(np.arange(start - gap), np.arange(start, start + size)) for start in starts]


def _by_fold(fold: IntArray, k: int) -> list[Fold]:
    return [(np.flatnonzero(fold != i), np.flatnonzero(fold == i)) for i in range(k)]


def _spread(t: IntArray, k: int, rng: Rng | None) -> IntArray:
    """The fold of each example: of the labels in sorted order, fold i gets every k-th from the i-th on."""
    at_least(k, t, f"k = {k}")
    _, first, inverse, sizes = np.unique(t, return_index=True, return_inverse=True, return_counts=True)
    seen = np.argsort(np.argsort(first))[inverse]  # classes numbered in the order of their first appearance
    in_order = np.sort(seen)
    fold = np.empty(len(t), int)
    for c in range(len(sizes)):
        shares = [int(np.sum(in_order[i::k] == c)) for i in range(k)]
        own = np.repeat(np.arange(k), shares)
        fold[seen == c] = own if rng is None else rng.permutation(own)
    return fold


def _labels(t: Any, n: int) -> IntArray:
    """t, if it has a whole-number label for each of n examples."""
    checks.labels(t, int(np.max(t)) + 1 if np.asarray(t).dtype.kind in "iu" and np.size(t) else 1, "t", n)
    return t
