"""The printed form of attention and the one that the layer runs give the same numbers."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from nnkit.attention import _fast_attend
from nnkit.attention._fast_attend import attend_backward_in_blocks, attend_in_blocks


def masks(rng):
    """No mask; one for every example and query, one for every query, one for every example; a causal one."""
    dice = [rng.random(shape) < 0.6 for shape in ((3, 1, 5, 6), (5, 6), (3, 1, 1, 6))]
    for mask in dice:
        mask[..., 0] = True
    return [None, *dice, np.tri(5, 6, dtype=bool)]


@pytest.mark.parametrize("queries", [1, 2, 32])
@pytest.mark.parametrize("block", [1, 200, 2**16])
@pytest.mark.parametrize("which", range(5))
def test_both_forms_agree_forwards_and_backwards(which, block, queries, rng, monkeypatch):
    monkeypatch.setattr(_fast_attend, "BLOCK", block)
    monkeypatch.setattr(_fast_attend, "QUERIES", queries)
    Q, K, V = (rng.normal(size=(3, 2, n, d)) for n, d in ((5, 4), (6, 4), (6, 3)))
    mask = masks(rng)[which]
    Y, A = nn.attend(Q, K, V, mask=mask)
    kept = attend_in_blocks(Q, K, V, mask)
    np.testing.assert_allclose(kept.Y, Y, rtol=0, atol=1e-12)
    reached = [np.pad(E, ((0, 0), (0, 0), (0, 6 - E.shape[2]), (0, 0))) for E in kept.pieces]
    weights = np.concatenate(reached, axis=3) / kept.sums
    np.testing.assert_allclose(weights, np.swapaxes(A, -1, -2), rtol=0, atol=1e-12)
    dY = rng.normal(size=Y.shape)
    fast = attend_backward_in_blocks(dY, kept)
    for ours, printed in zip(fast, nn.attend_backward(dY, Q, K, V, A), strict=True):
        np.testing.assert_allclose(ours, printed, rtol=0, atol=1e-12)


def test_a_causal_mask_spares_the_scores_that_nobody_may_see(rng, monkeypatch):
    """Queries two at a time: 2·2 + 2·4 + 2·6 of the 36 scores are computed."""
    monkeypatch.setattr(_fast_attend, "QUERIES", 2)
    Q = K = V = rng.normal(size=(1, 1, 6, 3))
    kept = attend_in_blocks(Q, K, V, np.tri(6, dtype=bool))
    assert sum(E.size for E in kept.pieces) == 24
