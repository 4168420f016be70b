"""Update rules, a few steps each, against their equations written out."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given

import nnkit as nn
from tests.helpers.descent import G, run
from tests.helpers.strategies import arrays


@pytest.mark.equation("eq:sgd")
def test_gradient_descent_steps_against_the_gradient():
    np.testing.assert_allclose(
        run(nn.SGD(0.1), G), np.array([1.0, 2.0]) - 0.1 * np.cumsum(G, axis=0), rtol=1e-14
    )


@pytest.mark.equation("eq:momentum-v")
@pytest.mark.equation("eq:momentum-w")
def test_momentum_by_hand():
    v, w, path = np.zeros(2), np.array([1.0, 2.0]), []
    for g in G:
        v = 0.9 * v - 0.1 * g
        w = w + v
        path.append(w)
    np.testing.assert_allclose(run(nn.SGD(0.1, momentum=0.9), G), path, rtol=1e-14)


@pytest.mark.equation("eq:nesterov")
def test_nesterov_is_momentum_with_the_gradient_taken_one_step_ahead(rng):
    """In the variable u = w + β v the printed rule is Nesterov's: v ← β v − α ∇J(w + β v), w ← w + v."""
    A = np.diag([1.0, 5.0])
    w, v, ahead = np.array([1.0, 2.0]), np.zeros(2), []
    for _ in range(20):
        v = 0.8 * v - 0.05 * A @ (w + 0.8 * v)
        w = w + v
        ahead.append(w + 0.8 * v)
    rule, u = nn.SGD(0.05, momentum=0.8, nesterov=True), np.array([1.0, 2.0])
    state, path = rule.init(u), []
    for _ in range(20):
        dw, state = rule.update(A @ u, state, u)
        u = u + dw
        path.append(u)
    np.testing.assert_allclose(path, ahead, rtol=1e-12)


@pytest.mark.equation("eq:adagrad-r")
@pytest.mark.equation("eq:adagrad-w")
def test_adagrad_by_hand():
    r, w, path = np.zeros(2), np.array([1.0, 2.0]), []
    for g in G:
        r = r + g**2
        w = w - 0.1 * g / (np.sqrt(r) + 1e-3)
        path.append(w)
    np.testing.assert_allclose(run(nn.AdaGrad(0.1, eps=1e-3), G), path, rtol=1e-14)


@pytest.mark.equation("eq:rmsprop-r")
@pytest.mark.equation("eq:rmsprop-w")
def test_rmsprop_by_hand():
    r, w, path = np.zeros(2), np.array([1.0, 2.0]), []
    for g in G:
        r = 0.9 * r + 0.1 * g**2
        w = w - 0.1 * g / (np.sqrt(r) + 1e-3)
        path.append(w)
    np.testing.assert_allclose(run(nn.RMSProp(0.1, eps=1e-3), G), path, rtol=1e-14)


@pytest.mark.equation("eq:adam-s")
@pytest.mark.equation("eq:adam-r")
@pytest.mark.equation("eq:adam-s-hat")
@pytest.mark.equation("eq:adam-r-hat")
@pytest.mark.equation("eq:adam-w")
def test_adam_by_hand():
    s, r, w, path = np.zeros(2), np.zeros(2), np.array([1.0, 2.0]), []
    for t, g in enumerate(G, start=1):
        s = 0.9 * s + 0.1 * g
        r = 0.999 * r + 0.001 * g**2
        s_hat, r_hat = s / (1 - 0.9**t), r / (1 - 0.999**t)
        w = w - 0.1 * s_hat / (np.sqrt(r_hat) + 1e-8)
        path.append(w)
    np.testing.assert_allclose(run(nn.Adam(0.1), G), path, rtol=1e-12)


@given(g=arrays(ndim=1))
def test_adams_first_step_is_the_learning_rate_whatever_the_gradients_size(g):
    step = run(nn.Adam(0.1), [g], np.zeros_like(g))[0]
    np.testing.assert_allclose(step, -0.1 * np.sign(g), rtol=1e-4)


@pytest.mark.equation("eq:adamw")
def test_adamw_shrinks_the_weights_beside_adams_step():
    w = np.array([1.0, 2.0])
    adam = run(nn.Adam(0.1), G[:1])[0]
    np.testing.assert_allclose(
        run(nn.AdamW(0.1, weight_decay=0.5), G[:1])[0], adam - 0.1 * 0.5 * w, rtol=1e-14
    )


@pytest.mark.equation("eq:rmsprop-printed")
def test_the_printed_rmsprop_step_grows_with_the_gradient_where_the_standard_one_does_not():
    small, large = np.array([1e-2]), np.array([1e2])

    def first(rule, g):
        return abs(rule.update(g, rule.init(g), g)[0][0])

    assert first(nn.RMSProp(0.1), large) / first(nn.RMSProp(0.1), small) == pytest.approx(1, rel=1e-4)
    printed = nn.RMSPropAsPrinted(0.1)
    assert first(printed, large) / first(printed, small) == pytest.approx(100, rel=1e-3)
    assert first(printed, large) == pytest.approx(
        0.1 * 100 / math.sqrt(1e-6 + math.sqrt(0.1 * 1e4)), rel=1e-12
    )


@pytest.mark.equation("eq:adam-printed")
def test_the_printed_adam_differs_only_for_tiny_gradients():
    printed, standard = nn.AdamAsPrinted(0.1), nn.Adam(0.1)
    np.testing.assert_allclose(run(printed, G), run(standard, G), rtol=1e-4)
    tiny = [np.full(2, 1e-4)]
    moved = np.array([1.0, 2.0]) - run(printed, tiny)[0]
    np.testing.assert_allclose(moved, 0.1 * 1e-4 / math.sqrt(1e-6 + 1e-8), rtol=1e-6)


def test_weight_decay_is_the_gradient_of_an_l2_penalty():
    w, g = np.array([1.0, -2.0]), np.array([0.3, 0.4])
    for decayed, plain in (
        (nn.SGD(0.1, weight_decay=0.2), nn.SGD(0.1)),
        (nn.Adam(weight_decay=0.2), nn.Adam()),
    ):
        expected, _ = plain.update(g + nn.L2(0.1).grad(w), plain.init(w), w)
        received, _ = decayed.update(g, decayed.init(w), w)
        np.testing.assert_allclose(received, expected, rtol=1e-14)
