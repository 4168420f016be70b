"""The table of symbols: its gradient is that of one-hot rows, without the rows."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

import nnkit as nn


@pytest.mark.parametrize("kind", [np.int64, np.int32, np.uint8, np.int8])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_gradient_is_that_of_one_hot_rows(kind, dtype, rng):
    layer = nn.Embedding(7, 3, rng=rng, dtype=dtype)
    X = rng.integers(0, 5, (4, 6)).astype(kind)  # many appear often, two never
    Y, cache = layer.forward(X)
    dY = rng.normal(size=Y.shape).astype(dtype)
    dX, grads = layer.backward(dY, cache)
    one_hot = np.eye(7)[X.astype(int).ravel()]
    np.testing.assert_allclose(grads["E"], one_hot.T @ dY.reshape(-1, 3), rtol=1e-5, atol=1e-6)
    assert grads["E"].dtype == dtype
    assert type(grads["E"]) is np.ndarray
    assert not grads["E"][5:].any()
    assert not dX.any()


def test_a_large_table_takes_memory_for_itself_alone(rng):
    """One-hot rows of 4,096 symbols out of 20,000 would be 650 MB."""
    layer = nn.Embedding(20_000, 8, rng=rng)
    _, cache = layer.forward(rng.integers(0, 20_000, (64, 64)))
    dY = np.ones((64, 64, 8))
    layer.backward(dY, cache)
    tracemalloc.start()
    layer.backward(dY, cache)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * layer.params["E"].nbytes
