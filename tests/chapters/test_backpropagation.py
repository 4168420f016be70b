"""The equations of the chapter on backpropagation, against central differences."""

import itertools

import numpy as np
import pytest

import nnkit as nn
from book.running.definitions import definitions

RNG = np.random.default_rng(0)


def rate(f, w, h=1e-6):
    return (f(w + h) - f(w - h)) / (2 * h)


@pytest.mark.equation("eq:gradient")
def test_the_gradient_is_the_direction_of_steepest_rise():
    net = nn.Sequential(nn.Linear(2, 3, rng=RNG), nn.Tanh(), nn.Linear(3, 1, rng=RNG))
    X, T, loss = RNG.normal(size=(5, 2)), RNG.normal(size=(5, 1)), nn.SquaredError()
    Y, cache = net.forward(X)
    _, grads = net.backward(loss.grad(Y, T), cache)
    g = np.concatenate([grads[k].ravel() for k in net.params])
    start = np.concatenate([w.ravel() for w in net.params.values()])

    def cost(flat):
        k = 0
        for w in net.params.values():
            w[...] = flat[k : k + w.size].reshape(w.shape)
            k += w.size
        return loss.value(net(X), T)

    steepest = rate(lambda s: cost(start + s * g / np.linalg.norm(g)), 0.0)
    others = [
        rate(lambda s, u=u: cost(start + s * u / np.linalg.norm(u)), 0.0)
        for u in RNG.normal(size=(50, len(g)))
    ]
    assert np.isclose(steepest, np.linalg.norm(g), rtol=1e-6)
    assert max(others) < steepest


@pytest.mark.equation("eq:chain-rule")
def test_paths_are_multiplied_and_added():
    x = 0.7
    by_rule = np.exp(x**2) * np.cos(x) + np.sin(x) * np.exp(x**2) * 2 * x
    assert np.isclose(by_rule, rate(lambda s: np.sin(s) * np.exp(s**2), x), rtol=1e-8)


@pytest.mark.equation("eq:backprop-output")
@pytest.mark.equation("eq:backprop-hidden")
def test_output_and_hidden_weights_of_a_network_with_linear_outputs():
    x, t = RNG.normal(size=3), RNG.normal(size=2)
    W_h, W_o = RNG.normal(size=(3, 4)), RNG.normal(size=(4, 2))

    def J(W_h, W_o):
        return 0.5 * np.sum((t - np.tanh(x @ W_h) @ W_o) ** 2)

    v = np.tanh(x @ W_h)
    e = t - v @ W_o
    assert np.allclose(-np.outer(v, e), nn.numerical_gradient(lambda W: J(W_h, W), W_o), atol=1e-8)
    hidden = -np.outer(x, (1 - v**2) * (W_o @ e))
    assert np.allclose(hidden, nn.numerical_gradient(lambda W: J(W, W_o), W_h), atol=1e-8)


@pytest.mark.equation("eq:backprop-two-layers")
def test_a_weight_two_hidden_layers_down_adds_over_both_paths():
    x, A, B, u = RNG.normal(size=2), RNG.normal(size=(2, 2)), RNG.normal(size=(2, 2)), RNG.normal(size=2)

    def forward(A):
        v1 = np.tanh(x @ A)
        v2 = np.tanh(v1 @ B)
        return v1, v2, 0.5 * (v2 @ u - 1) ** 2

    v1, v2, _ = forward(A)
    dJ_dv2 = (v2 @ u - 1) * u
    dv2_dv1 = (1 - v2**2) * B[0]
    by_paths = (dJ_dv2[0] * dv2_dv1[0] + dJ_dv2[1] * dv2_dv1[1]) * (1 - v1[0] ** 2) * x[0]
    assert np.isclose(by_paths, nn.numerical_gradient(lambda A: forward(A)[2], A)[0, 0], atol=1e-8)


@pytest.mark.equation("eq:backprop-layer")
def test_a_delta_is_the_weighted_sum_of_those_above_times_the_own_slope():
    sizes, x = [3, 4, 4, 2], RNG.normal(size=3)
    W = [RNG.normal(size=(p, m)) for p, m in itertools.pairwise(sizes)]

    def cost(_=None):
        a = x
        for weights in W:
            a = np.tanh(a @ weights)
        return 0.5 * np.sum((a - 0.5) ** 2)

    a = [x]
    for weights in W:
        a.append(np.tanh(a[-1] @ weights))
    delta = (a[-1] - 0.5) * (1 - a[-1] ** 2)
    for k in reversed(range(3)):
        assert np.allclose(np.outer(a[k], delta), nn.numerical_gradient(cost, W[k]), atol=1e-8)
        delta = (1 - a[k] ** 2) * (W[k] @ delta)


X, T = np.array([1.0, 2.0]), 0.0
W, U, B_O = np.array([[0.5, -1.0], [0.25, 0.5]]), np.array([2.0, -1.0]), -1.0


def drawn(stage):
    """Where red numbers of the worked example stand at a stage, and which; and the places of the weights."""
    chapter = definitions("backpropagation", "LEFT", "NAMES", "both_ways", "on_neurons", "drawn_network")
    plot = chapter["drawn_network"](X, W, U, B_O, *chapter["both_ways"](X, T, W, U, B_O), stage)
    red = [
        mark.channels for mark in plot.marks if mark.type == "text" and mark.style["color"] == "vermillion"
    ]
    rows = [zip(*(np.atleast_1d(c[name]) for name in ("x", "y", "value")), strict=True) for c in red]
    seen = [row for row in itertools.chain(*rows) if np.isfinite(row[1])]  # what stands at NaN is not drawn
    return seen, chapter["WEIGHTS"], np.vstack([chapter["MIDDLE"], chapter["RIGHT"]])


def test_the_figure_shows_the_gradients_of_the_worked_example_and_only_when_their_stage_has_come():
    """At stage 5 each weight and neuron has its derivative, by central differences; nothing before 4."""

    def J(W, U, shift_h=0.0, shift_o=0.0):
        v = 1 / (1 + np.exp(-(X @ W + shift_h)))
        return 0.5 * (1 / (1 + np.exp(-(v @ U + B_O + shift_o))) - T) ** 2

    weights = [*nn.numerical_gradient(lambda w: J(w, U), W).ravel()]
    weights += [*nn.numerical_gradient(lambda u: J(W, u), U)]
    deltas = [rate(lambda s, e=e: J(W, U, s * e), 0.0) for e in np.eye(2)]
    deltas += [rate(lambda s: J(W, U, 0.0, s), 0.0)]
    assert drawn(3)[0] == []
    assert len(drawn(4)[0]) == 3  # two output weights and the output neuron
    seen, places, neurons = drawn(5)
    assert len(seen) == 9
    for at, wanted in zip([*places, *neurons], [*weights, *deltas], strict=True):
        nearest = min(seen, key=lambda row, at=at: np.hypot(row[0] - at[0], row[1] - at[1]))
        assert np.isclose(nearest[2], wanted, atol=1e-8)


def test_the_engine_built_in_the_chapter_adds_over_paths_like_the_definition():
    number = definitions("backpropagation", "parents_first", "Number")["Number"]
    w, a = number(0.8), number(1.5)
    (w * (w * a).tanh() + w * w).backward()
    assert np.isclose(w.grad, rate(lambda s: s * np.tanh(1.5 * s) + s * s, 0.8), atol=1e-8)
    assert np.isclose(a.grad, rate(lambda s: 0.8 * np.tanh(0.8 * s), 1.5), atol=1e-8)


def test_the_engine_finds_the_worked_example_and_finds_it_again_when_asked_twice():
    """All nine gradients by central differences; a second `backward` replaces them and does not add."""
    chapter = definitions("backpropagation", "parents_first", "Number", "cost_of")
    number, cost_of = chapter["Number"], chapter["cost_of"]
    nine = np.concatenate([W.ravel(), np.zeros(2), U, [B_O]])
    weights = [number(w) for w in nine]
    J = cost_of(number, weights)
    numerical = nn.numerical_gradient(lambda p: cost_of(number, [number(w) for w in p]).data, nine)
    for _ in range(2):
        J.backward()
        assert np.allclose([w.grad for w in weights], numerical, atol=1e-8)
