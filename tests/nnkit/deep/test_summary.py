"""Parameters and operations are counted right; pruning and rounding of weights do what they promise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nnkit as nn
from tests.helpers.layers import LAYERS
from tests.helpers.strategies import arrays


def network(rng):
    return nn.Sequential(nn.Linear(64, 30, rng=rng), nn.ReLU(), nn.Linear(30, 10, rng=rng))


@pytest.mark.equation("eq:flops-linear")
def test_a_linear_layer_costs_two_operations_per_weight(rng):
    layer = nn.Linear(3, 2, rng=rng)
    X, counted = rng.standard_normal((5, 3)), 0
    for _ in X:
        for _ in range(2):
            counted += 3 + 2  # p products, p − 1 sums …
            counted += 1  # … and the bias
    assert layer.flops(X, layer(X)) == counted == 2 * 3 * 2 * 5


def test_the_summary_counts_and_prints_every_layer(rng):
    s = nn.summary(network(rng), np.ones((7, 64)))
    assert s.params == 64 * 30 + 30 + 30 * 10 + 10
    assert s.flops == 2 * 64 * 30 + 30 + 2 * 30 * 10
    assert [line.shape for line in s.lines] == [(7, 30), (7, 30), (7, 10)]
    table = repr(s).splitlines()
    assert table[2].split() == ["Linear(64,", "30)", "30", "1,950", "3,840"]
    assert table[-1].split() == ["total", "2,260", "4,470"]


def test_a_nested_network_costs_the_sum_of_its_parts(rng):
    inner = network(rng)
    X = np.ones((2, 64))
    assert nn.summary(nn.Sequential(inner), X).flops == nn.summary(inner, X).flops


def test_a_single_layer_has_a_summary_too(rng):
    assert nn.summary(nn.Linear(3, 2, rng=rng), np.ones((1, 3))).params == 8


@given(share=st.floats(0, 0.99))
def test_pruning_zeroes_that_share_smallest_first_and_leaves_the_original(share):
    net = network(np.random.default_rng(0))
    pruned = nn.prune(net, share)
    assert nn.share_of_zeros(pruned) == pytest.approx(share, abs=1 / 2220)
    assert nn.share_of_zeros(net) == 0
    kept = np.concatenate([np.abs(w[w != 0]) for w in pruned.params.values() if w.ndim > 1])
    gone = [np.abs(net.params[k][w == 0]) for k, w in pruned.params.items() if w.ndim > 1]
    assert np.concatenate([*gone, [0]]).max() <= kept.min()


@pytest.mark.equation("eq:quantise")
@given(w=arrays(scale=2), bits=st.integers(2, 16))
def test_quantised_weights_are_within_half_a_step(w, bits):
    q = nn.quantise(w, bits)
    top = 2 ** (bits - 1) - 1
    assert q.q.dtype == (np.int8 if bits <= 8 else np.int16)
    assert np.abs(q.q).max() == top
    assert np.abs(nn.dequantise(q) - w).max() <= q.step / 2 * (1 + 1e-9)


def test_zeros_stay_zeros():
    np.testing.assert_array_equal(nn.dequantise(nn.quantise(np.zeros(3))), 0)


def test_a_network_in_eight_bits_answers_almost_the_same(rng):
    net, X = network(rng), rng.standard_normal((20, 64))
    small = nn.quantise_network(net, 8)
    assert 0 < np.abs(small(X) - net(X)).max() < 0.1
    assert len(np.unique(nn.quantise_network(net, 2).params["0.W"])) == 3


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: nn.prune(nn.Sequential(nn.Tanh()), 0.5), "with weight matrices, received none"),
        (lambda: nn.prune(nn.Linear(2, 2, rng=np.random.default_rng(0)), 1.0), r"share in \[0, 1\)"),
        (lambda: nn.quantise(np.ones(2), 1), "bits"),
        (lambda: nn.quantise(np.ones(2), 17), "bits between 2 and 16, received 17"),
        (lambda: nn.quantise(np.array([1.0, np.nan])), "finite numbers in w"),
    ],
)
def test_what_makes_no_sense_is_refused(call, message):
    with pytest.raises(ValueError, match=message):
        call()


def test_pruning_takes_no_more_than_its_share_among_equal_weights(rng):
    net = nn.Sequential(nn.Linear(5, 4, rng=rng), nn.Linear(4, 5, rng=rng))
    for w in net.params.values():
        w[...] = np.where(w < 0, -0.5, 0.5)
    assert nn.share_of_zeros(nn.prune(net, 0.25)) == 0.25
    half = nn.prune(net, 0.5)
    assert nn.share_of_zeros(nn.prune(half, 0.75)) == 0.75
    assert nn.share_of_zeros(nn.prune(half, 0.25)) == 0.5


@pytest.mark.parametrize("name", LAYERS)
def test_the_operations_of_an_example_do_not_depend_on_the_batch(name):
    layer, X = LAYERS[name](np.random.default_rng(0))
    assert nn.summary(layer, np.concatenate([X, X, X])).flops == nn.summary(layer, X[:1]).flops
