"""What follows `x[mask]` agrees with NumPy although how many are picked is known only in the page."""

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

TABLE = live.constant(np.arange(12.0).reshape(4, 3))


def _assigned(x: Any, y: Any) -> Any:
    a, b, c = x.copy(), x.copy(), x.copy()
    a[a > 0] *= 2
    a[y < 0] = y[y < 0] - 1
    b[x[:, 0] > 0] = [1, 2, 3]
    b[x[:, 0] > 0, 1] = -1
    c[x[:, 1] > 0, 1:] += 5
    c[c < 0] = 0
    return a, b, c


def _centres(x: Any, y: Any) -> Any:
    near = np.argmin(((x[:, None] - y[None, :2]) ** 2).sum(-1), axis=1)
    return np.stack([x[near == k].mean(axis=0) for k in range(2)]), [1]


CASES: dict[str, Callable[..., Any]] = {
    "reductions": lambda x, y: (x[x > 0].sum(), x[x > 0].mean(), np.max(x[x > 0]), x[x < 0].min(), np.prod(x[x > 0])),
    "spread": lambda x, y: (x[x > 0].std(), np.var(x[x > 0], ddof=1), np.median(x[x > 0]), np.median(x[y > 0])),
    "counts": lambda x, y: (x[x > 0].size, (x > 0).sum(), np.size(x[x > 0]), np.count_nonzero(x[x > 0] > 0.5), x[x[:, 0] > 0].size),
    "truth": lambda x, y: (np.any(x[x > 0] > 1), np.all(x[x > 0] > 0), np.all(x[x > 99] > 0), np.any(x[x > 99] > 0)),
    "none": lambda x, y: (x[x > 99].sum(), x[x > 99].mean(), x[x > 99].size, np.median(x[x > 99])),
    "arithmetic": lambda x, y: ((x[x > 0] * 2 - y[x > 0]).sum(), np.abs(x[y > 0] - 1).max(), (1 / x[x > 0]).mean(), (-x[x > 0]).sum()),
    "rows": lambda x, y: (x[x[:, 0] > 0].mean(axis=0), x[x[:, 0] > 0].sum(), np.sum(x[x[:, 0] > 0] * [1, 2, 3], axis=0),
                          x[x[:, 0] > 0].sum(axis=1).max(), x[x[:, 0] > 0, 1].sum(), x[x[:, 0] > 0, 1:].std(axis=0)),
    "products": lambda x, y: (x[x > 0] @ y[x > 0], np.dot(x[x > 0], y[x > 0])),
    "whole numbers": lambda x, y: (np.rint(x * 9).astype(int)[x > 0].max(), np.arange(12, like=x).reshape(4, 3)[x > 0].sum()),
    "a constant table": lambda x, y: (TABLE[x > 0].sum(), TABLE[x[:, 0] > 0].mean(axis=0)),
    "assignment": _assigned,
    "clusters": lambda x, y: _centres(x, y)[0],
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_follows_a_mask_agrees(nodejs: NodeJS, name: str) -> None:
    same(nodejs, CASES[name], x=X, y=Y)


@pytest.mark.parametrize(
    ("function", "way_out"),
    [
        (lambda x: x[x > 0] + x[x < 0], "np.where(mask, x, 0)"),
        (lambda x: np.sort(x[x > 0]), "np.where(mask, x, 0)"),
        (lambda x: x[x > 0].reshape(-1), "np.where(mask, x, 0)"),
        (lambda x: len(x[x > 0]), "mask.sum()"),
        (lambda x: x[x > 0][0], "np.where(mask, x, 0)"),
        (lambda x: list(x[x > 0]), "np.where(mask, x, 0)"),
        (lambda x: live.plot(live.line(x[x > 0], x[x > 0])), "np.nan) to draw"),
        (lambda x: x.__setitem__(x > 0, np.ones(2)), "of the same mask"),
        (lambda x: x.__setitem__(x > 0, x[x < 0]), "of the same mask"),
    ],
)
def test_what_needs_their_number_is_refused_with_a_way_out(
    function: Callable[..., Any], way_out: str
) -> None:
    with pytest.raises(LiveError) as caught:
        trace(lambda x: function(x), {"x": np.ones(4)})
    assert way_out in caught.value.way_out
