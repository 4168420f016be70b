"""Mistakes at the entries of sequences: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.RNN(2, 3, rng=R())(f((4, 2)))
nn.RNN(2, 3, rng=R())(f((4, 0, 2)))
nn.RNN(2, 3, rng=R())(f((4, 5, 3)))
nn.RNN(2, 3, rng=R()).forward(f((4, 5, 2)), state=f((4, 2)))
nn.LSTM(2, 3, rng=R()).forward(f((4, 5, 2)), state=f((4, 3)))
nn.LSTM(2, 3, rng=R()).forward(f((4, 5, 2)), state=(f((4, 3)),))
nn.LSTM(2, 3, rng=R()).forward(f((4, 5, 2)), state=(f((4, 3)), f((4, 2))))
nn.LSTM(2, 3, rng=R(), forget_bias=nan)
nn.GRU(2, 3, rng=R()).forward(f((4, 5, 2)), state=(f((4, 3)), f((4, 3))))
nn.GRU(2, 3, rng=R())(f((4, 5, 2), int))
nn.LastStep()(f((2, 2)))
nn.MeanStep()(f((2, 0, 2)))
nn.Embedding(3, 2, rng=R())(np.array([[0, 3]]))
nn.Embedding(3, 2, rng=R())(f((2,)))
nn.Embedding(3, 2, rng=R())(np.zeros((0, 2), int))
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
