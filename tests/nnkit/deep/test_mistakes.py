"""Mistakes at the entries of deep networks: one line, one mistake, each refused by name."""

import pytest

from tests.helpers.mistakes import assert_refused

MISTAKES = """
nn.BatchNorm1d(2)(f((0, 2)))
nn.BatchNorm1d(2)(f((3, 2, 2)))
nn.BatchNorm1d(2).forward(f((1, 2)), train=True)
nn.LayerNorm(2)(f((3,)))
nn.Residual(nn.Linear(2, 3, rng=R()))(f((2, 2)))
nn.prune(nn.Linear(2, 1, rng=R()), 1)
nn.prune(nn.Linear(2, 1, rng=R()), -1)
nn.prune(nn.Tanh(), 0.5)
nn.share_of_zeros(nn.Tanh())
nn.quantise(f(2, int))
nn.quantise(f(2), 1)
nn.quantise(f(2), 17)
nn.quantise(nan * f(2))
nn.quantise_network(nn.Linear(2, 1, rng=R()), 0)
nn.Heads()
nn.Heads('a')
nn.summary(nn.Linear(2, 1, rng=R()), f((2, 3)))
nn.summary('x', f((2, 3)))
nn.dequantise(f(2))
nn.prune(None, 0.5)
nn.prune(nn.Linear(2, 1, rng=R()).params, 0.5)
nn.quantise_network(nn.Linear)
nn.share_of_zeros(f(2))
"""


@pytest.mark.parametrize("mistake", MISTAKES.strip().splitlines())
def test_a_mistake_is_named(mistake):
    assert_refused(mistake)
