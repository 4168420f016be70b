"""Clipping: direction and floating type kept, lengths as they should be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.strategies import rngs


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
