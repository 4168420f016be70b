"""Real measurements that come with scikit-learn: tables of examples, split and standardised honestly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.shares import at_least, rounded, shared_out
from nnkit.core.types import Array, IntArray, Rng
from nnkit.core.way_out import labels_way_out
from nnkit.data.standardize import Standardizer


@dataclass(frozen=True)
class Split:
    """Parts of a data set: for training, for choosing (validation, may be empty) and for the final test."""

    X_train: Array
    T_train: Any
    X_valid: Array
    T_valid: Any
    X_test: Array
    T_test: Any
    standardizer: Standardizer | None = None


@dataclass(frozen=True)
class Table:
    """A data set: X (N, p), with labels t (N,) from 0 or numbers t (N, 1).

    `features` and `classes` say what the columns and the classes are called.
    """

    X: Array
    t: Any
    features: tuple[str, ...]
    classes: tuple[str, ...] = ()

    def split(self, rng: Rng, *, test: float = 0.25, valid: float = 0.0, standardize: bool = True) -> Split:
        """Shuffle and divide; each class keeps its share, up to one example.

        `test` and `valid` are fractions of all examples. The means and deviations for standardising come from
        the training part alone.

        Raises
        ------
        ValueError : a part that is asked for and gets no example; a class of a single example.
        """
        checks.generator(rng)
        checks.fraction(test, "test")
        checks.fraction(valid, "valid")
        if test + valid >= 1:
            raise ValueError(f"expected test + valid below 1, received {test + valid}")
        if self.classes:
            at_least(2, self.t, "2")
        train_i, valid_i, test_i = _parts(
            self.t if self.classes else np.zeros(len(self.X), int), test, valid, rng
        )
        if not len(train_i) or len(valid_i) < (valid > 0) or len(test_i) < (test > 0):
            raise ValueError(
                "expected fractions that leave every part examples, "
                f"received test={test}, valid={valid} of {len(self.X)}"
            )
        scale = Standardizer.fit(self.X[train_i]) if standardize else None
        X = scale(self.X) if scale else self.X
        t = self.t
        return Split(X[train_i], t[train_i], X[valid_i], t[valid_i], X[test_i], t[test_i], scale)


def _parts(t: IntArray, test: float, valid: float, rng: Rng) -> list[IntArray]:
    """Row numbers of the three parts: each class divided by itself, in random order."""
    groups = [rng.permutation(np.flatnonzero(t == label)) for label in np.unique(t)]
    sizes = np.array([len(group) for group in groups])
    held, tests = rounded(sizes, test + valid), rounded(sizes, test)
    if held is None or tests is None:
        held = shared_out(round(len(t) * (test + valid)), sizes, rng)
        tests = shared_out(round(len(t) * test), held, rng)
    cuts = np.stack([sizes - held, sizes - tests], axis=1)
    pieces = [np.split(group, cut) for group, cut in zip(groups, cuts, strict=True)]
    return [rng.permutation(np.concatenate(part)) for part in zip(*pieces, strict=True)]


def column(t: Any) -> Array:
    """Labels or numbers (N,) as a column (N, 1) of floats: targets for one output unit."""
    t = np.asarray(t)
    if t.ndim != 1:
        raise ValueError(f"expected t of shape (N,), received shape {t.shape}")
    if t.dtype.kind not in "iubf":
        raise TypeError(
            f"expected t to be numbers or labels 0, 1, …, received dtype {t.dtype} "
            f"(use {labels_way_out(t, 't')})"
        )
    return t.astype(float)[:, None]


def load_breast_cancer() -> Table:
    """Wisconsin breast cancer: 569 tumours, 30 measurements of cell nuclei.

    Class 1 is malignant (212 of them), class 0 benign; scikit-learn numbers them the other way round.

    Source: Street, Wolberg and Mangasarian (1993).
    """
    from sklearn import datasets

    d = datasets.load_breast_cancer()
    return Table(d.data, 1 - d.target, tuple(map(str, d.feature_names)), ("benign", "malignant"))


def load_wine() -> Table:
    """Wine: 178 wines of three growers, 13 chemical measurements. Forina et al. (1988)."""
    from sklearn import datasets

    d = datasets.load_wine()
    return Table(d.data, d.target, tuple(map(str, d.feature_names)), tuple(map(str, d.target_names)))


def load_iris() -> Table:
    """Iris: 150 flowers of three species, 4 lengths. Fisher (1936)."""
    from sklearn import datasets

    d = datasets.load_iris()
    return Table(d.data, d.target, tuple(map(str, d.feature_names)), tuple(map(str, d.target_names)))


def load_diabetes() -> Table:
    """Diabetes: 442 patients, 10 measurements, progression after a year as a number (N, 1).

    Source: Efron et al. (2004).
    """
    from sklearn import datasets

    d = datasets.load_diabetes(scaled=False)
    return Table(d.data, column(d.target), tuple(map(str, d.feature_names)))


def load_digits() -> Table:
    """Digits: 1797 handwritten digits of 8 × 8 pixels, grey from 0 to 1, rows of 64.

    Source: Alpaydin and Kaynak (1998).
    """
    from sklearn import datasets

    d = datasets.load_digits()
    return Table(d.data / 16.0, d.target, tuple(map(str, d.feature_names)), tuple(map(str, range(10))))
