"""Items, by constant and by traced indices, agree with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import X, Y

CASES: dict[str, Callable[..., Any]] = {
    "len and iteration": lambda x, y: (sum(row.sum() for row in x) + len(x), np.stack([a * 2 for a in x])),
    "take": lambda x, y: (np.take(x, [0, 2]), np.take(x, [1, 0], axis=0), np.take(x, np.argsort(x[0]), axis=1), np.take_along_axis(x, np.argsort(x, axis=1), axis=1)),
    "constant indices": lambda x, y: (x[1], x[-1, ::-1], x[..., 0], x[[0, 2]], x[[0, 1], [2, 0]], x[np.arange(12).reshape(4, 3) % 2 == 0], x[:, None, 1:], x[2:1]),
    "traced indices": lambda x, y: (x[np.argmax(x, axis=0)], x[np.arange(4), x.argmax(axis=1)], x[:, x[0].argmin()], x[x[:, 0].argsort(), 1:], x[x.argmax() % 4, None]),
    "traced indices between": lambda x, y: (np.ones((2, 4, 3, 2)) * x[:, :, None])[:, x[:, 0].argsort(), 1:, 0],
    "one-hot": lambda x, y: ((x.argmax(axis=1)[:, None] == np.arange(3)).astype(float), np.eye(3, like=x)[x.argmax(axis=1)],
                              np.take_along_axis(np.eye(3), x.argmax(axis=1)[:, None], axis=0)),
    "all elements in a row": lambda x, y: (x.flat[4], x.T.flat[4], sum(x.flat), len(x.flat)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)
