"""Penalties on large weights, and their gradients."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import arrays


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
