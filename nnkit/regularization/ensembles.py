"""Several models instead of one: their average errs less, as far as they err differently."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.layer import Layer
from nnkit.core.types import Array, IntArray, Rng


class Ensemble:
    """The average of k models: y = 1/k Σ_i f_i(x) (eq:ensemble).

    Networks that end in logits are averaged as they are; give `outputs`, such as `nn.Softmax()`, to average
    probabilities instead.
    """

    def __init__(self, models: list[Layer], outputs: Callable[[Array], Array] | None = None) -> None:
        if not isinstance(models, list | tuple):
            raise TypeError(f"expected a list of models, received {type(models).__name__}")
        if len(models) == 0:
            raise ValueError("expected at least one model, received none")
        for i, model in enumerate(models):
            checks.function(model, f"models[{i}]", "X", such_as="a trained network")
        if outputs is not None:
            checks.function(outputs, "outputs", "y", such_as="nn.Softmax()")
        self.models = list(models)
        self.outputs = outputs

    def each(self, X: Array) -> Array:
        """What each model answers, (k, N, m)."""
        answers = [model(X) for model in self.models]
        if len({y.shape for y in answers}) > 1:
            raise ValueError(f"expected answers of one shape, received {[y.shape for y in answers]}")
        return np.stack(answers if self.outputs is None else [self.outputs(y) for y in answers])

    def __call__(self, X: Array) -> Array:
        """The average answer (N, m)."""
        average: Array = np.mean(self.each(X), axis=0)  # (eq:ensemble)
        return average

    def __repr__(self) -> str:
        return f"Ensemble of {len(self.models)}: {self.models[0]!r}, …"


def ensemble_variance(v: Any, c: Any, k: Any) -> Any:
    """Expected squared error of the average of k models: v/k + (k − 1) c/k (eq:ensemble-variance).

    v is the mean square of each model's error, c the mean product of any two (variance and covariance where
    the mean is zero): down to c, what the models share, and no further.
    """
    if not checks.traced(k) and not np.all(checks.numbers(k, "k", "3") >= 1):
        raise ValueError(f"expected k of at least one model, received {k}")
    return v / k + (k - 1) / k * c  # (eq:ensemble-variance)


def correlated_errors(v: float, c: float, k: int, n: int, *, rng: Rng) -> Array:
    """Errors (n, k) of k models on n examples: normal, mean 0, variance v, every pair with covariance c.

    Each is a part that all share and a part of its own: √c s + √(v − c) e.
    """
    checks.positive(v, "v")
    checks.whole(k, "k")
    checks.whole(n, "n")
    checks.generator(rng)
    checks.number(c, "c")
    if not 0 <= c <= v:
        raise ValueError(f"expected c in [0, v] = [0, {v}], received {c!r}")
    shared = rng.standard_normal((n, 1))
    own = rng.standard_normal((n, k))
    return np.sqrt(c) * shared + np.sqrt(v - c) * own


def bootstrap(n: int, *, rng: Rng) -> IntArray:
    """n indices drawn from 0 … n − 1 with replacement: the sample that bagging gives each model."""
    checks.whole(n, "n")
    checks.generator(rng)
    return rng.integers(0, n, n)
