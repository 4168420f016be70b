"""Weights survive the way to a file and back; a file that does not fit changes nothing."""

from __future__ import annotations

import numpy as np
import pytest

import nnkit as nn


def network(rng, m=3):
    return nn.Sequential(nn.Linear(2, m, rng=rng), nn.BatchNorm1d(m), nn.Tanh(), nn.Linear(m, 1, rng=rng))


def test_a_loaded_network_answers_as_the_saved_one(rng, tmp_path):
    net, other = network(rng), network(rng)
    X = rng.standard_normal((6, 2))
    net.forward(X, train=True)
    path = nn.save(net, tmp_path / "weights")
    assert path.name == "weights.npz"
    assert [f.name for f in tmp_path.iterdir()] == ["weights.npz"]
    nn.load(other, path)
    np.testing.assert_array_equal(net(X), other(X))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda rng: network(rng, m=4), r"0.W of shape \(2, 3\) and type float64, received shape \(2, 4\)"),
        (lambda rng: network(rng).astype(np.float32), "type float64, received .* type float32"),
        (lambda rng: nn.Sequential(nn.Linear(2, 3, rng=rng)), "expected a file with arrays"),
    ],
)
def test_a_file_of_another_network_is_refused_and_nothing_changes(rng, tmp_path, make, message):
    net = network(rng)
    before = {k: w.copy() for k, w in net.params.items()}
    with pytest.raises(ValueError, match=message):
        nn.load(net, nn.save(make(rng), tmp_path / "other.npz"))
    for k, w in net.params.items():
        np.testing.assert_array_equal(w, before[k])


def test_a_file_with_nan_is_refused(rng, tmp_path):
    net, broken = network(rng), network(rng)
    broken.params["3.b"][...] = np.nan
    before = net.params["0.W"].copy()
    with pytest.raises(ValueError, match=r"finite numbers in 3\.b"):
        nn.load(net, nn.save(broken, tmp_path / "broken.npz"))
    np.testing.assert_array_equal(net.params["0.W"], before)


def test_a_missing_file_is_missing(rng, tmp_path):
    with pytest.raises(FileNotFoundError):
        nn.load(network(rng), tmp_path / "none.npz")


def test_the_suffix_may_be_left_out_both_ways(rng, tmp_path):
    net, other = network(rng), network(rng)
    nn.save(net, tmp_path / "weights")
    nn.load(other, tmp_path / "weights")
    np.testing.assert_array_equal(net.params["0.W"], other.params["0.W"])


@pytest.mark.parametrize("kind", ["text", "empty", "one array", "cut off", "objects"])
def test_a_file_that_holds_no_weights_is_refused_by_its_name(kind, rng, tmp_path):
    net, path = network(rng), tmp_path / "other.npz"
    before = {k: w.copy() for k, w in net.params.items()}
    if kind == "text":
        path.write_text("0.5 0.7")
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "one array":
        with open(path, "wb") as file:
            np.save(file, np.ones(3))
    elif kind == "cut off":
        nn.save(net, path)
        path.write_bytes(path.read_bytes()[:100])
    else:
        np.savez(path, **{name: np.array([{}], object) for name in {**net.params, **net.buffers}})
    with pytest.raises(ValueError, match=r"expected a file saved by nn.save, received .*other\.npz"):
        nn.load(net, path)
    for k, w in net.params.items():
        np.testing.assert_array_equal(w, before[k])
