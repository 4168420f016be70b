"""A figure computes in the page what it computes in Python, to 1e-9 relative, or the check says so.

The figures of the book are compared where their controls are moved, in tests/browser/test_book_figures.py.
"""

import numpy as np
import pytest

from nnkit import live
from nnkit.live.figures import parity
from tests.helpers import collect, figures

EVERY = [figures.neuron, figures.everything, figures.awkward, figures.hostile, figures.rates]


@pytest.mark.parametrize("make", EVERY)
def test_figures_with_every_mark_and_awkward_numbers(make):
    assert parity.check(make(), samples=12) > 0


PAGES = collect.pages()


def test_figures_of_the_book_have_different_names():
    names = [name for page in PAGES for name in collect.names(page)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(("right", "wrong"), [("lib.exp(", "1.000001*lib.exp("), ("/", "*")])
def test_a_wrong_operation_is_found(right, wrong):
    figure = figures.neuron()
    programs = figure.spec["programs"]
    assert any(right in source for source in programs)
    figure.spec["programs"] = [source.replace(right, wrong) for source in programs]
    with pytest.raises(parity.ParityError, match="in Python"):
        parity.check(figure)


@pytest.mark.parametrize(("factor", "wrong"), [("3.9000000000001", False), ("3.9001", True)])
def test_a_simulation_that_enlarges_rounding_agrees_and_another_one_does_not(factor, wrong):
    """A number that doubles its error at each step, 25 times, in a program that multiplies otherwise."""

    @live.simulation(
        init=lambda start: {"x": np.array(start)},
        step=lambda state: {"x": 3.9 * state["x"] * (1 - state["x"])},
        start=live.slider(0.2, 0.4, start=0.3),
    )
    def chaos(state):
        return live.view(live.readout("x", state["x"]))

    programs = chaos.spec["programs"]
    assert any("3.9" in source for source in programs)
    assert parity.check(chaos) > 0
    chaos.spec["programs"] = [source.replace("3.9", factor) for source in programs]
    if wrong:
        with pytest.raises(parity.ParityError, match="in Python"):
            parity.check(chaos)
    else:
        assert parity.check(chaos) > 0


def test_words_that_change_with_a_slider_are_found():
    @live.figure(a=live.slider(0, 1, start=0))
    def wordy(a):
        still = live.readout("a", a)
        return live.view(still, live.note("large" if 0.3 < _plain(a) < 0.7 else "small"))

    with pytest.raises(parity.ParityError, match="marks or words change"):
        parity.check(wordy, samples=20)


def _plain(value):
    return float(value) if isinstance(value, float) else 0.0


@pytest.mark.parametrize(
    ("a", "b", "equal"),
    [
        ([1.0, 0.0], [1.0 + 1e-10, 1e-14], True),
        ([1.0], [1.0 + 1e-8], False),
        ([np.nan, np.inf], [np.nan, np.inf], True),
        ([np.nan], [0.0], False),
        ([np.inf], [-np.inf], False),
        ([1e-300], [2e-300], True),
        ([1.0], [1.0, 1.0], False),
        ([np.nan], [np.inf], False),
        ([np.inf], [1.0], False),
        ([1e20, 1.0], [1e20, 1.0 + 1e-7], True),
    ],
)
def test_agreement(a, b, equal):
    assert parity.agree(np.array(a), np.array(b)) is equal


def test_rounding_that_is_all_there_is_agrees_and_anything_beyond_it_does_not():
    @live.figure(w=live.slider(0.1, 3, start=1))
    def differences(w):
        h = np.logspace(-12, -1, 20)
        slope = (np.exp(w + h) - np.exp(w - h)) / (2 * h)
        return live.plot(live.line(h, np.abs(slope - np.exp(w))))

    assert parity.check(differences, samples=20) > 0
    right = differences.spec["programs"]
    differences.spec["programs"] = [source.replace("lib.exp(", "1.0001*lib.exp(", 1) for source in right]
    with pytest.raises(parity.ParityError, match="mark 0"):
        parity.check(differences)


def test_a_notebook_is_reduced_to_what_its_figures_need():
    sources = [
        "import numpy as np",
        "import torch",
        "x = np.zeros(3)\ny = np.ones(3)",
        "x[0] = 1",
        "slow = np.ones(10)",
        "def helper(a):\n    return a + x",
        "@live.figure()\ndef f(a):\n    return helper(a)",
        "print(x)",
    ]
    cells = [collect.read(source) for source in sources]
    assert collect.needed(cells) == [sources[i] for i in (0, 2, 3, 5, 6)]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("nn.fit(net, 3)", True),
        ("history = nn.fit(net, 3)", True),
        ("net.W[0] = 1", True),
        ("net += 1", True),
        ("for _ in range(3):\n    train(net)", True),
        ("print(net)", False),
        ("y = net(3)", False),
        ("def other(net):\n    net[0] = 1", True),
        ("other = 3", False),
    ],
)
def test_a_cell_that_may_change_what_a_figure_uses_is_kept(source, kept):
    figure = "@live.figure()\ndef f(a):\n    return net(a)"
    cells = [collect.read(text) for text in ("net = make()", source, figure)]
    assert (source in collect.needed(cells)) is kept
