"""Averages over time: of a series, and of weights."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import arrays


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


@pytest.mark.parametrize("beta", [None, 0.9])
def test_the_average_of_weights_is_that_of_pytorch(beta, rng):
    moments = rng.standard_normal((6, 3, 2))
    ours, theirs = {"W": np.zeros((3, 2))}, torch.nn.Linear(3, 2, bias=False).double()
    average = nn.WeightAverage(ours, beta)
    multi = None if beta is None else torch.optim.swa_utils.get_ema_multi_avg_fn(beta)
    averaged = torch.optim.swa_utils.AveragedModel(theirs, multi_avg_fn=multi)
    for W in moments:
        ours["W"][...] = W
        theirs.weight.data[...] = torch.tensor(W.T)
        average.look()
        averaged.update_parameters(theirs)
    np.testing.assert_allclose(average.average["W"], averaged.module.weight.detach().numpy().T, rtol=1e-12)


def test_the_average_goes_into_the_network_and_out_again():
    """By hand: 1 and 3 have the mean 2."""
    w = np.array([1.0])
    average = nn.WeightAverage({"w": w})
    with pytest.raises(ValueError, match="at least one look"):
        average.swap()
    average.look()
    w[...] = 3
    average.look()
    average.swap()
    assert w == 2
    average.swap()
    assert w == 3
    with pytest.raises(ValueError, match="beta"):
        nn.WeightAverage({"w": w}, 1.0)


def test_an_average_keeps_32_bits_with_numpys_own_beta():
    assert nn.ewa(np.ones(3, np.float32), np.float64(0.5)).dtype == np.float32
