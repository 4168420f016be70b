"""Matrices taken apart in the page as NumPy takes them apart, near-singular and with equal eigenvalues too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnkit import live
from nnkit.live.errors import LiveError
from nnkit.live.trace.trace import trace
from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import X, Y

RNG = np.random.default_rng(5)
TURN = np.linalg.qr(RNG.normal(size=(5, 5)))[0]


def _symmetric(values: Any) -> Any:
    return TURN @ np.diag(values) @ TURN.T


MATRICES = {
    "random": (lambda m: m + m.T)(RNG.normal(size=(5, 5))),
    "nearly singular": _symmetric([1e-12, 1.0, 2.0, 3.0, 1e3]),
    "equal eigenvalues": _symmetric([1.0, 1.0, 1.0, 2.0, 2.0]),
    "identity": np.eye(5),
    "zeros": np.zeros((5, 5)),
    "two signs": np.array([[0.0, 1.0], [1.0, 0.0]]),
    "graded": np.diag([1e-8, 1.0, 1e8]) + 1e-9,
}
SPREAD = np.vander(np.linspace(0, 1, 12), 6)

CASES: dict[str, Callable[..., Any]] = {
    "cholesky": lambda x, y: (np.linalg.cholesky(x.T @ x), np.linalg.cholesky(x.T @ x + np.eye(3)), np.linalg.cholesky(np.stack([x.T @ x, y.T @ y]))),
    "least squares": lambda x, y: (np.linalg.lstsq(x, y)[0], np.linalg.lstsq(x, y[:, 0])[0], np.linalg.lstsq(x.T, y[:3])[0]),
    "of less than full rank": lambda x, y: (np.linalg.lstsq(x[:, [0, 0, 1]], y)[0], np.linalg.pinv(x[:, [0, 0, 1]])),
    "what lstsq says besides": lambda x, y: np.linalg.lstsq(x, y)[1:],
    "pseudo-inverse": lambda x, y: (np.linalg.pinv(x), np.linalg.pinv(x.T)),
    "singular values": lambda x, y: (np.linalg.svd(x, compute_uv=False), np.linalg.svd(x.T, compute_uv=False)),
    "eigenvalues": lambda x, y: (np.linalg.eigvalsh(x.T @ x), np.linalg.eigvalsh(np.stack([x.T @ x, -y.T @ y]))),
    "a fit": lambda x, y: (np.polyfit(x[:, 0], y[:, 0], 2), np.polyfit(np.arange(4.0), x[:, 1], 3), np.polyfit(x[:, 0], y, 1), np.polyfit(x[:, 0], y[:, 0], 1, w=[1, 2, 3, 4])),
    "a hard fit": lambda x, y: np.polyfit(np.linspace(0, 1, 12), np.sin(5 * np.resize(x, 12)), 6),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)


@pytest.mark.parametrize("name", MATRICES)
def test_eigenvalues_and_vectors_agree_with_numpy_and_with_the_page(nodejs: NodeJS, name: str) -> None:
    A = MATRICES[name]
    values, vectors = live.eigh(A)
    size = max(np.abs(A).max(), 1.0)
    np.testing.assert_allclose(values, np.linalg.eigh(A)[0], rtol=1e-10, atol=1e-14 * size)
    np.testing.assert_allclose(vectors.T @ vectors, np.eye(len(A)), atol=1e-14)
    np.testing.assert_allclose(A @ vectors, vectors * values, atol=1e-14 * size)
    same(nodejs, lambda a: live.eigh(a), a=A)


def test_vectors_of_different_eigenvalues_are_numpys_but_for_the_sign() -> None:
    ours, theirs = live.eigh(MATRICES["random"])[1], np.linalg.eigh(MATRICES["random"])[1]
    np.testing.assert_allclose(np.abs(ours), np.abs(theirs), atol=1e-13)
    first = np.argmax(np.abs(ours) > 0.7371 * np.abs(ours).max(axis=0), axis=0)
    assert np.all(ours[first, np.arange(5)] > 0)


@pytest.mark.parametrize(
    ("function", "way_out"), [(np.linalg.eigh, "live.eigh"), (np.linalg.svd, "live.eigh(a.T @ a)")]
)
def test_vectors_of_open_sign_are_refused(function: Callable[..., Any], way_out: str) -> None:
    with pytest.raises(LiveError) as caught:
        trace(lambda x: function(x), {"x": np.eye(2)})
    assert way_out in caught.value.way_out
