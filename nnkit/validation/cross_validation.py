"""Which data may be used for what: hold-out, k-fold, leave-one-out, and what is measured with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, IntArray, Rng
from nnkit.training.batches import rows

Split = tuple[IntArray, IntArray]
Predict = Callable[[Array], Array]
Train = Callable[[Array, Any], Predict]
Score = Callable[[Any, Array], float]


def hold_out(n: int, fraction: float, *, rng: Rng, t: IntArray | None = None) -> Split:
    """Two sets of indices, most of 0 … n − 1 to train on and a random `fraction` held out.

    With labels `t`, each class is split in that proportion (stratified).
    """
    checks.whole(n, "n", least=2)
    checks.generator(rng)
    if not 0 < fraction < 1:
        raise ValueError(f"expected fraction in (0, 1), received {fraction!r}")
    if t is None:
        groups = [np.arange(n)]
    else:
        checks.labels(t, int(np.max(t)) + 1, "t", rows=n)
        groups = [np.flatnonzero(t == k) for k in np.unique(t)]
    shuffled = [rng.permutation(group) for group in groups]
    held = [round(fraction * len(group)) for group in groups]
    train = np.concatenate([group[k:] for group, k in zip(shuffled, held, strict=True)])
    test = np.concatenate([group[:k] for group, k in zip(shuffled, held, strict=True)])
    if len(train) == 0 or len(test) == 0:
        raise ValueError(f"expected a fraction that leaves both sets examples, received {fraction} of {n}")
    return np.sort(train), np.sort(test)


def k_fold(n: int, k: int, *, rng: Rng | None = None) -> list[Split]:
    """k pairs (train, valid) of indices; each of 0 … n − 1 is in exactly one `valid`.

    Folds differ in size by at most one. Shuffled if given an `rng`, else contiguous as in scikit-learn's
    KFold.
    """
    checks.whole(k, "k", least=2)
    checks.whole(n, "n", least=k)
    if rng is not None:
        checks.generator(rng)
    order = np.arange(n) if rng is None else rng.permutation(n)
    folds = np.array_split(order, k)
    return [(np.sort(np.concatenate(folds[:i] + folds[i + 1 :])), np.sort(folds[i])) for i in range(k)]


def leave_one_out(n: int) -> list[Split]:
    """n folds of one example each: the most data to train on, n trainings."""
    checks.whole(n, "n", least=2)
    return k_fold(n, n)


def cross_validate(train: Train, X: Array, T: Any, splits: Iterable[Split], score: Score) -> Array:
    """The score of a model trained afresh on each split's first part and asked about its second.

    `train(X, T)` returns a predictor, such as the trained network; `score(T, predictor(X))` is a number.
    """
    rows(X, T)
    splits = list(splits)
    largest = max((int(np.max(part)) for split in splits for part in split), default=-1)
    if not 0 <= largest < len(X):
        raise ValueError(f"expected splits of 0 … {len(X) - 1}, at least one, received indices to {largest}")
    return np.array([score(T[valid], train(X[use], T[use])(X[valid])) for use, valid in splits])


def learning_curve(
    train: Train, X: Array, T: Any, sizes: Iterable[int], valid: tuple[Array, Any], score: Score
) -> tuple[Array, Array]:
    """(training score, validation score) of models trained on the first 10, 20, … examples, as `sizes` says.

    Both high errors close together mean under-fitting; a wide gap means over-fitting, which more data
    narrows.
    """
    rows(X, T)
    pairs = []
    for n in sizes:
        checks.whole(n, "each size")
        if n > len(X):
            raise ValueError(f"expected sizes of at most {len(X)} examples, received {n}")
        predict = train(X[:n], T[:n])
        pairs.append((score(T[:n], predict(X[:n])), score(valid[1], predict(valid[0]))))
    if not pairs:
        raise ValueError("expected at least one size, received none")
    on_train, on_valid = np.array(pairs).T
    return on_train, on_valid
