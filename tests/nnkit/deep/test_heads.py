"""Heads join along the last axis: features, never time."""

import numpy as np
import pytest

import nnkit as nn


@pytest.mark.parametrize("before", [(2,), (2, 5), (2, 5, 3)])
def test_answers_stand_side_by_side_at_every_step(before, rng):
    main, other = nn.Linear(4, 2, rng=rng), nn.Linear(4, 3, rng=rng)
    heads, X = nn.Heads(main, other), rng.normal(size=(*before, 4))
    Y = heads(X)
    assert Y.shape == (*before, 5)
    np.testing.assert_array_equal(Y[..., :2], main(X))
    np.testing.assert_array_equal(Y[..., 2:], other(X))
    nn.check_layer(heads, X)


def test_equal_widths_join_as_features_too(rng):
    heads = nn.Heads(nn.Linear(4, 2, rng=rng), nn.Linear(4, 2, rng=rng))
    assert heads(np.ones((2, 5, 4))).shape == (2, 5, 4)


def test_answers_of_other_shapes_are_refused(rng):
    heads = nn.Heads(nn.RNN(4, 2, rng=rng), nn.LastStep())
    with pytest.raises(
        ValueError, match=r"alike in all axes but the last, received shapes \[\(2, 5, 2\), \(2, 4\)\]"
    ):
        heads(np.ones((2, 5, 4)))
