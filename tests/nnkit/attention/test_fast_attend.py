"""The printed form of attention and the one that the layer runs give the same numbers."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from nnkit.attention import _fast_attend
from nnkit.attention._fast_attend import attend_backward_in_blocks, attend_in_blocks


@pytest.mark.parametrize("block", [1, 200, 2**16])
@pytest.mark.parametrize("masked", [False, True])
def test_both_forms_agree_forwards_and_backwards(masked, block, rng, monkeypatch):
    monkeypatch.setattr(_fast_attend, "BLOCK", block)
    Q, K, V = (rng.normal(size=(3, 2, n, d)) for n, d in ((5, 4), (6, 4), (6, 3)))
    mask = rng.random((3, 1, 5, 6)) < 0.6 if masked else None
    if masked:
        mask[..., 0] = True
    Y, A = nn.attend(Q, K, V, mask=mask)
    kept = attend_in_blocks(Q, K, V, mask)
    np.testing.assert_allclose(kept.Y, Y, rtol=0, atol=1e-12)
    np.testing.assert_allclose(kept.E / kept.sums, np.swapaxes(A, -1, -2), rtol=0, atol=1e-12)
    dY = rng.normal(size=Y.shape)
    fast = attend_backward_in_blocks(dY, kept)
    for ours, printed in zip(fast, nn.attend_backward(dY, Q, K, V, A), strict=True):
        np.testing.assert_allclose(ours, printed, rtol=0, atol=1e-12)
