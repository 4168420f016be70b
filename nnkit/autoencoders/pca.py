"""Principal components: the best that a linear encoder and decoder can do, without training."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnkit.core import checks
from nnkit.core.types import Array


@dataclass(frozen=True)
class PCA:
    """The m directions in which the data vary most, orthonormal columns of `components` (p, m).

    Encoding: H = (X − μ) V; decoding: X̂ = H Vᵀ + μ (eq:pca). No other linear map through m numbers has a
    smaller squared reconstruction error (Eckart and Young); a linear autoencoder finds the same plane,
    though not the same axes in it (Baldi and Hornik, 1989). `variances` are means over the N examples, as
    the squared error is; scikit-learn's `explained_variance_` divides by N − 1.
    """

    mean: Array
    components: Array
    variances: Array

    @classmethod
    def fit(cls, X: Array, m: int) -> PCA:
        """The first m right singular vectors of the centred examples X (N, p), largest variance first.

        A direction may point either way; here its largest entry is positive, as in scikit-learn.
        """
        checks.batch(X, "X")
        checks.finite(X, "X")
        checks.whole(m, "m")
        if m > min(X.shape):
            raise ValueError(f"expected at most {min(X.shape)} components for X {X.shape}, received {m}")
        mean = np.mean(X, axis=0, dtype=np.result_type(X, np.float64)).astype(X.dtype)
        _, s, Vt = np.linalg.svd(X - mean, full_matrices=False)
        V = Vt[:m].T
        largest = V[np.argmax(np.abs(V), axis=0), np.arange(m)]
        return cls(mean, V * np.sign(largest), s[:m] ** 2 / len(X))

    def encode(self, X: Array) -> Array:
        """H = (X − μ) V, (N, m)."""
        checks.batch(X, "X", len(self.mean))
        return (X - self.mean) @ self.components  # (eq:pca)

    def decode(self, H: Array) -> Array:
        """X̂ = H Vᵀ + μ, (N, p)."""
        checks.batch(H, "H", self.components.shape[1])
        return H @ self.components.T + self.mean  # (eq:pca)

    def __call__(self, X: Array) -> Array:
        """Encode and decode."""
        return self.decode(self.encode(X))


def subspace_angles(A: Array, B: Array) -> Array:
    """Angles between the planes that the columns of A (p, m) and B (p, k) span (eq:angles).

    In radians, growing. All zero: the same plane. The cosines are the singular values of Q_Aᵀ Q_B, with
    orthonormal bases Q; below 45° the angles come from the sines, whose digits a cosine near 1 has lost: the
    singular values of what of one basis lies outside the other's plane, as in SciPy's `subspace_angles`.

    Raises
    ------
    ValueError : columns that do not span as many directions as they are.
    """
    checks.shape(A, "A", "p", "m")
    checks.shape(B, "B", len(A), "k")
    for x, name in ((A, "A"), (B, "B")):
        checks.finite(x, name)
        if (rank := np.linalg.matrix_rank(x)) < x.shape[1]:
            raise ValueError(f"expected {x.shape[1]} independent columns in {name}, received rank {rank}")
    Q_A, Q_B = np.linalg.qr(A)[0], np.linalg.qr(B)[0]
    if A.shape[1] < B.shape[1]:
        Q_A, Q_B = Q_B, Q_A
    cosines = np.linalg.svd(Q_A.T @ Q_B, compute_uv=False)
    sines = np.linalg.svd(Q_B - Q_A @ (Q_A.T @ Q_B), compute_uv=False)[::-1]
    small = np.arcsin(np.minimum(sines, 1))
    return np.where(cosines**2 >= 0.5, small, np.arccos(np.minimum(cosines, 1)))  # (eq:angles)
