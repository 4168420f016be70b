"""What is measured with splits: scores of models trained afresh, nested choice, learning curves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.rows import rows
from nnkit.core.types import Array
from nnkit.validation.search import Choice, as_choices, try_all
from nnkit.validation.splits import Fold

Predict = Callable[[Array], Array]
Train = Callable[[Array, Any], Predict]
Score = Callable[[Any, Array], float]


def cross_validate(train: Train, X: Array, T: Any, splits: Iterable[Fold], score: Score) -> Array:
    """The score of a model trained afresh on each split's first part and asked about its second.

    `train(X, T)` returns a predictor, such as the trained network; `score(t, y)`, truth first, is a number.

    Raises
    ------
    ValueError : splits of other data; a class that a split asks about and never trains on, as contiguous
        folds of sorted labels do.
    """
    rows(X, T)
    checks.truth_first(score, "score")
    splits = _folds(splits, "splits")
    largest = max((int(np.max(part)) for split in splits for part in split), default=-1)
    if not 0 <= largest < len(X):
        raise ValueError(f"expected splits of 0 … {len(X) - 1}, at least one, received indices to {largest}")
    for i, (use, valid) in enumerate(splits):
        _every_class_is_trained(T, use, valid, i)
    scores = [score(T[valid], trained(train, X[use], T[use])(X[valid])) for use, valid in splits]
    return np.array([checks.one_number(s, "score") for s in scores])


def nested_cross_validate(
    train: Callable[..., Predict],
    choices: Iterable[Choice],
    X: Array,
    T: Any,
    splits: Iterable[Fold],
    inner: Callable[[Any], Iterable[Fold]],
    error: Score,
) -> Array:
    """The error of the whole procedure "choose by cross-validation, then train", on data it never saw.

    For each of the outer `splits`, the choice with the lowest mean error over `inner(T_train)`, such as
    `lambda T: k_fold(len(T), 5, t=T)`, trains on all of the first part: `train(X, T, **choice)`.
    """
    checks.function(inner, "inner", "T", such_as="lambda T: nn.k_fold(len(T), 5)")
    choices = as_choices(choices)

    def choose_and_train(X: Array, T: Any) -> Predict:
        folds = _folds(inner(T), "inner(T)")

        def mean_error(**choice: Any) -> float:
            return float(np.mean(cross_validate(lambda X, T: train(X, T, **choice), X, T, folds, error)))

        return train(X, T, **try_all(mean_error, choices).best)

    return cross_validate(choose_and_train, X, T, splits, error)


def learning_curve(
    train: Train, X: Array, T: Any, sizes: Iterable[int], valid: tuple[Array, Any], score: Score
) -> tuple[Array, Array]:
    """(training score, validation score) of models trained on the first 10, 20, … examples, as `sizes` says.

    Both high errors close together mean under-fitting; a wide gap means over-fitting, which more data
    narrows. `score(t, y)` takes the truth first; rows sorted by class are refused.
    """
    rows(X, T)
    if not isinstance(valid, tuple | list) or len(valid) != 2:
        raise TypeError(f"expected valid to be a pair (X, T), received {checks.told(valid)}")
    rows(*valid, "valid[0]", "valid[1]")
    checks.truth_first(score, "score")
    if not isinstance(sizes, Iterable):
        raise TypeError(f"expected sizes to be a list such as [10, 20, 50], received {checks.told(sizes)}")
    sizes = list(sizes)
    for n in sizes:
        checks.whole(n, "each size")
        if n > len(X):
            raise ValueError(f"expected sizes of at most {len(X)} examples, received {n}")
    if not sizes:
        raise ValueError("expected at least one size, received none")
    classes = _classes(T)
    if classes is not None and len(np.unique(classes)) > 1 and bool(np.all(np.diff(classes) >= 0)):
        raise ValueError(
            "expected examples in random order, received them sorted by class "
            "(shuffle both: order = rng.permutation(len(X)); X[order], T[order])"
        )
    pairs = []
    for n in sizes:
        predict = trained(train, X[:n], T[:n])
        pairs.append((score(T[:n], predict(X[:n])), score(valid[1], predict(valid[0]))))
    on_train, on_valid = np.array(pairs).T
    return on_train, on_valid


def trained(train: Train, X: Array, T: Any) -> Predict:
    """What `train` returns, which must be a predictor."""
    checks.function(train, "train", "X", "T")
    predict = train(X, T)
    if not callable(predict) or isinstance(predict, type):
        raise TypeError(
            "expected train to return a predictor, such as the trained network, "
            f"received {checks.told(predict)}"
        )
    return predict


def _folds(splits: Any, name: str) -> list[Fold]:
    """The splits as a list; each must be a pair of parts."""
    splits = list(splits) if isinstance(splits, Iterable) else splits
    if not isinstance(splits, list) or not all(isinstance(s, tuple | list) and len(s) == 2 for s in splits):
        received = checks.told(splits if not isinstance(splits, list) else splits[0])
        raise TypeError(
            f"expected {name} to be pairs of indices such as nn.k_fold(len(X), 5), received {received}"
        )
    return splits


def _classes(T: Any) -> Any:
    """Labels (N,) of targets that are classes: whole numbers, a 0/1 column, one-hot rows; else None."""
    T = np.asarray(T)
    if T.ndim == 1 or (T.ndim == 2 and T.shape[1] == 1):
        t = T.reshape(-1)
        return t if t.dtype.kind in "iub" or bool(np.isin(t, (0, 1)).all()) else None
    if T.ndim == 2 and bool(np.isin(T, (0, 1)).all() and (T.sum(axis=1) == 1).all()):
        return np.argmax(T, axis=1)
    return None


def _every_class_is_trained(T: Any, use: Any, valid: Any, i: int) -> None:
    """Refuse a split that asks about a class of several examples and trains on none of them."""
    classes = _classes(T)
    if classes is None:
        return
    labels, counts = np.unique(classes[valid], return_counts=True)
    unknown = labels[(counts > 1) & ~np.isin(labels, classes[use])]
    if len(unknown):
        numbers = (
            "" if _classes(np.asarray(T, float)) is not None else "; numbers, not classes: T.astype(float)"
        )
        raise ValueError(
            f"expected every class of a split's second part among its first, received class {unknown[0]} in "
            f"the second part of split {i} only (shuffle: k_fold(n, k, rng=rng); stratify: k_fold(n, k, t=t)"
            f"{numbers})"
        )
