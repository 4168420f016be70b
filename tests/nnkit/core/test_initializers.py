"""Starting values: the variances they promise, and what they are for."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn

SHAPE = (300, 200)


@pytest.mark.equation("eq:xavier")
@pytest.mark.parametrize("init", [nn.xavier_uniform, nn.xavier_normal])
def test_xavier_has_variance_two_over_inputs_plus_outputs(init, rng):
    assert init(SHAPE, rng).var() == pytest.approx(2 / 500, rel=0.03)


@pytest.mark.equation("eq:he")
@pytest.mark.parametrize("init", [nn.he_uniform, nn.he_normal])
def test_he_has_variance_two_over_inputs(init, rng):
    assert init(SHAPE, rng).var() == pytest.approx(2 / 300, rel=0.03)


def test_the_others_do_what_they_say(rng):
    assert nn.lecun_normal(SHAPE, rng).var() == pytest.approx(1 / 300, rel=0.03)
    assert nn.normal(0.2)(SHAPE, rng).std() == pytest.approx(0.2, rel=0.03)
    assert np.abs(nn.uniform(0.3)(SHAPE, rng)).max() == pytest.approx(0.3, rel=0.01)
    assert not nn.zeros(SHAPE, rng).any()
    assert (nn.constant(2)(SHAPE, rng) == 2).all()


def test_fans_of_matrices_and_filters():
    assert nn.fans((3, 5)) == (3, 5)
    assert nn.fans((8, 3, 5, 5)) == (75, 200)
    with pytest.raises(ValueError, match=r"at least two numbers, received \(3,\)"):
        nn.fans((3,))


@pytest.mark.parametrize("make", [lambda: nn.normal(-1), lambda: nn.uniform(-1)])
def test_negative_spreads_are_refused(make):
    with pytest.raises(ValueError, match=r"expected (std|limit) to be a number ≥ 0"):
        make()


@pytest.mark.parametrize(
    ("init", "f", "low", "high"),
    [
        (nn.he_normal, nn.ReLU(), 0.3, 3),
        (nn.xavier_normal, nn.Tanh(), 0.02, 3),
        (nn.normal(0.01), nn.Tanh(), 0, 1e-6),
        (nn.he_normal, nn.Tanh(), 0.1, 3),
    ],
)
def test_twenty_layers_keep_their_signal_only_with_the_right_variance(init, f, low, high, rng):
    layers = [layer for _ in range(20) for layer in (nn.Linear(100, 100, rng=rng, init=init), f)]
    V = nn.Sequential(*layers)(rng.standard_normal((50, 100)))
    assert low < np.sqrt(np.mean(V * V)) < high


def test_zero_weights_never_tell_hidden_units_apart(rng):
    X, t = nn.make_xor(40, rng=rng)
    net = nn.Sequential(
        nn.Linear(2, 4, rng=rng, init=nn.constant(0.5)),
        nn.Tanh(),
        nn.Linear(4, 1, rng=rng, init=nn.constant(0.5)),
    )
    nn.fit(net, nn.BCEWithLogitsLoss(), nn.Adam(0.1), X, nn.column(t), epochs=30, progress=False)
    W = net.params["0.W"]
    np.testing.assert_allclose(W, np.repeat(W[:, :1], 4, axis=1), rtol=1e-12)


def test_orthogonal_matrices_keep_lengths(rng):
    x = rng.normal(size=(4, 6))
    Q = nn.orthogonal((6, 6), rng)
    np.testing.assert_allclose(np.linalg.norm(x @ Q, axis=1), np.linalg.norm(x, axis=1), rtol=1e-12)
    tall = nn.orthogonal((6, 3), rng)
    np.testing.assert_allclose(tall.T @ tall, np.eye(3), rtol=0, atol=1e-12)
    with pytest.raises(ValueError, match=r"expected a shape of two numbers, received \(3,\)"):
        nn.orthogonal((3,), rng)
