"""Averages over time: the memory inside momentum, RMSProp and Adam by itself, and the mean of weights."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


def ewa(x: Array, beta: float, *, correct: bool = True) -> Array:
    """Smooth the series x_1, x_2, … (first axis): v_t = β v_(t−1) + (1 − β) x_t from v_0 = 0 (eq:ewa).

    The weights on x_1 … x_t add up to 1 − βᵗ only, so early values are too small; `correct` divides by that
    (eq:ewa-correction). It remembers about 1 / (1 − β) values.

    Raises
    ------
    ValueError : β outside [0, 1), no values.
    """
    checks.floats(x, "x")
    checks.fraction(beta, "beta")
    if x.ndim == 0 or x.shape[0] == 0:
        raise ValueError(f"expected a series of at least one value, received shape {tuple(x.shape)}")
    v, beta = np.zeros_like(x[0]), checks.plain(beta)
    smooth = []
    for t in range(1, x.shape[0] + 1):
        v = beta * v + (1 - beta) * x[t - 1]  # (eq:ewa)
        smooth.append(v / (1 - beta**t) if correct else v)  # (eq:ewa-correction)
    return np.stack(smooth)


class WeightAverage:
    """The average of a network's weights over the moments at which it was asked to look.

    The plain mean of n moments, A ← A + (w − A) / n: stochastic weight averaging (Izmailov et al., 2018),
    PyTorch's `AveragedModel`. With `beta` an exponential moving average, A ← β A + (1 − β) w, that begins
    with the first moment's weights. Ask after a step, or once an epoch:
    `fit(…, on_epoch=lambda net, history: average.look())`.
    """

    def __init__(self, params: Mapping[str, Array], beta: float | None = None) -> None:
        checks.named_arrays(params, "params", "net.params")
        checks.apart(params)
        if beta is not None:
            checks.fraction(beta, "beta")
        self.params = dict(params)
        self.beta = beta
        self.moments = 0
        self.average = {name: np.zeros_like(w) for name, w in self.params.items()}

    def look(self) -> None:
        """Take the weights as they are now into the average."""
        self.moments += 1
        keep = 1 - 1 / self.moments if self.beta is None or self.moments == 1 else self.beta
        for name, w in self.params.items():
            mean = self.average[name]
            mean += (1 - keep) * (w - mean)

    def swap(self) -> None:
        """Put the average into the network and keep its weights here; a second time takes both back.

        What a layer remembers beside its weights (batch normalisation's running statistics) is left as it is.

        Raises
        ------
        ValueError : nothing to put in yet.
        """
        if self.moments == 0:
            raise ValueError("expected at least one look at the weights before swap, received none")
        for name, w in self.params.items():
            w[...], self.average[name] = self.average[name], w.copy()
