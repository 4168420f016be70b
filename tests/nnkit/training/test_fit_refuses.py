"""fit: what does not fit together is refused before anything changes."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn
from nnkit.core.snapshot import Snapshot, arrays
from tests.helpers.runs import assert_weights, fit, network, weights, xor_task


@pytest.fixture
def task():
    return xor_task()


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"X": np.ones((40, 3))}, ValueError, r"\(N, 2\).*received shape \(40, 3\)"),
        ({"T": np.ones((39, 1))}, ValueError, "as many examples in X as in T.*received 40 and 39"),
        (
            {"T": np.ones(40)},
            ValueError,
            r"T that fits .* shape \(N, 1\), received float64 of shape \(40,\) .use nn.column\(T\)",
        ),
        (
            {"T": np.ones((40, 1), int)},
            TypeError,
            r"received int64 of shape \(40, 1\) .use T.astype\(float\)",
        ),
        ({"X": np.ones((0, 2)), "T": np.ones((0, 1))}, ValueError, "at least one, received 0 and 0"),
        ({"X": np.full((40, 2), np.nan)}, ValueError, r"finite numbers in X, received nan at index \(0, 0\)"),
        ({"T": np.full((40, 1), np.inf)}, ValueError, "finite numbers in T, received inf"),
        (
            {"X": np.ones((40, 2), int)},
            TypeError,
            r"received int64 of shape \(40, 2\) .use X.astype\(float\)",
        ),
        ({"X": [[1.0, 2.0]]}, TypeError, r"X to be an array.*received list .use np.asarray\(X\)"),
        ({"epochs": 0}, ValueError, "epochs to be a whole number ≥ 1, received 0"),
        ({"epochs": 2.5}, ValueError, "epochs to be a whole number"),
        ({"batch_size": 0, "rng": np.random.default_rng(0)}, ValueError, "batch_size"),
        ({"batch_size": 8}, TypeError, "rng to be a generator"),
        ({"patience": 0}, ValueError, "patience"),
        ({"frozen": "0."}, TypeError, "frozen to be a collection of names"),
        ({"clip": -1.0}, ValueError, "clip"),
        ({"patience": 3}, ValueError, "validation for patience=3 to look at, received none"),
        ({"min_delta": 0.1}, ValueError, "a patience for min_delta=0.1"),
        ({"min_delta": -0.1, "patience": 2}, ValueError, "min_delta"),
        ({"metric": "accuracy", "T": np.full((40, 1), 0.3)}, ValueError, "expected labels 0 … 1"),
        ({"metric": "acuracy"}, TypeError, "metric to be .accuracy. or a function"),
        ({"metric": nn.MSELoss()}, TypeError, "metric to be a function"),
        ({"metric": lambda t, y: (t > 0) == (y > 0)}, TypeError, "metric to return one number"),
        ({"metric": lambda outputs, targets: 0.0}, TypeError, "truth first"),
        ({"metric": lambda y, t: 0.0}, TypeError, "truth first"),
        ({"metric": lambda y_pred, y_true: 0.0}, TypeError, "truth first"),
        ({"metric": lambda t: 0.0}, TypeError, "two arguments"),
        ({"checkpoint": "no/such/folder/best.npz"}, ValueError, "checkpoint to be a file .*No such file"),
        ({"checkpoint": "x" * 300}, ValueError, "checkpoint to be a file"),
        ({"checkpoint": 3}, TypeError, "checkpoint to be a path"),
        ({"on_epoch": lambda epoch: None}, TypeError, r"function of \(net, history\), received"),
        ({"on_epoch": 3}, TypeError, "on_epoch to be a function"),
        ({"sample_weights": np.ones(39)}, ValueError, "sample_weights"),
        ({"validation": np.ones((40, 2))}, TypeError, r"pair \(X, T\), or .* received ndarray of 40"),
        ({"validation": (np.ones((4, 2)),)}, TypeError, "received tuple of 1"),
        ({"validation": 0.2}, TypeError, r"pair \(X, T\), or .* received 0.2"),
        ({"validation": (np.ones((4, 3)), np.ones((4, 1)))}, ValueError, r"\(N, 2\)"),
        ({"validation": (np.ones((4, 2)), np.ones((4, 2)))}, ValueError, "same shape"),
        ({"validation": (np.ones((4, 2)), np.full((4, 1), np.nan))}, ValueError, r"validation\[1\]"),
    ],
)
def test_bad_input_is_refused_before_anything_changes(task, change, error, message):
    X, T = task
    net, rule = network(), nn.SGD(0.5)
    before = weights(net)
    options = {"X": X, "T": T, "epochs": 3, "progress": False} | change
    with pytest.raises(error, match=message):
        nn.fit(net, nn.BCEWithLogitsLoss(), rule, **options)
    assert_weights(net, before)
    assert rule.lr == 0.5


def test_a_label_out_of_range_is_found_before_training_even_in_the_last_row(rng):
    X, t = rng.standard_normal((30, 2)), np.zeros(30, int)
    t[-1] = 5
    net = nn.Sequential(nn.Linear(2, 3, rng=rng))
    before = weights(net)
    with pytest.raises(ValueError, match="between 0 and 2, received 5"):
        nn.fit(net, nn.CrossEntropyLoss(), nn.SGD(0.1), X, t, epochs=1, batch_size=5, rng=rng, progress=False)
    assert_weights(net, before)


def normalised(rng):
    return nn.Sequential(
        nn.Linear(2, 3, rng=rng), nn.BatchNorm1d(3), nn.Dropout(0.5), nn.Linear(3, 1, rng=rng)
    )


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"batch_size": 13, "rng": np.random.default_rng(0)}, ValueError, "received 1 .in the last batch"),
        ({}, TypeError, "rng to be a generator"),  # for the dropout, although no batch is shuffled
        ({"schedule": lambda epoch: 0.2 - 0.1 * epoch}, ValueError, "rate in epoch 3 to be a number ≥ 0"),
        ({"schedule": 0.1}, TypeError, r"schedule to be a function of \(epoch\), such as"),
        ({"frozen": ("first",)}, ValueError, r"some of \['0.W', .* received \('first',\): none of them"),
        ({"frozen": ("0.", "1.", "3.")}, ValueError, "all of them"),
        ({"penalty": 0.1}, TypeError, r"penalty to be one such as nn.L2\(0.01\), received 0.1"),
        ({"rule": nn.MSELoss()}, TypeError, r"rule to be one such as nn.SGD\(0.1\), received MSELoss"),
        ({"rule": nn.SGD}, TypeError, "rule to be one such as"),
    ],
)
def test_what_would_only_show_during_training_is_refused_before_it(task, rng, options, error, message):
    X, T = task
    net, shuffler = normalised(rng), options.get("rng", np.random.default_rng(0))
    before, state = Snapshot(net), shuffler.bit_generator.state
    with pytest.raises(error, match=message):
        fit(net, X, T, **options)
    for name, w in arrays(net).items():
        np.testing.assert_array_equal(w, before.copies[name])
    assert shuffler.bit_generator.state == state


def test_loss_and_rule_in_one_anothers_places_are_told_apart(task):
    X, T = task
    with pytest.raises(TypeError, match=r"loss to be one such as nn.MSELoss\(\), received SGD"):
        nn.fit(network(), nn.SGD(0.1), nn.MSELoss(), X, T, epochs=1, progress=False)
