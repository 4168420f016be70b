"""Functions that move, join and repeat elements agree with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import X, Y

CASES: dict[str, Callable[..., Any]] = {
    "transpose": lambda x, y: (x.T, np.swapaxes(x, 0, 1), np.moveaxis(x, 0, -1), x.transpose(1, 0), x.T.copy()),
    "reshape": lambda x, y: (x.reshape(3, 4), x.reshape(-1), x.T.reshape(2, 6), x.ravel(), x.T.ravel(), x.flatten(), x.reshape((2, -1), order="F")),
    "axes": lambda x, y: (np.expand_dims(x, 1), x[:, None], np.squeeze(x[:1]), np.broadcast_to(x[0], (2, 3)), np.atleast_2d(x[0])),
    "flip, roll": lambda x, y: (np.flip(x), np.flip(x, 0), x[::-1, ::2], np.roll(x, 1), np.roll(x, 2, axis=1), np.rot90(x), np.fliplr(x)),
    "joining": lambda x, y: (np.concatenate([x, y]), np.concatenate([x, y], axis=1), np.stack([x, y]), np.stack([x, y], axis=-1),
                             np.vstack([x, y]), np.hstack([x, y]), np.column_stack([x[:, 0], y]), np.append(x, y), np.block([[x, y], [y, x]])),
    "joining numbers": lambda x, y: (np.stack([x[0, 0], 1.0, y.sum()]), np.concatenate([x[0], [1.0, 2.0]]), np.hstack([x[0], 3.0])),
    "splitting": lambda x, y: (*np.split(x, 2), *np.array_split(x, 3), *np.hsplit(x, 3)),
    "repeat, tile": lambda x, y: (np.repeat(x, 2), np.repeat(x, 2, axis=0), np.tile(x, (2, 1)), np.repeat(x, [1, 0, 2, 1], axis=0)),
    "pad": lambda x, y: (np.pad(x, 1), np.pad(x, ((1, 2), (0, 1)), constant_values=3.0), np.pad(x, 1, mode="edge"), np.pad(x, 1, mode="reflect"), np.pad(x, 2, mode="wrap")),
    "diag, tril": lambda x, y: (np.diag(x[0]), np.diag(x), np.tril(x), np.triu(x, 1)),
    "insert, delete": lambda x, y: (np.insert(x, 1, 0.5, axis=0), np.delete(x, 1, axis=1)),
    "meshgrid": lambda x, y: (*np.meshgrid(x[0], y[:, 0]), *np.meshgrid(x[0], np.arange(2.0), indexing="ij"), *np.broadcast_arrays(x, y[:1])),
    "likes": lambda x, y: (np.zeros_like(x) + x, np.ones_like(x), np.full_like(x, 2.5), np.full_like(x, x[0, 0]), np.zeros((2, 2), like=x)),
    "sliding windows": lambda x, y: (np.lib.stride_tricks.sliding_window_view(x, (2, 2)).sum(axis=(2, 3)),
                                     np.lib.stride_tricks.sliding_window_view(x.ravel(), 3) @ y[0]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)
