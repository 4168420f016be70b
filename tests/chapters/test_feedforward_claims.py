"""Causes named in the chapter on feed-forward networks: each is taken away, over several seeds."""

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.defined import Defined

CHAPTER = Defined("feedforward", "wiggle", "with_ones", "problem", "network_error", "refitted")
PICTURES = Defined("feedforward", "PLANE", "ridges", "DIGITS", "digit_net")
X = np.linspace(-2, 2, 200)[:, None]


def fitted(h: int, epochs: int, lr: float, smaller: dict[str, np.ndarray] | None = None):
    """Parameters and error of the network with h units, started at random or from one with h − 1."""
    T, rng = CHAPTER["wiggle"](X), np.random.default_rng(0)
    net = nn.Sequential(nn.Linear(1, h, rng=rng), nn.Tanh(), nn.Linear(h, 1, rng=rng))
    net.params["0.W"][:] = rng.normal(scale=3, size=(1, h))
    net.params["0.b"][:] = rng.uniform(-4, 4, size=h)
    if smaller is not None:
        for name in ("0.W", "0.b"):
            net.params[name][..., :-1] = smaller[name]
        net.params["2.W"][:-1], net.params["2.W"][-1], net.params["2.b"][:] = (
            smaller["2.W"],
            0,
            smaller["2.b"],
        )
    nn.fit(net, nn.SquaredError(), nn.Adam(lr), X, T, epochs=epochs, progress=False)
    return net.params, np.sqrt(np.mean((net(X) - T) ** 2))


def test_ten_times_the_steps_do_not_put_the_random_starts_in_order():
    """Three units are worse than two after 10,000 steps as well."""
    assert fitted(3, 10_000, 0.05)[1] > fitted(2, 10_000, 0.05)[1] + 0.05


def test_started_from_the_smaller_network_every_further_unit_helps():
    """The new unit's output weight begins at zero: with small steps the error never rises."""
    params, error = fitted(1, 1000, 0.05)
    for h in range(2, 9):
        params, lower = fitted(h, 1000, 0.005, params)
        assert lower < error
        error = lower


def mean_error(p: int, h: int, **how) -> float:
    """Geometric mean of the network's error on two of the chapter's problems."""
    found = []
    for seed in range(2):
        data, rng = CHAPTER["problem"](p, seed)
        found.append(np.log(CHAPTER["network_error"](*data, h, rng, **how)))
    return np.exp(np.mean(found))


def test_with_one_input_longer_training_gets_closer_and_not_close():
    """64 units, ten times the steps at a quarter of the rate: closer; least squares is far away still."""
    assert 1e-6 < mean_error(1, 64, epochs=250, lr=0.01) < 0.3 * mean_error(1, 64)


def test_least_squares_needs_no_large_output_weights():
    """One input, 64 units as drawn: no error is left, with output weights below a hundred."""
    for seed in range(5):
        (X, t, *_), rng = CHAPTER["problem"](1, seed)
        net = CHAPTER["drawn_network"](1, 64, rng)
        V = CHAPTER["with_ones"](np.tanh(X @ net.params["0.W"] + net.params["0.b"]))
        w_o = np.linalg.lstsq(V, t, rcond=None)[0]
        assert np.mean((V @ w_o - t) ** 2) < 1e-10
        assert np.abs(w_o).max() < 100


def test_no_scale_of_random_weights_makes_up_for_training():
    """Four and eight inputs, weights from an eighth of the chapter's to twice: far behind trained units."""
    for p, trained in ((4, 0.03), (8, 0.2)):
        for scale in (0.125, 0.5, 2.0):
            (X, t, X_test, t_test), rng = CHAPTER["problem"](p, 0)
            net = CHAPTER["drawn_network"](p, 64, rng)
            net.params["0.W"][:] *= scale
            assert CHAPTER["refitted"](net, X, t, X_test, t_test) > 2 * trained


def test_a_hidden_unit_must_be_free_to_turn():
    """sin 2(x₁ + … + x₈): trained units leave a fifth of the variance, units left as drawn nearly all."""
    for seed in range(3):
        rng = np.random.default_rng(seed)
        A, A_test = rng.uniform(-1, 1, size=(2, 2000, 8))
        t, t_test = (np.sin(2 * B.sum(axis=1, keepdims=True)) for B in (A, A_test))
        free = CHAPTER["network_error"](A, t, A_test, t_test, 64, rng)
        W, b = rng.normal(scale=2, size=(8, 64)), rng.uniform(-2, 2, 64)
        V, V_test = (CHAPTER["with_ones"](np.tanh(B @ W + b)) for B in (A, A_test))
        drawn = np.mean((V_test @ np.linalg.lstsq(V, t, rcond=None)[0] - t_test) ** 2) / np.var(t_test)
        assert free < 0.3
        assert drawn > 0.9


def test_the_skirt_of_a_tower_is_what_the_arcsine_says():
    """The mean height around the tower is the share of directions that cover a point."""
    ridges = PICTURES["ridges"]
    around = np.linspace(0, 2 * np.pi, 2001)[:-1]
    for r in (1.5, 2.5, 3.5):
        circle = r * np.stack([np.cos(around), np.sin(around)], axis=-1)
        assert np.mean(ridges(circle, 16)) == pytest.approx(2 / np.pi * np.arcsin(0.5 / r), rel=0.05)


def test_a_narrow_layer_costs_digits_without_a_bend_too():
    """Two straight units lose much against none, eight next to nothing; two ReLUs more, leaky ones not."""

    def right(m: int, between: nn.Layer) -> float:
        scores = []
        for seed in range(3):
            data, rng = PICTURES["DIGITS"].split(np.random.default_rng(seed)), np.random.default_rng(seed)
            net = PICTURES["digit_net"](m, rng, between)
            how = {"epochs": 60, "batch_size": 64, "progress": False}
            nn.fit(net, nn.CrossEntropyLoss(), nn.Adam(0.01), data.X_train, data.T_train, rng=rng, **how)
            scores.append(nn.accuracy(data.T_test, net(data.X_test)))
        return np.mean(scores)

    none, straight = right(0, nn.ReLU()), right(2, nn.Identity())
    assert straight < none - 0.15
    assert right(8, nn.Identity()) > none - 0.015
    assert right(2, nn.ReLU()) < straight - 0.05
    assert right(2, nn.LeakyReLU(0.1)) > straight - 0.03
    assert right(2, nn.Tanh()) < straight - 0.05


def test_where_two_units_fail_at_xor_two_corners_have_come_together():
    """Also after 10,000 steps: an orange and a blue corner in one place, the answer ½, the cost ½ ln 2."""
    corners, t = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    for seed in (9, 11):
        rng = np.random.default_rng(seed)
        net = nn.Sequential(nn.Linear(2, 2, rng=rng), nn.Tanh(), nn.Linear(2, 1, rng=rng))
        nn.fit(net, nn.BCEWithLogitsLoss(), nn.SGD(0.5), corners, t, epochs=10_000, progress=False)
        assert nn.BCEWithLogitsLoss().value(net(corners), t) == pytest.approx(np.log(2) / 2, abs=0.01)
        v = np.tanh(corners @ net.params["0.W"] + net.params["0.b"])
        apart = np.linalg.norm(v[:, None] - v, axis=-1)[t[:, 0] == 1][:, t[:, 0] == 0]
        assert apart.min() < 0.02
