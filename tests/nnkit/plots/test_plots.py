"""Plots and diagrams show what they were given, in the book's colours, and leave Matplotlib alone."""

from __future__ import annotations

import io

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest

import nnkit as nn
from nnkit import diagrams, plots
from nnkit.plots import style as figures

RNG = np.random.default_rng(0)
X, T = nn.make_moons(30, rng=RNG)
NET = nn.Sequential(nn.Linear(2, 3, rng=RNG), nn.Tanh(), nn.Linear(3, 1, rng=RNG))
NET3 = nn.Sequential(nn.Linear(2, 3, rng=RNG))
HISTORY = nn.History(train_loss=[3.0, 2.0, 1.0], valid_loss=[3.0, 2.5, 2.6], lr=[0.1] * 3)
PICTURES = {
    "activation": lambda: plots.activation(nn.Sigmoid()),
    "activations": lambda: plots.activations([nn.Sigmoid(), nn.ReLU(), nn.Tanh(), nn.ELU()]),
    "learning curves": lambda: plots.learning_curves(HISTORY),
    "several learning curves": lambda: plots.learning_curves({"a": HISTORY, "b": HISTORY}, log=True),
    "points": lambda: plots.points(X, T),
    "decision regions": lambda: plots.decision_regions(NET, X, T, steps=21),
    "three classes": lambda: plots.decision_regions(NET3, X, T, steps=21),
    "curve fit": lambda: plots.curve_fit(np.sin, X[:, :1], X[:, 1:], truth=np.cos),
    "surface": lambda: plots.surface_paths(lambda a, b: a**2 + b**2, {"path": X}),
    "matrix": lambda: plots.matrix(np.eye(3), title="identity"),
    "images": lambda: plots.images(RNG.random((5, 4, 4)), columns=3, titles="abcde"),
    "filters": lambda: plots.images(RNG.standard_normal((2, 3, 3)), signed=True),
    "distributions": lambda: plots.distributions({"layer 1": X, "layer 2": X}),
    "neuron": lambda: diagrams.neuron(3),
    "neuron without bias": lambda: diagrams.neuron(2, bias=False, activation="tanh"),
    "network": lambda: diagrams.network((2, 4, 2, 1)),
    "wide network": lambda: diagrams.network((64, 30, 10), bias=True, names=("pixels",)),
    "trained network": lambda: diagrams.network(NET),
    "graph": lambda: diagrams.graph(
        {"x": (0, 0), "y": (2, 1)}, [("x", "y")], forward={"x": "1"}, backward={"y": "2"}
    ),
    "unrolled": diagrams.unrolled,
    "lstm": diagrams.lstm,
    "gru": diagrams.gru,
    "convolution": lambda: diagrams.convolution(5, 3, stride=2, padding=1, at=(1, 1)),
    "attention": diagrams.attention,
}


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_draws_as_vectors_without_leaving_a_trace(name):
    before = dict(mpl.rcParams)
    fig = PICTURES[name]()
    file = io.StringIO()
    fig.savefig(file, format="svg")
    assert "<path" in file.getvalue()
    assert plt.get_fignums() == []
    assert dict(mpl.rcParams) == before


def test_a_picture_repeats_itself():
    one, two = io.BytesIO(), io.BytesIO()
    for file in (one, two):
        plots.decision_regions(NET, X, T, steps=21).savefig(file, format="png", dpi=40)
    assert one.getvalue() == two.getvalue()


def test_the_curves_are_the_functions():
    ax = plots.activation(nn.Tanh(), low=-2, high=2).axes[0]
    value, derivative = ax.lines
    np.testing.assert_array_equal(value.get_ydata(), np.tanh(value.get_xdata()))
    np.testing.assert_array_equal(derivative.get_ydata(), 1 - np.tanh(value.get_xdata()) ** 2)
    assert value.get_color() == figures.color("blue")
    assert derivative.get_color() == figures.color("purple")


def test_learning_curves_show_both_losses_from_epoch_one():
    train, valid = plots.learning_curves(HISTORY).axes[0].lines
    np.testing.assert_array_equal(train.get_xydata(), [[1, 3], [2, 2], [3, 1]])
    np.testing.assert_array_equal(valid.get_ydata(), HISTORY.valid_loss)


def test_every_class_has_its_own_colour_and_shape():
    lines = plots.points(X, T).axes[0].lines
    assert [line.get_color() for line in lines] == figures.class_colors(2)
    assert len({line.get_marker() for line in lines}) == 2
    assert sum(len(line.get_xdata()) for line in lines) == 30


def test_a_plot_draws_into_given_axes():
    fig, (left, right) = figures.panels(1, 2, 6, 3)
    assert plots.points(X, T, ax=right) is fig
    assert not left.lines
    assert right.lines


def test_a_network_is_drawn_with_all_units_and_links():
    ax = diagrams.network((2, 4, 1)).axes[0]
    assert len(ax.patches) == 7
    assert len(ax.lines) == 2 * 4 + 4 * 1


def test_a_trained_network_shows_large_weights_thick_and_signs_in_colour():
    net = nn.Sequential(nn.Linear(1, 2, rng=np.random.default_rng(0)))
    net.params["0.W"][...] = [[2.0, -0.5]]
    up, down = diagrams.network(net).axes[0].lines
    assert up.get_linewidth() > down.get_linewidth()
    assert mpl.colors.to_rgb(up.get_color())[0] > mpl.colors.to_rgb(down.get_color())[0]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: diagrams.network((2,)), "at least two layers"),
        (lambda: diagrams.network((2, 0)), "at least one unit"),
        (lambda: diagrams.network(nn.Tanh()), "at least one Linear layer"),
        (lambda: diagrams.graph({"x": (0, 0)}, [("x", "y")]), r"received \['y'\]"),
        (lambda: diagrams.convolution(3, 5), "output position"),
        (lambda: plots.decision_regions(NET, np.ones((3, 3)), T[:3]), r"\(N, 2\)"),
    ],
)
def test_what_cannot_be_drawn_is_refused(call, message):
    with pytest.raises(ValueError, match=message):
        call()
