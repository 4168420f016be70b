"""Learning rates that change with the epoch, against their equations written out."""

from __future__ import annotations

import math

import numpy as np
import pytest

import nnkit as nn


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
