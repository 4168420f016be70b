"""Cross-entropy of one class among K, from logits: no exponential overflows, no logarithm meets zero."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array, IntArray
from nnkit.losses.loss import Loss, NothingCounts, paired, row_weights
from nnkit.losses.targets import are_shares, label_weights, one_hot
from nnkit.neurons.softmax import Softmax

_softmax = Softmax().value


def log_sum_exp(z: Array) -> Array:
    """ln Σ_k e^(z_k) of each row (last axis), with the row's maximum taken out first (eq:log-sum-exp)."""
    checks.some(z, "z")
    m = np.max(z, axis=-1, keepdims=True)
    m = np.where(np.isfinite(m), m, 0)
    with np.errstate(divide="ignore"):  # the logarithm of a row of −∞
        return m[..., 0] + np.log(np.sum(np.exp(z - m), axis=-1))  # (eq:log-sum-exp)


class CrossEntropyLoss(Loss):
    """Categorical cross-entropy of logits z (N, K) and labels t (eq:cross-entropy); mean over the N rows.

    Targets are whole-number labels (N,), or rows of K probabilities such as one-hot rows (N, K). For
    sequences, z (N, T, K) and t (N, T) count as N·T rows. J = −1/N Σ_n Σ_k t_nk ln softmax(z_n)_k, computed
    as ln Σ e^z − Σ t z: PyTorch's `CrossEntropyLoss`, which wants its classes on the second axis.

    Parameters
    ----------
    class_weights : (K,), PyTorch's `weight`: class k's share of the loss is multiplied by class_weights[k].
        With labels the mean then divides by the sum of the rows' class weights; with rows of probabilities it
        divides by N, as PyTorch's does.
    ignore_label : rows with this label, such as padding, count neither in the sum nor in the mean.
    label_smoothing : ε; t becomes (1 − ε) t + ε / K.
    """

    def __init__(
        self, class_weights: Any = None, ignore_label: int | None = None, label_smoothing: float = 0.0
    ) -> None:
        if class_weights is not None:
            class_weights = checks.numbers(class_weights, "class_weights", "[1.0, 2.0], one for each class")
            checks.shape(class_weights, "class_weights", "K")
            checks.between(class_weights, "class_weights", 0, np.finfo(float).max)
        if ignore_label is not None and not isinstance(ignore_label, int | np.integer):
            raise TypeError(f"expected ignore_label to be a whole number, received {ignore_label!r}")
        checks.fraction(label_smoothing, "label_smoothing")
        self.class_weights, self.ignore_label = class_weights, ignore_label
        self.label_smoothing = checks.plain(label_smoothing)

    def value(self, z: Array, t: Any, weights: Array | None = None) -> float:
        """J = 1/N Σ_n (ln Σ_k e^(z_nk) − Σ_k t_nk z_nk) (eq:cross-entropy)."""
        if self._looked_up(z, t):
            rows, t, counts, N = self._labels(z, t, weights)
            return np.sum(_times(log_sum_exp(rows) - rows[np.arange(len(rows)), t], counts)) / N
        rows, t, counts, N = self._shares(z, t, weights, look=True)
        each = log_sum_exp(rows) - np.sum(t * rows, axis=-1)
        return np.sum(_times(each, counts)) / N  # (eq:cross-entropy)

    def grad(self, z: Array, t: Any, weights: Array | None = None) -> Array:
        """∂J/∂z = (softmax(z) − t) / N (eq:cross-entropy-grad)."""
        if self._looked_up(z, t):
            return self._by_label(z, t, weights)[1]
        rows, t, counts, N = self._shares(z, t, weights)
        dz = _times(_softmax(rows) - t, counts) / N  # (eq:cross-entropy-grad)
        return dz.reshape(z.shape)

    def value_and_grad(self, z: Array, t: Any, weights: Array | None = None) -> tuple[float, Array]:
        """Both at once; the exponentials are taken once."""
        if self._looked_up(z, t):
            return self._by_label(z, t, weights)
        rows, t, counts, N = self._shares(z, t, weights)
        shifted = rows - np.max(rows, axis=-1, keepdims=True)
        e = np.exp(shifted)
        total = np.sum(e, axis=-1, keepdims=True)
        if counts is None:
            value = (np.sum(np.log(total)) - np.sum(t * shifted)) / N  # (eq:cross-entropy)
        else:
            value = np.sum(counts * (np.log(total)[:, 0] - np.sum(t * shifted, axis=-1))) / N
        dz = _times(e / total - t, counts) / N  # (eq:cross-entropy-grad)
        return value, dz.reshape(z.shape)

    def counted(self, y: Array, t: Any, weights: Array | None = None) -> float:
        """Labels that are ignored count nothing, the others by their class weights."""
        if self.ignore_label is None and self.class_weights is None:
            return super().counted(y, t, weights)
        if are_shares(y, t):
            return _total(row_weights(weights, y.shape[:-1]), y[..., 0].size, y.dtype)[1]
        return self._labels(y, t, weights)[3]

    def _by_label(self, z: Array, t: Any, weights: Array | None) -> tuple[float, Array]:
        """`value_and_grad` where each t_n has a single 1: no table of zeros, and one array for all steps."""
        rows, t, counts, N = self._labels(z, t, weights)
        each = np.arange(len(rows))
        e = rows - np.max(rows, axis=-1, keepdims=True)
        right = e[each, t]
        np.exp(e, out=e)
        total = np.sum(e, axis=-1)
        value = np.sum(_times(np.log(total) - right, counts)) / N
        share = (1 / N if counts is None else counts / N) / total
        e *= share[:, None]
        e[each, t] -= 1 / N if counts is None else counts / N
        return value, e.reshape(z.shape)

    def _looked_up(self, z: Array, t: Any) -> bool:
        """Whether every target is one label, whose logit can be looked up."""
        shares = are_shares(z, t)
        return not (shares or self.label_smoothing or checks.traced(z) or checks.traced(t))

    def _labels(self, z: Array, t: Any, weights: Array | None) -> tuple[Array, IntArray, Array | None, float]:
        """Logits as rows (N, K), their labels (N,), what each row counts (None: 1) and the sum of that."""
        K, c = z.shape[-1], self.class_weights
        self._fits(K)
        t, counts = label_weights(t, K, self.ignore_label, weights)
        if c is not None:
            counts = c[t] if counts is None else counts * c[t]
        return z.reshape(-1, K), t, *_total(counts, t.shape[0], z.dtype)

    def _shares(
        self, z: Array, t: Any, weights: Array | None, look: bool = False
    ) -> tuple[Array, Array, Array | None, float]:
        """The same for targets as rows of shares (N, K), into which labels are turned.

        A class weight multiplies its class's share; what then is the sum of a row is what the row counts.
        """
        K, c = z.shape[-1], self.class_weights
        self._fits(K)
        rows = z.reshape(-1, K)
        if are_shares(z, t):
            t = paired(z, t, "z", "t").reshape(-1, K)
            counts, N = _total(row_weights(weights, z.shape[:-1]), rows.shape[0], z.dtype)
            if look:
                checks.between(t, "t", 0, 1)
                checks.between(np.sum(t, axis=-1), "the sums of t's rows", 1 - 1e-3, 1 + 1e-3)
        else:
            counts, N = self._labels(z, t, weights)[2:]
            labels, base = label_weights(t, K, self.ignore_label, weights)
            t, counts = one_hot(labels, K, z.dtype), _total(base, rows.shape[0], z.dtype)[0]
        if self.label_smoothing:
            t = (1 - self.label_smoothing) * t + self.label_smoothing / K
        if c is not None:
            t = t * c.astype(z.dtype)
            mass = np.sum(t, axis=-1)
            t = t / np.where(mass > 0, mass, 1)[:, None]
            counts = mass if counts is None else counts * mass
        return rows, t, counts, N

    def _fits(self, K: int) -> None:
        if self.class_weights is not None and len(self.class_weights) != K:
            raise ValueError(
                f"expected a class weight for each of {K} logits, received {len(self.class_weights)}"
            )


def _times(x: Array, counts: Array | None) -> Any:
    """Each row of x, or number, times what the row counts."""
    if counts is None:
        return x
    return x * (counts if x.ndim == 1 else counts[:, None])


def _total(counts: Array | None, n: int, dtype: Any) -> tuple[Array | None, float]:
    """What rows count, in the type of the logits, and the sum: n where each counts 1."""
    if counts is None:
        return None, n
    total = float(np.sum(counts))
    if total == 0:
        raise NothingCounts(
            "expected at least one row that counts, received labels to ignore or weights of 0"
        )
    return counts.astype(dtype), total
