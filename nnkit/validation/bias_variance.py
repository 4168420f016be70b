"""Why an error is large: the average model is off (bias), or the models scatter (variance)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, Rng
from nnkit.validation.cross_validation import Predict, Train, trained


@dataclass(frozen=True)
class Decomposition:
    """The parts of the mean squared distance from the truth, averaged over the test inputs.

    mean (f − ŷ)² = bias² + variance (eq:bias-variance); against noisy targets, the noise's variance on top.
    """

    bias2: float
    variance: float
    predictions: Array

    @property
    def error(self) -> float:
        """bias² + variance (eq:bias-variance)."""
        return self.bias2 + self.variance  # (eq:bias-variance)


def bias_variance(t: Array, y: Array) -> Decomposition:
    """From the truth t = f(x) (N, …) and predictions y (runs, N, …) of models trained on different samples.

    With m(x) the mean of the predictions ŷ(x) over the runs, bias² is the mean over x of (f(x) − m(x))²
    (eq:bias), and the variance that of (ŷ(x) − m(x))², over the runs too (eq:variance).
    """
    checks.some(y, "y")
    if y.ndim < 2 or tuple(getattr(t, "shape", ())) != tuple(y.shape[1:]):
        raise ValueError(
            f"expected the truth t (N, …) and predictions y (runs, N, …), "
            f"received shapes {np.shape(t)} and {tuple(y.shape)}"
        )
    checks.floats(t, "t")
    average = np.mean(y, axis=0)
    bias2 = np.mean((t - average) ** 2)  # (eq:bias)
    variance = np.mean((y - average) ** 2)  # (eq:variance)
    return Decomposition(float(bias2), float(variance), y)


def resample(
    train: Train,
    sample: Callable[[Rng], tuple[Array, Any]],
    X: Array,
    t: Array,
    *,
    runs: int,
    rng: Rng,
) -> Decomposition:
    """Draw a data set, train, predict at X (N, p); `runs` times; then decompose against the truth t (N, m).

    `sample(rng)` draws one data set (X, T): fresh from the source, or by `bootstrap` from one set.
    """
    checks.whole(runs, "runs", least=2)
    checks.generator(rng)
    checks.function(sample, "sample", "rng", such_as="lambda rng: (X, T)")
    predictors: list[Predict] = [trained(train, *sample(rng)) for _ in range(runs)]
    return bias_variance(t, np.stack([predict(X) for predict in predictors]))
