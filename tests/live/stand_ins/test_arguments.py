"""Arguments that are easily forgotten are followed: `out`, types asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.helpers.agreement import same
from tests.helpers.nodejs import NodeJS
from tests.helpers.samples import X, Y

CASES: dict[str, Callable[..., Any]] = {
    "out": lambda x, y: (
        written(x[0], lambda o: np.std(x, axis=0, out=o)), written(x[:3], lambda o: np.dot(x.T, y, out=o)),
        written(x[:3], lambda o: np.outer(x[0], y[0], out=o)), written(x, lambda o: np.take(x, [3, 2, 1, 0], 0, o)),
        written(x[0], lambda o: np.median(x, axis=0, out=o)), written(x[0] > 0, lambda o: np.any(x > 1, axis=0, out=o)),
        written(x[0].astype(int), lambda o: np.argmax(x, 0, o)), written(x.T @ y, lambda o: np.matmul(x.T, y, out=o)),
        written(np.stack([x, y]), lambda o: np.stack([y, x], out=o)), written(x, lambda o: np.clip(x, 0, 1, o)),
        written(x[0], lambda o: np.add.reduce(x, out=o)), written(x, lambda o: np.copyto(o, y, where=x > 0)),
    ),
    "types asked for": lambda x, y: (np.concatenate([x, y], dtype=int, casting="unsafe"), np.insert((x * 9).astype(int), 1, 2.7)),
}  # fmt: skip


def written(like: Any, write: Callable[[Any], Any]) -> Any:
    """An array like this one, after the call that is given it as `out`."""
    out = np.zeros_like(like)
    write(out)
    return out


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_writing_it_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)
