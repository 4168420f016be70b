"""The equations of the chapter on activation functions that no single activation owns."""

import numpy as np
import pytest

import nnkit as nn


@pytest.mark.equation("eq:collapse")
def test_layers_without_a_bend_are_one_layer():
    rng = np.random.default_rng(0)
    layers = [nn.Linear(p, m, rng=rng) for p, m in [(3, 20), (20, 20), (20, 2)]]
    for layer in layers:
        layer.params["b"][:] = rng.normal(size=layer.params["b"].shape)
    W, b = np.eye(3), np.zeros(3)
    for layer in layers:
        W, b = W @ layer.params["W"], b @ layer.params["W"] + layer.params["b"]
    X = rng.normal(size=(9, 3))
    assert np.allclose(nn.Sequential(*layers)(X), X @ W + b, rtol=1e-12)
