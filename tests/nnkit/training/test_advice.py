"""Data that do not fit: the error names a way out, and following it to the letter works."""

from __future__ import annotations

import re

import numpy as np
import pytest
import torch

import nnkit as nn
from tests.helpers.runs import assert_weights, weights


class Table:
    """What nnkit sees of a pandas DataFrame or Series: a length, and the way to an array."""

    def __init__(self, values):
        self.values = values

    def __len__(self):
        return len(self.values)

    def __array__(self, dtype=None, copy=None):
        return np.array(self.values, dtype)


BINARY, CLASSES = nn.BCEWithLogitsLoss(), nn.CrossEntropyLoss()
X = np.random.default_rng(0).standard_normal((30, 2))
t = np.arange(30) % 2
k = np.arange(30) % 3
names = np.array(["cat", "dog", "cow"])[k]

CASES = {
    "labels for one output": (X, t, BINARY, 1),
    "labels as floats for one output": (X, t.astype(float), BINARY, 1),
    "labels as booleans": (X, t == 1, BINARY, 1),
    "a column of labels": (X, t[:, None], BINARY, 1),
    "a column of booleans": (X, t[:, None] == 1, BINARY, 1),
    "numbers for one output": (X, X[:, 0], nn.MSELoss(), 1),
    "a column of labels for several outputs": (X, k[:, None], CLASSES, 3),
    "a column of labels as floats": (X, k[:, None].astype(float), CLASSES, 3),
    "labels as floats": (X, k.astype(float), CLASSES, 3),
    "one-hot rows of integers": (X, np.eye(3, dtype=int)[k], CLASSES, 3),
    "labels for squared error": (X, k, nn.SquaredError(), 3),
    "names of two classes": (X, np.array(["no", "yes"])[t], BINARY, 1),
    "names of classes": (X, names, CLASSES, 3),
    "names as objects": (X, names.astype(object), CLASSES, 3),
    "names for squared error": (X, names, nn.SquaredError(), 3),
    "lists": (X.tolist(), k.tolist(), CLASSES, 3),
    "a list of labels for one output": (X, t.tolist(), BINARY, 1),
    "a list of names": (X, names.tolist(), CLASSES, 3),
    "tuples": (tuple(map(tuple, X)), t.tolist(), BINARY, 1),
    "tables": (Table(X), Table(k), CLASSES, 3),
    "a table's column for one output": (X, Table(t), BINARY, 1),
    "a table's names": (X, Table(names), CLASSES, 3),
    "a table of whole numbers": (Table(np.stack([t, k], axis=1)), t, BINARY, 1),
    "tensors": (torch.tensor(X), torch.tensor(k), CLASSES, 3),
    "a tensor in a graph": (torch.tensor(X, requires_grad=True), k, CLASSES, 3),
    "a tensor of labels for one output": (X, torch.tensor(t), BINARY, 1),
    "whole numbers as inputs": (np.arange(60).reshape(30, 2), k, CLASSES, 3),
    "booleans as inputs": (X > 0, k, CLASSES, 3),
}


def network(m):
    return nn.Sequential(nn.Linear(2, m, rng=np.random.default_rng(0)))


def refused(net, loss, X, T):
    """The way out that `fit` names, or None where it trains."""
    try:
        nn.fit(net, loss, nn.SGD(0.1), X, T, epochs=1, progress=False)
    except (TypeError, ValueError) as error:
        return re.search(r"\(use (.*)\)$", str(error)).group(1)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_one_piece_of_advice_for_inputs_and_one_for_targets_is_enough(case):
    data = {"X": case[0], "T": case[1]}
    net, loss = network(case[3]), case[2]
    before, asked = weights(net), []
    while (way := refused(net, loss, **data)) is not None:
        assert_weights(net, before)
        name = "X" if re.search(r"\bX\b", way) else "T"
        assert name not in asked
        asked.append(name)
        data[name] = eval(way, {"np": np, "nn": nn, **data})
    assert asked
    assert (net.params["0.W"] != before["0.W"]).any()


def test_inputs_of_another_width_are_reported_as_they_are():
    with pytest.raises(ValueError, match=r"received shape \(30, 3\)") as error:
        nn.fit(network(1), BINARY, nn.SGD(0.1), np.ones((30, 3)), np.ones((30, 1)), epochs=1, progress=False)
    assert "(1, 3)" not in str(error.value)
    deep = nn.Sequential(nn.Linear(2, 4, rng=np.random.default_rng(0)), *network(1).layers)
    with pytest.raises(ValueError, match=r"received shape \(30, 4\)"):
        nn.fit(deep, BINARY, nn.SGD(0.1), X, np.ones((30, 1)), epochs=1, progress=False)


def test_where_nothing_helps_nothing_is_advised():
    for T in (np.ones((30, 2)), np.full((30, 1), 2.0), np.array([None] * 30)):
        with pytest.raises((TypeError, ValueError)) as error:
            nn.fit(network(1), BINARY, nn.SGD(0.1), X, T, epochs=1, progress=False)
        assert "use T[" not in str(error.value)


def test_the_validation_data_are_named_in_the_advice():
    with pytest.raises(ValueError, match=r"use nn.column\(validation\[1\]\)"):
        nn.fit(
            network(1),
            BINARY,
            nn.SGD(0.1),
            X,
            nn.column(t),
            epochs=1,
            progress=False,
            validation=(X, t * 1.0),
        )
