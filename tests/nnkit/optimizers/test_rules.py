"""Update rules: they arrive, keep the floating type, and refuse options out of range."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from tests.helpers.descent import RULES, minimise


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


def test_rules_say_their_options_as_they_were_given():
    assert repr(nn.AdamW(0.1, weight_decay=0.2)).endswith("weight_decay=0.2)")
    assert repr(nn.SGD(0.1, momentum=0.9)) == "SGD(lr=0.1, momentum=0.9, nesterov=False, weight_decay=0.0)"
