"""Losses: formulas by hand, gradients, stability far out, errors; and where the naive forms break."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import arrays, batches, rngs

REGRESSION = [nn.SquaredError(), nn.MSELoss(), nn.L1Loss(), nn.HuberLoss(), nn.HuberLoss(delta=0.3)]
Y = np.array([[1.0, -2.0], [0.5, 3.0]])
T = np.array([[0.0, -2.5], [2.0, 3.0]])


def pairs(y, rng):
    """Targets whose distance from y is away from all corners (0 and the two deltas)."""
    distance = rng.choice([-1.7, -0.6, -0.2, 0.1, 0.45, 2.0], y.shape) + 0.02 * rng.standard_normal(y.shape)
    return y - distance


@pytest.mark.equation("eq:squared-error")
def test_squared_error_is_half_the_squared_distance_averaged_over_rows():
    assert nn.SquaredError().value(Y, T) == pytest.approx((0.5 * (1 + 0.25) + 0.5 * 2.25) / 2, rel=1e-15)


@pytest.mark.equation("eq:mse")
def test_mse_is_the_mean_over_all_entries():
    assert nn.MSELoss().value(Y, T) == pytest.approx((1 + 0.25 + 2.25 + 0) / 4, rel=1e-15)


@pytest.mark.equation("eq:mae")
def test_l1_is_the_mean_distance():
    assert nn.L1Loss().value(Y, T) == pytest.approx((1 + 0.5 + 1.5) / 4, rel=1e-15)


@pytest.mark.equation("eq:huber")
def test_huber_is_squared_near_and_linear_far():
    near, far = 0.5 * 0.5**2, [1.0 * (e - 0.5) for e in (1.0, 1.5)]
    assert nn.HuberLoss(1.0).value(Y, T) == pytest.approx((near + sum(far)) / 4, rel=1e-15)


@pytest.mark.equation("eq:bce-logits")
@pytest.mark.equation("eq:bce")
@given(z=batches(scale=3), rng=rngs)
def test_binary_cross_entropy_of_logits_is_that_of_probabilities(z, rng):
    t = rng.uniform(0, 1, z.shape)
    y = nn.Sigmoid().value(z)
    by_hand = np.mean(-t * np.log(y) - (1 - t) * np.log(1 - y))
    assert nn.BCEWithLogitsLoss().value(z, t) == pytest.approx(by_hand, rel=1e-10)
    assert nn.NaiveBCE().value(y, t) == pytest.approx(by_hand, rel=1e-10)


@pytest.mark.equation("eq:cross-entropy")
@pytest.mark.equation("eq:cross-entropy-grad")
@given(z=batches(scale=3), rng=rngs)
def test_categorical_cross_entropy_is_minus_the_log_of_the_right_share(z, rng):
    t = rng.integers(0, z.shape[1], len(z))
    v = nn.Softmax().value(z)
    by_hand = -np.mean([math.log(v[n, t[n]]) for n in range(len(z))])
    loss = nn.CrossEntropyLoss()
    rows = nn.one_hot(t, z.shape[1])
    assert loss.value(z, t) == pytest.approx(by_hand, rel=1e-10, abs=1e-12)
    assert loss.value(z, rows) == pytest.approx(by_hand, rel=1e-10, abs=1e-12)
    assert nn.NaiveCrossEntropy().value(v, rows) == pytest.approx(by_hand, rel=1e-10, abs=1e-12)
    np.testing.assert_allclose(loss.grad(z, t), (v - rows) / len(z), rtol=1e-12)


@pytest.mark.equation("eq:log-sum-exp")
@given(z=batches(scale=3), shift=st.floats(-1e4, 1e4))
def test_log_sum_exp_moves_with_a_shift_and_never_overflows(z, shift):
    direct = np.log(np.sum(np.exp(z), axis=1))
    np.testing.assert_allclose(nn.log_sum_exp(z), direct, rtol=1e-12, atol=1e-13)
    np.testing.assert_allclose(nn.log_sum_exp(z + shift), direct + shift, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("loss", REGRESSION, ids=repr)
@given(y=batches(), rng=rngs)
def test_regression_gradients_agree_with_central_differences(loss, y, rng):
    nn.check_loss(loss, y, pairs(y, rng))


@pytest.mark.equation("eq:bce-grad")
@given(z=batches(scale=2), rng=rngs)
def test_classification_gradients_agree_with_central_differences(z, rng):
    nn.check_loss(nn.BCEWithLogitsLoss(), z, rng.uniform(0, 1, z.shape))
    t = rng.integers(0, z.shape[1], len(z))
    nn.check_loss(nn.CrossEntropyLoss(), z, t)
    soft = nn.Softmax().value(rng.standard_normal(z.shape))
    nn.check_loss(nn.CrossEntropyLoss(), z, soft)
    y = 0.1 + 0.8 * nn.Sigmoid().value(z)
    nn.check_loss(nn.NaiveBCE(), y, rng.uniform(0, 1, z.shape))
    nn.check_loss(nn.NaiveCrossEntropy(), y, soft)


@given(z=arrays(ndim=3), rng=rngs)
def test_a_sequence_of_logits_counts_as_so_many_rows(z, rng):
    t = rng.integers(0, z.shape[2], z.shape[:2])
    loss, rows = nn.CrossEntropyLoss(), z.reshape(-1, z.shape[2])
    assert loss.value(z, t) == pytest.approx(loss.value(rows, t.ravel()), rel=1e-12, abs=1e-13)
    nn.check_loss(loss, z, t)
    nn.check_loss(loss, z, nn.Softmax().value(rng.standard_normal(z.shape)))


@given(z=batches(), rng=rngs)
def test_value_and_grad_are_the_two_by_themselves(z, rng):
    for loss, t in (
        (nn.SquaredError(), rng.standard_normal(z.shape)),
        (nn.BCEWithLogitsLoss(), rng.uniform(0, 1, z.shape)),
        (nn.CrossEntropyLoss(), rng.integers(0, z.shape[1], len(z))),
    ):
        value, grad = loss.value_and_grad(z, t)
        assert value == pytest.approx(loss.value(z, t), rel=1e-12, abs=1e-13)
        np.testing.assert_allclose(grad, loss.grad(z, t), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_logit_losses_are_exact_at_ten_thousand(dtype):
    z = np.array([[-1e4], [1e4], [1e4], [-1e4]], dtype)
    t = np.array([[0], [1], [0], [1]], dtype)
    assert nn.BCEWithLogitsLoss().value(z, t) == 5000
    np.testing.assert_array_equal(nn.BCEWithLogitsLoss().grad(z, t)[:, 0], [0, 0, 0.25, -0.25])
    z = np.array([[1e4, -1e4, 0.0], [1e4, -1e4, 0.0]], dtype)
    loss = nn.CrossEntropyLoss()
    assert loss.value(z, np.array([0, 1])) == 10000
    assert loss.value_and_grad(z, np.array([0, 1]))[0] == 10000
    np.testing.assert_array_equal(loss.grad(z, np.array([0, 1])), [[0, 0, 0], [0.5, -0.5, 0]])


def test_the_naive_forms_break_where_the_stable_ones_hold():
    y = nn.Sigmoid().value(np.array([[40.0]]))
    with np.errstate(all="ignore"):
        assert nn.NaiveBCE().value(y, np.array([[0.0]])) == np.inf
        assert np.isnan(nn.naive_softmax(np.array([[1000.0, 0.0]]))).any()
    assert nn.BCEWithLogitsLoss().value(np.array([[40.0]]), np.array([[0.0]])) == 40
    np.testing.assert_array_equal(nn.Softmax().value(np.array([[1000.0, 0.0]])), [[1, 0]])


@pytest.mark.parametrize("loss", [*REGRESSION, nn.BCEWithLogitsLoss(), nn.CrossEntropyLoss()], ids=repr)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_floating_type_stays_what_it_was(loss, dtype, rng):
    y, t = rng.uniform(0, 1, (2, 3, 4)).astype(dtype)
    t /= t.sum(axis=1, keepdims=True)
    value, grad = loss.value_and_grad(y, t)
    assert np.asarray(value).dtype == grad.dtype == np.asarray(loss.value(y, t)).dtype == dtype


@pytest.mark.parametrize("loss", [*REGRESSION, nn.BCEWithLogitsLoss(), nn.NaiveBCE()], ids=repr)
def test_shapes_that_would_silently_broadcast_are_refused(loss):
    for call in (loss.value, loss.grad, loss.value_and_grad):
        with pytest.raises(
            ValueError, match=r"same shape as [yz], \(3, 1\), received \(3,\) \(use nn.data.column\(t\)\)"
        ):
            call(np.ones((3, 1)), np.ones(3))
        with pytest.raises(TypeError, match=r"expected t .* floats, received dtype int64"):
            call(np.ones((3, 1)), np.ones((3, 1), int))
        with pytest.raises(ValueError, match="at least one example"):
            call(np.ones((0, 1)), np.ones((0, 1)))


@pytest.mark.parametrize(
    ("t", "error", "message"),
    [
        (np.array([0, 3]), ValueError, "between 0 and 2, received 3"),
        (np.array([-1, 0]), ValueError, "between 0 and 2, received -1"),
        (np.array([0, 1, 2]), ValueError, r"shape \(2,\), one label per row, received shape \(3,\)"),
        (np.array([0.0, 1.0]), TypeError, "whole-number labels, received dtype float64"),
        ([0, 1], TypeError, "whole-number labels, received list"),
        (np.ones((2, 2)), ValueError, r"\(2, 3\), received \(2, 2\)"),
    ],
)
def test_wrong_labels_are_refused(t, error, message):
    loss = nn.CrossEntropyLoss()
    for call in (loss.value, loss.grad, loss.value_and_grad):
        with pytest.raises(error, match=message):
            call(np.ones((2, 3)), t)


def test_huber_needs_a_positive_delta():
    with pytest.raises(ValueError, match="expected delta to be a number > 0, received -1"):
        nn.HuberLoss(delta=-1)


@pytest.mark.filterwarnings("error")
def test_rows_of_infinities_are_what_the_limit_says():
    rows = np.array([[-np.inf, -np.inf], [np.inf, 0.0], [-np.inf, 2.0], [np.inf, np.inf], [np.nan, 0.0]])
    np.testing.assert_array_equal(nn.log_sum_exp(rows), [-np.inf, np.inf, 2, np.inf, np.nan])
