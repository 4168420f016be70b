"""The equations of the chapter on one neuron, computed in another way."""

import numpy as np
import pytest

import nnkit as nn

RNG = np.random.default_rng(0)


@pytest.mark.equation("eq:neuron")
@pytest.mark.equation("eq:neuron-vector")
@pytest.mark.equation("eq:neuron-output")
def test_the_loop_the_dot_product_and_the_layer_are_one_neuron():
    x, w, b = RNG.normal(size=7), RNG.normal(size=7), 0.3
    z = b
    for w_i, x_i in zip(w, x, strict=True):
        z = z + w_i * x_i
    layer = nn.Sequential(nn.Linear(7, 1, rng=RNG), nn.Sigmoid())
    layer.params["0.W"][:, 0], layer.params["0.b"][0] = w, b
    assert np.isclose(z, w @ x + b, rtol=1e-14)
    assert np.isclose(layer(x[None, :]).item(), 1 / (1 + np.exp(-z)), rtol=1e-14)


@pytest.mark.equation("eq:neuron-distance")
def test_signed_distance_is_the_shortest_way_to_the_line():
    w, b, x = RNG.normal(size=2), 0.7, RNG.normal(size=2)
    distance = (w @ x + b) / np.linalg.norm(w)
    along = np.array([-w[1], w[0]]) / np.linalg.norm(w)
    line = -b * w / (w @ w) + np.linspace(-10, 10, 200_001)[:, None] * along
    assert np.isclose(np.linalg.norm(line - x, axis=1).min(), abs(distance), atol=1e-8)
    assert (distance > 0) == (w @ x + b > 0)


@pytest.mark.equation("eq:bce")
def test_average_surprise_is_the_loss_on_logits():
    z, t = RNG.normal(size=(20, 1)), (RNG.random((20, 1)) < 0.5).astype(float)
    v = 1 / (1 + np.exp(-z))
    surprise = [-np.log(p if label else 1 - p) for p, label in zip(v.ravel(), t.ravel(), strict=True)]
    assert np.isclose(nn.BCEWithLogitsLoss().value(z, t), np.mean(surprise), rtol=1e-12)
