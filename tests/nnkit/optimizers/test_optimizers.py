"""Update rules by hand and on bowls and valleys; schedules, averages, clipping, penalties."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import arrays, rngs

RULES = [
    nn.SGD(0.05),
    nn.SGD(0.02, momentum=0.8),
    nn.SGD(0.02, momentum=0.8, nesterov=True),
    nn.AdaGrad(0.5),
    nn.RMSProp(0.01),
    nn.Adam(0.05),
    nn.AdamW(0.05, weight_decay=0.0),
]
G = [np.array([1.0, -2.0]), np.array([0.5, 0.0]), np.array([-3.0, 1.0])]


def run(rule, grads, w=None):
    """The weights after each gradient of a list."""
    w = np.array([1.0, 2.0]) if w is None else w
    state, path = rule.init(w), []
    for g in grads:
        dw, state = rule.update(g, state, w)
        w = w + dw
        path.append(w)
    return np.array(path)


def minimise(rule, gradient, start, steps):
    w = np.array(start)
    optimizer = nn.Optimizer(rule, {"w": w})
    for _ in range(steps):
        optimizer.step({"w": gradient(w)})
    return w


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


@pytest.mark.parametrize("rule", RULES, ids=repr)
def test_every_rule_finds_the_bottom_of_a_bowl(rule):
    w = minimise(rule, lambda w: np.array([1.0, 4.0]) * w, [1.0, -1.0], 600)
    assert np.abs(w).max() < 0.02


@pytest.mark.parametrize(
    ("rule", "steps"),
    [
        (nn.SGD(1e-3), 20_000),
        (nn.SGD(5e-4, momentum=0.9), 6000),
        (nn.Adam(0.02), 4000),
        (nn.RMSProp(1e-3), 8000),
    ],
    ids=repr,
)
def test_the_rules_reach_the_end_of_rosenbrocks_valley(rule, steps):
    def gradient(w):
        x, y = w
        return np.array([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)])

    w = minimise(rule, gradient, [-1.0, 1.5], steps)
    assert np.abs(w - 1).max() < 0.1


def test_weight_decay_is_the_gradient_of_an_l2_penalty():
    w, g = np.array([1.0, -2.0]), np.array([0.3, 0.4])
    for decayed, plain in (
        (nn.SGD(0.1, weight_decay=0.2), nn.SGD(0.1)),
        (nn.Adam(weight_decay=0.2), nn.Adam()),
    ):
        expected, _ = plain.update(g + nn.L2(0.1).grad(w), plain.init(w), w)
        received, _ = decayed.update(g, decayed.init(w), w)
        np.testing.assert_allclose(received, expected, rtol=1e-14)


@pytest.mark.parametrize(
    "rule", [*RULES, nn.SGD(0.1, weight_decay=0.1), nn.RMSPropAsPrinted(), nn.AdamAsPrinted()], ids=repr
)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_floating_type_stays_and_the_gradient_is_left_alone(rule, dtype):
    w, g = np.ones(3, dtype), np.full(3, 0.5, dtype)
    state = rule.init(w)
    for _ in range(2):
        dw, state = rule.update(g, state, w)
        assert dw.dtype == dtype
    np.testing.assert_array_equal(g, 0.5)
    np.testing.assert_array_equal(w, 1)


def test_one_rule_serves_any_number_of_arrays_and_works_in_place(rng):
    rule = nn.Adam(0.1)
    a, b = rng.standard_normal((2, 3))
    first, second = a, b
    optimizer = nn.Optimizer(rule, {"a": a, "b": b})
    expected = {"a": run(rule, G[:1] * 2, a[:2])[-1], "b": run(rule, G[1:2] * 2, b[:2])[-1]}
    for _ in range(2):
        optimizer.step({"a": np.append(G[0], 0), "b": np.append(G[1], 0), "other": np.ones(1)})
    assert a is first
    assert b is second
    np.testing.assert_allclose(a[:2], expected["a"], rtol=1e-12)
    np.testing.assert_allclose(b[:2], expected["b"], rtol=1e-12)


@pytest.mark.parametrize("shape", [(300, 200), (200_000,), (3, 40_000)])
def test_large_arrays_are_stepped_in_parts_without_a_difference(shape, rng):
    w, g = rng.standard_normal((2, *shape))
    optimizer, start = nn.Optimizer(nn.Adam(0.1), {"w": w}), w.copy()
    for _ in range(2):
        optimizer.step({"w": g})
    np.testing.assert_array_equal(w, run(nn.Adam(0.1), [g, g], start)[-1])


def test_a_missing_gradient_is_named_and_nothing_moves():
    w = {"a": np.ones(2), "b": np.ones(2)}
    with pytest.raises(KeyError, match="received none for \\['b'\\]"):
        nn.Optimizer(nn.SGD(0.1), w).step({"a": np.ones(2)})
    np.testing.assert_array_equal(w["a"], 1)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: nn.SGD(-0.1), "expected lr to be a number > 0, received -0.1"),
        (lambda: nn.SGD(np.nan), "lr"),
        (lambda: nn.SGD(0.1, momentum=1), r"momentum in \[0, 1\)"),
        (lambda: nn.SGD(0.1, nesterov=True), "momentum > 0 with nesterov"),
        (lambda: nn.SGD(0.1, weight_decay=-1), "weight_decay"),
        (lambda: nn.AdaGrad(0), "lr"),
        (lambda: nn.RMSProp(gamma=1), "gamma"),
        (lambda: nn.Adam(betas=(0.9, 1.0)), r"betas\[1\]"),
        (lambda: nn.Adam(eps=-1), "eps"),
        (lambda: nn.AdamW(weight_decay=-1), "weight_decay"),
        (lambda: nn.L2(-1), "lam"),
        (lambda: nn.InverseTime(0, 1), "lr"),
        (lambda: nn.Step(1, 0), "every"),
        (lambda: nn.Cosine(1, 0), "epochs"),
        (lambda: nn.Exponential(1, 0), "factor"),
        (lambda: nn.WarmUp(0, nn.Exponential(1)), "epochs"),
        (lambda: nn.clip_by_norm({"w": np.ones(1)}, 0), "max_norm"),
        (lambda: nn.clip_by_value({"w": np.ones(1)}, -1), "limit"),
        (lambda: nn.ewa(np.ones(3), 1.0), "beta"),
        (lambda: nn.ewa(np.ones(0), 0.5), "at least one value"),
    ],
)
def test_options_out_of_range_are_refused_by_name(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_a_gradient_that_would_broadcast_is_refused_and_nothing_moves():
    w = {"a": np.ones(2), "b": np.ones((2, 1))}
    with pytest.raises(ValueError, match=r"b's gradient of shape \(2, 1\), received \(1,\)"):
        nn.Optimizer(nn.SGD(0.1), w).step({"a": np.ones(2), "b": np.ones(1)})
    np.testing.assert_array_equal(w["a"], 1)


def test_integer_weights_are_refused():
    with pytest.raises(TypeError, match="expected w to be an array of floats, received dtype int64"):
        nn.Optimizer(nn.SGD(0.1), {"w": np.ones(2, int)})


@pytest.mark.equation("eq:inverse-time")
@pytest.mark.equation("eq:exponential-decay")
@pytest.mark.equation("eq:step-decay")
@pytest.mark.equation("eq:cosine-decay")
@pytest.mark.equation("eq:warm-up")
def test_schedules_by_hand_one_epoch_at_a_time_and_all_at_once():
    by_hand = {
        nn.InverseTime(0.2, 0.5): [0.2 / (1 + 0.5 * n) for n in range(8)],
        nn.Exponential(0.2, 0.95): [0.2 * 0.95**n for n in range(8)],
        nn.Step(0.2, 3, 0.5): [0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.05, 0.05],
        nn.Cosine(0.2, 4, 0.1): [0.1 + 0.05 * (1 + math.cos(math.pi * min(n, 4) / 4)) for n in range(8)],
        nn.WarmUp(4, nn.Exponential(0.2, 1.0)): [0.05, 0.1, 0.15, 0.2, 0.2, 0.2, 0.2, 0.2],
    }
    for schedule, expected in by_hand.items():
        np.testing.assert_allclose([schedule(n) for n in range(8)], expected, rtol=1e-14)
        np.testing.assert_allclose(schedule(np.arange(8)), expected, rtol=1e-14)


@pytest.mark.equation("eq:ewa")
@pytest.mark.equation("eq:ewa-correction")
@given(x=arrays(ndim=1), beta=st.floats(0, 0.99))
def test_the_average_is_a_weighted_sum_and_its_corrected_weights_add_up_to_one(x, beta):
    for t in range(1, len(x) + 1):
        weights = np.array([(1 - beta) * beta ** (t - i) for i in range(1, t + 1)])
        assert nn.ewa(x, beta, correct=False)[t - 1] == pytest.approx(weights @ x[:t], abs=1e-12)
        assert nn.ewa(x, beta)[t - 1] == pytest.approx(weights @ x[:t] / weights.sum(), rel=1e-9, abs=1e-10)


def test_the_corrected_average_of_a_constant_is_that_constant():
    np.testing.assert_allclose(nn.ewa(np.full(50, 3.0), 0.98), 3, rtol=1e-12)
    assert nn.ewa(np.full(50, 3.0), 0.98, correct=False)[0] == pytest.approx(0.06)


@pytest.mark.equation("eq:clip-norm")
@given(rng=rngs, limit=st.floats(0.1, 10))
def test_clipping_by_norm_keeps_the_direction_and_never_lengthens(rng, limit):
    grads = {"W": rng.standard_normal((3, 2)), "b": rng.standard_normal(2)}
    norm = nn.global_norm(grads)
    clipped = nn.clip_by_norm(grads, limit)
    assert nn.global_norm(clipped) == pytest.approx(min(norm, limit), rel=1e-12)
    for k in grads:
        np.testing.assert_allclose(clipped[k] * norm, grads[k] * min(norm, limit), rtol=1e-9, atol=1e-12)
    zero = {"w": np.zeros(3)}
    np.testing.assert_array_equal(nn.clip_by_norm(zero, limit)["w"], 0)


@pytest.mark.equation("eq:clip-value")
def test_clipping_by_value_cuts_each_entry():
    np.testing.assert_array_equal(nn.clip_by_value({"w": np.array([-3.0, 0.5, 2.0])}, 1.0)["w"], [-1, 0.5, 1])


def test_clipping_keeps_float32():
    grads = {"w": np.full(4, 10, np.float32)}
    assert nn.clip_by_norm(grads, 1.0)["w"].dtype == np.float32
    assert nn.clip_by_value(grads, 1.0)["w"].dtype == np.float32


@pytest.mark.equation("eq:l1")
@pytest.mark.equation("eq:l2")
@pytest.mark.equation("eq:penalty")
@given(w=arrays(), lam=st.floats(0, 5))
def test_penalties_and_their_gradients(w, lam):
    assert nn.L1(lam).value(w) == pytest.approx(lam * sum(abs(x) for x in w.ravel()), rel=1e-12)
    assert nn.L2(lam).value(w) == pytest.approx(lam * sum(x * x for x in w.ravel()), rel=1e-12)
    for penalty in (nn.L1(lam), nn.L2(lam)):
        assert nn.relative_error(penalty.grad(w), nn.numerical_gradient(penalty.value, w)) < 1e-6
        params = {"W": w, "b": np.ones(3)}
        assert penalty.total(params) == penalty.value(w)
        added = penalty.add({"W": np.ones_like(w), "b": np.ones(3)}, params)
        np.testing.assert_allclose(added["W"], 1 + penalty.grad(w))
        np.testing.assert_array_equal(added["b"], 1)


@pytest.mark.equation("eq:soft")
def test_soft_thresholding_stops_at_zero():
    w = np.array([-2.0, -0.1, 0.0, 0.3, 1.0])
    np.testing.assert_allclose(nn.soft_threshold(w, 0.5), [-1.5, 0, 0, 0, 0.5])


def test_the_norm_of_a_gradient_whose_squares_overflow_is_still_its_norm():
    """In float32 squares overflow from 10¹⁹ on: clipping must shorten such a gradient, not erase it."""
    grads = {"W": np.full((2, 2), 3e25, np.float32), "b": np.zeros(2, np.float32)}
    assert nn.global_norm(grads) == pytest.approx(6e25, rel=1e-6)
    clipped = nn.clip_by_norm(grads, 1.0)
    np.testing.assert_allclose(clipped["W"], 0.5, rtol=1e-6)
    assert clipped["W"].dtype == np.float32
    assert nn.global_norm({"W": np.array([np.inf])}) == np.inf
    assert np.isnan(nn.global_norm({"W": np.array([np.nan])}))


def test_a_zero_gradient_is_left_alone_by_clipping():
    np.testing.assert_array_equal(nn.clip_by_norm({"W": np.zeros(3)}, 1.0)["W"], 0)


def test_rules_say_their_options_as_they_were_given():
    assert repr(nn.AdamW(0.1, weight_decay=0.2)).endswith("weight_decay=0.2)")
    assert repr(nn.SGD(0.1, momentum=0.9)) == "SGD(lr=0.1, momentum=0.9, nesterov=False, weight_decay=0.0)"


def test_an_array_under_two_names_is_not_stepped_twice(rng):
    W = rng.standard_normal(3)
    with pytest.raises(ValueError, match="every array once, received one as a and as b"):
        nn.Optimizer(nn.SGD(0.1), {"a": W, "b": W})
