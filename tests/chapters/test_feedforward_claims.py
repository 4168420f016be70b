"""Causes named in the chapter on feed-forward networks: each is taken away, over several seeds."""

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.sources import definitions

CHAPTER = definitions("feedforward", "wiggle", "with_ones", "waves", "network_error", "PLANE", "ridges")
CHAPTER |= definitions("feedforward", "DIGITS", "digit_net")
X = np.linspace(-2, 2, 200)[:, None]
T = CHAPTER["wiggle"](X)


def fitted(h: int, epochs: int, lr: float, smaller: dict[str, np.ndarray] | None = None):
    """Parameters and error of the network with h units, started at random or from one with h − 1."""
    rng = np.random.default_rng(0)
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


def targets(p: int, seed: int):
    """Points and values of twelve waves, as in the chapter."""
    rng = np.random.default_rng(seed)
    omega, phase = CHAPTER["waves"](p, 12, rng)
    inputs = rng.uniform(-1, 1, size=(2, 2000, p))
    t, t_test = (np.cos(A @ omega + phase).sum(axis=1, keepdims=True) for A in inputs)
    return (inputs[0], t, inputs[1], t_test), rng


def test_with_one_input_ten_times_the_training_gets_closer_and_not_close():
    """16 units: between a 100th and a half of the error remains."""
    short, long = (
        np.exp(
            np.mean(
                [
                    np.log(CHAPTER["network_error"](*data, 16, rng, epochs=n))
                    for data, rng in map(targets, (1, 1), range(2))
                ]
            )
        )
        for n in (25, 250)
    )
    assert 0.01 * short < long < 0.5 * short


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
    ridges = CHAPTER["ridges"]
    around = np.linspace(0, 2 * np.pi, 2001)[:-1]
    for r in (1.5, 2.5, 3.5):
        circle = r * np.stack([np.cos(around), np.sin(around)], axis=-1)
        assert np.mean(ridges(circle, 16)) == pytest.approx(2 / np.pi * np.arcsin(0.5 / r), rel=0.05)


def test_a_narrow_layer_costs_digits_without_a_bend_too():
    """Straight units: two lose much against none, eight next to nothing; as many ReLUs lose more."""

    def right(m: int, bend: bool) -> float:
        scores = []
        for seed in range(3):
            data, rng = CHAPTER["DIGITS"].split(np.random.default_rng(seed)), np.random.default_rng(seed)
            net, how = CHAPTER["digit_net"](m, rng, bend), {"epochs": 15, "batch_size": 64, "progress": False}
            nn.fit(net, nn.CrossEntropyLoss(), nn.Adam(0.01), data.X_train, data.T_train, rng=rng, **how)
            scores.append(nn.accuracy(data.T_test, net(data.X_test)))
        return np.mean(scores)

    none, straight, bent = right(0, True), [right(m, False) for m in (2, 8)], [right(m, True) for m in (2, 8)]
    assert straight[0] < none - 0.15
    assert straight[1] > none - 0.015
    assert bent[0] < straight[0] - 0.05
