"""Products and linear systems agree with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import X, Y

CASES: dict[str, Callable[..., Any]] = {
    "matmul": lambda x, y: (x @ y.T, x.T @ y, x @ y[0], x[0] @ y.T, x[0] @ y[1], np.ones((2, 4)) @ x, x @ np.eye(3)),
    "dot and relatives": lambda x, y: (np.dot(x, y.T), np.vdot(x, y), np.inner(x, y), np.outer(x[0], y[1]), x.dot(y[0]), np.dot(x, 2)),
    "tensordot": lambda x, y: (np.tensordot(x, y, axes=2), np.tensordot(x, y, axes=([0], [0])), np.tensordot(x, y, axes=0)),
    "einsum": lambda x, y: (np.einsum("ij,ij->i", x, y), np.einsum("ij,kj->ik", x, y), np.einsum("ij->", x), np.einsum("ij->ji", x),
                            np.einsum("ij,kj,kl->il", x, y, x), np.einsum("...j,j->...", x, y[0]), np.einsum("ij,ij", x, y)),
    "trace, diagonal": lambda x, y: (np.trace(x @ y.T), np.diagonal(x), np.einsum("ii->i", x @ y.T), np.einsum("ii", x @ y.T)),
    "norm": lambda x, y: (np.linalg.norm(x), np.linalg.norm(x, axis=1), np.linalg.norm(x[0], 1), np.linalg.norm(x, np.inf, axis=0),
                          np.linalg.norm(x[0], 3), np.linalg.norm(x, 1), np.linalg.norm(x[0], 0), np.linalg.norm(x, axis=0, keepdims=True)),
    "solve, inv, det": lambda x, y: (np.linalg.solve(x[:3], y[0]), np.linalg.solve(x[:3], y[:3]), np.linalg.inv(x[:3]), np.linalg.det(x[:3])),
    "kron, cross": lambda x, y: (np.kron(x, y), np.cross(x, y)),
    "kron of other ranks": lambda x, y: (np.kron(x[0], y), np.kron(x, y[0]), np.kron(x, 2.0), np.kron(x[0], y[1])),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)
