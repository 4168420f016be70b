"""The equations of the chapter on feed-forward networks."""

import numpy as np
import pytest

import nnkit as nn

RNG = np.random.default_rng(0)


@pytest.mark.equation("eq:hidden-sum")
@pytest.mark.equation("eq:hidden-output")
@pytest.mark.equation("eq:network-output")
def test_three_sums_are_the_network():
    p, m, n = 3, 4, 2
    net = nn.Sequential(nn.Linear(p, m, rng=RNG), nn.Tanh(), nn.Linear(m, n, rng=RNG))
    x, P = RNG.normal(size=p), net.params
    v = [np.tanh(sum(P["0.W"][i, j] * x[i] for i in range(p)) + P["0.b"][j]) for j in range(m)]
    y = [sum(P["2.W"][j, out] * v[j] for j in range(m)) + P["2.b"][out] for out in range(n)]
    assert np.allclose(net(x[None, :])[0], y, rtol=1e-13)


@pytest.mark.equation("eq:two-tanh")
def test_two_tanh_units_are_a_network_without_output_bias():
    wh, bh, wo = RNG.normal(size=(3, 2))
    net = nn.Sequential(nn.Linear(1, 2, rng=RNG), nn.Tanh(), nn.Linear(2, 1, rng=RNG, bias=False))
    net.params["0.W"][0], net.params["0.b"][:], net.params["2.W"][:, 0] = wh, bh, wo
    x = np.linspace(-3, 3, 50)
    y = wo[0] * np.tanh(wh[0] * x + bh[0]) + wo[1] * np.tanh(wh[1] * x + bh[1])
    assert np.allclose(net(x[:, None])[:, 0], y, rtol=1e-13)


@pytest.mark.equation("eq:mapping")
@pytest.mark.equation("eq:compact")
def test_a_column_of_ones_carries_the_biases():
    net = nn.Sequential(nn.Linear(3, 4, rng=RNG), nn.Sigmoid(), nn.Linear(4, 2, rng=RNG))
    net.params["0.b"][:], net.params["2.b"][:] = RNG.normal(size=4), RNG.normal(size=2)
    X, one = RNG.normal(size=(6, 3)), np.ones((6, 1))
    W_h, W_o = (np.vstack([net.params[f"{k}.W"], net.params[f"{k}.b"]]) for k in (0, 2))
    V = nn.Sigmoid().value(np.hstack([X, one]) @ W_h)
    assert np.allclose(np.hstack([V, one]) @ W_o, net(X), rtol=1e-13)


@pytest.mark.equation("eq:barron")
@pytest.mark.parametrize("p", [1, 8])
def test_h_random_units_have_an_error_below_one_over_h_in_any_dimension(p):
    rng = np.random.default_rng(p)
    omega, phase = rng.normal(size=(p, 5000)), rng.uniform(0, 2 * np.pi, 5000)
    units = np.cos(rng.uniform(-1, 1, size=(100, p)) @ omega + phase)  # each bounded by 1
    f = units.mean(axis=1)
    for h in (10, 100):
        draws = [units[:, rng.integers(0, 5000, h)].mean(axis=1) for _ in range(200)]
        error = np.mean((np.array(draws) - f) ** 2)
        assert 0.2 / h < error <= 1 / h


@pytest.mark.equation("eq:basis-expansion")
def test_the_first_wave_a_grid_of_frequencies_misses_costs_h_to_the_minus_two_over_p():
    for p in (1, 2, 4):
        for m in (2, 5, 10):
            h = m**p  # all products of the frequencies 1 … m in p directions
            amplitude = 1 / m  # the wave of frequency m that a budget of amplitude × frequency = 1 allows
            x = (np.arange(4000) + 0.5) / 4000
            cost = np.mean((amplitude * np.cos(2 * np.pi * m * x)) ** 2)
            assert np.isclose(cost, 0.5 * h ** (-2 / p), rtol=1e-6)


@pytest.mark.equation("eq:tent")
def test_every_fold_doubles_the_pieces():
    x = np.linspace(0, 1, 2**10 + 1)
    y = x
    for depth in range(1, 7):
        y = 2 * np.maximum(0, y) - 4 * np.maximum(0, y - 0.5)
        k = np.arange(2**depth + 1)
        assert np.allclose(y[:: 2 ** (10 - depth)], k % 2)


def test_a_bounded_family_whose_oscillation_grows_exponentially():
    """g(x₁)…g(x_p) stays in [−1, 1]; its amplitudes, by a Fourier transform, add up to √2 to the p."""
    x = 2 * np.pi * np.arange(32) / 32
    g = 3 / (2 * np.sqrt(2)) * (np.sin(x) + np.sin(3 * x) / 3)
    assert np.isclose(np.max(np.abs(g)), 1)
    for p in (1, 2, 3):
        f = g
        for _ in range(p - 1):
            f = f[..., None] * g
        assert np.isclose(np.sum(np.abs(np.fft.fftn(f))) / 32**p, np.sqrt(2) ** p, rtol=1e-12)
